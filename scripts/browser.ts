import { findBrowser } from '../test/setup/find-browser.ts';

/** Sees to it that the browser of the tests is there before they start, where its installing can be followed. */
try {
  await findBrowser();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
