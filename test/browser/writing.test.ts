import type { Page } from 'playwright-core';
import t from 'tap';
import { alive, contextOf, listenForTrouble, signedIn, until, visit } from '../setup/browser.ts';
import { type Person, signInAs } from '../setup/cast.ts';
import { ask } from '../setup/client.ts';
import { bodiesOf, openScene, openThread, post, replyField, sendButton, spaceNamed, write } from './scene.ts';

const { test, browser, people } = await openScene(t);
const { sanne, joris, fatima, mila } = people;
const space = await spaceNamed(test, 'Sociaal domein');
const asPerson = (person: Person | null) => contextOf(browser, test, person);

const kept = (page: Page, body: string) =>
  page.waitForResponse(
    reply =>
      reply.url().includes('/api/v1/drafts/') &&
      reply.ok() &&
      (reply.request().postData() ?? '').includes(body),
  );
const typed = (page: Page, text: string) =>
  until(async () => (await replyField(page).inputValue()) === text, `the text "${text.slice(0, 40)}"`);

t.test(
  'What is being written is there again after a reload, in a second tab and on another device',
  async t => {
    const thread = await openThread(test, joris, space, { title: 'Half af' });
    const context = await asPerson(sanne);
    const page = await context.newPage();
    await visit(page, `/threads/${thread}`);
    await replyField(page).fill('Nog lang niet');
    await page.reload();
    await alive(page);
    t.equal(
      await replyField(page).inputValue(),
      'Nog lang niet',
      'also when the server had no time to keep it',
    );
    await page.getByText('Je was hier al iets aan het schrijven.').waitFor();

    const tab = await context.newPage();
    await visit(tab, `/threads/${thread}`);
    t.equal(await replyField(tab).inputValue(), 'Nog lang niet');
    const saving = kept(tab, 'klaar hiermee');
    await replyField(tab).fill('Nog lang niet klaar hiermee');
    await typed(page, 'Nog lang niet klaar hiermee');
    await saving;

    const phone = await asPerson(await signInAs(test, sanne.email));
    const elsewhere = await phone.newPage();
    await visit(elsewhere, `/threads/${thread}`);
    t.equal(await replyField(elsewhere).inputValue(), 'Nog lang niet klaar hiermee');

    await sendButton(page).click();
    await post(page, 2).waitFor();
    await typed(tab, '');
    await post(tab, 2).waitFor();
    await visit(elsewhere, `/threads/${thread}`);
    t.equal(await replyField(elsewhere).inputValue(), '', 'what was sent is nowhere a draft any more');
    await replyField(elsewhere).fill('Toch maar niet');
    await elsewhere.reload();
    await alive(elsewhere);
    await elsewhere.getByRole('button', { name: 'Gooi weg' }).click();
    await elsewhere.reload();
    await alive(elsewhere);
    t.equal(await replyField(elsewhere).inputValue(), '', 'thrown away is gone');
    t.same(await bodiesOf(test, thread), ['Het begin.', 'Nog lang niet klaar hiermee']);
    await Promise.all([context.close(), phone.close()]);
  },
);

t.test('Two texts from two devices: the writer chooses, and may keep both', async t => {
  const thread = await openThread(test, joris, space, { title: 'Twee schermen' });
  const contexts = await Promise.all([asPerson(sanne), asPerson(await signInAs(test, sanne.email))]);
  const [one, two] = (await Promise.all(contexts.map(context => context.newPage()))) as [Page, Page];
  await Promise.all([visit(one, `/threads/${thread}`), visit(two, `/threads/${thread}`)]);
  const saving = kept(one, 'telefoon');
  await replyField(one).fill('Van de telefoon.');
  await saving;
  await replyField(two).fill('Van de laptop.');
  await two.getByText('Op een ander scherm heb je een andere tekst geschreven.').waitFor();
  await two.getByRole('button', { name: 'Voeg samen' }).click();
  t.equal(await replyField(two).inputValue(), 'Van de laptop.\n\nVan de telefoon.');
  await sendButton(two).click();
  await post(two, 2).getByText('Van de telefoon.').waitFor();
  await Promise.all(contexts.map(context => context.close()));
});

t.test('A sign-in that expired takes no text: sign in elsewhere, send again', async t => {
  const thread = await openThread(test, joris, space, { title: 'Te lang gewacht' });
  const context = await asPerson(await signInAs(test, fatima.email));
  const page = await context.newPage();
  await visit(page, `/threads/${thread}`);
  await replyField(page).fill('Lang over nagedacht.');
  await test.asOwner(db => db.deleteFrom('signIns').where('accountId', '=', fatima.id).execute());
  await sendButton(page).click();
  await page.getByText('Je bent niet meer ingelogd. Je tekst is bewaard.').waitFor();
  t.equal(await replyField(page).inputValue(), 'Lang over nagedacht.');
  const opening = context.waitForEvent('page');
  await page.getByRole('link', { name: 'Log in (nieuw tabblad)' }).click();
  const door = await opening;
  await door.getByLabel('E-mailadres').fill(fatima.email);
  await door.getByLabel('Wachtwoord').fill('leerkring-demo');
  await door.getByRole('button', { name: 'Log in' }).click();
  await door.waitForURL('**/account');
  await page.getByRole('button', { name: 'Verstuur opnieuw' }).click();
  await post(page, 2).getByText('Lang over nagedacht.').waitFor();
  t.equal((await bodiesOf(test, thread)).length, 2);
  fatima.cookie = (await signInAs(test, fatima.email)).cookie;
  await context.close();
});

t.test('In one browser nobody is shown another’s draft, and nothing is sent in another’s name', async t => {
  const thread = await openThread(test, mila, space, { title: 'Gedeelde computer' });
  const context = await asPerson(sanne);
  const hers = await context.newPage();
  await visit(hers, `/threads/${thread}`);
  const saving = kept(hers, 'Alleen van Sanne');
  await replyField(hers).fill('Alleen van Sanne.');
  await saving;
  // Playwright shows each tab as if it had the focus: leaving it must be said.
  await hers.evaluate(() => void dispatchEvent(new Event('blur')));
  await context.clearCookies();
  await signedIn(context, test, joris);
  const his = await context.newPage();
  await visit(his, `/threads/${thread}`);
  t.equal(await replyField(his).inputValue(), '');
  t.notMatch(await his.content(), 'Alleen van Sanne');
  await sendButton(hers).click();
  await hers.getByText('Je bent in deze browser nu ingelogd met een ander account.').waitFor();
  t.same(await bodiesOf(test, thread), ['Het begin.']);
  await context.clearCookies();
  await signedIn(context, test, sanne);
  await hers.getByRole('button', { name: 'Verstuur opnieuw' }).click();
  await post(hers, 2).waitFor();
  t.equal(await post(hers, 2).getAttribute('data-author'), 'Sanne de Wit');
  await context.close();
});

t.test('A refusal says why and keeps the text; a reload in the middle of sending posts once', async t => {
  const thread = await openThread(test, joris, space, { title: 'Tegenslag' });
  const context = await asPerson(mila);
  const page = await context.newPage();
  // Without its live line the page does not know that the thread was closed.
  await page.routeWebSocket('**/api/v1/live', socket => void socket.close());
  await visit(page, `/threads/${thread}`);
  await replyField(page).fill('Net te laat.');
  await ask(test, 'PUT', `/api/v1/threads/${thread}/closure`, { as: sanne });
  await sendButton(page).click();
  const error = page.locator('#composer-body-error');
  await error.getByText(/gesloten/).waitFor();
  t.equal(await replyField(page).getAttribute('aria-invalid'), 'true');
  t.match(await replyField(page).getAttribute('aria-describedby'), 'composer-body-error');
  t.equal(await replyField(page).inputValue(), 'Net te laat.');
  t.ok(await replyField(page).evaluate(field => field === document.activeElement), 'ready to go on');
  await ask(test, 'DELETE', `/api/v1/threads/${thread}/closure`, { as: sanne });
  await page.reload();
  await alive(page);
  t.equal(await replyField(page).inputValue(), 'Net te laat.');

  const posts = '**/api/v1/threads/*/posts';
  await page.route(posts, route => route.abort());
  await sendButton(page).click();
  await page.getByText('Niet verzonden. We proberen het opnieuw').waitFor();
  await page.unroute(posts);
  await page.reload();
  await until(
    async () => (await bodiesOf(test, thread)).length === 2,
    'the reply to arrive after the reload',
  );
  await post(page, 2).waitFor();
  await typed(page, '');
  t.same(await bodiesOf(test, thread), ['Het begin.', 'Net te laat.']);
  await context.close();
});

t.test(
  'A reply to one post: chip, selected words as a quote, preview, toolbar, and the way to the parent',
  async t => {
    const replies: [Person, string][] = [
      [joris, 'Bel eerst. Schrijf daarna een **korte** brief. Wacht dan.'],
    ];
    const thread = await openThread(test, mila, space, { title: 'Bellen of schrijven', replies });
    const context = await asPerson(sanne);
    const page = await context.newPage();
    const trouble = listenForTrouble(page, test);
    await visit(page, `/threads/${thread}`);
    await post(page, 2)
      .getByRole('link', { name: /^Reageer/ })
      .click();
    await page.locator('.reply-chip').getByText('Je reageert op #2 van Joris Bakker').waitFor();
    await page.getByRole('button', { name: 'Toch niet op dit bericht reageren' }).click();
    t.equal(await page.locator('.reply-chip').count(), 0);

    await post(page, 2)
      .locator('.post-body p')
      .evaluate(paragraph => {
        const range = document.createRange();
        range.setStart(paragraph.firstChild!, 'Bel eerst. '.length);
        range.setEnd(paragraph.lastChild!, ' brief.'.length);
        getSelection()!.removeAllRanges();
        getSelection()!.addRange(range);
      });
    await page.getByRole('button', { name: 'Citeer selectie' }).click();
    await until(async () => /korte/.test(await replyField(page).inputValue()), 'the quote');
    const text = await replyField(page).inputValue();
    t.match(text, '> Schrijf daarna een **korte** brief.');
    t.notMatch(text, /Bel eerst|Wacht dan/);
    await page.locator('.reply-chip').getByText('#2 van Joris Bakker').waitFor();

    await replyField(page).press('ControlOrMeta+End');
    await page.keyboard.type('Dat doen wij ');
    await page.getByRole('button', { name: 'Vet', exact: true }).click();
    await page.keyboard.type('altijd');
    t.match(await replyField(page).inputValue(), /Dat doen wij \*\*altijd\*\*$/);
    await page.getByRole('tab', { name: 'Voorbeeld' }).click();
    const preview = page.getByRole('tabpanel', { name: 'Voorbeeld' });
    await preview.locator('blockquote strong', { hasText: 'korte' }).waitFor();
    await preview.locator('strong', { hasText: 'altijd' }).waitFor();
    await page.getByRole('tab', { name: 'Schrijven' }).click();
    await sendButton(page).click();
    await post(page, 3).locator('blockquote').waitFor();
    await post(page, 3).getByRole('link', { name: 'reactie op #2 van Joris Bakker' }).click();
    await page.waitForFunction(() => document.activeElement?.id === 'post-2');
    t.equal(new URL(page.url()).hash, '#post-2');
    t.same(trouble, [], 'nothing was refused by the content security policy');
    await context.close();
  },
);

t.test('An edit that met a newer one is refused with its text; the history shows what changed', async t => {
  const thread = await openThread(test, mila, space, {
    title: 'Twee redacteuren',
    replies: [[joris, 'Wij doen het op maandag.']],
  });
  const context = await asPerson(joris);
  const page = await context.newPage();
  await visit(page, `/threads/${thread}`);
  await post(page, 2)
    .getByRole('link', { name: /^Bewerk/ })
    .click();
  const field = page.getByRole('textbox', { name: 'Je tekst' });
  await alive(page);
  t.equal(await field.inputValue(), 'Wij doen het op maandag.');
  const { id } = (await ask(test, 'GET', `/api/v1/threads/${thread}/posts?from=2&limit=1`)).json.items[0];
  await ask(test, 'PATCH', `/api/v1/posts/${id}`, {
    as: joris,
    body: { body: 'Wij doen het op dinsdag.', version: 1 },
  });
  await field.fill('Wij doen het op vrijdag.');
  await page.getByRole('button', { name: 'Sla op' }).click();
  await page.getByRole('link', { name: 'Bekijk de nieuwste versie' }).waitFor();
  t.equal(await field.inputValue(), 'Wij doen het op vrijdag.');
  t.same(await bodiesOf(test, thread), ['Het begin.', 'Wij doen het op dinsdag.'], 'nothing was overwritten');
  await page.reload();
  await alive(page);
  t.equal(await field.inputValue(), 'Wij doen het op vrijdag.', 'still there, on the newest version now');
  await page.getByRole('button', { name: 'Sla op' }).click();
  await post(page, 2).getByText('Wij doen het op vrijdag.').waitFor();
  await post(page, 2).getByRole('link', { name: 'Bewerkt' }).click();
  await page.getByRole('heading', { name: 'Versie 3' }).waitFor();
  const newest = page.locator('.history-version').first();
  t.match(await newest.locator('del').innerText(), 'dinsdag');
  t.match(await newest.locator('ins').innerText(), 'vrijdag');
  t.equal(await page.locator('.history-version').count(), 3);
  await context.close();
});

t.test('Removing asks first, leaves a line, and can be undone', async t => {
  const thread = await openThread(test, mila, space, {
    title: 'Spijt',
    replies: [[joris, 'Te snel gezegd.']],
  });
  const context = await asPerson(joris);
  const page = await context.newPage();
  await visit(page, `/threads/${thread}`);
  await post(page, 2)
    .getByRole('link', { name: /^Verwijder/ })
    .click();
  await page.getByRole('button', { name: 'Verwijder het bericht' }).click();
  await post(page, 2).getByText('Joris Bakker heeft dit bericht verwijderd.').waitFor();
  const stranger = await ask(test, 'GET', `/threads/${thread}`);
  t.notMatch(stranger.text, 'Te snel gezegd.');
  await post(page, 2).getByRole('button', { name: 'Zet terug' }).click();
  await post(page, 2).getByText('Te snel gezegd.').waitFor();
  await page.getByText('Het bericht staat er weer.').waitFor();
  await context.close();
});

t.test('A discussion, a question with its answer, and a research question that reports back', async t => {
  const context = await asPerson(joris);
  const page = await context.newPage();
  const begin = async (kind: RegExp, title: string) => {
    await visit(page, `/spaces/${space}`);
    await page.getByRole('link', { name: 'Begin een gesprek' }).click();
    await alive(page);
    await page.getByRole('radio', { name: kind }).check();
    await page.getByRole('textbox', { name: 'Titel' }).fill(title);
    await page.getByRole('textbox', { name: 'Je bericht' }).fill(`Over ${title}`);
  };
  const place = async (title: string) => {
    await page.getByRole('button', { name: 'Plaats het gesprek' }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await alive(page);
    return Number(/threads\/(\d+)/.exec(page.url())![1]);
  };
  await begin(/^Gesprek/, 'Gewoon een gesprek');
  t.notOk(await page.getByRole('textbox', { name: 'Wie vraagt dit?' }).isVisible());
  await place('Gewoon een gesprek');

  await begin(/^Vraag/, 'Wie weet dit?');
  await page.reload();
  await alive(page);
  t.equal(await page.getByRole('textbox', { name: 'Titel' }).inputValue(), 'Wie weet dit?');
  t.ok(await page.getByRole('radio', { name: /^Vraag/ }).isChecked(), 'the draft knows its kind');
  const question = await place('Wie weet dit?');
  await write(test, fatima, question, 'Ik weet het.');
  await post(page, 2)
    .getByRole('button', { name: /^Dit is het antwoord/ })
    .click();
  await post(page, 2).getByText('Antwoord', { exact: true }).waitFor();
  await page.getByText('Deze vraag is beantwoord.').waitFor();
  await visit(page, `/spaces/${space}`);
  await page.locator(`[data-thread="${question}"]`).getByText('Beantwoord').waitFor();

  await begin(/^Onderzoeksvraag/, 'Hoe lang wachten mensen?');
  await page.getByRole('textbox', { name: 'Wie vraagt dit?' }).fill('Team Wmo');
  await page.getByRole('textbox', { name: 'Waarom vraag je dit?' }).fill('Voor ons plan.');
  const research = await place('Hoe lang wachten mensen?');
  await page.getByText('Team Wmo').waitFor();
  await page.getByRole('checkbox', { name: /terugkoppeling/ }).check();
  await replyField(page).fill('Dit kwam eruit.');
  await sendButton(page).click();
  await post(page, 2).getByText('Terugkoppeling').waitFor();
  t.equal((await ask(test, 'GET', `/api/v1/threads/${research}`)).json.reportNumber, 2);
  await context.close();
});

t.test('64 KiB fit, one byte more does not, and no word is lost on the way', async t => {
  const thread = await openThread(test, mila, space, { title: 'Een lang verhaal' });
  const context = await asPerson(joris);
  const page = await context.newPage();
  await visit(page, `/threads/${thread}`);
  const most = `${'één dag. '.repeat(5957)}${'x'.repeat(9)}`;
  t.equal(Buffer.byteLength(most), 65_536);
  await replyField(page).fill(`${most}!`);
  await page.locator('.composer-counter').getByText('1 teken te lang').waitFor();
  await sendButton(page).click();
  await page.locator('#composer-body-error').getByText('te lang').waitFor();
  t.equal((await replyField(page).inputValue()).length, most.length + 1);
  await page.reload();
  await alive(page);
  t.equal((await replyField(page).inputValue()).length, most.length + 1, 'a reload keeps even that');
  await replyField(page).fill(most);
  await page.getByText('Nog ruimte voor 0 tekens').waitFor();
  await sendButton(page).click();
  await post(page, 2).waitFor();
  t.equal((await bodiesOf(test, thread))[1], most);
  await context.close();
});
