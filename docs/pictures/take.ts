import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

/**
 * Takes the pictures of the guides anew, from a demo that runs with data of its own (it writes one reply and one
 * edit there): `node docs/pictures/take.ts http://127.0.0.1:3000`. Set CHROMIUM_PATH where Chromium is elsewhere.
 */
const site = process.argv[2] ?? 'http://127.0.0.1:3000';
const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  path => path && existsSync(path),
);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
type Language = 'nl' | 'en';

async function openAs(language: Language, email: string | null, phone = false): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: phone ? { width: 360, height: 720 } : { width: 1080, height: 760 },
    colorScheme: phone ? 'dark' : 'light',
    locale: language === 'nl' ? 'nl-NL' : 'en-GB',
    reducedMotion: 'reduce',
    userAgent:
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  });
  await context.addCookies([{ name: 'language', value: language, url: site }]);
  if (email) {
    const page = await context.newPage();
    await page.goto(`${site}/sign-in`);
    await page.fill('[name=email]', email);
    await page.fill('[name=password]', 'leerkring-demo');
    await page.press('[name=password]', 'Enter');
    await page.waitForURL(`${site}/`);
    await page.close();
  }
  return context;
}

/** The address of the thread whose title begins like this. */
async function threadCalled(title: string): Promise<string> {
  const { items: spaces } = await (await fetch(`${site}/api/v1/spaces`)).json();
  for (const { id } of spaces) {
    const { items } = await (await fetch(`${site}/api/v1/spaces/${id}/threads?limit=100`)).json();
    const found = items.find((thread: { title: string }) => thread.title.startsWith(title));
    if (found) return `/threads/${found.id}`;
  }
  throw new Error(`No thread is called ${title}`);
}

async function take(
  context: BrowserContext,
  language: Language,
  name: string,
  path: string,
  prepare?: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await context.newPage();
  await page.goto(site + path);
  await page.waitForTimeout(600);
  await prepare?.(page);
  await page.screenshot({ path: join(import.meta.dirname, language, `${name}.png`) });
  await page.close();
}

const reply = {
  nl: 'Bij ons hielp een **ansichtkaart**: geen logo van de gemeente, wel een naam en een telefoonnummer.',
  en: 'What helped here was a **postcard**: no logo, but a name and a phone number.',
};
const neighbour = {
  nl: 'Ik woon in zo’n straat. Een kaart met een naam erop had ik wel gelezen.',
  en: 'I live in such a street. I would have read a card with a name on it.',
};

async function takeAll(language: Language): Promise<void> {
  const sanne = await openAs(language, 'sanne@waterrijk.example');
  const bas = await openAs(language, 'bas@bewoner.example');
  const phone = await openAs(language, null, true);
  const question = await threadCalled('Vroegsignalering');
  const own = await threadCalled('Mantelzorger');
  const shot = (name: string, path: string, prepare?: (page: Page) => Promise<void>) =>
    take(sanne, language, name, path, prepare);

  await shot('home', '/');
  await shot('space', '/spaces/2');
  await shot('thread', question);
  await shot('new-thread', '/spaces/2/threads/new');
  await shot('sign-ins', '/account/sign-ins');
  await shot('settings', `${own}/settings`);
  await take(phone, language, 'phone', question);

  await shot('composer', question, async page => {
    await page.fill('textarea[name=body]', reply[language]);
    await page.locator('#reply-title').scrollIntoViewIfNeeded();
    await page.evaluate(() => document.querySelector('#reply-title')?.scrollIntoView());
    await page.waitForTimeout(900);
  });
  await shot('live', question, async page => {
    const other = await bas.newPage();
    await other.goto(site + question);
    await page.evaluate(() => document.querySelector('#reply-title')?.scrollIntoView({ block: 'center' }));
    await other.fill('textarea[name=body]', neighbour[language]);
    await other.click('form:has(textarea[name=body]) button.utrecht-button--primary-action');
    await page.getByText(neighbour[language]).waitFor();
    await page.waitForTimeout(900);
  });

  await shot('removal', '/', async page => {
    await page.goto(site + question);
    const remove = page.locator('a[href$="/removal"]').last();
    await page.goto(site + (await remove.getAttribute('href')));
    await page.waitForTimeout(400);
  });
  await shot('history', '/', async page => {
    await page.goto(site + own);
    const edit = await page.locator('a[href$="/edit"]').first().getAttribute('href');
    await page.goto(site + edit);
    const text = await page.inputValue('textarea[name=body]');
    const asked = 'Ik hoor graag hoe jullie dit doen.';
    const changed = text.includes(asked)
      ? text.replace(asked, 'Hoe doe jij dit?')
      : `${text.trim()} ${asked}`;
    await page.fill('textarea[name=body]', changed);
    await page.click('form:has(textarea[name=body]) button.utrecht-button--primary-action');
    await page.waitForTimeout(900);
    await page.goto(site + edit!.replace('/edit', '/history'));
    await page.waitForTimeout(400);
  });
  await Promise.all([sanne.close(), bas.close(), phone.close()]);
}

await takeAll('nl');
await takeAll('en');
await browser.close();
