import type { BrowserContext, Page, Route } from 'playwright-core';
import t from 'tap';
import { alive, contextOf, until, visit } from '../setup/browser.ts';
import type { Person } from '../setup/cast.ts';
import { ask } from '../setup/client.ts';
import { startAgain } from './again.ts';
import {
  bodiesOf,
  lines,
  openScene,
  openThread,
  post,
  replyField,
  sendButton,
  spaceNamed,
  write,
} from './scene.ts';

const { test, browser, people, database } = await openScene(t);
const { sanne, joris, fatima, bas } = people;
const space = await spaceNamed(test, 'Sociaal domein');

const contexts = new Map<Person | null, BrowserContext>();
for (const person of [sanne, joris, fatima, null])
  contexts.set(person, await contextOf(browser, test, person));

/** A new tab of this person, on this page, in which the live connection stands. */
async function openAs(person: Person | null, path: string): Promise<Page> {
  const page = await contexts.get(person)!.newPage();
  const connected = page.waitForEvent('websocket').then(socket => socket.waitForEvent('framereceived'));
  await visit(page, path);
  await connected;
  // A page that is loaded anew has lost this.
  // And not every browser keeps the place by itself (Safari does not): here none does, so that our own doing shows.
  await page.evaluate(() => {
    document.documentElement.dataset.same = 'yes';
    document.body.style.setProperty('overflow-anchor', 'none');
  });
  return page;
}
const isSame = (page: Page) => page.evaluate(() => document.documentElement.dataset.same === 'yes');
const topOf = (page: Page, number: number) =>
  post(page, number).evaluate(article => Math.round(article.getBoundingClientRect().top));
const closeAll = (...pages: Page[]) => Promise.all(pages.map(page => page.close()));
const said = (page: Page, text: string) =>
  page.locator('#announcements').getByText(text).waitFor({ state: 'attached' });

t.test('Joris and Fatima see each other’s reply while they read, and nothing moves', async t => {
  const replies = Array.from({ length: 8 }, (_, n): [Person, string] => [
    n % 2 ? joris : sanne,
    lines(`Ervaring ${n}`, 6),
  ]);
  const thread = await openThread(test, sanne, space, { title: 'Wie belt er terug?', replies });
  const [his, hers] = await Promise.all([
    openAs(joris, `/threads/${thread}`),
    openAs(fatima, `/threads/${thread}`),
  ]);
  await hers.getByText('1 ander leest mee').waitFor();
  const third = await openAs(null, `/threads/${thread}`);
  await hers.getByText('2 lezen mee').waitFor();
  await third.close();
  await hers.getByText('1 ander leest mee').waitFor();

  await post(hers, 4).evaluate(article => article.scrollIntoView({ block: 'start', behavior: 'instant' }));
  const before = await topOf(hers, 4);
  await replyField(his).fill('Wij bellen **elke dinsdag** terug.');
  await sendButton(his).click();
  await post(hers, 10).getByText('elke dinsdag').waitFor();
  t.equal(await topOf(hers, 4), before, 'what she reads stays where it is');
  await said(hers, 'Nieuw bericht van Joris Bakker');
  t.equal(await hers.locator('#announcements').getAttribute('role'), 'status', 'said politely');
  await hers.getByText('Nieuw sinds je hier bent').waitFor();
  await post(his, 10).waitFor();
  t.equal(await replyField(his).inputValue(), '', 'his form is empty again');
  t.equal(await his.locator('.post-divider').count(), 0, 'his own reply is not news to him');

  await hers.getByRole('link', { name: '1 nieuw bericht: toon' }).click();
  await hers.waitForFunction(
    () => document.querySelector('#post-10')!.getBoundingClientRect().top < innerHeight,
  );
  await replyField(hers).fill('Dat gaan wij ook doen.');
  await sendButton(hers).click();
  await post(his, 11).getByText('Dat gaan wij ook doen.').waitFor();
  await said(his, 'Nieuw bericht van Fatima El Amrani');
  t.ok((await isSame(his)) && (await isSame(hers)), 'neither page was loaded anew');
  await closeAll(his, hers);
});

t.test('Edits, removals and what is put back arrive in place, above what is being read', async t => {
  const replies = Array.from({ length: 7 }, (_, n): [Person, string] => [fatima, lines(`Bericht ${n}`, 5)]);
  const thread = await openThread(test, sanne, space, { title: 'Tekst die verandert', replies });
  const reader = await openAs(null, `/threads/${thread}`);
  await post(reader, 6).evaluate(article => article.scrollIntoView({ block: 'start', behavior: 'instant' }));
  const before = await topOf(reader, 6);
  const { id } = (await ask(test, 'GET', `/api/v1/threads/${thread}/posts?from=2&limit=1`)).json.items[0];
  await ask(test, 'PATCH', `/api/v1/posts/${id}`, {
    as: fatima,
    body: { body: lines('Veel langer nu', 40), version: 1 },
  });
  await post(reader, 2).getByText('Veel langer nu, regel 40.').waitFor();
  t.equal(await topOf(reader, 6), before, 'a longer text above moves nothing');
  await said(reader, 'Bericht 2 is bewerkt');
  await ask(test, 'DELETE', `/api/v1/posts/${id}`, { as: fatima });
  await post(reader, 2).getByText('Fatima El Amrani heeft dit bericht verwijderd.').waitFor();
  t.equal(await topOf(reader, 6), before, 'nor does its removal');
  t.notMatch(await reader.content(), 'Veel langer nu', 'what was removed is not on the page any more');
  await said(reader, 'Bericht 2 is verwijderd');
  await ask(test, 'PUT', `/api/v1/posts/${id}/restoration`, { as: fatima });
  await post(reader, 2).getByText('Veel langer nu, regel 40.').waitFor();
  t.equal(await topOf(reader, 6), before, 'nor does its return');
  t.ok(await isSame(reader));
  await reader.close();
});

t.test('A closed thread says so to who is writing, and keeps the text', async t => {
  const thread = await openThread(test, joris, space, { title: 'Straks dicht' });
  const page = await openAs(fatima, `/threads/${thread}`);
  await replyField(page).fill('Nog net op tijd?');
  await ask(test, 'PUT', `/api/v1/threads/${thread}/closure`, { as: sanne });
  await page.locator('.thread-note').getByText('Dit gesprek is gesloten.').waitFor();
  t.equal(await replyField(page).inputValue(), 'Nog net op tijd?');
  await ask(test, 'DELETE', `/api/v1/threads/${thread}/closure`, { as: sanne });
  await page.locator('.thread-note').getByText('Dit gesprek is weer open.').waitFor();
  await sendButton(page).click();
  await post(page, 2).getByText('Nog net op tijd?').waitFor();
  await page.close();
});

t.test('A new thread is told above the list of its space, and counts go up in place', async t => {
  const known = await openThread(test, sanne, space, { title: 'Er was al een gesprek' });
  const page = await openAs(fatima, `/spaces/${space}`);
  await openThread(test, joris, space, { title: 'Versgebakken gesprek' });
  const bar = page.getByRole('link', { name: '1 nieuw gesprek: toon' });
  await bar.waitFor();
  await said(page, '1 nieuw gesprek: toon');
  await write(test, joris, known, 'Een reactie erbij.');
  await page.locator(`[data-thread="${known}"]`).getByText('1 reactie').waitFor();
  t.ok(await isSame(page));
  await bar.click();
  await page.getByRole('link', { name: 'Versgebakken gesprek' }).waitFor();
  await page.close();
});

t.test('What is sent twice is posted once: a double click, and a reply whose answer got lost', async t => {
  const thread = await openThread(test, sanne, space, { title: 'Eén keer is genoeg' });
  const page = await openAs(joris, `/threads/${thread}`);
  await replyField(page).fill('Klik klik.');
  await sendButton(page).dblclick();
  await post(page, 2).waitFor();
  const loseTheAnswer = async (route: Route) => {
    await route.fetch();
    await route.abort();
  };
  await page.route('**/api/v1/threads/*/posts', loseTheAnswer, { times: 1 });
  await replyField(page).fill('Het antwoord raakte kwijt.');
  await sendButton(page).click();
  await page.getByText('Niet verzonden. We proberen het opnieuw').waitFor();
  await page.locator('.composer-note').waitFor({ state: 'detached' });
  t.equal(await replyField(page).inputValue(), '', 'tried again by itself, and arrived');
  t.same(await bodiesOf(test, thread), ['Het begin.', 'Klik klik.', 'Het antwoord raakte kwijt.']);
  t.equal(await page.locator('.post').count(), 3, 'and stands on the page once');
  await page.close();
});

t.test(
  'A reply typed while the connection was gone is sent once, and what was missed is caught up',
  async t => {
    const thread = await openThread(test, sanne, space, { title: 'In de tunnel' });
    const [page, other] = await Promise.all([
      openAs(joris, `/threads/${thread}`),
      openAs(fatima, `/threads/${thread}`),
    ]);
    await contexts.get(joris)!.setOffline(true);
    await page.getByText('Je bent niet verbonden.').waitFor();
    await write(test, sanne, thread, 'Gezegd terwijl Joris in de tunnel zat.');
    await post(other, 2).waitFor();
    await replyField(page).pressSequentially('Getypt zonder verbinding.');
    await sendButton(page).click();
    await page.getByText('Niet verzonden. We proberen het opnieuw').waitFor();
    t.equal(await replyField(page).inputValue(), 'Getypt zonder verbinding.', 'the text stays in sight');
    t.equal((await bodiesOf(test, thread)).length, 2);
    await contexts.get(joris)!.setOffline(false);
    await post(other, 3).getByText('Getypt zonder verbinding.').waitFor();
    await post(page, 3).getByText('Getypt zonder verbinding.').waitFor();
    await post(page, 2).getByText('Gezegd terwijl Joris in de tunnel zat.').waitFor();
    t.same(await bodiesOf(test, thread), [
      'Het begin.',
      'Gezegd terwijl Joris in de tunnel zat.',
      'Getypt zonder verbinding.',
    ]);
    t.ok(await isSame(page));
    await closeAll(page, other);
  },
);

t.test('Going away and back shows the page as it is now', async t => {
  const thread = await openThread(test, sanne, space, { title: 'Heen en weer' });
  const page = await openAs(joris, `/threads/${thread}`);
  await replyField(page).fill('Voor het weggaan.');
  await sendButton(page).click();
  await post(page, 2).waitFor();
  await replyField(page).fill('Nog niet af');
  await page.getByRole('link', { name: 'Sociaal domein' }).first().click();
  await page.waitForURL(/\/spaces\//);
  await write(test, fatima, thread, 'Terwijl Joris weg was.');
  await page.goBack();
  await alive(page);
  await post(page, 3).getByText('Terwijl Joris weg was.').waitFor();
  t.equal(await page.locator('.post').count(), 3);
  t.equal(await replyField(page).inputValue(), 'Nog niet af', 'what he was writing is still there');
  await write(test, fatima, thread, 'En nog een.');
  await post(page, 4).waitFor();
  await page.goForward();
  await page.getByRole('heading', { level: 1, name: 'Sociaal domein' }).waitFor();
  await page.goBack();
  await post(page, 4).waitFor();
  t.equal(await page.locator('.post').count(), 4);
  await page.close();
});

t.test('A server that restarts loses nothing: the reply goes out once, readers catch up', async t => {
  const thread = await openThread(test, sanne, space, { title: 'Onderhoud' });
  const [page, reader] = await Promise.all([
    openAs(joris, `/threads/${thread}`),
    openAs(null, `/threads/${thread}`),
  ]);
  await replyField(page).fill('Tijdens de herstart verstuurd.');
  await test.close();
  await sendButton(page).click();
  await page.getByText('Niet verzonden. We proberen het opnieuw').waitFor();
  await reader.getByText('Je bent niet verbonden.').waitFor();
  await startAgain(t, test.url, database);
  await post(reader, 2).getByText('Tijdens de herstart verstuurd.').waitFor({ timeout: 40_000 });
  await post(page, 2).waitFor();
  await until(async () => (await replyField(page).inputValue()) === '', 'an empty form');
  const { items } = (await ask(test, 'GET', `/api/v1/threads/${thread}/posts`, { as: bas })).json;
  t.equal(items.length, 2, 'posted once');
  t.ok((await isSame(page)) && (await isSame(reader)));
});
