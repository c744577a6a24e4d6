import t from 'tap';
import { contextOf, visit } from '../setup/browser.ts';
import { ask } from '../setup/client.ts';
import { openScene, openThread, post, replyField, sendButton, spaceNamed, write } from './scene.ts';

const { test, browser, people } = await openScene(t);
const { sanne, joris, fatima } = people;
const space = await spaceNamed(test, 'Sociaal domein');

t.test('Tags, counts and the way to the answer change while a visitor reads', async t => {
  const thread = await openThread(test, joris, space, { title: 'Wie weet dit?', kind: 'question' });
  const context = await contextOf(browser, test);
  const page = await context.newPage();
  await visit(page, `/threads/${thread}`);
  const join = page.getByText('Om te reageren log je in.');
  await join.waitFor();
  await page.getByText('1 bericht', { exact: true }).waitFor();
  const reply = await write(test, fatima, thread, 'Ik weet het.');
  await page.getByText('2 berichten', { exact: true }).waitFor();
  await ask(test, 'POST', `/threads/${thread}/answer`, { as: joris, form: { postId: String(reply.id) } });
  await page.locator('.lk-thread__badges').getByText('Beantwoord').waitFor();
  const link = page.getByRole('link', { name: 'Ga naar het antwoord (bericht 2)' });
  t.match(await link.getAttribute('href'), /#post-2$/);
  await ask(test, 'PUT', `/api/v1/threads/${thread}/closure`, { as: sanne });
  await page.locator('.lk-thread__badges').getByText('Gesloten').waitFor();
  await join.waitFor({ state: 'hidden' });
  await ask(test, 'DELETE', `/api/v1/posts/${reply.id}`, { as: fatima });
  await page.getByText('1 bericht', { exact: true }).waitFor();
  await ask(test, 'DELETE', `/api/v1/threads/${thread}/closure`, { as: sanne });
  await join.waitFor();
  await context.close();
});

t.test('“Bericht x tot en met y van z” grows along', async t => {
  const replies = Array.from({ length: 22 }, (_, n): [typeof joris, string] => [joris, `Reactie ${n}`]);
  const thread = await openThread(test, sanne, space, { title: 'Een lang gesprek', replies });
  const context = await contextOf(browser, test);
  const page = await context.newPage();
  await visit(page, `/threads/${thread}?from=21`);
  t.equal(await page.getByText('Bericht 21 tot en met 23 van 23').count(), 2);
  await write(test, fatima, thread, 'Nog een.');
  await page.getByText('Bericht 21 tot en met 24 van 24').first().waitFor();
  t.equal(await page.getByText('Bericht 21 tot en met 24 van 24').count(), 2);
  await page.getByText('/ 24').waitFor();
  const number = page.getByRole('spinbutton', { name: 'Ga naar bericht' });
  await number.fill('23');
  await page.getByRole('button', { name: 'Ga', exact: true }).click();
  t.ok(await post(page, 23).evaluate(article => article === document.activeElement));
  await page.waitForTimeout(300);
  t.equal(await number.inputValue(), '23', 'the number of the post that was jumped to');
  await context.close();
});

t.test('Who writes in a thread that goes away keeps the text, and nothing else', async t => {
  const thread = await openThread(test, sanne, space, { title: 'Straks weg', body: 'Geheime tekst.' });
  const [context, visitors] = await Promise.all([contextOf(browser, test, joris), contextOf(browser, test)]);
  const page = await context.newPage();
  const other = await visitors.newPage();
  await visit(page, `/threads/${thread}`);
  await visit(other, `/threads/${thread}`);
  await replyField(page).fill('Wat ik net bedacht.');
  await ask(test, 'POST', `/threads/${thread}/removal`, { as: sanne, form: {} });
  await page.getByText('Je tekst staat hieronder nog').waitFor();
  t.ok(await replyField(page).isVisible());
  t.equal(await replyField(page).inputValue(), 'Wat ik net bedacht.');
  t.notOk(await replyField(page).isEditable());
  t.notOk(await sendButton(page).isVisible());
  await other.getByText('Je kunt dit gesprek niet meer lezen.').waitFor();
  t.notOk(await other.getByText('Om te reageren log je in.').isVisible());
  for (const gone of [page, other]) {
    t.equal(await post(gone, 1).count(), 0);
    t.notMatch(await gone.content(), /Geheime tekst|Straks weg/);
  }
  await Promise.all([context.close(), visitors.close()]);
});
