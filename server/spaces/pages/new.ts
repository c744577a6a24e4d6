import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { spaceAddress } from '../../../web/base/addresses.ts';
import type { FormState } from '../../../web/base/page.ts';
import { newSpacePage } from '../../../web/spaces/new-space-page.ts';
import type { SignedIn } from '../../base/access/index.ts';
import { badInput } from '../../base/errors/problem.ts';
import { notice, pageContext, sendPage, submitForm } from '../../base/pages/index.ts';
import { createSpace, findPeopleByName } from '../actions.ts';
import { findPeople, findStanding } from '../queries/grants.ts';
import type { Level, NewGrant } from '../schema.ts';
import { granteeFrom, ids, text } from './forms.ts';

/** A space in three plain questions; the answers become grants. */
export async function newSpacePages(app: FastifyInstance): Promise<void> {
  const verified = { config: { guard: 'verified' } } as const;
  app.get('/spaces/new', verified, (request, reply) => showNew(request, reply));
  app.post('/spaces', verified, submitNew);
}

const valuesOf = (request: FastifyRequest) =>
  Object.fromEntries(['for', 'write', 'name', 'description', 'q'].map(name => [name, text(request, name)]));

async function showNew(request: FastifyRequest, reply: FastifyReply, form?: FormState, status = 200) {
  const model = await request.asViewer(async (db, viewer) => {
    const { choices, standing } = await findStanding(db, viewer);
    const chosen = await findPeople(db, ids(request, 'person').slice(0, 100));
    const found = (await findPeopleByName(db, text(request, 'q'))).filter(
      person => person.id !== viewer.id && !chosen.some(other => other.id === person.id),
    );
    const mayCreate = standing.administrator || standing.organisations.length > 0;
    return { choices, chosen, found, mayCreate, mayOpen: standing.administrator };
  });
  const searched = text(request, 'do') === 'search' ? text(request, 'q').trim() : null;
  const page = pageContext(request, request.viewer);
  return sendPage(request, reply, newSpacePage(page, { ...model, searched, ...(form && { form }) }), status);
}

/** What the answers to "for whom" and "who may write" mean. Throws 400 with the question that is open. */
function grantsOf(request: FastifyRequest, mayOpen: boolean): NewGrant[] {
  const grants = new Map<string, NewGrant>();
  const add = (key: string, level: Level) => {
    const grantee = granteeFrom(key);
    if (grantee && (grants.get(key)?.level ?? 'read') === 'read') grants.set(key, { ...grantee, level });
  };
  const reads = text(request, 'for');
  const writes = text(request, 'write');
  const people = ids(request, 'person');
  if (reads !== 'people' && !granteeFrom(reads))
    throw badInput([{ path: '/for', message: 'problems:chooseFor' }]);
  if (!['all', 'people'].includes(writes) && !granteeFrom(writes))
    throw badInput([{ path: '/write', message: 'problems:chooseWrite' }]);
  if (reads === 'people' && people.length === 0)
    throw badInput([{ path: '/q', message: 'problems:namePeople' }]);
  if (reads !== 'people') add(reads, 'read');
  if (writes === 'all' && ['everyone', 'accounts'].includes(reads)) {
    if (!mayOpen) throw badInput([{ path: '/write', message: 'problems:writeOnlyOwn' }]);
    add('accounts', 'write');
  } else if (writes === 'all' && reads !== 'people') add(reads, 'write');
  else if (writes !== 'all' && writes !== 'people') add(writes, 'write');
  for (const id of people) add(`account:${id}`, 'write');
  return [...grants.values()];
}

async function submitNew(request: FastifyRequest, reply: FastifyReply) {
  if (text(request, 'do') === 'search')
    return showNew(request, reply, { values: valuesOf(request), errors: [] });
  const outcome = await submitForm(request, () =>
    request.asViewer((db, viewer) => {
      const grants = grantsOf(request, viewer.administrator);
      const about = { name: text(request, 'name'), description: text(request, 'description') };
      return createSpace(db, viewer as SignedIn, {
        ...about,
        grants: grants.filter(grant => !(grant.grantee === 'account' && grant.granteeId === viewer.id)),
      });
    }),
  );
  if (outcome.form) {
    const form = { values: valuesOf(request), errors: outcome.form.errors };
    return showNew(request, reply, form, outcome.problem.status);
  }
  notice(reply, 'spaces:created');
  return reply.redirect(spaceAddress(outcome.done), 303);
}
