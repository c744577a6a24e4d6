import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FormState } from '../../../web/base/page.ts';
import { grantsConfirmPage } from '../../../web/spaces/grants-confirm-page.ts';
import { spaceSettingsPage } from '../../../web/spaces/settings-page.ts';
import type { SignedIn } from '../../base/access/index.ts';
import type { Db, Viewer } from '../../base/database/viewer.ts';
import { idOf } from '../../base/ids.ts';
import { notice, pageContext, sendPage, submitForm } from '../../base/pages/index.ts';
import {
  archiveSpace,
  changeGrants,
  changeSpace,
  findPeopleByName,
  findRunSpace,
  previewChange,
  readersInWords,
} from '../actions.ts';
import { findPeople, findStanding, listGrants } from '../queries/grants.ts';
import { findReaders } from '../queries.ts';
import type { GrantView, NewGrant } from '../schema.ts';
import { granteeKey, grantsFrom, grantsInStep, stepOf, text } from './forms.ts';

const spaceId = (request: FastifyRequest) => idOf((request.params as { space: string }).space);

/** What the moderators of a space change about it: name, who may enter, archive. */
export async function spaceSettingsPages(app: FastifyInstance): Promise<void> {
  const verified = { config: { guard: 'verified' } } as const;
  app.get('/spaces/:space/settings', verified, (request, reply) => showSettings(request, reply));
  app.post('/spaces/:space/grants', verified, submitGrants);

  const changes: Record<string, (db: Db, id: number, request: FastifyRequest) => Promise<unknown>> = {
    details: (db, id, request) =>
      changeSpace(db, id, { name: text(request, 'name'), description: text(request, 'description') }),
    archive: (db, id) => archiveSpace(db, id, true),
    reopening: (db, id) => archiveSpace(db, id, false),
  };
  for (const [noun, change] of Object.entries(changes)) {
    app.post(`/spaces/:space/${noun}`, verified, async (request, reply) => {
      const id = spaceId(request);
      const outcome = await submitForm(request, () => request.asViewer(db => change(db, id, request)));
      if (outcome.form) return showSettings(request, reply, outcome.form, outcome.problem.status);
      notice(reply, 'spaces:saved');
      return reply.redirect(`/spaces/${id}/settings`, 303);
    });
  }
}

/** Rows of the form: who may enter now, whom this moderator could let in, and people just found by name. */
async function rowsOf(
  db: Db,
  viewer: Viewer,
  id: number,
  request: FastifyRequest,
  wanted: NewGrant[] | null,
) {
  const [grants, { choices }, found, brought] = await Promise.all([
    listGrants(db, id),
    findStanding(db, viewer),
    findPeopleByName(db, text(request, 'q')),
    findPeople(
      db,
      (wanted ?? []).flatMap(grant => (grant.grantee === 'account' ? [grant.granteeId ?? 0] : [])),
    ),
  ]);
  const rows = new Map<
    string,
    Omit<GrantView, 'level'> & { key: string; level: GrantView['level'] | null }
  >();
  for (const grant of grants) rows.set(granteeKey(grant), { ...grant, key: granteeKey(grant) });
  const people = [...brought, ...found].map(person => ({
    grantee: 'account' as const,
    granteeId: person.id,
    name: [person.name, person.organisation].filter(Boolean).join(', '),
  }));
  for (const choice of [...choices, ...people]) {
    const key = granteeKey(choice);
    if (!rows.has(key)) rows.set(key, { ...choice, key, level: null, validUntil: null, partnership: false });
  }
  if (!wanted) return [...rows.values()];
  return [...rows.values()].map(row => {
    if (row.partnership) return row;
    const want = wanted.find(
      grant => granteeKey({ ...grant, granteeId: grant.granteeId ?? null }) === row.key,
    );
    return { ...row, level: want?.level ?? null, validUntil: want?.validUntil ?? null };
  });
}

async function showSettings(
  request: FastifyRequest,
  reply: FastifyReply,
  form?: FormState,
  status = 200,
  wanted: NewGrant[] | null = null,
) {
  const id = spaceId(request);
  const model = await request.asViewer(async (db, viewer) => {
    const space = await findRunSpace(db, id);
    const [rows, readers] = await Promise.all([rowsOf(db, viewer, id, request, wanted), findReaders(db, id)]);
    return { space, rows, readers: readersInWords(request.t, readers) };
  });
  const searched = text(request, 'do') === 'search' ? text(request, 'q').trim() : null;
  const page = pageContext(request, request.viewer);
  return sendPage(
    request,
    reply,
    spaceSettingsPage(page, { ...model, searched, ...(form && { form }) }),
    status,
  );
}

/** Three steps in one form: look somebody up, see what a change does, and make it. */
async function submitGrants(request: FastifyRequest, reply: FastifyReply) {
  const id = spaceId(request);
  const step = text(request, 'do');
  const wanted = step === 'confirm' || step === 'back' ? grantsInStep(request) : grantsFrom(request);
  if (step === 'search' || step === 'back') return showSettings(request, reply, undefined, 200, wanted);
  if (step === 'confirm') {
    const outcome = await submitForm(request, () =>
      request.asViewer((db, viewer) => changeGrants(db, viewer as SignedIn, id, wanted)),
    );
    if (outcome.form) return showSettings(request, reply, outcome.form, outcome.problem.status, wanted);
    notice(reply, 'spaces:grantsSaved');
    const stays = await request.asViewer(db => findRunSpace(db, id)).catch(() => null);
    return reply.redirect(stays ? `/spaces/${id}/settings` : '/', 303);
  }
  const outcome = await submitForm(request, () =>
    request.asViewer(async (db, viewer) => ({
      space: await findRunSpace(db, id),
      preview: await previewChange(db, id, wanted),
      rows: await rowsOf(db, viewer, id, request, wanted),
      before: await listGrants(db, id),
    })),
  );
  if (outcome.form) return showSettings(request, reply, outcome.form, outcome.problem.status, wanted);
  const page = pageContext(request, request.viewer);
  return sendPage(request, reply, grantsConfirmPage(page, { ...outcome.done, step: stepOf(wanted) }));
}
