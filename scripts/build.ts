import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

const root = join(import.meta.dirname, '..');
const target = join(root, 'dist/web');
const stampFile = join(target, '.hash');
const config = ['package-lock.json', 'vite.config.ts', 'scripts/build.ts', 'scripts/prune-styles.ts'];

/** What was built from what: `files` are those outside `web/` (paths from the project's root) that the script imports. */
type Stamp = { hash: string; files: string[] };

/**
 * Builds the browser's scripts and styles into `dist/web`, unless nothing that they are made of has changed.
 * Resolves to true when it built. Rejects when the build fails; what was there before then stays.
 */
export async function ensureBuilt(log?: (line: string) => void): Promise<boolean> {
  const stamp = await readStamp();
  if (stamp && stamp.hash === (await hashOf(stamp.files))) return false;
  log?.('Building the pages…');
  const started = performance.now();
  await build();
  log?.(`Pages built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  return true;
}

/** Builds beside the place and then moves, so that a server that runs meanwhile never finds half a build. */
async function build(): Promise<void> {
  const { build } = await import('vite');
  const outDir = `${target}-${process.pid}`;
  const serverFiles = new Set<string>();
  try {
    await build({
      configFile: join(root, 'vite.config.ts'),
      build: { outDir },
      plugins: [
        {
          name: 'list-server-files',
          generateBundle() {
            for (const id of this.getModuleIds()) {
              const file = relative(root, id.split('?')[0] as string);
              if (file.startsWith('server/')) serverFiles.add(file);
            }
          },
        },
      ],
    });
    const files = [...serverFiles].sort();
    const stamp: Stamp = { hash: await hashOf(files), files };
    await compressFiles(outDir);
    await writeFile(join(outDir, '.hash'), JSON.stringify(stamp));
    await putInPlace(outDir);
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}

/** Each text also lies there compressed as small as it gets, so that the server never does it again. */
async function compressFiles(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter(name => /\.(?:js|css|svg)$/.test(name));
  await Promise.all(
    names.map(async name => {
      const file = join(folder, name);
      const text = await readFile(file);
      await writeFile(`${file}.br`, await brotli(text));
      await writeFile(`${file}.gz`, await gzipped(text, { level: 9 }));
    }),
  );
}

/** The files of the build before stay for the pages that were opened with it; those of older builds go. */
async function putInPlace(outDir: string): Promise<void> {
  const before = `${outDir}-before`;
  await mkdir(target, { recursive: true });
  await rename(target, before);
  await rename(outDir, target);
  const manifest = await readFile(join(before, 'manifest.json'), 'utf8').catch(() => '{}');
  const entries = Object.values(JSON.parse(manifest) as Record<string, { file: string }>);
  for (const { file } of entries) {
    for (const ending of ['', '.br', '.gz']) {
      await cp(join(before, file + ending), join(target, file + ending), { force: false }).catch(
        () => undefined,
      );
    }
  }
  await rm(before, { recursive: true, force: true });
}

async function readStamp(): Promise<Stamp | undefined> {
  try {
    return JSON.parse(await readFile(stampFile, 'utf8')) as Stamp;
  } catch {
    return undefined;
  }
}

async function hashOf(serverFiles: string[]): Promise<string> {
  const inWeb = await readdir(join(root, 'web'), { recursive: true, withFileTypes: true });
  const webFiles = inWeb
    .filter(entry => entry.isFile())
    .map(entry => relative(root, join(entry.parentPath, entry.name)));
  const hash = createHash('sha256');
  for (const file of [...webFiles, ...serverFiles, ...config].sort()) {
    hash.update(file).update('\0');
    hash.update(await readFile(join(root, file)).catch(() => 'gone')).update('\0');
  }
  return hash.digest('hex');
}

if (import.meta.main) {
  const built = await ensureBuilt(console.log);
  if (!built) console.log('Nothing has changed: the pages are built already.');
}
