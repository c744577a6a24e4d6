import { html, nothing, type TemplateResult } from 'lit';
import type { ThreadView } from '../../server/threads/schema.ts';
import type { Words } from '../base/words.ts';
import './words.ts';

/** What kind of thread this is and how it stands, in words: never by colour alone. */
export function threadBadges(t: Words, thread: ThreadView): TemplateResult {
  const answered = thread.kind === 'question' && thread.answerNumber !== null;
  const reported = thread.kind === 'researchQuestion' && thread.reportNumber !== null;
  return html`${thread.kind === 'question' ? badge('question', t('threads:question')) : nothing}
${thread.kind === 'researchQuestion' ? badge('research', t('threads:researchQuestion')) : nothing}
${answered ? badge('done', t('threads:answered')) : nothing}${reported ? badge('done', t('threads:reported')) : nothing}
${thread.pinned ? badge('plain', t('threads:pinned')) : nothing}${thread.closed ? badge('plain', t('threads:closed')) : nothing}
${thread.removed ? badge('problem', t('threads:removed')) : nothing}`;
}

function badge(tint: string, text: string): TemplateResult {
  return html`<span class="lk-badge lk-badge--${tint}">${text}</span> `;
}

/** Whether there is any badge to show: a plain, open discussion has none. */
export function hasBadges(thread: ThreadView): boolean {
  return thread.kind !== 'discussion' || thread.pinned || thread.closed || thread.removed;
}
