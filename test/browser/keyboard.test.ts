import type { Page } from 'playwright-core';
import t from 'tap';
import { alive, contextOf, until, visit } from '../setup/browser.ts';
import { ask } from '../setup/client.ts';
import { bodiesOf, openScene, openThread, post, replyField, spaceNamed } from './scene.ts';

const { test, browser, people } = await openScene(t);
const { sanne, joris, mila } = people;
const space = await spaceNamed(test, 'Sociaal domein');
const title = 'Alleen met toetsen';
const thread = await openThread(test, sanne, space, {
  title,
  replies: [[joris, 'Zonder muis gaat het ook.']],
});
const MOST_STOPS = 150;

/** What has the focus: its words, and whether anyone can see that it has. */
const focused = (page: Page) =>
  page.evaluate(async () => {
    // Styles for the focus may come one frame later.
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const element = document.activeElement as HTMLElement;
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const isMarked =
      (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
    const words =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
        ? element.labels?.[0]?.textContent
        : element.textContent;
    return {
      words: (element.getAttribute('aria-label') ?? words ?? '').replace(/\s+/g, ' ').trim(),
      tag: element.localName,
      id: element.id,
      isMarked,
      isInSight:
        box.width > 0 &&
        box.height > 0 &&
        box.bottom > 0 &&
        box.top < innerHeight &&
        box.right > 0 &&
        box.left < innerWidth,
    };
  });
type Focused = Awaited<ReturnType<typeof focused>>;

/** Presses Tab until the focus is where it should be; each stop on the way must be visible. */
async function tabTo(page: Page, fits: (stop: Focused) => boolean, key = 'Tab'): Promise<Focused> {
  const seen: string[] = [];
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press(key);
    const stop = await focused(page);
    // Between the last and the first stop of a page the focus is at the browser's own bar.
    if (stop.tag === 'body') continue;
    if (!stop.isMarked || !stop.isInSight)
      throw new Error(`a stop that nobody can see: ${JSON.stringify(stop)}`);
    if (fits(stop)) return stop;
    seen.push(`${stop.tag} ${stop.words.slice(0, 30)}`);
  }
  throw new Error(`never reached; passed ${seen.join(', ')}`);
}
const called = (words: string | RegExp, tag?: string) => (stop: Focused) =>
  (typeof words === 'string' ? stop.words === words : words.test(stop.words)) && (!tag || stop.tag === tag);
const press = (page: Page, key: string) => page.keyboard.press(key);
async function follow(page: Page, fits: (stop: Focused) => boolean, url: RegExp | string): Promise<void> {
  await tabTo(page, fits);
  await press(page, 'Enter');
  await page.waitForURL(url);
  await alive(page);
}

t.test('By keyboard alone: read, sign in, reply, edit, sign out', async t => {
  const context = await contextOf(browser, test);
  const page = await context.newPage();
  await visit(page, '/');
  await press(page, 'Tab');
  t.match(await focused(page), { words: 'Naar de inhoud', isInSight: true, isMarked: true });
  await press(page, 'Enter');
  await until(async () => (await focused(page)).id === 'main', 'the focus in the content');
  await follow(page, called('Sociaal domein', 'a'), /\/spaces\//);
  await follow(page, called(title, 'a'), /\/threads\//);

  await follow(page, called('Inloggen', 'a'), /\/sign-in/);
  await tabTo(page, called('E-mailadres', 'input'));
  await page.keyboard.type(mila.email);
  await tabTo(page, called('Wachtwoord', 'input'));
  await page.keyboard.type('leerkring-demo');
  await press(page, 'Enter');
  await page.waitForURL(/\/threads\//);
  await alive(page);

  await tabTo(page, called('Je reactie', 'textarea'));
  await page.keyboard.type('Met de toetsen geschreven.');
  await press(page, 'Control+Enter');
  await post(page, 3).waitFor();
  await until(async () => (await focused(page)).id === 'post-3', 'the focus at the new post');
  t.equal(await replyField(page).inputValue(), '');

  await follow(page, called(/^Bewerk /, 'a'), /\/edit/);
  await tabTo(page, called('Je tekst', 'textarea'));
  await press(page, 'Control+End');
  await page.keyboard.type(' En verbeterd.');
  await press(page, 'Control+Enter');
  await page.waitForURL(/#post-3/);
  await alive(page);
  t.same((await bodiesOf(test, thread))[2], 'Met de toetsen geschreven. En verbeterd.');

  await tabTo(page, ({ tag }) => tag === 'summary', 'Shift+Tab');
  await press(page, 'Enter');
  await tabTo(page, called('Uitloggen', 'button'));
  await press(page, 'Enter');
  await page.getByText('Je bent uitgelogd.').waitFor();
  t.equal(
    (await context.cookies()).find(cookie => cookie.name === 'leerkring'),
    undefined,
  );
  await context.close();
});

t.test(
  'The composer holds nobody: Tab goes through it, the toolbar is one stop, Escape leaves the preview',
  async t => {
    const context = await contextOf(browser, test, mila);
    const page = await context.newPage();
    await visit(page, `/threads/${thread}`);
    await tabTo(page, called('Schrijven', 'button'));
    await tabTo(page, called('Vet', 'button'));
    await press(page, 'ArrowRight');
    t.match(await focused(page), { words: 'Schuin', isMarked: true });
    await press(page, 'ArrowLeft');
    await press(page, 'Tab');
    t.match(await focused(page), { tag: 'textarea' }, 'one stop for all tools');
    await page.keyboard.type('nadruk');
    await press(page, 'Shift+Home');
    await press(page, 'Control+b');
    t.equal(await replyField(page).inputValue(), '**nadruk**');
    await press(page, 'Tab');
    t.match(await focused(page), { words: 'Plaats reactie', tag: 'button' }, 'Tab leaves the text field');
    await tabTo(page, called('Schrijven', 'button'), 'Shift+Tab');
    await press(page, 'ArrowRight');
    await page.getByRole('tabpanel', { name: 'Voorbeeld' }).locator('strong').waitFor();
    t.match(await focused(page), { words: 'Voorbeeld', isMarked: true });
    await press(page, 'Tab');
    await press(page, 'Escape');
    t.match(await focused(page), { tag: 'textarea' });

    await press(page, 'Control+a');
    await press(page, 'Delete');
    await tabTo(page, called(/^Reageer/, 'a'), 'Shift+Tab');
    await press(page, 'Enter');
    await until(async () => (await focused(page)).tag === 'textarea', 'the focus in the reply');
    await page.locator('.reply-chip').waitFor();
    await tabTo(page, called('Toch niet op dit bericht reageren', 'button'), 'Shift+Tab');
    await press(page, 'Enter');
    t.equal(await page.locator('.reply-chip').count(), 0);
    t.match(await focused(page), { tag: 'textarea' }, 'what had the focus is gone; the text field has it');
    await context.close();
  },
);

t.test('The focus stays where it is while posts change around it', async t => {
  const context = await contextOf(browser, test, sanne);
  const page = await context.newPage();
  await visit(page, `/threads/${thread}`);
  const { id } = (await ask(test, 'GET', `/api/v1/threads/${thread}/posts?from=2&limit=1`)).json.items[0];
  const link = page.locator('#post-2 [data-do="quote"]');
  await link.focus();
  await ask(test, 'PATCH', `/api/v1/posts/${id}`, {
    as: joris,
    body: { body: 'Nu met andere woorden.', version: 1 },
  });
  await post(page, 2).getByText('Nu met andere woorden.').waitFor();
  t.ok(await link.evaluate(element => element === document.activeElement), 'the same link of the new text');
  await ask(test, 'DELETE', `/api/v1/posts/${id}`, { as: joris });
  await post(page, 2).getByText('heeft dit bericht verwijderd').waitFor();
  t.equal((await focused(page)).id, 'post-2', 'its links are gone: the post itself has the focus');
  await context.close();
});
