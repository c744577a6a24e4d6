import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { PostRights, PostView } from '../../server/posts/schema.ts';
import { fullDate, timeOf } from '../base/dates.ts';
import { foreignLanguage } from '../base/language-of.ts';
import type { Language, Words } from '../base/words.ts';
import { avatar } from '../ui/avatar.ts';
import './words.ts';

export type PostOptions = {
  /** This reply is marked as the answer to the question. */
  isAnswer: boolean;
  /** This post reports back on a research question. */
  isReport: boolean;
  /** This is the post that opened the thread (number 1). */
  isOpening: boolean;
};

/** The name to show for an author; a closed account has none left. */
export const authorName = (t: Words, author: { name: string }): string => author.name || t('posts:former');

/**
 * The `<article>` of one post, the same on the server and in the browser. Its links and forms work without
 * JavaScript; `<live-thread>` and `<markdown-composer>` find them by their `data-do`.
 * `post.html` must come from our own renderer: it goes on the page unescaped.
 */
export function postArticle(
  t: Words,
  language: Language,
  post: PostView,
  rights: PostRights,
  options: PostOptions,
): TemplateResult {
  if (post.removed) return removedArticle(t, language, post, rights);
  const kind = options.isOpening
    ? ' post--opening'
    : options.isAnswer
      ? ' post--answer'
      : options.isReport
        ? ' post--report'
        : '';
  return html`<article class="post${kind}" id="post-${post.number}" tabindex="-1" data-post=${post.id} data-number=${post.number} data-version=${post.version} data-author=${authorName(t, post.author)} aria-labelledby="post-${post.number}-title">
<header class="post-header">
${avatar(post.author.former ? { id: 0, name: '' } : post.author)}
<h2 class="post-title" id="post-${post.number}-title">${authorLine(t, post)}</h2>
${options.isAnswer ? html`<p class="lk-badge lk-badge--answer">${t('posts:answer')}</p>` : nothing}
${options.isReport ? html`<p class="lk-badge lk-badge--report">${t('posts:report')}</p>` : nothing}
<p class="post-meta">${authorNote(post)}<a class="post-link" href="/posts/${post.id}"><span class="visually-hidden">${t('posts:permanentLink', { number: post.number })} </span><span aria-hidden="true">#${post.number}</span> ${timeOf(language, post.createdAt)}</a>${post.editedAt ? editedLabel(t, language, post, rights) : nothing}</p>
${post.replyTo ? parentLine(t, post.replyTo) : nothing}
</header>
<div class="post-body" lang=${foreignLanguage(language, post.body) ?? nothing}>${unsafeHTML(post.html)}</div>
${actionRow(t, post, rights, options)}
</article>`;
}

function authorLine(t: Words, post: PostView): TemplateResult {
  const { author } = post;
  return author.former || !author.name
    ? html`<span class="post-author">${t('posts:former')}</span>`
    : html`<a class="post-author" href="/accounts/${author.id}">${author.name}</a>${author.formerPartner ? html` <span class="lk-badge">${t('posts:formerPartner')}</span>` : nothing}`;
}

function authorNote({ author }: PostView) {
  const note = [author.headline, author.organisation].filter(Boolean).join(', ');
  return note && !author.former ? html`<span class="post-author-note">${note}</span> ` : nothing;
}

function editedLabel(t: Words, language: Language, post: PostView, rights: PostRights): TemplateResult {
  const when = fullDate(language, post.editedAt!);
  return rights.history
    ? html` <a class="post-edited" href="/posts/${post.id}/history" title=${when}>${t('posts:edited')}</a>`
    : html` <span class="post-edited" title=${when}>${t('posts:edited')}</span>`;
}

function parentLine(t: Words, parent: NonNullable<PostView['replyTo']>): TemplateResult {
  return html`<p class="post-parent"><a href="/posts/${parent.id}" data-do="parent" data-number=${parent.number}>${t('posts:replyTo', { number: parent.number, name: authorName(t, parent) })}</a></p>`;
}

function actionRow(t: Words, post: PostView, rights: PostRights, options: PostOptions): TemplateResult {
  const reply = `/threads/${post.threadId}/reply?to=${post.id}`;
  const about = html`<span class="visually-hidden"> ${t('posts:ofPost', { number: post.number })}</span>`;
  return html`<ul class="post-actions">
${rights.reply ? html`<li><a href=${reply} data-do="reply">${t('posts:reply')}${about}</a></li><li><a href="${reply}&quote=1" data-do="quote">${t('posts:quote')}${about}</a></li>` : nothing}
${rights.markAnswer ? html`<li><form method="post" action="/threads/${post.threadId}/answer"><input type="hidden" name="postId" value=${options.isAnswer ? '' : post.id}><button class="post-action">${options.isAnswer ? t('posts:unmarkAnswer') : t('posts:markAnswer')}${about}</button></form></li>` : nothing}
${rights.edit ? html`<li><a href="/posts/${post.id}/edit" data-do="edit">${t('posts:edit')}${about}</a></li>` : nothing}
${rights.remove ? html`<li><a href="/posts/${post.id}/removal" data-do="remove">${t('posts:remove')}${about}</a></li>` : nothing}
<li><a href="/posts/${post.id}" data-do="copy-link">${t('posts:link')}${about}</a></li>
</ul>`;
}

/** One quiet line where a post was, with its number, so that links to it still lead somewhere. */
function removedArticle(t: Words, language: Language, post: PostView, rights: PostRights): TemplateResult {
  const key = { byAuthor: 'removedByAuthor', byModerator: 'removedByModerator', blanked: 'blanked' }[
    post.removed!
  ];
  return html`<article class="post post--removed" id="post-${post.number}" tabindex="-1" data-post=${post.id} data-number=${post.number} data-version=${post.version} aria-labelledby="post-${post.number}-title">
<h2 class="post-title" id="post-${post.number}-title">${t('posts:' + key, { number: post.number, name: authorName(t, post.author) })}</h2>
<p class="post-meta"><a class="post-link" href="/posts/${post.id}"><span aria-hidden="true">#${post.number}</span> ${timeOf(language, post.createdAt)}</a>${rights.history ? html` <a class="post-edited" href="/posts/${post.id}/history">${t('posts:history')}</a>` : nothing}</p>
${rights.restore ? html`<form class="post-restore" method="post" action="/posts/${post.id}/restoration"><button class="post-action">${t('posts:restore')}</button></form>` : nothing}
</article>`;
}
