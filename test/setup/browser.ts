import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { TestApp } from './app.ts';
import type { Person } from './cast.ts';
import { findBrowser } from './find-browser.ts';

/** Above the slowest thing on a busy machine of 2 cores; a test that waits this long has failed. */
const PATIENCE_MS = 20_000;

/** One Chromium for a whole test file; it ends with `t`. */
export async function openBrowser(t: { teardown(work: () => unknown): void }): Promise<Browser> {
  const browser = await chromium.launch({ ...(await findBrowser()), timeout: 60_000 });
  t.teardown(() => browser.close());
  return browser;
}

/** A browser of somebody's own: cookies, storage and tabs that nobody else sees. Signed in when `person` is given. */
export async function contextOf(
  browser: Browser,
  test: Pick<TestApp, 'url'>,
  person: Pick<Person, 'cookie'> | null = null,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: test.url,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  if (person) await signedIn(context, test, person);
  return context;
}

/** Gives this browser somebody's cookie, as signing in would. */
export async function signedIn(
  context: BrowserContext,
  test: Pick<TestApp, 'url'>,
  person: Pick<Person, 'cookie'>,
): Promise<void> {
  const [name, value] = person.cookie.split('=') as [string, string];
  await context.addCookies([{ name, value, url: test.url, httpOnly: true, sameSite: 'Lax' }]);
}

/** Goes to a page and waits until its elements work: those that are on it were fetched and have upgraded. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await alive(page);
}

/** Waits until the elements of the page that is shown work. */
export async function alive(page: Page): Promise<void> {
  await page.waitForLoadState();
  await page.waitForFunction(() => document.querySelector(':not(:defined)') === null);
}

/** What goes wrong in a page without anyone seeing it: messages of the console, refused scripts, other hosts. */
export function listenForTrouble(page: Page, test: Pick<TestApp, 'url'>): string[] {
  const trouble: string[] = [];
  page.on('console', message => {
    if (message.type() === 'error') trouble.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', error => trouble.push(`${page.url()}: ${error.message}`));
  page.on('request', request => {
    const url = request.url();
    if (!url.startsWith(`${test.url}/`) && !url.startsWith('data:'))
      trouble.push(`asked another host: ${url}`);
  });
  return trouble;
}

/** Looks again until `look` gives something; for what shows itself outside the browser, such as in the database. */
export async function until<T>(look: () => Promise<T | null | undefined | false>, what: string): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited ${PATIENCE_MS / 1000} s for ${what}`);
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}
