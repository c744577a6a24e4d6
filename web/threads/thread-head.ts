import { html, nothing, type TemplateResult } from 'lit';
import type { ThreadRights, ThreadView } from '../../server/threads/schema.ts';
import { postAddress } from '../base/addresses.ts';
import { css } from '../base/classes.ts';
import { timeOf } from '../base/dates.ts';
import { foreignLanguage } from '../base/language-of.ts';
import type { PageContext } from '../base/page.ts';
import type { Words } from '../base/words.ts';
import { personLink } from '../ui/person.ts';
import { hasBadges, threadBadges } from './thread-badges.ts';
import './words.ts';

/** Title, kind, who and when, and for a question the way to its answer. */
export function threadHead(
  { t, language }: PageContext,
  thread: ThreadView,
  rights: ThreadRights,
): TemplateResult {
  return html`<header class="lk-thread__head">
<p class="lk-thread__badges" data-live="badges" ?hidden=${!hasBadges(thread)}>${hasBadges(thread) ? threadBadges(t, thread) : nothing}</p>
<h1 class=${css.heading1} lang=${foreignLanguage(language, thread.title) ?? nothing}>${thread.title}</h1>
<p class="lk-thread__meta"><span>${t('threads:startedBy')} ${personLink(t, thread.author)}</span> <span>${timeOf(language, thread.createdAt)}</span>
<span data-live="posts">${postCount(t, thread)}</span> <span>${t('threads:views', { count: thread.views })}</span> <span data-presence></span>
${rights.edit || rights.moderate ? html`<a class=${css.link} href="/threads/${thread.id}/settings">${t('threads:settings')}</a>` : nothing}</p>
</header>
${thread.removed ? removedNote(t, thread, rights) : nothing}
<div data-live="answer" ?hidden=${!thread.answerNumber}>${answerNote(t, thread)}</div>
${thread.kind === 'researchQuestion' ? askedNote(t, thread) : nothing}`;
}

/** How many posts there are. */
export const postCount = (t: Words, thread: ThreadView): string =>
  t('threads:posts', { count: thread.posts });

/** That the question is answered, with the way there; nothing while it is not. */
export function answerNote(t: Words, thread: ThreadView): TemplateResult | typeof nothing {
  const number = thread.answerNumber;
  if (!number) return nothing;
  return html`<p class="lk-panel lk-panel--done"><strong>${t('threads:answerLead')}</strong> <a class=${css.link} href=${postAddress(thread, number)}>${t('threads:answerLink', { number })}</a></p>`;
}

function askedNote(t: Words, thread: ThreadView): TemplateResult {
  return html`<aside class="lk-panel lk-panel--warm" aria-label=${t('threads:askedTitle')}>
<dl class="lk-facts">
${thread.askedBy ? html`<dt>${t('threads:askedBy')}</dt><dd>${thread.askedBy}</dd>` : nothing}
${thread.askedWhy ? html`<dt>${t('threads:askedWhy')}</dt><dd class="lk-preserve">${thread.askedWhy}</dd>` : nothing}
</dl>
<p data-live="report">${reportLine(t, thread)}</p>
</aside>`;
}

/** The way to what a research question led to, or that it is still to come. */
export function reportLine(t: Words, thread: ThreadView): TemplateResult | string {
  const number = thread.reportNumber;
  return number
    ? html`<a class=${css.link} href=${postAddress(thread, number)}>${t('threads:reportLink', { number })}</a>`
    : t('threads:reportLater');
}

function removedNote(t: Words, thread: ThreadView, rights: ThreadRights): TemplateResult {
  return html`<div class="${css.warning} lk-notice"><div class="utrecht-alert__content"><span>${t('threads:removedNote')}</span>
${rights.moderate ? html`<form method="post" action="/threads/${thread.id}/restoration"><button class=${css.button}>${t('threads:restore')}</button></form>` : nothing}</div></div>`;
}
