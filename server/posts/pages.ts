import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { postAddress, threadAddress } from '../../web/base/addresses.ts';
import type { FormState } from '../../web/base/page.ts';
import { editPage } from '../../web/posts/edit-page.ts';
import { historyPage } from '../../web/posts/history-page.ts';
import { removalPage } from '../../web/posts/removal-page.ts';
import { replyPage } from '../../web/posts/reply-page.ts';
import { newThreadPage } from '../../web/threads/new-thread-page.ts';
import { threadRemovalPage } from '../../web/threads/removal-page.ts';
import { threadSettingsPage } from '../../web/threads/settings-page.ts';
import { threadPage } from '../../web/threads/thread-page.ts';
import type { SignedIn } from '../base/access/index.ts';
import { badInput, forbidden, found } from '../base/errors/problem.ts';
import { idOf } from '../base/ids.ts';
import { notice, pageContext, sendKeptPage, sendPage, submitForm } from '../base/pages/index.ts';
import { readVersions } from '../base/streams/index.ts';
import { findDraft, findOwnDraft } from '../drafts/queries.ts';
import { readersInWords, readersOf } from '../spaces/actions.ts';
import { findSpace } from '../spaces/queries.ts';
import {
  answerMove,
  changeTitle,
  closeThread,
  listTargets,
  moveThread,
  pinThread,
  reopenThread,
  unpinThread,
  withdrawMove,
} from '../threads/actions.ts';
import { findMoveRequest } from '../threads/queries/moves.ts';
import { findThread, type ThreadRow } from '../threads/queries.ts';
import type { ThreadKind } from '../threads/schema.ts';
import {
  chooseAnswer,
  editPost,
  openHistory,
  openPost,
  openThread,
  removePost,
  removeThread,
  restorePost,
  restoreThread,
  reply as writeReply,
} from './actions.ts';
import { keptArticle } from './kept-articles.ts';
import { once } from './once.ts';
import { findPost, listPosts, type PostRow } from './queries.ts';
import type { ViewCounter } from './views.ts';

const POSTS_PER_PAGE = 20;
const MAX_NUMBER = 2_147_483_647;

const threadId = (request: FastifyRequest) => idOf((request.params as { thread: string }).thread);
const postId = (request: FastifyRequest) => idOf((request.params as { post: string }).post);
const spaceId = (request: FastifyRequest) => idOf((request.params as { space: string }).space);
const bodyOf = (request: FastifyRequest): Record<string, string | undefined> => {
  const fields = Object.entries((request.body ?? {}) as Record<string, unknown>);
  // Forms send every line end as CRLF, whatever was typed: it would count as a change, and against the limit.
  const lines = (value: unknown) => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : undefined);
  return Object.fromEntries(fields.map(([name, value]) => [name, lines(value)]));
};
const optionalId = (text: string | undefined) => (text && /^[0-9]{1,15}$/.test(text) ? Number(text) : null);
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const keyOf = (text: string | undefined) => (text && UUID.test(text) ? text : randomUUID());

const anyone = { config: { guard: 'anyone' } } as const;
const verified = { config: { guard: 'verified' } } as const;

/** The page of one thread, and the forms by which people write and tidy up. Every change answers with 303. */
export async function postPages(app: FastifyInstance, { views }: { views: ViewCounter }): Promise<void> {
  app.get('/threads/:thread', anyone, (request, reply) => showThread(request, reply, views));
  app.get('/spaces/:space/threads/new', verified, (request, reply) => showNewThread(request, reply));
  app.post('/spaces/:space/threads', verified, submitThread);
  app.get('/threads/:thread/reply', verified, (request, reply) => showReply(request, reply));
  app.post('/threads/:thread/posts', verified, submitReply);
  app.get('/threads/:thread/settings', verified, (request, reply) => showSettings(request, reply));
  app.get('/threads/:thread/removal', verified, async (request, reply) => {
    const thread = found(await request.asViewer(db => findThread(db, threadId(request))));
    if (!thread.rights.moderate) throw forbidden();
    return sendPage(request, reply, threadRemovalPage(pageContext(request, request.viewer), { thread }));
  });
  threadForms(app);

  app.get('/posts/:post', anyone, async (request, reply) => {
    const { thread, post } = await request.asViewer((db, viewer) => openPost(db, viewer.id, postId(request)));
    return reply.redirect(postAddress(thread, post.number), 302);
  });
  app.get('/posts/:post/edit', verified, (request, reply) => showEdit(request, reply));
  app.post('/posts/:post', verified, submitEdit);
  app.get('/posts/:post/history', verified, async (request, reply) => {
    const { post, versions } = await request.asViewer((db, viewer) =>
      openHistory(db, viewer as SignedIn, postId(request)),
    );
    return sendPage(request, reply, historyPage(pageContext(request, request.viewer), { post, versions }));
  });
  app.get('/posts/:post/removal', verified, async (request, reply) => {
    const { post, rights } = await request.asViewer((db, viewer) => openPost(db, viewer.id, postId(request)));
    if (!rights.remove) throw forbidden();
    return sendPage(request, reply, removalPage(pageContext(request, request.viewer), { post }));
  });
  app.post('/posts/:post/removal', verified, async (request, reply) => {
    const { thread, post } = await request.asViewer((db, viewer) =>
      removePost(db, viewer as SignedIn, postId(request)),
    );
    notice(reply, 'posts:removed');
    return reply.redirect(postAddress(thread, post.number), 303);
  });
  app.post('/posts/:post/restoration', verified, async (request, reply) => {
    const { thread, post } = await request.asViewer((db, viewer) =>
      restorePost(db, viewer as SignedIn, postId(request)),
    );
    notice(reply, 'posts:restored');
    return reply.redirect(postAddress(thread, post.number), 303);
  });
}

/** The words that say what a form has done. */
const noticeOf = (noun: string, { postId }: { postId?: string }) =>
  noun === 'answer' && !postId ? 'threads:answerUndone' : `threads:${noun}Done`;

function threadForms(app: FastifyInstance): void {
  type Change = (request: FastifyRequest, id: number) => Promise<ThreadRow>;
  const forms: Record<string, Change> = {
    pin: (request, id) => request.asViewer(db => pinThread(db, id)),
    unpin: (request, id) => request.asViewer(db => unpinThread(db, id)),
    closure: (request, id) => request.asViewer(db => closeThread(db, id)),
    reopening: (request, id) => request.asViewer(db => reopenThread(db, id)),
    removal: (request, id) => request.asViewer((db, viewer) => removeThread(db, viewer as SignedIn, id)),
    restoration: (request, id) => request.asViewer((db, viewer) => restoreThread(db, viewer as SignedIn, id)),
    answer: (request, id) => request.asViewer(db => chooseAnswer(db, id, optionalId(bodyOf(request).postId))),
    title: (request, id) => request.asViewer(db => changeTitle(db, id, bodyOf(request).title ?? '')),
    move: (request, id) =>
      request.asViewer((db, viewer) =>
        moveThread(db, viewer as SignedIn, id, optionalId(bodyOf(request).spaceId) ?? 0),
      ),
  };
  app.post('/threads/:thread/move-answer', verified, async (request, reply) => {
    const id = threadId(request);
    const moved = await request.asViewer(db => answerMove(db, id, bodyOf(request).accept === 'yes'));
    notice(reply, moved ? 'threads:moved' : 'threads:stays');
    return reply.redirect(`/threads/${id}`, 303);
  });
  app.post('/threads/:thread/move-withdrawal', verified, async (request, reply) => {
    const id = threadId(request);
    await request.asViewer(db => withdrawMove(db, id));
    notice(reply, 'threads:stays');
    return reply.redirect(`/threads/${id}/settings`, 303);
  });
  for (const [noun, change] of Object.entries(forms)) {
    app.post(`/threads/:thread/${noun}`, verified, async (request, reply) => {
      const outcome = await submitForm(request, () => change(request, threadId(request)));
      if (outcome.form) return showSettings(request, reply, outcome.form, outcome.problem.status);
      const waits = noun === 'move' && String(outcome.done.spaceId) !== bodyOf(request).spaceId;
      notice(reply, waits ? 'threads:moveAsked' : noticeOf(noun, bodyOf(request)));
      return reply.redirect(threadAddress(outcome.done), 303);
    });
  }
}

/** A page that a browser fetches ahead has not been opened by anybody. */
const isPrefetch = (request: FastifyRequest) =>
  /prefetch|prerender/.test(String(request.headers['sec-purpose'] ?? request.headers.purpose ?? ''));

async function showThread(request: FastifyRequest, reply: FastifyReply, views: ViewCounter) {
  const id = threadId(request);
  const asked = Number((request.query as { from?: string }).from ?? 1);
  const from = Number.isSafeInteger(asked) && asked >= 1 && asked <= MAX_NUMBER ? asked : 1;
  const opened = request.method === 'GET' && !isPrefetch(request);
  const body = await sendKeptPage(
    request,
    reply,
    db =>
      Promise.all([
        readVersions(db, ['access', 'names']),
        findThread(db, id),
        listPosts(db, id, from, POSTS_PER_PAGE),
        findOwnDraft(db, `thread:${id}`),
      ]),
    async (page, [versions, thread, posts, draft]) => {
      const { rights, space, ...view } = found(thread);
      versions.set(`thread:${id}`, view.version).set(`space:${view.spaceId}`, space.version);
      const move = rights.answerMove ? await request.asViewer(db => findMoveRequest(db, id)) : undefined;
      const readers = rights.reply ? readersInWords(page.t, await readersOf(request, view.spaceId)) : '';
      const document = threadPage(page, {
        space,
        thread: view,
        posts,
        from,
        limit: POSTS_PER_PAGE,
        rights,
        draft: draft ?? null,
        replyKey: randomUUID(),
        readers,
        ...(move && { move }),
        article: (post, context) => keptArticle(page.t, page.language, post as PostRow, context),
      });
      return { versions, document };
    },
  );
  // Only what was shown counts: a thread that is not for this reader threw before.
  if (opened) views.count(id);
  return body;
}

async function showNewThread(request: FastifyRequest, reply: FastifyReply, form?: FormState, status = 200) {
  const id = spaceId(request);
  const model = await request.asViewer(async (db, viewer) => {
    const [space, draft] = await Promise.all([
      findSpace(db, id),
      findDraft(db, (viewer as SignedIn).id, `space:${id}`),
    ]);
    if (!found(space).rights.write) throw forbidden('mayNotOpen');
    return { space: found(space), draft: draft ?? null };
  });
  const readers = readersInWords(request.t, await readersOf(request, id));
  const page = pageContext(request, request.viewer);
  return sendPage(
    request,
    reply,
    newThreadPage(page, { ...model, readers, key: randomUUID(), ...(form && { form }) }),
    status,
  );
}

/** A field's text; 400 when it is longer than `max` characters. */
function atMost(max: number, name: string, text = ''): string {
  if (text.length > max) throw badInput([{ path: `/${name}`, message: 'problems:textTooLong' }]);
  return text;
}

async function submitThread(request: FastifyRequest, reply: FastifyReply) {
  const body = bodyOf(request);
  const outcome = await submitForm(request, () =>
    once(() =>
      request.asViewer((db, viewer) => {
        return openThread(db, viewer as SignedIn, spaceId(request), {
          key: keyOf(body.key),
          title: body.title ?? '',
          body: body.body ?? '',
          kind: (['question', 'researchQuestion'].includes(body.kind ?? '')
            ? body.kind
            : 'discussion') as ThreadKind,
          askedBy: atMost(300, 'askedBy', body.askedBy),
          askedWhy: atMost(2000, 'askedWhy', body.askedWhy),
        });
      }),
    ),
  );
  if (outcome.form) return showNewThread(request, reply, outcome.form, outcome.problem.status);
  return reply.redirect(threadAddress(outcome.done.thread), 303);
}

async function showReply(request: FastifyRequest, reply: FastifyReply, form?: FormState, status = 200) {
  const id = threadId(request);
  const query = request.query as { to?: string; quote?: string };
  const parentId = optionalId(query.to ?? form?.values.replyTo);
  const model = await request.asViewer(async (db, viewer) => {
    const [thread, parent, draft] = await Promise.all([
      findThread(db, id),
      parentId === null ? undefined : findPost(db, parentId),
      findDraft(db, (viewer as SignedIn).id, `thread:${id}`),
    ]);
    const { rights, space, ...view } = found(thread);
    if (!rights.reply) throw forbidden(view.closed ? 'threadClosed' : 'mayNotReply');
    return {
      thread: view,
      rights,
      draft: draft ?? null,
      replyTo: parent?.threadId === id && !parent.removed ? parent : null,
    };
  });
  const readers = readersInWords(request.t, await readersOf(request, model.thread.spaceId));
  const document = replyPage(pageContext(request, request.viewer), {
    ...model,
    readers,
    quote: query.quote === '1',
    replyKey: randomUUID(),
    ...(form && { form }),
  });
  return sendPage(request, reply, document, status);
}

async function submitReply(request: FastifyRequest, reply: FastifyReply) {
  const body = bodyOf(request);
  const id = threadId(request);
  const outcome = await submitForm(request, () =>
    once(() =>
      request.asViewer((db, viewer) => {
        return writeReply(db, viewer as SignedIn, id, {
          key: keyOf(body.key),
          body: body.body ?? '',
          replyTo: optionalId(body.replyTo),
          reportsBack: body.reportsBack === '1',
        });
      }),
    ),
  );
  if (outcome.form) return showReply(request, reply, outcome.form, outcome.problem.status);
  return reply.redirect(postAddress(outcome.done.thread, outcome.done.post.number), 303);
}

async function showSettings(request: FastifyRequest, reply: FastifyReply, form?: FormState, status = 200) {
  const model = await request.asViewer(async db => {
    const thread = found(await findThread(db, threadId(request)));
    if (!thread.rights.edit && !thread.rights.moderate) throw forbidden();
    const spacesToMoveTo = thread.rights.moderate ? await listTargets(db, thread) : [];
    const move = thread.rights.moderate ? await findMoveRequest(db, thread.id) : undefined;
    const { rights, space, ...view } = thread;
    return { thread: view, rights, space, spacesToMoveTo, ...(move && { move }) };
  });
  const page = pageContext(request, request.viewer);
  return sendPage(request, reply, threadSettingsPage(page, { ...model, ...(form && { form }) }), status);
}

/** `isLate`: what was sent grew from an older text than the one that stands there now. */
async function showEdit(
  request: FastifyRequest,
  reply: FastifyReply,
  form?: FormState,
  status = 200,
  isLate = false,
) {
  const model = await request.asViewer(async (db, viewer) => {
    const { post, thread, rights } = await openPost(db, viewer.id, postId(request));
    if (!rights.edit) throw forbidden('mayNotEdit');
    const draft = await findDraft(db, (viewer as SignedIn).id, `post:${post.id}`);
    return { post, draft: draft ?? null, spaceId: thread.spaceId };
  });
  const { post, draft } = model;
  const readers = readersInWords(request.t, await readersOf(request, model.spaceId));
  const isOldDraft = !form && draft && post.editedAt && draft.updatedAt < post.editedAt;
  const document = editPage(pageContext(request, request.viewer), {
    ...model,
    readers,
    isLate: isLate || (isOldDraft && draft.body !== post.body) || false,
    key: randomUUID(),
    ...(form && { form }),
  });
  return sendPage(request, reply, document, status);
}

async function submitEdit(request: FastifyRequest, reply: FastifyReply) {
  const body = bodyOf(request);
  const outcome = await submitForm(request, () =>
    request.asViewer(async (db, viewer) => {
      const post = await editPost(db, viewer as SignedIn, postId(request), {
        body: body.body ?? '',
        version: Number(body.version) || 0,
      });
      return { post, thread: found(await findThread(db, post.threadId)) };
    }),
  );
  if (outcome.form) {
    const { form, problem } = outcome;
    return showEdit(request, reply, form, problem.status, problem.code === 'newerVersion');
  }
  return reply.redirect(postAddress(outcome.done.thread, outcome.done.post.number), 303);
}
