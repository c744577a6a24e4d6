import { html, nothing, type TemplateResult } from 'lit';
import type { ThreadView } from '../../server/threads/schema.ts';
import { threadAddress } from '../base/addresses.ts';
import { css } from '../base/classes.ts';
import { timeOf } from '../base/dates.ts';
import { foreignLanguage } from '../base/language-of.ts';
import type { Language, Words } from '../base/words.ts';
import { avatar } from '../ui/avatar.ts';
import { nameOf } from '../ui/person.ts';
import { hasBadges, threadBadges } from './thread-badges.ts';
import './words.ts';

type Listed = ThreadView & { spaceName?: string };

/** Threads as rows; with the space's name where they come from several. */
export function threadList(page: { t: Words; language: Language }, threads: Listed[]): TemplateResult {
  return html`<ul class="lk-rows">${threads.map(thread => threadRow(page.t, page.language, thread))}</ul>`;
}

/** One row, the same on the server and in `<live-space>`. */
export function threadRow(t: Words, language: Language, thread: Listed): TemplateResult {
  const replies = Math.max(0, thread.posts - 1);
  return html`<li class="lk-row" data-thread=${thread.id}>
${avatar(thread.author)}
<div class="lk-row__text">
<h3 class="lk-row__title"><a class=${css.link} href=${threadAddress(thread)} lang=${foreignLanguage(language, thread.title) ?? nothing}>${thread.title}</a></h3>
<p class="lk-row__meta">${hasBadges(thread) ? threadBadges(t, thread) : nothing}<span>${nameOf(t, thread.author)}</span>
${thread.spaceName ? html`<span>${t('threads:in', { space: thread.spaceName })}</span>` : nothing}
<span>${replies > 0 ? t('threads:lastReply') : t('threads:started')} ${timeOf(language, thread.lastPostAt)}</span></p>
</div>
<p class="lk-row__count"><strong>${replies}</strong> ${t('threads:replyWord', { count: replies })}</p>
</li>`;
}
