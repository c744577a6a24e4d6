import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import tap from 'tap';
import { ConfigError, loadConfig, settingsHelp } from '../../server/base/config.ts';

const KEY = Buffer.alloc(32, 7).toString('base64');
const complete = {
  DATABASE_URL: 'postgres://owner:secret-word@db:5432/leerkring',
  PUBLIC_URL: 'https://leren.example',
  SMTP_URL: 'smtp://mail:25',
};

function problemsOf(env: NodeJS.ProcessEnv, mode: Parameters<typeof loadConfig>[1] = 'production'): string[] {
  try {
    loadConfig(env, mode);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

tap.test('production with three settings takes sensible defaults for the rest', async t => {
  t.match(loadConfig(complete, 'production'), {
    host: '0.0.0.0',
    port: 3000,
    dataDir: 'data',
    databaseUrl: complete.DATABASE_URL,
    databaseAppUrl: null,
    publicUrl: 'https://leren.example',
    mailFrom: 'Leerkring <noreply@leren.example>',
    masterKey: null,
    logLevel: 'info',
    trustProxy: [],
  });
});

tap.test('production without settings names each one that is needed, at once', async t => {
  const problems = problemsOf({});
  t.same(problems.map(line => line.split(' ')[0]).sort(), ['DATABASE_URL', 'PUBLIC_URL', 'SMTP_URL']);
});

tap.test('every wrong setting is named, and no secret is repeated', async t => {
  const problems = problemsOf({
    DATABASE_URL: 'mysql://owner:secret-word@db/leerkring',
    DATABASE_APP_URL: 'postgres://app:secret-word@db:5432',
    PUBLIC_URL: 'http://leren.example/forum',
    SMTP_URL: 'mail.example:25',
    PORT: '70000',
    LOG_LEVEL: 'loud',
    MASTER_KEY: 'short',
    TRUST_PROXY: '10.0.0.1, 10.0.0.0/40, everyone',
  });
  const named = new Set(problems.map(line => line.split(' ')[0]));
  t.same([...named].sort(), [
    'DATABASE_APP_URL',
    'DATABASE_URL',
    'LOG_LEVEL',
    'MASTER_KEY',
    'PORT',
    'PUBLIC_URL',
    'SMTP_URL',
    'TRUST_PROXY',
  ]);
  t.equal(problems.filter(line => line.startsWith('TRUST_PROXY')).length, 2);
  t.notMatch(problems.join(), 'secret-word');
});

tap.test('the address may be http only on this machine itself', async t => {
  t.same(problemsOf({ ...complete, PUBLIC_URL: 'http://localhost:3000/' }), []);
  t.match(problemsOf({ ...complete, PUBLIC_URL: 'http://leren.example' }).join(), /https/);
});

tap.test('the master key comes from a setting or from a file that others may not read', async t => {
  const file = path.join(t.testdir(), 'key');
  writeFileSync(file, `${KEY}\n`);
  chmodSync(file, 0o644);
  t.match(problemsOf({ ...complete, MASTER_KEY_FILE: file }).join(), /chmod 600/);
  chmodSync(file, 0o600);
  t.equal(loadConfig({ ...complete, MASTER_KEY_FILE: file }, 'production').masterKey?.length, 32);
  t.equal(loadConfig({ ...complete, MASTER_KEY: KEY }, 'production').masterKey?.length, 32);
  t.match(problemsOf({ ...complete, MASTER_KEY: KEY, MASTER_KEY_FILE: file }).join(), /Keep one/);
  t.match(problemsOf({ ...complete, MASTER_KEY_FILE: `${file}-not-there` }).join(), /ENOENT/);
});

tap.test('the demo listens here only, and never uses the database of somebody else', async t => {
  const config = loadConfig(complete, 'demo');
  t.equal(config.host, '127.0.0.1');
  t.equal(config.databaseUrl, null);
  t.equal(loadConfig({ PORT: '4000' }, 'demo').publicUrl, 'http://127.0.0.1:4000');
  t.equal(loadConfig({ PORT: '4000', HOST: '0.0.0.0' }, 'demo').publicUrl, 'http://localhost:4000');
});

tap.test('the demo refuses to start in production', async t => {
  t.match(problemsOf({ NODE_ENV: 'production' }, 'demo').join(), /the demo does not start there/);
});

tap.test('the help lists each setting', async t => {
  const help = settingsHelp();
  for (const key of [
    'HOST',
    'PORT',
    'DATA_DIR',
    'DATABASE_URL',
    'PUBLIC_URL',
    'SMTP_URL',
    'MASTER_KEY_FILE',
    'LOG_LEVEL',
  ]) {
    t.match(help, new RegExp(`^ {2}${key} `, 'm'));
  }
});
