import { readFileSync, statSync } from 'node:fs';
import { isIP } from 'node:net';
import { Fault } from './startup/fault.ts';

export type Mode = 'production' | 'demo' | 'development' | 'test';

export type Config = {
  mode: Mode;
  host: string;
  port: number;
  /** Folder for uploads, mail of the demo and the built-in database. */
  dataDir: string;
  /** The database of the owner; null where the built-in PostgreSQL is started. */
  databaseUrl: string | null;
  /** Login of the restricted role, where an operator made it by hand. */
  databaseAppUrl: string | null;
  /** What people type to come here, without a trailing slash. */
  publicUrl: string;
  /** Null: letters are written to `dataDir`/mail. */
  smtpUrl: string | null;
  mailFrom: string;
  /** 32 bytes; null when none is given. */
  masterKey: Buffer | null;
  logLevel: string;
  /** Addresses or networks of proxies whose X-Forwarded-… headers are believed. */
  trustProxy: string[];
};

/** Settings that are wrong or missing: one line for each. */
export class ConfigError extends Fault {
  override name = 'ConfigError';
  readonly problems: string[];
  constructor(problems: string[]) {
    super(
      `Leerkring cannot start with these settings:\n${problems.map(problem => `  - ${problem}`).join('\n')}\nAll settings: npm start -- --help`,
    );
    this.problems = problems;
  }
}

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

const HELP: [key: string, meaning: string][] = [
  ['HOST', 'Address to listen on. Default 0.0.0.0 in production, else 127.0.0.1.'],
  ['PORT', 'Port to listen on. Default 3000.'],
  ['DATA_DIR', 'Folder for files that the server keeps. Default data.'],
  [
    'DATABASE_URL',
    'postgres://user:password@host:5432/name of the owner of the tables. Required in production; the demo has a PostgreSQL of its own.',
  ],
  [
    'DATABASE_APP_URL',
    'Login of the restricted role leerkring_app. Only where DATABASE_URL may not make roles.',
  ],
  ['PUBLIC_URL', 'What people type to come here, https://… . Required in production.'],
  ['SMTP_URL', 'Mail server, smtp://user:password@host:587 or smtps://… . Required in production.'],
  ['MAIL_FROM', 'Sender of letters. Default Leerkring <noreply@the host of PUBLIC_URL>.'],
  ['MASTER_KEY', 'Key for what is kept encrypted: 32 bytes in base64. Make one: openssl rand -base64 32'],
  ['MASTER_KEY_FILE', 'File with that key instead, readable by the server alone (mode 0600 or 0400).'],
  ['LOG_LEVEL', `One of ${LEVELS.join(', ')}. Default info in production, else warn.`],
  ['TRUST_PROXY', 'Addresses or networks of proxies in front, separated by commas. Default none.'],
];

/** What `--help` prints: each way to start and each setting with its meaning. */
export function settingsHelp(): string {
  const lines = HELP.map(([key, meaning]) => `  ${key.padEnd(18)}${meaning}`);
  return [
    'Leerkring: a place where people who do public work learn from each other.',
    '',
    '  npm run demo          everything with an example community, for looking around',
    '  npm start             production; settings come from the environment',
    '  npm run dev           the demo, started anew at each change',
    '',
    'Settings (environment):',
    ...lines,
    '',
    'More: docs/operators.md',
  ].join('\n');
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Reads the settings one by one and gathers what is wrong, so that it can be said at once. */
class Reader {
  readonly problems: string[] = [];
  readonly #env: NodeJS.ProcessEnv;
  constructor(env: NodeJS.ProcessEnv) {
    this.#env = env;
  }

  text(key: string): string | null {
    return this.#env[key]?.trim() || null;
  }

  wrong(key: string, problem: string): null {
    this.problems.push(`${key} ${problem}`);
    return null;
  }

  /** A URL with one of these protocols. Its value is never repeated in a message: it may hold a password. */
  url(key: string, protocols: string[], required: boolean): URL | null {
    const text = this.text(key);
    const example = `${protocols[0]}//…`;
    if (!text) return required ? this.wrong(key, `is missing. Set it, like ${example}`) : null;
    const url = URL.canParse(text) ? new URL(text) : null;
    if (!url || !protocols.includes(url.protocol) || !url.hostname)
      return this.wrong(key, `is not an address like ${example}`);
    return url;
  }

  port(): number {
    const text = this.text('PORT') ?? '3000';
    const port = Number(text);
    if (/^\d+$/.test(text) && port <= 65_535) return port;
    this.wrong('PORT', `is "${text}". Set a number from 1 to 65535`);
    return 0;
  }

  databaseUrl(key: string, required: boolean): string | null {
    const url = this.url(key, ['postgres:', 'postgresql:'], required);
    if (url && url.pathname.length < 2)
      return this.wrong(key, 'names no database. Put its name at the end, like …:5432/leerkring');
    return url?.href ?? null;
  }

  publicUrl(required: boolean, fallback: string): string {
    const url = this.url('PUBLIC_URL', ['https:', 'http:'], required);
    if (!url) return fallback;
    if (url.protocol === 'http:' && !LOOPBACK.has(url.hostname)) {
      this.wrong('PUBLIC_URL', 'begins with http:. Use https: passwords pass here');
    }
    if (url.pathname !== '/' || url.search || url.hash)
      this.wrong(
        'PUBLIC_URL',
        'has a path. Leerkring needs a host of its own, like https://leerkring.example',
      );
    return url.origin;
  }

  masterKey(): Buffer | null {
    const file = this.text('MASTER_KEY_FILE');
    const given = this.text('MASTER_KEY');
    if (file && given) return this.wrong('MASTER_KEY', 'and MASTER_KEY_FILE are both set. Keep one');
    if (!file) return given ? this.#key('MASTER_KEY', given) : null;
    try {
      if (statSync(file).mode & 0o077)
        return this.wrong('MASTER_KEY_FILE', `can be read by others. Run: chmod 600 ${file}`);
      return this.#key('MASTER_KEY_FILE', readFileSync(file, 'utf8').trim());
    } catch (error) {
      return this.wrong(
        'MASTER_KEY_FILE',
        `cannot be read (${(error as NodeJS.ErrnoException).code}): ${file}`,
      );
    }
  }

  #key(key: string, text: string): Buffer | null {
    const bytes = Buffer.from(text, 'base64');
    if (bytes.length === 32 && /^[A-Za-z0-9+/]{43}=?$/.test(text)) return bytes;
    return this.wrong(key, 'is not 32 bytes in base64. Make one: openssl rand -base64 32');
  }

  trustProxy(): string[] {
    const list = (this.text('TRUST_PROXY') ?? '').split(',').map(each => each.trim());
    const addresses = list.filter(Boolean);
    for (const each of addresses) {
      const [address = '', bits, ...rest] = each.split('/');
      const family = isIP(address);
      const isNetwork =
        bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
      if (!family || !isNetwork || rest.length > 0) {
        this.wrong('TRUST_PROXY', `has "${each}". Set addresses or networks, like 10.0.0.5,10.1.0.0/16`);
      }
    }
    return addresses;
  }

  logLevel(fallback: string): string {
    const level = this.text('LOG_LEVEL') ?? fallback;
    if (!LEVELS.includes(level)) this.wrong('LOG_LEVEL', `is "${level}". Set one of ${LEVELS.join(', ')}`);
    return level;
  }
}

/** The address of a server on this machine, as a browser wants it. */
export function localUrl(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

/**
 * Reads the settings of the environment. Throws one ConfigError that lists everything that is wrong or missing.
 */
export function loadConfig(env: NodeJS.ProcessEnv, mode: Mode): Config {
  const production = mode === 'production';
  const ownDatabase = mode === 'demo' || mode === 'development';
  const read = new Reader(env);
  if (mode === 'demo' && env.NODE_ENV === 'production') {
    read.wrong(
      'NODE_ENV',
      'is production, and the demo does not start there: its accounts have a known password. Use npm start',
    );
  }
  const host = read.text('HOST') ?? (production ? '0.0.0.0' : '127.0.0.1');
  const port = read.port();
  const publicUrl = read.publicUrl(production, localUrl(host, port));
  const config: Config = {
    mode,
    host,
    port,
    dataDir: read.text('DATA_DIR') ?? 'data',
    // The demo fills the database with accounts whose password is known: never somebody's own database.
    databaseUrl: ownDatabase ? null : read.databaseUrl('DATABASE_URL', production),
    databaseAppUrl: ownDatabase ? null : read.databaseUrl('DATABASE_APP_URL', false),
    publicUrl,
    smtpUrl: read.url('SMTP_URL', ['smtp:', 'smtps:'], production)?.href ?? null,
    mailFrom: read.text('MAIL_FROM') ?? `Leerkring <noreply@${new URL(publicUrl).hostname}>`,
    masterKey: read.masterKey(),
    logLevel: read.logLevel(production ? 'info' : 'warn'),
    trustProxy: read.trustProxy(),
  };
  if (read.problems.length > 0) throw new ConfigError(read.problems);
  return config;
}
