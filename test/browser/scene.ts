import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { startTestApp, type TestApp } from '../setup/app.ts';
import { openBrowser } from '../setup/browser.ts';
import { CAST, type CastName, type Person, seedCast, signInAs } from '../setup/cast.ts';
import { ask } from '../setup/client.ts';
import { createTestDatabase } from '../setup/database.ts';

type Cleaner = { teardown(work: () => unknown): void };

/** The demo community on a real server, with a browser: what each file of browser tests begins with. */
export async function openScene(t: Cleaner) {
  const database = await createTestDatabase(t);
  const [test, browser] = await Promise.all([startTestApp(t, { database }), openBrowser(t)]);
  await seedCast(test);
  const names = Object.keys(CAST) as CastName[];
  const signedIn = await Promise.all(names.map(async name => [name, await signInAs(test, CAST[name])]));
  const people = Object.fromEntries(signedIn) as Record<CastName, Person>;
  return { test, browser, people, database };
}

/** Id of the space with this name. */
export async function spaceNamed(test: TestApp, name: string): Promise<number> {
  const row = await test.asOwner(db =>
    db.selectFrom('spaces').select('id').where('name', '=', name).executeTakeFirstOrThrow(),
  );
  return row.id;
}

export const lines = (text: string, count: number): string =>
  Array.from({ length: count }, (_, line) => `${text}, regel ${line + 1}.`).join('\n\n');

/** Writes a post over the API, as a neighbour with another browser would. */
export async function write(test: TestApp, as: Person, thread: number, body: string, more: object = {}) {
  const reply = await ask(test, 'POST', `/api/v1/threads/${thread}/posts`, {
    as,
    body: { key: randomUUID(), body, ...more },
  });
  if (reply.status !== 201) throw new Error(`${reply.status}: ${reply.text}`);
  return reply.json as { id: number; number: number; version: number };
}

/** Opens a thread over the API, with replies; resolves to its id. */
export async function openThread(
  test: TestApp,
  as: Person,
  space: number,
  options: { title: string; body?: string; kind?: string; replies?: [Person, string][] },
): Promise<number> {
  const { title, body = 'Het begin.', kind = 'discussion', replies = [] } = options;
  const reply = await ask(test, 'POST', `/api/v1/spaces/${space}/threads`, {
    as,
    body: { key: randomUUID(), title, body, kind },
  });
  if (reply.status !== 201) throw new Error(`${reply.status}: ${reply.text}`);
  for (const [person, text] of replies) await write(test, person, reply.json.id, text);
  return reply.json.id;
}

/** Bodies of all posts of a thread as they are in the database, in order. */
export const bodiesOf = (test: TestApp, thread: number): Promise<string[]> =>
  test
    .asOwner(db =>
      db.selectFrom('posts').select('body').where('threadId', '=', thread).orderBy('number').execute(),
    )
    .then(rows => rows.map(row => row.body));

/** The text field of the composer, by its label. */
export const replyField = (page: Page) => page.getByRole('textbox', { name: /Je reactie|Your reply/ });
export const sendButton = (page: Page) => page.getByRole('button', { name: /Plaats reactie|Post reply/ });
/** The article of one post. */
export const post = (page: Page, number: number) => page.locator(`#post-${number}`);
