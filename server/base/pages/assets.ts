import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageContext } from '../../../web/base/page.ts';

/** Where the built files lie; the server offers them under `/assets/`. */
export const assetsFolder = join(import.meta.dirname, '../../../dist/web');

type Manifest = Record<string, { file: string; imports?: string[] }>;

/**
 * Reads which files the last build made (`scripts/build.ts`). Throws when there is no build, or an incomplete one.
 */
export function loadAssets(folder: string = assetsFolder): PageContext['assets'] {
  let manifest: Manifest;
  try {
    manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  } catch (cause) {
    throw new Error(`The pages are not built (no ${folder}/manifest.json). Run: npm run build`, { cause });
  }
  const address = (source: string) => {
    const file = manifest[source]?.file;
    if (!file) throw new Error(`The build in ${folder} lacks ${source}. Run: npm run build`);
    return `/assets/${file}`;
  };
  // Not the fonts for further letters: a browser fetches those when a page has such a letter.
  const fonts = Object.values(manifest).filter(({ file }) => /latin-\d.*\.woff2$/.test(file));
  const imports = (manifest['web/main.ts']?.imports ?? [])
    .map(key => manifest[key])
    .filter(entry => entry !== undefined);
  return {
    script: address('web/main.ts'),
    styles: [address('web/base/styles/main.css')],
    preload: [...fonts, ...imports].map(entry => `/assets/${entry.file}`).sort(),
  };
}
