import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { pruneStyles } from './scripts/prune-styles.ts';

/** In the browser the look-up of words needs no library, and of Lit only its templates (`web/base/words-browser.ts`). */
function lightParts(): Plugin {
  const base = join(import.meta.dirname, 'web/base');
  return {
    name: 'light-parts',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source === 'lit') return this.resolve('lit/html.js', importer, { skipSelf: true });
      if (!source.endsWith('/words.ts')) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found?.id === join(base, 'words.ts') ? join(base, 'words-browser.ts') : found;
    },
  };
}

/** The elements of each file; a group takes with it whatever they import that the one before has not taken. */
const reading = /\/web\/(threads\/live-thread|threads\/thread-rail|spaces\/live-space)\.ts$/;
const writing = /\/web\/posts\/(markdown-composer|quote-selection)\.ts$/;

/** The browser's part: one script that loads elements when their tag is on the page, and one style sheet. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/assets/',
  publicDir: 'web/public',
  logLevel: 'warn',
  plugins: [lightParts(), pruneStyles()],
  build: {
    outDir: 'dist/web',
    assetsDir: '',
    emptyOutDir: true,
    manifest: 'manifest.json',
    target: 'baseline-widely-available',
    // Inlined files would be data: addresses, which the content security policy refuses for fonts.
    assetsInlineLimit: 0,
    // The polyfill is only for browsers that the target leaves out.
    modulePreload: { polyfill: false },
    cssCodeSplit: true,
    rolldownOptions: {
      input: { main: 'web/main.ts', styles: 'web/base/styles/main.css' },
      // Two files instead of a dozen: what readers need, and what only writers need. Each request costs a phone more
      // than the few bytes that it would not have needed.
      output: {
        codeSplitting: {
          groups: [
            { name: 'reading', test: reading, priority: 2 },
            { name: 'writing', test: writing, priority: 1 },
          ],
        },
      },
    },
  },
});
