import { randomBytes } from 'node:crypto';
import { newToken } from '../../server/base/access/tokens.ts';
import { resetLimits } from '../../server/base/limits/index.ts';
import type { TestApp } from '../setup/app.ts';
import { insertSignIn, type Person } from '../setup/cast.ts';
import { ask } from '../setup/client.ts';

type Kind = 'municipality' | 'partner';

/** Makes people and organisations of one's own, beside the cast. */
export function openWorld(test: TestApp) {
  const tag = () => randomBytes(3).toString('hex');

  async function person(
    name: string,
    more: { email?: string; administrator?: boolean; verified?: boolean } = {},
  ) {
    const token = newToken();
    const { email = `${name.toLowerCase()}-${tag()}@elders.example`, ...account } = more;
    const id = await test.asOwner(async db => {
      const row = await db
        .insertInto('accounts')
        .values({ name, verified: true, ...account })
        .returning('id')
        .executeTakeFirstOrThrow();
      await db.insertInto('profiles').values({ accountId: row.id }).execute();
      await db.insertInto('credentials').values({ accountId: row.id, email }).execute();
      await insertSignIn(db, row.id, token);
      return row.id;
    });
    return { id, name, email, cookie: `leerkring=${token}` } satisfies Person;
  }

  async function organisation(name: string, more: { kind?: Kind; domains?: string[] } = {}): Promise<number> {
    const { kind = 'municipality', domains = [] } = more;
    return test.asOwner(async db => {
      const { id } = await db
        .insertInto('organisations')
        .values({ name: `${name} ${tag()}`, kind })
        .returning('id')
        .executeTakeFirstOrThrow();
      for (const domain of domains)
        await db.insertInto('organisationDomains').values({ domain, organisationId: id }).execute();
      return id;
    });
  }

  const member = (
    organisationId: number,
    { id }: Person,
    role: 'member' | 'admin' = 'member',
    until?: Date,
  ) =>
    test.asOwner(db =>
      db
        .insertInto('organisationMembers')
        .values({ organisationId, accountId: id, role, ...(until && { until }) })
        .execute(),
    );

  /** What this person's membership is now; null when there is none that holds. */
  const roleOf = (organisationId: number, { id }: Person): Promise<string | null> =>
    test.asOwner(async db => {
      const row = await db
        .selectFrom('organisationMembers')
        .select(['role', 'until'])
        .where('organisationId', '=', organisationId)
        .where('accountId', '=', id)
        .executeTakeFirst();
      return row && (!row.until || row.until > new Date()) ? row.role : null;
    });

  const call = (method: string, path: string, as: Person | null, body?: unknown) => {
    resetLimits();
    return ask(test, method, `/api/v1${path}`, { as, body });
  };
  const post = (path: string, as: Person | null, form: Record<string, string> = {}) => {
    resetLimits();
    return ask(test, 'POST', path, { as, form });
  };
  const get = (path: string, as: Person | null = null) => {
    resetLimits();
    return ask(test, 'GET', path, { as });
  };
  return { person, organisation, member, roleOf, call, post, get };
}

export const tokenOf = (link: string): string => link.split('/').at(-1)!;
