import { execFile, spawn } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

/** How to start Chromium, in the words of Playwright's `launch`. */
export type BrowserCommand = { executablePath: string; args: string[] };

/** Quiet ones: a browser under test asks nobody but our own server. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const INSTALL = 'apt-get update && apt-get install -y --no-install-recommends chromium';
const START_MS = 60_000;
const MODULES = path.join(import.meta.dirname, '../../node_modules');

/**
 * Finds a Chromium that starts: the one that `CHROMIUM_PATH` names, else one on this machine, else the one inside
 * the package @sparticuz/chromium. Where that one lacks libraries of the system and we may install (root, apt-get),
 * Debian's own is installed. Rejects with what is missing and the command to type.
 */
export async function findBrowser(say: (line: string) => void = console.error): Promise<BrowserCommand> {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) {
    const trouble = await troubleOf(CHROMIUM_PATH);
    if (trouble) throw new Error(`CHROMIUM_PATH is ${CHROMIUM_PATH}, which does not start: ${trouble}`);
    return { executablePath: CHROMIUM_PATH, args: ARGS };
  }
  const installed = await findInstalled();
  if (installed) return { executablePath: installed, args: ARGS };
  const { executablePath, trouble } = await unpackOwn();
  if (executablePath) return { executablePath, args: ARGS };
  const missing = `The tests need Chromium. None was found on this machine, and the one in node_modules does not start: ${trouble}`;
  if (process.getuid?.() !== 0 || !onPath('apt-get')) throw new Error(`${missing}\n${whatToDo()}`);
  say(`${missing}\nInstalling it: ${INSTALL}`);
  const failed = await install();
  const now = await findInstalled();
  if (!now) throw new Error(`${missing}\nInstalling it failed: ${failed}\n${whatToDo()}`);
  return { executablePath: now, args: ARGS };
}

function whatToDo(): string {
  const command = onPath('apt-get') ? `Type:  sudo sh -c '${INSTALL}'` : 'Install Chromium or Google Chrome';
  return `${command}\nor set CHROMIUM_PATH to a Chromium that is elsewhere.`;
}

function onPath(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin', '/usr/sbin'];
  return folders
    .filter(Boolean)
    .map(folder => path.join(folder, name))
    .find(file => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

async function findInstalled(): Promise<string | undefined> {
  for (const name of NAMES) {
    const file = onPath(name);
    if (file && !(await troubleOf(file))) return file;
  }
}

/** Why it does not start, in one line; null when it does. Ubuntu's `chromium-browser` may be no more than advice. */
async function troubleOf(file: string): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)(file, ['--version', '--no-sandbox'], { timeout: START_MS });
    return /\d+\.\d+/.test(stdout) ? null : `it says ${JSON.stringify(stdout.trim())}`;
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    return (stderr?.trim() || message).split('\n')[0] ?? '';
  }
}

/**
 * Unpacks the package's Chromium once. The package itself unpacks into the folder for temporary files, where two
 * test files, or two users, would get in each other's way; so it is done aside and put in place whole.
 */
async function unpackOwn(): Promise<{ executablePath?: string; trouble: string }> {
  const folder = path.join(MODULES, '.cache', `chromium-${versionOfOwn()}`);
  const executablePath = path.join(folder, 'chromium');
  try {
    if (!existsSync(executablePath)) await unpack(folder);
    const trouble = await troubleOf(executablePath);
    return trouble ? { trouble } : { executablePath, trouble: '' };
  } catch (error) {
    return { trouble: (error as Error).message };
  }
}

/** The package does not export its description. */
function versionOfOwn(): string {
  const description = readFileSync(path.join(MODULES, '@sparticuz/chromium/package.json'), 'utf8');
  return (JSON.parse(description) as { version: string }).version;
}

async function unpack(folder: string): Promise<void> {
  const aside = `${folder}-${process.pid}`;
  const before = process.env.TMPDIR;
  mkdirSync(aside, { recursive: true });
  try {
    process.env.TMPDIR = aside;
    const { default: own } = await import('@sparticuz/chromium');
    await own.executablePath();
    chmodSync(path.join(aside, 'chromium'), 0o755);
    renameSync(aside, folder);
  } catch (error) {
    // Another test file was first: then its copy is the one.
    if (!existsSync(folder)) throw error;
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Test files run side by side: the second waits for the first, and then finds the browser there. */
function install(): Promise<string> {
  const lock = path.join(tmpdir(), 'leerkring-apt.lock');
  const once = `command -v chromium >/dev/null || (${INSTALL})`;
  const quiet = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // What it says goes to the error output: the other one is read by tap.
  const child = spawn('flock', [lock, 'sh', '-c', once], { stdio: ['ignore', 2, 2], env: quiet });
  return new Promise(resolve => {
    child.once('error', error => resolve(error.message));
    child.once('exit', code => resolve(`it ended with ${code}`));
  });
}
