import axe from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import t from 'tap';
import { alive, contextOf, listenForTrouble } from '../setup/browser.ts';
import type { Person } from '../setup/cast.ts';
import { pagesOf, type Visit } from './pages.ts';
import { openScene } from './scene.ts';

type Language = 'nl' | 'en';
type Look = { colorScheme: 'light' | 'dark'; width: 360 | 1280 };

/** How every page is looked at, and the further ways for the main ones: together all eight. */
const FIRST: Record<Language, Look> = {
  nl: { colorScheme: 'light', width: 360 },
  en: { colorScheme: 'dark', width: 1280 },
};
const ALL: Look[] = ([360, 1280] as const).flatMap(width =>
  (['light', 'dark'] as const).map(colorScheme => ({ colorScheme, width })),
);
/** Pages that are looked at side by side; the machine has two cores. */
const AT_ONCE = 2;

const { test, browser, people } = await openScene(t);
const pages = await pagesOf(test, people);

t.test('Every page has a row', async t => {
  const routes = test.app.routeList
    .filter(({ method, url }) => method === 'GET' && (!url.startsWith('/api/') || url === '/api/v1/docs'))
    .map(({ url }) => url)
    .filter(url => !url.startsWith('/assets/'));
  t.same(
    routes.filter(url => !(url in pages)),
    [],
    'add a row in test/browser/pages.ts',
  );
  t.same(
    Object.keys(pages).filter(url => !routes.includes(url)),
    [],
    'rows of routes that are gone',
  );
});

const contexts = new Map<string, Promise<BrowserContext>>();
/** One browser context per person and language. */
function contextFor(person: Person | null, language: Language): Promise<BrowserContext> {
  const name = `${person?.id} ${language}`;
  const made = contexts.get(name) ?? makeContext(person, language);
  contexts.set(name, made);
  return made;
}
async function makeContext(person: Person | null, language: Language): Promise<BrowserContext> {
  const context = await contextOf(browser, test, person, { locale: language });
  await context.addCookies([{ name: 'language', value: language, url: test.url }]);
  return context;
}

/** What axe has against the page as it stands: rule, and where. */
async function complaints(page: Page, part: 'all' | 'colours'): Promise<string[]> {
  const runOnly = part === 'colours' ? ['color-contrast', 'link-in-text-block'] : undefined;
  const options = { resultTypes: ['violations'], ...(runOnly && { runOnly }) };
  const { violations } = await page.evaluate(
    options => (window as unknown as { axe: typeof axe }).axe.run(document, options),
    options as axe.RunOptions,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
  );
}

async function overflow(page: Page): Promise<string[]> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return over > 0 ? [`scrolls sideways by ${over} px`] : [];
}

async function show(page: Page, { colorScheme, width }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 740 });
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  // Painted in its new colours before anybody looks.
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Looks at one page in one language; says all that is wrong with it. */
async function look(visit: Visit, language: Language): Promise<string[]> {
  const page = await (await contextFor(visit.as ?? null, language)).newPage();
  const trouble = listenForTrouble(page, test);
  const found: string[] = [];
  const first = FIRST[language];
  await show(page, first);
  const reply = await page.goto(visit.path);
  await alive(page);
  if (reply?.status() !== (visit.prepare ? 200 : (visit.status ?? 200)))
    found.push(`answered ${reply?.status()}`);
  found.push(...(await overflow(page)));
  await visit.prepare?.(page);
  await page.evaluate(axe.source);
  if ((await page.locator('html').getAttribute('lang')) !== language) found.push('another language');
  for (const way of visit.main ? [first, ...ALL.filter(other => !isSame(other, first))] : [first]) {
    await show(page, way);
    // In another colour scheme the document is the same: only the colours can be wrong.
    const part = way.width === first.width && way !== first ? 'colours' : 'all';
    const name = `${way.colorScheme}, ${way.width} px`;
    found.push(...(await complaints(page, part)).map(text => `${name}: ${text}`));
    found.push(...(await overflow(page)).map(text => `${name}: ${text}`));
  }
  await page.close();
  // A browser also says it when a page of ours is a refusal, as was asked for.
  return [...found, ...trouble.filter(text => !(visit.status && text.includes(`status of ${visit.status}`)))];
}
const isSame = (a: Look, b: Look) => a.colorScheme === b.colorScheme && a.width === b.width;

for (const language of ['nl', 'en'] as const) {
  t.test(`axe finds nothing (${language})`, async t => {
    const visits = Object.entries(pages).flatMap(([url, visits]) =>
      (visits ?? []).map(visit => ({
        visit,
        name: `${visit.path} (${url}) as ${visit.as?.name ?? 'a reader'}`,
      })),
    );
    const next = visits.values();
    const worker = async () => {
      for (const { visit, name } of next) t.same(await look(visit, language), [], name);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  });
}
