import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FormState } from '../../web/base/page.ts';
import { publishTermsPage } from '../../web/terms/publish-page.ts';
import { termsPage } from '../../web/terms/terms-page.ts';
import type { SignedIn } from '../base/access/index.ts';
import { ownPath } from '../base/access/return-path.ts';
import { badInput } from '../base/errors/problem.ts';
import { idOf } from '../base/ids.ts';
import { notice, pageContext, sendPage, submitForm } from '../base/pages/index.ts';
import { acceptTerms, checkMayPublish, openTerms, publishTerms, renderTerms } from './actions.ts';
import { listAcceptances, type Place } from './queries.ts';

const text = (fields: unknown, name: string): string => {
  const value = (fields as Record<string, unknown> | null | undefined)?.[name];
  return typeof value === 'string' ? value : '';
};
const termsAddress = (place: Place) => (place === null ? '/terms' : `/spaces/${place}/terms`);
const placeOf = (request: FastifyRequest): Place => {
  const { space } = request.params as { space?: string };
  return space === undefined ? null : idOf(space);
};

/** Reading and accepting terms, and publishing a new version, of the community and of each space. */
export async function termsPages(app: FastifyInstance): Promise<void> {
  for (const base of ['', '/spaces/:space']) {
    const guard = base ? 'verified' : 'administrator';
    app.get(`${base}/terms`, { config: { guard: 'anyone' } }, (request, reply) => showTerms(request, reply));
    app.post(`${base}/terms/acceptances`, { config: { guard: 'signedIn' } }, submitAcceptance);
    app.get(`${base}/terms/new`, { config: { guard } }, (request, reply) => showPublish(request, reply));
    app.post(`${base}/terms`, { config: { guard } }, submitTerms);
  }
}

async function showTerms(request: FastifyRequest, reply: FastifyReply, form?: FormState, status = 200) {
  const place = placeOf(request);
  const { door, versions, acceptances, runs } = await request.asViewer(async (db, viewer) => ({
    ...(await openTerms(db, place)),
    acceptances: viewer.id === null ? [] : await listAcceptances(db),
    runs: viewer.administrator,
  }));
  const asked = Number(text(request.query, 'version'));
  const shown = versions.find(version => version.version === asked) ?? versions[0] ?? null;
  const body = shown && (request.language === 'nl' ? shown.bodyNl : shown.bodyEn);
  const document = termsPage(pageContext(request, request.viewer), {
    door: door ?? null,
    address: termsAddress(place),
    versions,
    shown,
    before: versions.find(version => version.version === (shown?.version ?? 0) - 1) ?? null,
    html: body ? renderTerms(body) : '',
    acceptances,
    mayPublish: door ? door.moderate : runs,
    mayAccept: Boolean(request.viewer?.id) && (!door || door.waiting || !shown?.accepted),
    today: new Date().toISOString(),
    back: text(request.query, 'return') || text(request.body, 'return'),
    ...(form && { form }),
  });
  return sendPage(request, reply, document, status);
}

async function submitAcceptance(request: FastifyRequest, reply: FastifyReply) {
  const place = placeOf(request);
  const outcome = await submitForm(request, () =>
    request.asViewer(async (db, viewer) => {
      if (text(request.body, 'accept') !== '1')
        throw badInput([{ path: '/accept', message: 'problems:acceptFirst' }]);
      await acceptTerms(
        db,
        viewer as SignedIn,
        Number(text(request.body, 'termsId')) || 0,
        text(request.body, 'name'),
      );
    }),
  );
  if (outcome.form) return showTerms(request, reply, outcome.form, outcome.problem.status);
  notice(reply, 'terms:thanks');
  const back = ownPath(text(request.body, 'return'));
  return reply.redirect(back === '/' && place !== null ? `/spaces/${place}` : back, 303);
}

async function showPublish(
  request: FastifyRequest,
  reply: FastifyReply,
  form?: FormState,
  preview?: { nl: string; en: string },
  status = 200,
) {
  const place = placeOf(request);
  const { door, versions } = await request.asViewer(async (db, viewer) => {
    await checkMayPublish(db, viewer, place);
    return openTerms(db, place);
  });
  const document = publishTermsPage(pageContext(request, request.viewer), {
    door: door ?? null,
    address: termsAddress(place),
    newest: versions[0] ?? null,
    ...(form && { form }),
    ...(preview && { preview }),
  });
  return sendPage(request, reply, document, status);
}

async function submitTerms(request: FastifyRequest, reply: FastifyReply) {
  const place = placeOf(request);
  const terms = { bodyNl: text(request.body, 'bodyNl'), bodyEn: text(request.body, 'bodyEn') };
  if (text(request.body, 'do') === 'preview') {
    const preview = { nl: renderTerms(terms.bodyNl), en: renderTerms(terms.bodyEn) };
    return showPublish(request, reply, { values: terms, errors: [] }, preview);
  }
  const outcome = await submitForm(request, () =>
    request.asViewer((db, viewer) => publishTerms(db, viewer, place, terms)),
  );
  if (outcome.form) return showPublish(request, reply, outcome.form, undefined, outcome.problem.status);
  notice(reply, 'terms:published');
  return reply.redirect(termsAddress(place), 303);
}
