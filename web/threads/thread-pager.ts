import { html, nothing, type TemplateResult } from 'lit';
import type { PostView } from '../../server/posts/schema.ts';
import type { ThreadView } from '../../server/threads/schema.ts';
import { firstOnPage, threadAddress } from '../base/addresses.ts';
import { css } from '../base/classes.ts';
import type { PageContext } from '../base/page.ts';
import './words.ts';

type Model = { thread: ThreadView; posts: Pick<PostView, 'number'>[]; from: number; limit: number };

/** First, previous, next and last page of a thread, by post number. Nothing where all posts are on this page. */
export function threadPager({ t }: Pick<PageContext, 't'>, model: Model, place: 'top' | 'bottom') {
  const { thread, posts, from, limit } = model;
  const total = thread.lastPostNumber;
  const last = posts.at(-1)?.number ?? from;
  if (from <= 1 && last >= total) return nothing;
  const step = (text: string, number: number, rel: string | typeof nothing = nothing): TemplateResult =>
    html`<li><a class=${css.link} href=${pageAddress(thread, number)} rel=${rel}>${t(`threads:${text}`)}</a></li>`;
  const endStart = firstOnPage(total);
  return html`<nav class="lk-pager" aria-label=${t(place === 'top' ? 'threads:pagerTop' : 'threads:pager')}>
<p class="lk-pager__where">${t('threads:pagerWhere', { first: posts[0]?.number ?? from, last, total })}</p>
<ul>${from > 1 ? [step('first', 1), step('previous', Math.max(1, from - limit), 'prev')] : nothing}
${last < total ? [step('next', last + 1, 'next'), step('last', endStart)] : nothing}</ul></nav>`;
}

function pageAddress(thread: ThreadView, from: number): string {
  return from > 1 ? `${threadAddress(thread)}?from=${from}` : threadAddress(thread);
}
