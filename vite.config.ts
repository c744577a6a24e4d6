import { defineConfig } from 'vite';
import { pruneStyles } from './scripts/prune-styles.ts';

/** The browser's part: one script that loads elements when their tag is on the page, and one style sheet. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/assets/',
  publicDir: 'web/public',
  logLevel: 'warn',
  plugins: [pruneStyles()],
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
    rolldownOptions: { input: { main: 'web/main.ts', styles: 'web/base/styles/main.css' } },
  },
});
