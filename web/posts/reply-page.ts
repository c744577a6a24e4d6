import { html, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { quoteMarkdown } from '../../server/base/markdown/quote.ts';
import type { DraftView } from '../../server/drafts/schema.ts';
import type { PostView } from '../../server/posts/schema.ts';
import type { ThreadRights, ThreadView } from '../../server/threads/schema.ts';
import { css } from '../base/classes.ts';
import { emptyForm, type FormState, type PageContext } from '../base/page.ts';
import { documentPage } from '../pages.ts';
import { errorSummary } from '../ui/fields.ts';
import { composer } from './composer.ts';
import { authorName } from './post-article.ts';
import './words.ts';

export type ReplyModel = {
  thread: ThreadView;
  rights: ThreadRights;
  /** The post that is replied to, or null for the thread as a whole. */
  replyTo: PostView | null;
  /** Begin with the whole of that post as a quote. */
  quote: boolean;
  draft: DraftView | null;
  readers: string;
  replyKey: string;
  form?: FormState;
};

/** The page with only the composer: for readers without JavaScript, and where a refused reply comes back. */
export function replyPage(page: PageContext, model: ReplyModel): TemplateResult {
  const { t } = page;
  const { thread, replyTo } = model;
  return documentPage(page, {
    title: t('posts:replyPageTitle', { title: thread.title }),
    body: html`<p class="back-link"><a href=${replyTo ? `/posts/${replyTo.id}` : `/threads/${thread.id}`}>${t('posts:backToThread')}</a></p>
<h1 class=${css.heading1}>${t('posts:replyPageTitle', { title: thread.title })}</h1>
${replyTo ? html`<blockquote class="post-preview"><p class="post-meta">#${replyTo.number} ${authorName(t, replyTo.author)}</p><div class="post-body">${unsafeHTML(replyTo.html)}</div></blockquote>` : ''}
${errorSummary(t, model.form ?? emptyForm)}
${replyComposer(page, model)}`,
  });
}

/** The composer for a reply: at the end of a thread, and on a page by itself. */
export function replyComposer(page: PageContext, model: ReplyModel): TemplateResult {
  const { t } = page;
  const { thread, replyTo, draft } = model;
  const quoted =
    model.quote && replyTo
      ? quoteMarkdown(replyTo.body, { name: authorName(t, replyTo.author), href: `/posts/${replyTo.id}` })
      : '';
  // A quote that was asked for goes below what was already written, never instead of it.
  const kept = draft?.body ?? '';
  const body =
    quoted && kept && !kept.includes(quoted.trim()) ? `${kept.trimEnd()}\n\n${quoted}` : kept || quoted;
  return composer(page, {
    place: `thread:${thread.id}`,
    action: `/threads/${thread.id}/posts`,
    key: model.replyKey,
    draft: draft ? { ...draft, body } : null,
    body: quoted,
    readers: model.readers,
    submit: t('posts:send'),
    label: t('posts:yourReply'),
    replyTo: replyTo && { id: replyTo.id, number: replyTo.number, name: replyTo.author.name },
    mayReportBack: model.rights.reportBack,
    form: model.form,
    cancel: replyTo ? `/posts/${replyTo.id}` : undefined,
  });
}
