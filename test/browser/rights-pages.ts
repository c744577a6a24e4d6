import type { TestApp } from '../setup/app.ts';
import type { CastName, Person } from '../setup/cast.ts';
import type { Visit } from './pages.ts';
import { spaceNamed } from './scene.ts';

/** Pages of organisations, regions, invitations, terms, exchanges and administration, by their route. */
export async function rightsPagesOf(
  test: TestApp,
  { sanne, joris, tom, mila, admin }: Record<CastName, Person>,
): Promise<Record<string, Visit[] | null>> {
  const organisation = await test
    .asOwner(db =>
      db
        .selectFrom('organisations')
        .select('id')
        .where('name', 'like', '%Waterrijk%')
        .executeTakeFirstOrThrow(),
    )
    .then(row => row.id);
  const region = await test
    .asOwner(db => db.selectFrom('regions').select('id').orderBy('id').limit(1).executeTakeFirstOrThrow())
    .then(row => row.id);
  // Sanne moderates it.
  const space = await spaceNamed(test, 'Sociaal domein');
  const under = `/admin/organisations/${organisation}`;
  const as = (person: Person, path: string, more: Partial<Visit> = {}): Visit[] => [
    { path, as: person, ...more },
  ];
  return {
    '/organisations': [{ path: '/organisations' }],
    '/organisations/:organisation': [{ path: `/organisations/${organisation}` }],
    '/organisations/:organisation/logo': null,
    '/regions': [{ path: '/regions' }],
    '/regions/:region': [{ path: `/regions/${region}` }],
    '/invitations/:token': [{ path: '/invitations/oud', status: 404 }],
    '/terms': [{ path: '/terms' }, ...as(joris, '/terms')],
    '/terms/new': as(admin, '/terms/new'),
    '/spaces/new': as(joris, '/spaces/new'),
    '/spaces/:space/settings': as(sanne, `/spaces/${space}/settings`),
    '/spaces/:space/invitations': as(sanne, `/spaces/${space}/invitations`),
    '/spaces/:space/partners': as(sanne, `/spaces/${space}/partners`),
    '/spaces/:space/terms': as(joris, `/spaces/${space}/terms`),
    '/spaces/:space/terms/new': as(sanne, `/spaces/${space}/terms/new`),
    '/partnerships/:partnership': as(tom, '/partnerships/999999', { status: 404 }),
    '/account/organisations': as(joris, '/account/organisations'),
    '/account/organisations/:organisation/departure': as(
      sanne,
      `/account/organisations/${organisation}/departure`,
    ),
    '/admin': [...as(admin, '/admin'), ...as(joris, '/admin')],
    '/admin/log': as(joris, '/admin/log'),
    '/admin/log.csv': null,
    '/admin/partnerships': as(joris, '/admin/partnerships', { status: 404 }),
    '/admin/import': as(admin, '/admin/import'),
    '/admin/organisations': as(admin, '/admin/organisations'),
    '/admin/organisations/:organisation': as(joris, under),
    '/admin/organisations/:organisation/closure': as(admin, `${under}/closure`),
    '/admin/organisations/:organisation/domains': as(admin, `${under}/domains`),
    '/admin/organisations/:organisation/invitations': as(joris, `${under}/invitations`),
    '/admin/organisations/:organisation/members/:account/end': as(joris, `${under}/members/${sanne.id}/end`),
    '/admin/organisations/:organisation/requests': as(joris, `${under}/requests`),
    '/admin/organisations/:organisation/settings': as(admin, `${under}/settings`),
    '/admin/organisations/:organisation/style': as(joris, `${under}/style`),
    '/admin/regions': as(admin, '/admin/regions'),
    '/admin/regions/:region': [...as(admin, `/admin/regions/${region}`), ...as(mila, `/regions/${region}`)],
  };
}
