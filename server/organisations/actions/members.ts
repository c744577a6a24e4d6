import type { Db, Viewer } from '../../base/database/viewer.ts';
import { forbidden, found, notFound } from '../../base/errors/problem.ts';
import { mayName, mayTakeAway } from '../policy.ts';
import {
  countOtherAdministrators,
  endMember,
  findMember,
  findNameable,
  listMembers,
  lockOrganisation,
  saveMember,
} from '../queries.ts';
import type { MemberView, Role } from '../schema.ts';
import { administered } from './administer.ts';

/** Who belongs to an organisation, now and before. For its administrators and the platform's. */
export async function readMembers(db: Db, viewer: Viewer, organisationId: number): Promise<MemberView[]> {
  await administered(db, viewer, organisationId);
  return listMembers(db, organisationId);
}

const isNow = (member: MemberView) => !member.until || new Date(member.until) > new Date();

/** Refuses to leave an organisation without anybody who can run it. */
async function keepAnAdministrator(db: Db, viewer: Viewer, organisationId: number, member: MemberView) {
  const others = await countOtherAdministrators(db, organisationId, member.accountId);
  if (!mayTakeAway(viewer, others, member.role === 'admin' && isNow(member)))
    throw forbidden('lastOrganisationAdmin');
}

/** Makes somebody member or administrator. Throws 404, also for an account that cannot be named, and 403. */
export async function nameMember(
  db: Db,
  viewer: Viewer,
  organisationId: number,
  accountId: number,
  role: Role,
): Promise<MemberView> {
  const { administers } = await administered(db, viewer, organisationId);
  await lockOrganisation(db, organisationId);
  const [member, account] = await Promise.all([
    findMember(db, organisationId, accountId),
    findNameable(db, accountId),
  ]);
  // Somebody new is no more there than somebody who never existed, for whoever may not name just anybody.
  const known = member !== undefined;
  if (!mayName(viewer, administers, { organisationId, accountId, known })) {
    throw viewer.administrator || known ? forbidden('mayNotNameSelf') : notFound();
  }
  found(account);
  if (role === 'member' && member) await keepAnAdministrator(db, viewer, organisationId, member);
  await saveMember(db, organisationId, accountId, role);
  return found(await findMember(db, organisationId, accountId));
}

/** Ends a membership now. Throws 404 for who is no member, 403 for the last administrator. */
export async function endMembership(
  db: Db,
  viewer: Viewer,
  organisationId: number,
  accountId: number,
): Promise<void> {
  await administered(db, viewer, organisationId);
  await lockOrganisation(db, organisationId);
  const member = found(await findMember(db, organisationId, accountId));
  if (!isNow(member)) throw notFound();
  await keepAnAdministrator(db, viewer, organisationId, member);
  await endMember(db, organisationId, accountId);
}
