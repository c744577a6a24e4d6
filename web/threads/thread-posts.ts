import { html, nothing, type TemplateResult } from 'lit';
import { postRights } from '../../server/posts/policy.ts';
import type { PostView } from '../../server/posts/schema.ts';
import type { ThreadRights, ThreadView } from '../../server/threads/schema.ts';
import type { PageContext } from '../base/page.ts';
import type { Language, Words } from '../base/words.ts';
import { postArticle } from '../posts/post-article.ts';
import './live-words.ts';

export type PostContext = {
  thread: Pick<ThreadView, 'kind' | 'removed' | 'answerNumber' | 'reportNumber'>;
  viewerId: number | null;
  rights: ThreadRights;
};

/** One post as this viewer sees it in its thread: what they may do with it and how it is marked. */
export function postInThread(
  t: Words,
  language: Language,
  post: PostView,
  context: PostContext,
): TemplateResult {
  const { thread, viewerId, rights } = context;
  return postArticle(t, language, post, postRights(post, thread, viewerId, rights), {
    isAnswer: thread.answerNumber === post.number,
    isReport: thread.reportNumber === post.number,
    isOpening: post.number === 1,
  });
}

/**
 * The posts of one page of a thread, in the element that keeps them alive. On the thread page the composer
 * (`replyComposer`) comes after it; `<live-thread>` finds it, and the thread's title in `h1`, by themselves.
 * `here` shows how many others read along; it is empty until the socket says.
 */
export function threadPosts(
  page: PageContext,
  model: {
    thread: ThreadView;
    posts: PostView[];
    from: number;
    /** Posts per page. */
    limit: number;
    rights: ThreadRights;
    /** Gives a post's HTML where the server keeps it rendered; otherwise the template is rendered. */
    article?: (post: PostView, context: PostContext) => unknown;
  },
): TemplateResult {
  const { thread, posts, rights } = model;
  const { t, language } = page;
  const context: PostContext = { thread, viewerId: page.viewer?.id ?? null, rights };
  const last = posts.at(-1)?.number ?? model.from - 1;
  const mine = Object.entries(rights)
    .filter(([, may]) => may)
    .map(([right]) => right);
  return html`<live-thread thread=${thread.id} version=${thread.version} viewer=${page.viewer?.id ?? nothing} rights=${mine.join(' ')} kind=${thread.kind} answer=${thread.answerNumber ?? ''} report=${thread.reportNumber ?? ''} state=${JSON.stringify(thread)} from=${model.from} limit=${model.limit} last-here=${last} last=${thread.lastPostNumber} ?removed=${thread.removed} ?closed=${thread.closed}>
<ol class="posts">${posts.map(post => html`<li>${model.article?.(post, context) ?? postInThread(t, language, post, context)}</li>`)}</ol>
</live-thread>`;
}
