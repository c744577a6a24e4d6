import { html, nothing, type TemplateResult } from 'lit';
import type { DraftView } from '../../server/drafts/schema.ts';
import type { PostView } from '../../server/posts/schema.ts';
import type { SpaceView } from '../../server/spaces/schema.ts';
import type { MoveRequest, ThreadRights, ThreadView } from '../../server/threads/schema.ts';
import { spaceAddress, threadAddress } from '../base/addresses.ts';
import { css } from '../base/classes.ts';
import type { PageContext } from '../base/page.ts';
import { documentPage } from '../pages.ts';
import { replyComposer } from '../posts/reply-page.ts';
import { breadcrumb } from '../ui/breadcrumb.ts';
import { emptyState } from '../ui/empty.ts';
import { threadRail } from './rail.ts';
import { threadHead } from './thread-head.ts';
import { threadPager } from './thread-pager.ts';
import { type PostContext, threadPosts } from './thread-posts.ts';
import './words.ts';

export type ThreadModel = {
  space: Pick<SpaceView, 'id' | 'name'>;
  thread: ThreadView;
  posts: PostView[];
  /** Number that the page was asked from. */
  from: number;
  /** Posts per page. */
  limit: number;
  rights: ThreadRights;
  draft: DraftView | null;
  /** UUID for the reply form. */
  replyKey: string;
  readers: string;
  /** A moderator asks this viewer, the author, whether the thread may move. */
  move?: MoveRequest;
  /** See `threadPosts`. */
  article?: (post: PostView, context: PostContext) => unknown;
};

/** One page of a thread: what it is about, its posts, and the place to join in. */
export function threadPage(page: PageContext, model: ThreadModel): TemplateResult {
  const { space, thread, posts, from, rights } = model;
  const isLong = thread.lastPostNumber > model.limit;
  return documentPage(page, {
    title: thread.title,
    wide: true,
    canonical: from > 1 ? `${threadAddress(thread)}?from=${from}` : threadAddress(thread),
    body: html`${breadcrumb(page.t, [{ text: space.name, href: spaceAddress(space) }])}
<div class="lk-thread${isLong ? ' lk-thread--long' : ''}">
<div class="lk-thread__main">
${threadHead(page, thread, rights)}
${model.move ? moveQuestion(page, model.move) : nothing}
<div data-live="pager-top">${threadPager(page, model, 'top')}</div>
${posts.length > 0 ? nothing : noPosts(page, model)}
${threadPosts(page, model)}
<div data-live="pager-bottom">${threadPager(page, model, 'bottom')}</div>
${joinIn(page, model)}
</div>
${isLong ? threadRail(page, { thread, from }) : nothing}
</div>`,
  });
}

/** Nothing moves to more readers before its author has said so. */
function moveQuestion({ t }: PageContext, move: MoveRequest): TemplateResult {
  return html`<section class="lk-panel lk-panel--warm" aria-labelledby="move-title"><h2 class=${css.heading3} id="move-title">${t('threads:moveAskTitle', { space: move.space })}</h2>
<p>${t('threads:moveAskText', { name: move.askedBy })} ${t(`threads:moveAudience_${move.audience}`)}</p>
<form method="post" action="/threads/${move.threadId}/move-answer"><p class="lk-actions">
<button class=${css.primaryButton} name="accept" value="yes">${t('threads:moveYes')}</button>
<button class=${css.button} name="accept" value="no">${t('threads:moveNo')}</button></p></form></section>`;
}

function noPosts({ t }: PageContext, { thread, from }: ThreadModel): TemplateResult {
  return emptyState(t('threads:noPosts', { number: from }), {
    text: t('threads:toStart'),
    href: threadAddress(thread),
  });
}

/** The composer, or what to do to get it. */
function joinIn(page: PageContext, model: ThreadModel): TemplateResult | typeof nothing {
  const { t, viewer } = page;
  const { thread, rights } = model;
  if (rights.reply) {
    return html`<section class="lk-join" aria-labelledby="reply-title"><h2 class=${css.heading2} id="reply-title">${t('posts:replyHeading')}</h2>
${thread.closed ? html`<p class="lk-quiet">${t('threads:closedForOthers')}</p>` : nothing}
${replyComposer(page, { ...model, replyTo: null, quote: false })}</section>`;
  }
  if (thread.removed) return nothing;
  if (thread.closed) return html`<p class="lk-panel lk-join">${t('threads:closedNote')}</p>`;
  if (!viewer) return signInInvitation(page);
  return html`<p class="lk-panel lk-join">${t(viewer.verified ? 'threads:mayNotReply' : 'threads:verifyToReply')}</p>`;
}

function signInInvitation({ t, path }: PageContext): TemplateResult {
  return html`<section class="lk-panel lk-join" aria-labelledby="join-title"><h2 class=${css.heading3} id="join-title">${t('threads:joinTitle')}</h2>
<p>${t('threads:signInToReply')}</p>
<p class="lk-actions"><a class=${css.primaryButton} href="/sign-in?return=${encodeURIComponent(path)}">${t('threads:signIn')}</a>
<a class=${css.button} href="/register">${t('threads:register')}</a></p></section>`;
}
