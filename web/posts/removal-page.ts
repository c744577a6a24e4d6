import { html, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { PostView } from '../../server/posts/schema.ts';
import { css } from '../base/classes.ts';
import type { PageContext } from '../base/page.ts';
import { documentPage } from '../pages.ts';
import { authorName } from './post-article.ts';
import './words.ts';

/** Asks once more before a post is removed, shows which one, and says what happens then. */
export function removalPage(page: PageContext, model: { post: PostView }): TemplateResult {
  const { t } = page;
  const { post } = model;
  const mine = page.viewer?.id === post.author.id;
  return documentPage(page, {
    title: t('posts:removalTitle'),
    body: html`<h1 class=${css.heading1}>${t('posts:removalTitle')}</h1>
<p>${mine ? t('posts:removalNote') : t('posts:removalNoteModerator')}</p>
<blockquote class="post-preview"><p class="post-meta">#${post.number} ${authorName(t, post.author)}</p><div class="post-body">${unsafeHTML(post.html)}</div></blockquote>
<form method="post" action="/posts/${post.id}/removal"><p class="composer-actions"><button class=${css.dangerButton}>${t('posts:removalConfirm')}</button> <a class=${css.link} href="/posts/${post.id}">${t('posts:removalCancel')}</a></p></form>`,
  });
}
