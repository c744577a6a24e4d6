import t from 'tap';
import { alive, contextOf, visit } from '../setup/browser.ts';
import { openScene, openThread, replyField, spaceNamed } from './scene.ts';

const { test, browser, people } = await openScene(t);
const { sanne, joris } = people;
const space = await spaceNamed(test, 'Sociaal domein');
const context = await contextOf(browser, test, joris);

t.test('What the server refuses is said at its field, and goes when that is changed', async t => {
  const page = await context.newPage();
  await visit(page, `/spaces/${space}/threads/new`);
  const title = page.getByRole('textbox', { name: 'Titel' });
  await title.fill('   ');
  await page.getByRole('textbox', { name: 'Je bericht' }).fill('Een tekst.');
  await page.getByRole('button', { name: 'Plaats het gesprek' }).click();
  const error = page.locator('#title-error');
  await error.waitFor();
  t.equal(await title.getAttribute('aria-invalid'), 'true');
  t.match(await title.getAttribute('aria-describedby'), /title-error/);
  t.ok(await title.evaluate(field => field === document.activeElement), 'the reader is there');
  t.notOk(await page.locator('#composer-body-error').isVisible(), 'the text is fine');
  await title.fill('Een titel');
  await error.waitFor({ state: 'detached' });
  t.equal(await title.getAttribute('aria-invalid'), null);
  t.notMatch(await title.getAttribute('aria-describedby'), /title-error/);
  await page.close();
});

t.test('A link and a table leave what was written, and select what is to be typed over', async t => {
  const thread = await openThread(test, sanne, space, { title: 'Opmaak' });
  const page = await context.newPage();
  await visit(page, `/threads/${thread}`);
  const text = replyField(page);
  const chosen = () =>
    text.evaluate(field => {
      const { value, selectionStart, selectionEnd } = field as HTMLTextAreaElement;
      return value.slice(selectionStart, selectionEnd);
    });
  await text.focus();
  await page.keyboard.press('Control+k');
  t.equal(await text.inputValue(), '[tekst van de link](adres van de pagina)');
  t.equal(await chosen(), 'tekst van de link');
  await page.getByRole('tab', { name: 'Voorbeeld' }).click();
  const preview = page.getByRole('tabpanel');
  await preview.getByText('tekst van de link').waitFor();
  t.equal(await preview.getByRole('link').count(), 0, 'left as it is it leads nowhere');
  await page.getByRole('tab', { name: 'Schrijven' }).click();
  await text.fill('onze aanpak');
  await text.selectText();
  await page.keyboard.press('Control+k');
  t.equal(await text.inputValue(), '[onze aanpak](adres van de pagina)');
  t.equal(await chosen(), 'adres van de pagina');
  await text.fill('Eerste regel\nTweede regel');
  await text.evaluate(field => (field as HTMLTextAreaElement).setSelectionRange(0, 6));
  await page.getByRole('button', { name: 'Tabel' }).click();
  t.equal(
    await text.inputValue(),
    'Eerste regel\n\n| Kolom | Kolom |\n| --- | --- |\n| tekst | tekst |\n\nTweede regel',
  );
  t.equal(await chosen(), 'Kolom');
  await page.close();
});

t.test('A draft says quietly that it is kept, and goes on where it ended', async t => {
  const thread = await openThread(test, sanne, space, { title: 'Later verder' });
  const page = await context.newPage();
  await visit(page, `/threads/${thread}`);
  await replyField(page).pressSequentially('Nog niet af');
  const kept = page.getByText('Concept bewaard');
  await kept.waitFor();
  t.notOk(await kept.evaluate(note => note.closest('[role="status"], [role="alert"], [aria-live]') !== null));
  await page.reload();
  await alive(page);
  await replyField(page).focus();
  await page.keyboard.type(', maar bijna.');
  t.equal(await replyField(page).inputValue(), 'Nog niet af, maar bijna.');
  await page.close();
});

t.test('Escape closes the account menu and gives the focus back; leaving it closes it too', async t => {
  const page = await context.newPage();
  await visit(page, '/');
  const button = page.locator('account-menu summary');
  const list = page.locator('account-menu ul');
  await button.focus();
  await page.keyboard.press('Enter');
  await list.waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
  t.ok(await button.evaluate(element => element === document.activeElement));
  await page.keyboard.press('Enter');
  await list.waitFor();
  for (let i = 0; i < 8; i++) await page.keyboard.press('Tab');
  await list.waitFor({ state: 'hidden' });
  await button.click();
  await list.waitFor();
  await page.getByRole('heading', { level: 1 }).click();
  await list.waitFor({ state: 'hidden' });
  await page.close();
});

t.teardown(() => context.close());
