import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../../server/base/database/viewer.ts';
import { renderPost } from '../../server/posts/actions.ts';
import type { TestApp } from '../setup/app.ts';
import { addPerson, CAST, type CastName, type Person, seedCast, signInAs } from '../setup/cast.ts';

/** Everybody of the cast, and those whom walls have let through elsewhere. */
export type Who =
  | CastName
  | 'nobody'
  | 'unverified'
  | 'suspended'
  | 'closed'
  | 'formerMember'
  | 'formerPartner'
  | 'elsewhereAdmin';
export type Persons = Record<Who, Person | null>;

/** One space of each audience with a thread, posts, a removed post, an edited post and somebody's draft. */
export type Thing = {
  key: ThingKey;
  spaceId: number;
  threadId: number;
  postId: number;
  removedId: number;
  /** Stands in everything that this thing says: name, title, texts. */
  secret: string;
  /** Stands only in the removed post, in an overwritten version and in a draft of the author. */
  withheld: string;
};
export type ThingKey = 'everyone' | 'accounts' | 'professionals' | 'organisation' | 'exchange' | 'group';

/** Who may read what. Whoever is not named must not. The author of all is Sanne, except in the exchange: Tom. */
export const READERS: Record<ThingKey, Who[]> = {
  everyone: [
    'nobody',
    'unverified',
    'suspended',
    'closed',
    'formerMember',
    'formerPartner',
    'elsewhereAdmin',
    'sanne',
    'joris',
    'fatima',
    'pieter',
    'mila',
    'tom',
    'hanna',
    'bas',
    'admin',
  ],
  accounts: [
    'formerMember',
    'formerPartner',
    'elsewhereAdmin',
    'sanne',
    'joris',
    'fatima',
    'pieter',
    'mila',
    'tom',
    'hanna',
    'bas',
    'admin',
  ],
  professionals: ['elsewhereAdmin', 'sanne', 'joris', 'fatima', 'pieter', 'mila', 'hanna'],
  organisation: ['sanne', 'joris'],
  exchange: ['sanne', 'joris', 'fatima', 'pieter', 'mila', 'tom'],
  group: ['sanne', 'hanna', 'bas'],
};

const FIRST_ID = 7_310_511;

type GrantRow = { grantee: string; granteeId: number | null; level: string };

async function insertThing(db: Db, key: ThingKey, grants: GrantRow[], author: Person): Promise<Thing> {
  const secret = `Muur-${key}-binnen`;
  const withheld = `Muur-${key}-weggehaald`;
  const { id: spaceId } = await db
    .insertInto('spaces')
    .values({ name: `Ruimte ${secret}`, description: secret })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('grants')
    .values(grants.map(grant => ({ spaceId, ...grant })))
    .execute();
  const { id: threadId } = await db
    .insertInto('threads')
    .values({
      spaceId,
      kind: 'question',
      title: `Titel ${secret}`,
      authorId: author.id,
      key: randomUUID(),
      lastPostNumber: 2,
      postCount: 1,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const post = async (number: number, body: string, more: object) => {
    const key = randomUUID();
    const row = await db
      .insertInto('posts')
      .values({
        threadId,
        spaceId,
        number,
        authorId: author.id,
        key,
        body,
        bodyHtml: renderPost(body, key),
        renderer: 1,
        ...more,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return row.id;
  };
  const postId = await post(1, `Tekst ${secret}`, { version: 2, editedAt: new Date() });
  const removedId = await post(2, '', {
    bodyHtml: '',
    version: 2,
    removed: 'byAuthor',
    removedAt: new Date(),
    removedBy: author.id,
  });
  const version = { spaceId, authorId: author.id, editorId: author.id, version: 1 };
  await db
    .insertInto('postVersions')
    .values([
      { ...version, postId, body: `Eerder ${secret}`, withheld: false },
      { ...version, postId: removedId, body: withheld, withheld: true },
    ])
    .execute();
  await db
    .insertInto('drafts')
    .values({ accountId: author.id, place: `thread:${threadId}`, key: randomUUID(), body: withheld })
    .execute();
  return { key, spaceId, threadId, postId, removedId, secret, withheld };
}

/** Sets everything up: the demo's cast, the others, and one thing of each audience. */
export async function buildWorld(test: TestApp): Promise<{ persons: Persons; things: Thing[] }> {
  await seedCast(test);
  const organisations = await test.asOwner(db =>
    db.selectFrom('organisations').select(['id', 'name']).execute(),
  );
  const organisation = (name: string) => organisations.find(row => row.name.includes(name))!.id;
  const past = new Date(Date.now() - 60_000);
  const persons = { nobody: null } as Persons;
  for (const name of Object.keys(CAST) as CastName[]) persons[name] = await signInAs(test, CAST[name]);
  persons.unverified = await addPerson(test, 'unverified', {
    verified: false,
    organisationId: organisation('Waterrijk'),
  });
  persons.suspended = await addPerson(test, 'suspended', {
    suspended: true,
    organisationId: organisation('Waterrijk'),
  });
  persons.closed = await addPerson(test, 'closed', {
    closed: true,
    organisationId: organisation('Waterrijk'),
  });
  persons.formerMember = await addPerson(test, 'formerMember', {
    organisationId: organisation('Waterrijk'),
    until: past,
  });
  persons.formerPartner = await addPerson(test, 'formerPartner', {
    organisationId: organisation('Opstap'),
    until: past,
  });
  persons.elsewhereAdmin = await addPerson(test, 'elsewhereAdmin', {
    organisationId: organisation('Heuvelland'),
  });
  const things = await test.asOwner(async db => {
    // Ids that stand nowhere else on a page, so that a reply can be compared with the ids taken out.
    for (const table of ['spaces', 'threads', 'posts']) {
      await sql`alter table ${sql.table(table)} alter column id restart with ${sql.lit(FIRST_ID)}`.execute(
        db,
      );
    }
    await db
      .updateTable('organisationMembers')
      .set({ role: 'admin' })
      .where('accountId', '=', persons.elsewhereAdmin!.id)
      .execute();
    const to = (
      grantee: string,
      granteeId: number | null = null,
      level = grantee === 'everyone' ? 'read' : 'write',
    ) => ({ grantee, granteeId, level });
    const account = (who: Who) => to('account', persons[who]!.id);
    const rows: [ThingKey, GrantRow[], Who][] = [
      ['everyone', [to('everyone'), to('accounts')], 'sanne'],
      ['accounts', [to('accounts')], 'sanne'],
      ['professionals', [to('professionals')], 'sanne'],
      ['organisation', [to('organisation', organisation('Waterrijk'))], 'sanne'],
      [
        'exchange',
        ['Waterrijk', 'Zandhove', 'Noorderbrug', 'Opstap'].map(name =>
          to('organisation', organisation(name)),
        ),
        'tom',
      ],
      ['group', [account('sanne'), account('hanna'), account('bas')], 'sanne'],
    ];
    const made: Thing[] = [];
    for (const [key, grants, author] of rows)
      made.push(
        await insertThing(
          db,
          key,
          grants.filter(
            (grant, index, all) =>
              all.findIndex(
                other => other.grantee === grant.grantee && other.granteeId === grant.granteeId,
              ) === index,
          ),
          persons[author]!,
        ),
      );
    return made;
  });
  return { persons, things };
}
