import type { Page } from 'playwright-core';
import type { TestApp } from '../setup/app.ts';
import { until } from '../setup/browser.ts';
import type { CastName, Person } from '../setup/cast.ts';
import { ask } from '../setup/client.ts';
import { rightsPagesOf } from './rights-pages.ts';
import { openThread, post, replyField, spaceNamed, write } from './scene.ts';

/** One page as somebody sees it; `prepare` brings it into a state that needs a click. */
export type Visit = {
  path: string;
  /** One of the pages where people are most of the time: looked at in every circumstance. */
  main?: boolean;
  as?: Person | null;
  status?: number;
  prepare?: (page: Page) => Promise<unknown>;
};

const RICH = `## Zo pakken wij het aan

Een lange link: https://voorbeeld.example/${'heel-lang-pad/'.repeat(12)} en een woord van dertig letters: arbeidsongeschiktheidsverzekeringsmaatschappijen.

> Een citaat
>
> > in een citaat

| Gemeente | Wachttijd in dagen | Wat er is veranderd | Wie het doet | Wat het kostte |
| --- | ---: | --- | :-: | --- |
| Waterrijk | 12 | één loket voor alle vragen | wijkteam | twee mensen een half jaar |

1. Eerst \`bellen\`
2. Dan **schrijven**

- [x] gedaan
- [ ] nog te doen

\`\`\`
een regel code die veel te lang is voor een telefoon en dus moet kunnen schuiven binnen zijn eigen kader
\`\`\`

Met een voetnoot.[^1]

[^1]: De voetnoot zelf.`;

/** Things to look at that the demo has none of: every mark, every kind of post, a letter. */
async function makeThings(test: TestApp, { sanne, joris, fatima }: Record<CastName, Person>) {
  const space = await spaceNamed(test, 'Sociaal domein');
  const small = await spaceNamed(test, 'Koffiehoek');
  const rich = await openThread(test, sanne, space, {
    title: 'Alles wat een bericht kan zijn',
    body: RICH,
    kind: 'question',
  });
  const answer = await write(test, joris, rich, 'Dit is het.');
  await write(test, fatima, rich, 'Eens met Joris.', { replyTo: answer.id });
  const removed = await write(test, fatima, rich, 'Gaat weg.');
  await ask(test, 'DELETE', `/api/v1/posts/${removed.id}`, { as: fatima });
  await ask(test, 'PATCH', `/api/v1/posts/${answer.id}`, {
    as: joris,
    body: { body: 'Dit is het echt.', version: 1 },
  });
  await ask(test, 'POST', `/threads/${rich}/answer`, { as: sanne, form: { postId: String(answer.id) } });
  const replies = Array.from({ length: 25 }, (_, n): [Person, string] => [
    n % 2 ? joris : fatima,
    `Nummer ${n + 2}.`,
  ]);
  const long = await openThread(test, sanne, space, { title: 'Een lang gesprek', replies });
  const closed = await openThread(test, sanne, space, { title: 'Een gesloten gesprek' });
  await ask(test, 'PUT', `/api/v1/threads/${closed}/closure`, { as: sanne });
  const gone = await openThread(test, sanne, space, { title: 'Een verwijderd gesprek' });
  await ask(test, 'POST', `/threads/${gone}/removal`, { as: sanne, form: {} });
  await ask(test, 'POST', '/register', {
    form: { name: 'Noor', email: 'noor@bewoner.example', password: 'een lange zin voor nu' },
  });
  const findMail = async () => /\/demo\/mail\/[^"]+/.exec((await ask(test, 'GET', '/demo/mail')).text)?.[0];
  const mail = await until(findMail, 'the letter');
  return { space, small, rich, answer, long, closed, gone, mail };
}

const fillWrong = (page: Page) =>
  page
    .locator('main form')
    .evaluate((form: HTMLFormElement) => {
      form.noValidate = true;
      form.requestSubmit();
    })
    .then(() => page.getByRole('alert').waitFor());

/**
 * The pages to look at, by their route. `null`: not a page (a text for machines, or an address that only leads on).
 * A route that is missing here fails the test that uses it.
 */
export async function pagesOf(
  test: TestApp,
  people: Record<CastName, Person>,
): Promise<Record<string, Visit[] | null>> {
  const { sanne, joris, fatima, admin } = people;
  const things = await makeThings(test, people);
  const { space, small, rich, answer, long, closed, gone, mail } = things;
  const signedIn = (path: string, as = joris): Visit[] => [{ path, as }];
  return {
    '/': [{ path: '/' }, { path: '/', as: joris, main: true }],
    '/accessibility': [{ path: '/accessibility' }],
    '/privacy': [{ path: '/privacy' }],
    // A hundred operations by one template: the first group stands for all, the lists below it come along.
    '/api/v1/docs': [{ path: '/api/v1/docs', prepare: shorten }],
    '/spaces/:space': [
      { path: `/spaces/${space}` },
      { path: `/spaces/${small}`, as: joris, main: true },
      { path: `/spaces/${space}?kind=researchQuestion&before=0`, as: joris },
    ],
    '/threads/:thread': [
      { path: `/threads/${rich}` },
      { path: `/threads/${rich}`, as: sanne, main: true },
      { path: `/threads/${long}?from=23`, as: joris, prepare: writeAndPreview, main: true },
      { path: `/threads/${long}?from=22`, as: fatima, prepare: openMenuAndReply },
      { path: `/threads/${closed}`, as: joris },
      { path: `/threads/${gone}`, as: sanne },
      { path: '/threads/999999', status: 404 },
    ],
    '/spaces/:space/threads/new': [
      {
        path: `/spaces/${space}/threads/new`,
        as: joris,
        prepare: page => page.getByRole('radio').last().check(),
      },
    ],
    '/threads/:thread/reply': signedIn(`/threads/${rich}/reply?to=${answer.id}&quote=1`),
    '/threads/:thread/settings': [
      ...signedIn(`/threads/${rich}/settings`, sanne),
      { path: `/threads/${rich}/settings`, as: joris, status: 403 },
    ],
    '/threads/:thread/removal': signedIn(`/threads/${rich}/removal`, sanne),
    '/posts/:post': null,
    '/posts/:post/edit': signedIn(`/posts/${answer.id}/edit`),
    '/posts/:post/history': signedIn(`/posts/${answer.id}/history`),
    '/posts/:post/removal': signedIn(`/posts/${answer.id}/removal`),
    '/sign-in': [
      { path: '/sign-in?return=/account', main: true },
      { path: '/sign-in', status: 400, prepare: fillWrong },
    ],
    '/register': [{ path: '/register' }, { path: '/register', status: 400, prepare: fillWrong }],
    '/register/sent': [{ path: '/register/sent' }],
    '/verify': [{ path: '/verify?token=oud', status: 410 }],
    '/password/forgotten': [{ path: '/password/forgotten' }],
    '/password/reset': [{ path: '/password/reset?token=oud', status: 410 }],
    '/email/confirm': [{ path: '/email/confirm?token=oud', status: 410 }],
    '/account': signedIn('/account'),
    '/account/sign-ins': signedIn('/account/sign-ins'),
    '/account/email': signedIn('/account/email'),
    '/account/password': signedIn('/account/password'),
    '/account/closure': signedIn('/account/closure', admin),
    '/accounts/:account': [
      { path: `/accounts/${sanne.id}`, as: joris },
      { path: `/accounts/${joris.id}`, as: joris },
    ],
    '/demo/mail': [{ path: '/demo/mail' }],
    '/demo/mail/:mail': [{ path: mail }],
    '/demo/sign-in': null,
    ...(await rightsPagesOf(test, people)),
    '/robots.txt': null,
    '/.well-known/security.txt': null,
  };
}

/** Leaves of a page that repeats itself the first of each kind. */
const shorten = (page: Page) =>
  page.evaluate(() => {
    for (const part of document.querySelectorAll('main section > *:nth-of-type(n + 4)')) part.remove();
    for (const group of document.querySelectorAll(
      'main section:nth-of-type(n + 4):not(:nth-last-of-type(-n + 2))',
    ))
      group.remove();
  });

async function writeAndPreview(page: Page): Promise<void> {
  await replyField(page).fill('Een **voorbeeld** met\n\n- een lijst');
  await page.locator('.composer-tab').last().click();
  await page.locator('.composer-preview strong').waitFor();
}

async function openMenuAndReply(page: Page): Promise<void> {
  await post(page, 23).locator('[data-do="reply"]').click();
  await page.locator('.reply-chip').waitFor();
  await page.locator('.lk-menu summary').click();
}
