import t from 'tap';
import { alive, contextOf, signedIn, until, visit } from '../setup/browser.ts';
import { ask } from '../setup/client.ts';
import { bodiesOf, openScene, openThread, post, replyField, sendButton, spaceNamed } from './scene.ts';

const { test, browser, people } = await openScene(t);
const { sanne, joris } = people;
const space = await spaceNamed(test, 'Sociaal domein');

t.test('Who asks and why are there again on another device, before a word of the text is', async t => {
  const contexts = await Promise.all([contextOf(browser, test, sanne), contextOf(browser, test, sanne)]);
  const page = await contexts[0]!.newPage();
  await visit(page, `/spaces/${space}/threads/new`);
  await page.getByRole('radio', { name: /^Onderzoeksvraag/ }).check();
  await page.getByRole('textbox', { name: 'Wie vraagt dit?' }).fill('Team Leren');
  const saving = page.waitForResponse(
    reply => reply.ok() && (reply.request().postData() ?? '').includes('jaarplan'),
  );
  await page.getByRole('textbox', { name: 'Waarom vraag je dit?' }).fill('Voor het jaarplan');
  await saving;
  const other = await contexts[1]!.newPage();
  await visit(other, `/spaces/${space}/threads/new`);
  t.ok(await other.getByRole('radio', { name: /^Onderzoeksvraag/ }).isChecked());
  t.equal(await other.getByRole('textbox', { name: 'Wie vraagt dit?' }).inputValue(), 'Team Leren');
  t.equal(
    await other.getByRole('textbox', { name: 'Waarom vraag je dit?' }).inputValue(),
    'Voor het jaarplan',
  );
  await other.getByRole('button', { name: 'Gooi weg' }).click();
  t.equal(await other.getByRole('textbox', { name: 'Wie vraagt dit?' }).inputValue(), '');
  await Promise.all(contexts.map(context => context.close()));
});

t.test('The server refuses a page of Sanne once Joris is signed in, though the page saw nothing', async t => {
  const thread = await openThread(test, joris, space, { title: 'Een gedeelde balie' });
  const context = await contextOf(browser, test, sanne);
  const page = await context.newPage();
  await visit(page, `/threads/${thread}`);
  // No blur, no other tab: only the cookie is another's now.
  await context.clearCookies();
  await signedIn(context, test, joris);
  await replyField(page).fill('Alleen van Sanne.');
  await sendButton(page).click();
  await page.getByText('Je bent in deze browser nu ingelogd met een ander account.').waitFor();
  t.equal(await replyField(page).inputValue(), 'Alleen van Sanne.');
  t.same(await bodiesOf(test, thread), ['Het begin.']);
  t.equal((await ask(test, 'GET', `/api/v1/drafts/thread:${thread}`, { as: joris })).status, 404);
  await context.clearCookies();
  await signedIn(context, test, sanne);
  await page.getByRole('button', { name: 'Verstuur opnieuw' }).click();
  await post(page, 2).waitFor();
  t.equal(await post(page, 2).getAttribute('data-author'), 'Sanne de Wit');
  await context.close();
});

t.test('A late edit is put together with the newest text, and saved after a look', async t => {
  const replies: [typeof joris, string][] = [[joris, 'Op maandag.']];
  const thread = await openThread(test, sanne, space, { title: 'Twee vensters', replies });
  const { id } = (await ask(test, 'GET', `/api/v1/threads/${thread}/posts?from=2&limit=1`)).json.items[0];
  const context = await contextOf(browser, test, joris);
  const page = await context.newPage();
  await visit(page, `/posts/${id}/edit`);
  await alive(page);
  await ask(test, 'PATCH', `/api/v1/posts/${id}`, { as: joris, body: { body: 'Op dinsdag.', version: 1 } });
  const field = page.getByRole('textbox', { name: 'Je tekst' });
  await field.fill('Op vrijdag.');
  await page.getByRole('button', { name: 'Sla op' }).click();
  await page.locator('.composer-other-text', { hasText: 'Op dinsdag.' }).waitFor();
  t.equal(await field.inputValue(), 'Op vrijdag.');
  await page.getByRole('button', { name: 'Voeg samen' }).click();
  t.equal(await field.inputValue(), 'Op vrijdag.\n\nOp dinsdag.');
  await page.getByRole('button', { name: 'Sla op' }).click();
  await until(
    async () => (await bodiesOf(test, thread))[1] === 'Op vrijdag.\n\nOp dinsdag.',
    'the text to be saved',
  );
  await context.close();
});
