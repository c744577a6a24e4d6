import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { hashPassword } from '../accounts/passwords.ts';
import type { Db } from '../base/database/viewer.ts';
import { RENDERER_VERSION } from '../base/markdown/index.ts';
import { renderPost } from '../posts/actions.ts';
import { organisations, people, regions, spaces, threads } from './content/index.ts';
import { terms } from './content/terms.ts';
import type { DemoGrant, DemoPost, DemoThread } from './content/types.ts';

/** Password of everybody in the demo. */
export const DEMO_PASSWORD = 'leerkring-demo';

const HOUR_MS = 3_600_000;

/** A UUID that is the same each time for the same text, so that tests can find what the demo made. */
export function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

type Ids = Map<string, number>;

async function insertOrganisations(db: Db): Promise<Ids> {
  const ids: Ids = new Map();
  for (const { key, domain, administrators, ...organisation } of organisations) {
    const { id } = await db
      .insertInto('organisations')
      .values(organisation)
      .returning('id')
      .executeTakeFirstOrThrow();
    ids.set(key, id);
    if (domain) await db.insertInto('organisationDomains').values({ domain, organisationId: id }).execute();
  }
  return ids;
}

/** Who runs an organisation must belong to it already. */
async function nameAdministrators(db: Db, organisationIds: Ids, peopleIds: Ids): Promise<void> {
  for (const { key, administrators } of organisations) {
    for (const person of administrators) {
      await db
        .updateTable('organisationMembers')
        .set({ role: 'admin' })
        .where('organisationId', '=', organisationIds.get(key)!)
        .where('accountId', '=', peopleIds.get(person)!)
        .execute();
    }
  }
}

async function insertRegions(db: Db, organisationIds: Ids, peopleIds: Ids): Promise<Ids> {
  const ids: Ids = new Map();
  for (const { key, name, kind, coordinator, members } of regions) {
    const { id } = await db
      .insertInto('regions')
      .values({ name, kind })
      .returning('id')
      .executeTakeFirstOrThrow();
    ids.set(key, id);
    for (const { organisation, ...days } of members) {
      await db
        .insertInto('regionMembers')
        .values({ regionId: id, organisationId: organisationIds.get(organisation)!, ...days })
        .execute();
    }
    await db
      .insertInto('regionCoordinators')
      .values({ regionId: id, accountId: peopleIds.get(coordinator)! })
      .execute();
  }
  return ids;
}

async function insertPeople(db: Db, organisationIds: Ids): Promise<Ids> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const ids: Ids = new Map();
  for (const person of people) {
    const { id } = await db
      .insertInto('accounts')
      .values({
        name: person.name,
        headline: person.headline,
        organisation: person.organisation,
        language: person.language,
        administrator: person.administrator ?? false,
        verified: true,
        createdAt: new Date(Date.now() - 300 * 24 * HOUR_MS),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    ids.set(person.key, id);
    await db
      .insertInto('profiles')
      .values({ accountId: id, about: person.about, expertise: person.expertise })
      .execute();
    await db.insertInto('credentials').values({ accountId: id, email: person.email, passwordHash }).execute();
    for (const key of person.memberOf ?? []) {
      await db
        .insertInto('organisationMembers')
        .values({ accountId: id, organisationId: organisationIds.get(key)! })
        .execute();
    }
  }
  return ids;
}

type Keys = { organisations: Ids; people: Ids; regions: Ids };

function granteeIdOf(grant: DemoGrant, keys: Keys): number | null {
  if (grant.grantee === 'organisation') return keys.organisations.get(grant.organisation)!;
  if (grant.grantee === 'region') return keys.regions.get(grant.region)!;
  if (grant.grantee === 'account') return keys.people.get(grant.account)!;
  return null;
}

async function insertSpaces(db: Db, keys: Keys): Promise<Ids> {
  const ids: Ids = new Map();
  for (const space of spaces) {
    const { id } = await db
      .insertInto('spaces')
      .values({
        name: space.name,
        description: space.description,
        createdBy: keys.people.get(space.createdBy)!,
        regionId: space.region ? keys.regions.get(space.region)! : null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    ids.set(space.key, id);
    for (const grant of space.grants) {
      await db
        .insertInto('grants')
        .values({
          spaceId: id,
          grantee: grant.grantee,
          granteeId: granteeIdOf(grant, keys),
          level: grant.level,
        })
        .execute();
    }
  }
  return ids;
}

/** A number of views that looks lived in, and is the same each time. */
const viewsOf = (thread: DemoThread) => 12 + thread.posts.length * 9 + ((thread.title.length * 37) % 140);

async function insertThread(db: Db, thread: DemoThread, spaceIds: Ids, peopleIds: Ids): Promise<void> {
  const spaceId = spaceIds.get(thread.space)!;
  const opened = Date.now() - thread.openedDaysAgo * 24 * HOUR_MS;
  const opening: DemoPost = { author: thread.author, hoursAfter: 0, body: thread.body };
  const posts = [opening, ...thread.posts];
  const at = (index: number) => new Date(opened + posts[index]!.hoursAfter * HOUR_MS);
  const numberOf = (mark: 'answer' | 'reportsBack') => {
    const index = thread.posts.findIndex(post => post[mark]);
    return index < 0 ? null : index + 2;
  };
  const { id } = await db
    .insertInto('threads')
    .values({
      spaceId,
      kind: thread.kind,
      title: thread.title,
      authorId: peopleIds.get(thread.author)!,
      key: uuidOf(`${thread.space}/${thread.title}`),
      createdAt: at(0),
      lastPostAt: at(posts.length - 1),
      lastPostNumber: posts.length,
      postCount: posts.length,
      pinnedAt: thread.pinned ? at(0) : null,
      closedAt: thread.closed ? at(posts.length - 1) : null,
      answerNumber: numberOf('answer'),
      reportNumber: numberOf('reportsBack'),
      askedBy: thread.askedBy ?? '',
      askedWhy: thread.askedWhy ?? '',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const ids: number[] = [];
  for (const [index, post] of posts.entries()) {
    const key = uuidOf(`${thread.space}/${thread.title}/${index}`);
    const replyTo = post.replyTo ? (ids[post.replyTo - 1] ?? null) : null;
    const row = await db
      .insertInto('posts')
      .values({
        threadId: id,
        spaceId,
        number: index + 1,
        authorId: peopleIds.get(post.author)!,
        key,
        body: post.body,
        bodyHtml: renderPost(post.body, key),
        renderer: RENDERER_VERSION,
        replyToId: replyTo,
        createdAt: at(index),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    ids.push(row.id);
  }
  await db
    .insertInto('threadViews')
    .values({ threadId: id, spaceId, views: viewsOf(thread) })
    .execute();
}

/** The first version of the community's terms, accepted by everybody who is there. */
async function insertTerms(db: Db, peopleIds: Ids): Promise<void> {
  const publishedAt = new Date(Date.now() - 290 * 24 * HOUR_MS);
  const { id } = await db
    .insertInto('terms')
    .values({ ...terms, version: 1, publishedBy: peopleIds.get('admin')!, publishedAt })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db.insertInto('currentTerms').values({ place: 0, termsId: id }).execute();
  await db
    .insertInto('termsAcceptances')
    .values(
      people.map(({ key, name }) => ({
        accountId: peopleIds.get(key)!,
        termsId: id,
        name,
        acceptedAt: publishedAt,
      })),
    )
    .execute();
}

/** Puts the cast and the demo community into an empty database; one that has accounts is left as it is. */
export async function seed(db: Db): Promise<boolean> {
  const { rows } = await sql<{ some: boolean }>`select exists (select 1 from accounts) as some`.execute(db);
  if (rows[0]?.some) return false;
  const organisationIds = await insertOrganisations(db);
  const peopleIds = await insertPeople(db, organisationIds);
  await nameAdministrators(db, organisationIds, peopleIds);
  const regionIds = await insertRegions(db, organisationIds, peopleIds);
  const spaceIds = await insertSpaces(db, {
    organisations: organisationIds,
    people: peopleIds,
    regions: regionIds,
  });
  await insertTerms(db, peopleIds);
  for (const thread of threads) await insertThread(db, thread, spaceIds, peopleIds);
  await sql`analyze`.execute(db);
  return true;
}
