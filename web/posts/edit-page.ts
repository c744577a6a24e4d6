import { html, type TemplateResult } from 'lit';
import type { DraftView } from '../../server/drafts/schema.ts';
import type { PostView } from '../../server/posts/schema.ts';
import { css } from '../base/classes.ts';
import type { FormState, PageContext } from '../base/page.ts';
import { documentPage } from '../pages.ts';
import { composer } from './composer.ts';
import './words.ts';

/** The page on which an author edits a post; also where a refused edit comes back with its text (`form`). */
export function editPage(
  page: PageContext,
  model: { post: PostView; draft: DraftView | null; readers: string; key: string; form?: FormState },
): TemplateResult {
  const { t } = page;
  return documentPage(page, {
    title: t('posts:editTitle'),
    body: html`<p class="back-link"><a href="/posts/${model.post.id}">${t('posts:backToPost')}</a></p>
<h1 class=${css.heading1}>${t('posts:editTitle')}</h1><p>${t('posts:editNote')}</p>${editComposer(page, model)}`,
  });
}

/** The form by itself. */
export function editComposer(
  page: PageContext,
  model: { post: PostView; draft: DraftView | null; readers: string; key: string; form?: FormState },
): TemplateResult {
  const { post } = model;
  return composer(page, {
    place: `post:${post.id}`,
    action: `/posts/${post.id}`,
    key: model.key,
    draft: model.draft,
    readers: model.readers,
    submit: page.t('posts:save'),
    label: page.t('posts:body'),
    body: post.body,
    postVersion: post.version,
    form: model.form,
    cancel: `/posts/${post.id}`,
  });
}
