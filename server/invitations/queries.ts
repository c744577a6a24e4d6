import { sql } from 'kysely';
import { mayModerateIn } from '../base/database/rights.ts';
import type { Db } from '../base/database/viewer.ts';
import { stateOf } from './policy.ts';
import type {
  Acceptance,
  InvitationView,
  JoinRequestView,
  Level,
  OwnOrganisations,
  Place,
} from './schema.ts';

/** A space as far as inviting goes; undefined when it is not there for this viewer. */
export const findPlace = (db: Db, spaceId: number) =>
  db
    .selectFrom('spaces')
    .select(['id', 'name', 'archivedAt', mayModerateIn('spaces.id').as('moderate')])
    .where('id', '=', spaceId)
    .executeTakeFirst();

function selectInvitations(db: Db) {
  return db
    .selectFrom('invitations as i')
    .innerJoin('accounts as a', 'a.id', 'i.createdBy')
    .select([
      'i.id',
      'i.organisationId',
      'i.spaceId',
      'i.email',
      'i.maxUses',
      'i.uses',
      'i.createdAt',
      'i.expiresAt',
      'i.revokedAt',
      'a.name as createdBy',
    ])
    .select(sql<InvitationView['role']>`i.role`.as('role'))
    .select(sql<InvitationView['level']>`i.level`.as('level'))
    .select(
      sql<
        InvitationView['usedBy'] | null
      >`(select jsonb_agg(jsonb_build_object('accountId', p.id, 'name', p.name) order by u.used_at)
        from invitation_uses u join accounts p on p.id = u.account_id where u.invitation_id = i.id)`.as(
        'usedBy',
      ),
    );
}
type Selected = Awaited<ReturnType<ReturnType<typeof selectInvitations>['execute']>>[number];

const invitationFrom = ({ revokedAt, ...row }: Selected): InvitationView => ({
  ...row,
  state: stateOf({ revokedAt, ...row }),
  usedBy: row.usedBy ?? [],
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
});

/** Of one place, newest first. Row security leaves those of places that this viewer runs. */
export async function listInvitations(db: Db, place: Place): Promise<InvitationView[]> {
  const rows = await selectInvitations(db)
    .$if(place.organisationId !== undefined, query =>
      query.where('i.organisationId', '=', place.organisationId!),
    )
    .$if(place.spaceId !== undefined, query => query.where('i.spaceId', '=', place.spaceId!))
    .orderBy('i.id', 'desc')
    .limit(200)
    .execute();
  return rows.map(invitationFrom);
}

export async function findInvitationById(db: Db, id: number): Promise<InvitationView | undefined> {
  const row = await selectInvitations(db).where('i.id', '=', id).executeTakeFirst();
  return row && invitationFrom(row);
}

/** @returns the new id */
export async function insertInvitation(
  db: Db,
  values: Place & {
    tokenHash: Buffer;
    role: InvitationView['role'];
    level: Level | null;
    email: string | null;
    maxUses: number;
    days: number;
    createdBy: number;
  },
): Promise<number> {
  const { days, organisationId = null, spaceId = null, ...rest } = values;
  const { id } = await db
    .insertInto('invitations')
    .values({
      ...rest,
      organisationId,
      spaceId,
      expiresAt: sql<Date>`now() + make_interval(days => ${days})`,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function revokeInvitation(db: Db, id: number): Promise<void> {
  await db
    .updateTable('invitations')
    .set({ revokedAt: sql<Date>`now()` })
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .execute();
}

export type Offer = Omit<Acceptance, 'result'> & { role: InvitationView['role']; level: Level | null };

/** What an invitation is for; undefined when it is not valid (any more), or for another address. */
export async function findOffer(db: Db, tokenHash: Buffer): Promise<Offer | undefined> {
  const { rows } =
    await sql<Offer>`select organisation_id as "organisationId", space_id as "spaceId", name, role, level
    from find_invitation(${tokenHash})`.execute(db);
  return rows[0];
}

export async function takeInvitation(db: Db, tokenHash: Buffer): Promise<Acceptance['result'] | null> {
  const { rows } = await sql<{ result: Acceptance['result'] | null }>`
    select use_invitation(${tokenHash}) as result`.execute(db);
  return rows[0]?.result ?? null;
}

/** At the door, by the job that writes the letter: gives the invitation the secret that the letter carries. */
export async function renewInvitation(db: Db, id: number, tokenHash: Buffer) {
  const { rows } = await sql<{
    email: string;
    language: 'nl' | 'en' | null;
    organisation: string | null;
    space: string | null;
    inviter: string;
    expiresAt: Date;
  }>`select email, language, organisation, space, inviter, expires_at as "expiresAt"
    from renew_invitation(${id}::bigint, ${tokenHash})`.execute(db);
  return rows[0];
}

type Reader = { email: string; name: string; language: 'nl' | 'en' | null; organisation: string };

/** At the door: who is told of a request that waits. */
export async function listRequestLetters(db: Db, requestId: number) {
  const { rows } = await sql<Reader & { person: string; organisationId: number }>`
    select email, name, language, person, organisation, organisation_id as "organisationId"
    from request_letters(${requestId}::bigint)`.execute(db);
  return rows;
}

/** At the door: whom to tell how a request was answered. */
export async function findAnswerLetter(db: Db, requestId: number) {
  const { rows } = await sql<Reader & { answer: 'accepted' | 'refused' }>`
    select * from answer_letter(${requestId}::bigint)`.execute(db);
  return rows[0];
}

function selectRequests(db: Db) {
  return db
    .selectFrom('joinRequests as j')
    .innerJoin('accounts as a', 'a.id', 'j.accountId')
    .innerJoin('organisations as o', 'o.id', 'j.organisationId')
    .select(['j.id', 'j.message', 'j.createdAt', 'o.id as organisationId', 'o.name as organisationName'])
    .select(['a.id as accountId', 'a.name', 'a.headline'])
    .select(sql<JoinRequestView['answer']>`j.answer`.as('answer'));
}
type RequestRow = Awaited<ReturnType<ReturnType<typeof selectRequests>['execute']>>[number];

const requestFrom = (row: RequestRow): JoinRequestView => ({
  id: row.id,
  organisation: { id: row.organisationId, name: row.organisationName },
  person: { id: row.accountId, name: row.name, headline: row.headline },
  message: row.message,
  createdAt: row.createdAt.toISOString(),
  answer: row.answer,
});

/** Requests to one organisation that wait for an answer, oldest first. */
export async function listWaitingRequests(db: Db, organisationId: number): Promise<JoinRequestView[]> {
  const rows = await selectRequests(db)
    .where('j.organisationId', '=', organisationId)
    .where('j.answer', 'is', null)
    .where('a.closedAt', 'is', null)
    .orderBy('j.id')
    .limit(500)
    .execute();
  return rows.map(requestFrom);
}

export async function findRequest(db: Db, id: number): Promise<JoinRequestView | undefined> {
  const row = await selectRequests(db).where('j.id', '=', id).executeTakeFirst();
  return row && requestFrom(row);
}

/** @returns the new id; undefined when one waits already */
export async function insertRequest(
  db: Db,
  request: { organisationId: number; accountId: number; message: string },
): Promise<number | undefined> {
  const row = await db
    .insertInto('joinRequests')
    .values(request)
    .onConflict(conflict =>
      conflict.columns(['organisationId', 'accountId']).where('answer', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

const called = async (db: Db, call: ReturnType<typeof sql<{ done: boolean }>>): Promise<boolean> =>
  (await call.execute(db)).rows[0]?.done === true;

/** @returns false when it was answered before, or is not this viewer's to answer */
export const answerRequest = (db: Db, id: number, accept: boolean) =>
  called(db, sql<{ done: boolean }>`select answer_request(${id}::bigint, ${accept}) as done`);

export const withdrawRequest = (db: Db, id: number) =>
  called(db, sql<{ done: boolean }>`select withdraw_request(${id}::bigint) as done`);

/** @returns false when the viewer's proved address does not belong to it, or a membership was ended before */
export const joinByDomain = (db: Db, organisationId: number) =>
  called(db, sql<{ done: boolean }>`select join_by_domain(${organisationId}::bigint) as done`);

/** @returns null: no member; 'last': somebody else must be able to run it first */
export async function leaveOrganisation(db: Db, organisationId: number): Promise<'left' | 'last' | null> {
  const { rows } = await sql<{ result: 'left' | 'last' | null }>`
    select leave_organisation(${organisationId}::bigint) as result`.execute(db);
  return rows[0]?.result ?? null;
}

/** Where the viewer belongs, may join at once, and has asked to. */
export async function findOwnOrganisations(db: Db, accountId: number): Promise<OwnOrganisations> {
  const [memberships, offers, requests] = await Promise.all([
    db
      .selectFrom('organisationMembers as m')
      .innerJoin('organisations as o', 'o.id', 'm.organisationId')
      .select(['o.id', 'o.name', 'm.since'])
      .select(sql<'member' | 'admin'>`m.role`.as('role'))
      .where('m.accountId', '=', accountId)
      .where(eb => eb.or([eb('m.until', 'is', null), eb('m.until', '>', sql<Date>`now()`)]))
      .where(sql<boolean>`(o.until is null or o.until > current_date)`)
      .orderBy('o.name')
      .execute(),
    sql<{ id: number; name: string }>`select * from organisations_of_domain()`.execute(db),
    selectRequests(db)
      .where('j.accountId', '=', accountId)
      .where('j.answer', 'is', null)
      .orderBy('j.id')
      .execute(),
  ]);
  return {
    memberships: memberships.map(({ since, ...row }) => ({ ...row, since: since.toISOString() })),
    offers: offers.rows,
    requests: requests.map(requestFrom),
  };
}
