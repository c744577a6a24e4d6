import { html, type TemplateResult } from 'lit';
import type { PostVersionView, PostView } from '../../server/posts/schema.ts';
import { css } from '../base/classes.ts';
import { timeOf } from '../base/dates.ts';
import type { PageContext } from '../base/page.ts';
import type { Words } from '../base/words.ts';
import { documentPage } from '../pages.ts';
import { type DiffedVersion, type DiffPart, diffVersions } from './history-diff.ts';
import { authorName } from './post-article.ts';
import './words.ts';

/** All versions of a post, newest first, each with what changed since the one before. */
export function historyPage(
  page: PageContext,
  model: { post: PostView; versions: PostVersionView[] },
): TemplateResult {
  const { t } = page;
  const { post } = model;
  const versions = diffVersions(model.versions);
  const title = t('posts:historyTitle', { number: post.number });
  return documentPage(page, {
    title,
    body: html`<p class="back-link"><a href="/posts/${post.id}">${t('posts:backToPost')}</a></p>
<h1 class=${css.heading1}>${title}</h1>
<p>${versions.some(entry => entry.changed) ? t('posts:historyIntro') : t('posts:historyOnly')} ${t('posts:historyAsTyped')}</p>
<ol class="history" reversed>${versions.map((entry, i) => versionItem(page, entry, i === versions.length - 1))}</ol>`,
  });
}

function versionItem(
  page: PageContext,
  entry: DiffedVersion<PostVersionView>,
  first: boolean,
): TemplateResult {
  const { t } = page;
  const { version } = entry;
  // A new title in the archive that a post came from, or a removal that was undone: nothing to read twice.
  if (!first && !entry.changed) {
    return html`<li class="history-version history-version--same"><p class="post-meta">${t('posts:historySame', { version: version.version })}</p></li>`;
  }
  return html`<li class="history-version"><h2>${t('posts:historyVersion', { version: version.version })}</h2>
<p class="post-meta">${first ? html`${t('posts:historyFirst')}, ` : ''}${t('posts:historyBy', { name: authorName(t, version.editor) })}, ${timeOf(page.language, version.createdAt)}</p>
<div class="history-text">${entry.parts.map(part => diffPart(t, part))}</div></li>`;
}

/** Browsers say nothing about `<ins>` and `<del>` to most screen readers, so hidden words do. */
function diffPart(t: Words, part: DiffPart): TemplateResult | string {
  if (part.kind === 'same') return part.text;
  const word = part.kind === 'added' ? t('posts:historyAdded') : t('posts:historyRemoved');
  const start = html`<span class="visually-hidden"> ${word} </span>`;
  const end = html`<span class="visually-hidden"> (${t('posts:historyEnd')}) </span>`;
  return part.kind === 'added'
    ? html`<ins>${start}${part.text}${end}</ins>`
    : html`<del>${start}${part.text}${end}</del>`;
}
