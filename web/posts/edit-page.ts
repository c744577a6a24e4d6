import { html, nothing, type TemplateResult } from 'lit';
import type { DraftView } from '../../server/drafts/schema.ts';
import type { PostView } from '../../server/posts/schema.ts';
import { css } from '../base/classes.ts';
import { timeOf } from '../base/dates.ts';
import { emptyForm, type FormState, type PageContext } from '../base/page.ts';
import { documentPage } from '../pages.ts';
import { errorSummary } from '../ui/fields.ts';
import { composer } from './composer.ts';
import './words.ts';

export type EditModel = {
  post: PostView;
  draft: DraftView | null;
  readers: string;
  key: string;
  /** The text in the form grew from an older one than the post has now. */
  isLate: boolean;
  form?: FormState;
};

/**
 * The page on which an author edits a post; also where a refused edit comes back with its text (`form`). Its form
 * carries the newest version, so that saving again works once its author has seen what stands there.
 */
export function editPage(page: PageContext, model: EditModel): TemplateResult {
  const { t } = page;
  const { post, isLate, form = emptyForm } = model;
  return documentPage(page, {
    title: t('posts:editTitle'),
    wide: isLate,
    body: html`<p class="back-link"><a href="/posts/${post.id}">${t('posts:backToPost')}</a></p>
<h1 class=${css.heading1}>${t('posts:editTitle')}</h1><p>${t('posts:editNote')}</p>
${
  isLate
    ? html`<div class="edit-beside">${newestText(page, post)}${editComposer(page, model)}</div>`
    : html`${errorSummary(t, form)}${editComposer(page, model)}`
}`,
  });
}

/** What stands there now, beside the text that was written from an older one; both can be read, and what to do. */
function newestText({ t, language }: PageContext, post: PostView): TemplateResult {
  return html`<section class="edit-newest" role="alert" aria-labelledby="newest-title">
<h2 id="newest-title">${t('posts:newestTitle')}</h2>
<p>${t('posts:newestText')}</p>
<h3>${t('posts:newestNow')}</h3>
${post.editedAt ? html`<p><small>${timeOf(language, post.editedAt)}</small></p>` : nothing}
<pre class="edit-newest-text" tabindex="0">${post.body}</pre>
</section>`;
}

/** The form by itself. */
export function editComposer(page: PageContext, model: EditModel): TemplateResult {
  const { post, form, isLate } = model;
  // Whoever has not been shown the newest text goes on from the version that their form came with.
  const seen = isLate ? 0 : Number(form?.values.version);
  return composer(page, {
    place: `post:${post.id}`,
    action: `/posts/${post.id}`,
    key: model.key,
    draft: model.draft,
    readers: model.readers,
    submit: page.t('posts:save'),
    label: page.t('posts:body'),
    body: post.body,
    postVersion: seen || post.version,
    form,
    cancel: `/posts/${post.id}`,
  });
}
