import type { Page } from 'playwright-core';
import t from 'tap';
import { contextOf } from '../setup/browser.ts';
import type { Person } from '../setup/cast.ts';
import { bodiesOf, openScene, openThread, post, replyField, sendButton, spaceNamed } from './scene.ts';

const { test, browser, people } = await openScene(t);
const { sanne, joris, fatima } = people;
const space = await spaceNamed(test, 'Sociaal domein');
const replies = Array.from({ length: 44 }, (_, n): [Person, string] => [
  n % 2 ? joris : fatima,
  `Bijdrage ${n + 2}`,
]);
await openThread(test, sanne, space, { title: 'Een gesprek van drie pagina’s', replies });

const open = async (person: Person | null = null): Promise<Page> =>
  (await contextOf(browser, test, person, { javaScriptEnabled: false })).newPage();
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first();
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

async function fillDoor(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord').fill(password);
  await button(page, 'Log in').click();
}

/** Opens the newest letter to this address at `/demo/mail`, and follows its link to this server. */
async function followMail(page: Page, email: string): Promise<void> {
  await page.goto('/demo/mail');
  await page.locator('.lk-row', { hasText: email }).first().getByRole('link').click();
  const href = await page.locator('.lk-panel a').first().getAttribute('href');
  const { pathname, search } = new URL(href!);
  await page.goto(pathname + search);
}

t.test('A resident reads: home, a space, a thread, and pages through it', async t => {
  const page = await open();
  await page.goto('/');
  await link(page, 'Sociaal domein').click();
  await heading(page, 'Sociaal domein');
  await link(page, 'Vragen').click();
  t.match(page.url(), /kind=question/);
  await link(page, 'Alles').click();
  await link(page, 'Een gesprek van drie pagina’s').click();
  await post(page, 20).getByText('Bijdrage 20').waitFor();
  await link(page, 'Volgende').click();
  await post(page, 21).getByText('Bijdrage 21').waitFor();
  await link(page, 'Laatste').click();
  await post(page, 45).getByText('Bijdrage 45').waitFor();
  await page.getByRole('spinbutton', { name: 'Ga naar bericht' }).fill('33');
  await button(page, 'Ga').click();
  await post(page, 33).getByText('Bijdrage 33').waitFor();
  t.match(await page.locator('.post').first().getAttribute('id'), 'post-33');
  t.equal(await replyField(page).count(), 0);
  await button(page, 'English').click();
  await page.getByText('Skip to content').waitFor({ state: 'attached' });
  t.equal(await page.locator('html').getAttribute('lang'), 'en');
  t.match(page.url(), /from=33/, 'still where one was');
  await button(page, 'Nederlands').click();
  t.equal(await page.locator('html').getAttribute('lang'), 'nl');
  await page.context().close();
});

t.test(
  'Signs in by the form, comes back, replies, quotes, edits, removes and restores, signs out',
  async t => {
    const thread = await openThread(test, sanne, space, {
      title: 'Zonder script',
      replies: [[joris, 'Graag **jouw** mening.']],
    });
    const page = await open();
    await page.goto(`/threads/${thread}`);
    await page.getByRole('main').getByRole('link', { name: 'Inloggen' }).click();
    await fillDoor(page, fatima.email, 'verkeerd wachtwoord');
    await page.getByRole('alert').waitFor();
    t.equal(await page.getByLabel('E-mailadres').inputValue(), fatima.email, 'what was typed is still there');
    await fillDoor(page, fatima.email, 'leerkring-demo');
    await heading(page, 'Zonder script');

    await replyField(page).fill('Mijn *eerste* reactie.');
    await sendButton(page).dblclick();
    await post(page, 3).locator('em', { hasText: 'eerste' }).waitFor();
    t.equal((await bodiesOf(test, thread)).length, 3, 'a double click posts once here too');

    await post(page, 2)
      .getByRole('link', { name: /^Citeer/ })
      .click();
    await page.locator('.reply-chip').getByText('Je reageert op #2 van Joris Bakker').waitFor();
    t.match(await replyField(page).inputValue(), '> Graag **jouw** mening.');
    await replyField(page).fill(`${await replyField(page).inputValue()}\n\nDat is mijn mening.`);
    await sendButton(page).click();
    await post(page, 4).locator('blockquote strong', { hasText: 'jouw' }).waitFor();
    await post(page, 4).getByRole('link', { name: 'reactie op #2 van Joris Bakker' }).click();
    t.match(page.url(), /#post-2$/);

    await post(page, 3)
      .getByRole('link', { name: /^Bewerk / })
      .click();
    await page.getByRole('textbox', { name: 'Je tekst' }).fill('Mijn verbeterde reactie.');
    await button(page, 'Sla op').click();
    await post(page, 3).getByText('Mijn verbeterde reactie.').waitFor();
    await post(page, 3).getByRole('link', { name: 'Bewerkt' }).click();
    await page.locator('ins', { hasText: 'verbeterde' }).waitFor();
    await link(page, 'Terug naar het bericht').click();

    await post(page, 3)
      .getByRole('link', { name: /^Verwijder/ })
      .click();
    await heading(page, 'Bericht verwijderen?');
    await button(page, 'Verwijder het bericht').click();
    await post(page, 3).getByText('Fatima El Amrani heeft dit bericht verwijderd.').waitFor();
    await post(page, 3).getByRole('button', { name: 'Zet terug' }).click();
    await post(page, 3).getByText('Mijn verbeterde reactie.').waitFor();

    await replyField(page).fill('x'.repeat(65_537));
    await sendButton(page).click();
    await page.locator('#composer-body-error').waitFor();
    t.equal((await replyField(page).inputValue()).length, 65_537, 'a refused text comes back whole');

    await page.locator('.lk-menu summary').click();
    await button(page, 'Uitloggen').click();
    await page.getByText('Je bent uitgelogd.').waitFor();
    await link(page, 'Inloggen').waitFor();
    await page.context().close();
  },
);

t.test('Opens a question, marks the answer and manages it', async t => {
  const page = await open(sanne);
  await page.goto(`/spaces/${space}`);
  await link(page, 'Begin een gesprek').click();
  await page.getByRole('radio', { name: /^Onderzoeksvraag/ }).check();
  await page.getByRole('textbox', { name: 'Titel' }).fill('Wie heeft dit ook?');
  await page.getByRole('textbox', { name: 'Je bericht' }).fill('Ik zoek ervaringen.');
  await button(page, 'Plaats het gesprek').click();
  await page.getByRole('alert').waitFor();
  t.equal(await page.getByRole('textbox', { name: 'Je bericht' }).inputValue(), 'Ik zoek ervaringen.');
  t.ok(
    await page.getByRole('textbox', { name: 'Wie vraagt dit?' }).isVisible(),
    'what is missing can be filled in',
  );
  await page.getByRole('radio', { name: /^Vraag/ }).check();
  await button(page, 'Plaats het gesprek').click();
  await heading(page, 'Wie heeft dit ook?');
  await replyField(page).fill('Wij ook, en zo losten wij het op.');
  await sendButton(page).click();
  await post(page, 2)
    .getByRole('button', { name: /^Dit is het antwoord/ })
    .click();
  await link(page, 'Ga naar het antwoord').click();
  t.match(page.url(), /#post-2$/);
  await post(page, 2).getByText('Antwoord', { exact: true }).waitFor();
  await link(page, 'Beheer dit gesprek').click();
  await button(page, 'Sluit het gesprek').click();
  await page.getByText('Het gesprek is gesloten. Alleen moderatoren kunnen nog reageren.').waitFor();
  await page.getByText('Gesloten', { exact: true }).waitFor();
  await page.context().close();
});

t.test('Registers, confirms the address from the mail, forgets the password and chooses another', async t => {
  const page = await open();
  const email = 'nieuw@bewoner.example';
  await page.goto('/');
  await link(page, 'Account maken').click();
  await page.getByLabel('Je naam').fill('Noor de Nieuwe');
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord').fill('een lange eerste zin');
  await button(page, 'Maak account').click();
  await heading(page, 'Kijk in je mailbox');
  await followMail(page, email);
  await button(page, 'Bevestig mijn e-mailadres').click();
  await page.getByText('Je e-mailadres is bevestigd. Welkom!').waitFor();

  const elsewhere = await open();
  await elsewhere.goto('/sign-in');
  await link(elsewhere, 'Wachtwoord vergeten?').click();
  await elsewhere.getByLabel('E-mailadres').fill(email);
  await button(elsewhere, 'Stuur mij een link').click();
  await heading(elsewhere, 'Kijk in je mailbox');
  await followMail(elsewhere, email);
  await elsewhere.getByLabel('Nieuw wachtwoord').fill('een heel andere zin');
  await button(elsewhere, 'Sla het wachtwoord op').click();
  await elsewhere.context().clearCookies();
  await elsewhere.goto('/sign-in');
  await fillDoor(elsewhere, email, 'een heel andere zin');
  await elsewhere.locator('.lk-menu').getByText('Noor de Nieuwe').waitFor();

  await elsewhere.goto('/account');
  await elsewhere.getByLabel('Wat je doet').fill('Bewoner van de Havenbuurt');
  await button(elsewhere, 'Sla op').click();
  await elsewhere.getByText('Je wijzigingen zijn opgeslagen.').waitFor();
  t.equal(await elsewhere.getByLabel('Wat je doet').inputValue(), 'Bewoner van de Havenbuurt');
  await Promise.all([page.context().close(), elsewhere.context().close()]);
});
