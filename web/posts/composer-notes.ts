import { html, nothing, type TemplateResult } from 'lit';
import { css } from '../base/classes.ts';
import type { Words } from '../base/words.ts';
import './composer-words.ts';
import { icon } from './toolbar-icons.ts';

/** What the composer has to say about the text, one thing at a time. */
export type Note =
  | { kind: 'none' }
  | { kind: 'found' }
  | { kind: 'sending' }
  | { kind: 'queued' }
  | { kind: 'signIn' }
  | { kind: 'otherAccount' }
  | { kind: 'alreadySent'; href: string };

export type NoteActions = {
  send(): void;
  change(): void;
  discard(): void;
};

const button = (text: string, action: () => void): TemplateResult =>
  html`<button type="button" class=${css.button} @click=${action}>${text}</button>`;

/** The line below the text field, with what can be done about it. */
export function noteTemplate(t: Words, note: Note, actions: NoteActions): TemplateResult | typeof nothing {
  switch (note.kind) {
    case 'none':
      return nothing;
    case 'sending':
      return html`<p class="composer-note">${t('composer:sending')}</p>`;
    case 'found':
      return html`<div class="composer-note"><p>${t('composer:found')}</p>${button(t('composer:discard'), actions.discard)}</div>`;
    case 'queued':
      return html`<div class="composer-note composer-note--problem"><p>${t('composer:queued')}</p>${button(t('composer:tryNow'), actions.send)}${button(t('composer:changeText'), actions.change)}</div>`;
    case 'signIn':
    case 'otherAccount':
      return html`<div class="composer-note composer-note--problem"><p>${t(`composer:${note.kind}`)}</p><a class=${css.button} href="/sign-in?return=/account" target="_blank">${t('composer:signInLink')}</a>${button(t('composer:sendAgain'), actions.send)}</div>`;
    case 'alreadySent':
      return html`<div class="composer-note composer-note--problem"><p>${t('composer:alreadySent')}</p><a class=${css.link} href=${note.href}>${t('composer:alreadySentLink')}</a></div>`;
  }
}

export type Choice = 'theirs' | 'merge' | 'mine';

const choiceButtons = (t: Words, choose: (choice: Choice) => void): TemplateResult =>
  html`${button(t('composer:useTheirs'), () => choose('theirs'))}${button(t('composer:merge'), () => choose('merge'))}${button(t('composer:keepMine'), () => choose('mine'))}`;

/** The post that is edited here has changed: shows its newest text beside one's own, and lets its author decide. */
export function newerPostTemplate(
  t: Words,
  newest: { body: string; href: string },
  choose: (choice: Choice) => void,
): TemplateResult {
  return html`<div class="composer-note composer-note--problem" role="group" aria-label=${t('composer:newer')}><p>${t('composer:newer')}</p>
<details class="composer-other" open><summary>${t('composer:newerShow')}</summary><pre class="composer-other-text" tabindex="0">${newest.body}</pre></details>
${choiceButtons(t, choose)}<a class=${css.link} href=${newest.href} target="_blank">${t('composer:newerPost')}</a></div>`;
}

/** Two texts for one place: shows the other, and lets its author decide. */
export function conflictTemplate(t: Words, theirs: string, choose: (choice: Choice) => void): TemplateResult {
  return html`<div class="composer-note composer-note--problem" role="group" aria-label=${t('composer:conflict')}><p>${t('composer:conflict')}</p>
<details class="composer-other"><summary>${t('composer:conflictShow')}</summary><pre class="composer-other-text">${theirs}</pre></details>
${choiceButtons(t, choose)}</div>`;
}

export type Parent = { id: number; number?: number; name?: string };

/** "Je reageert op #3 van Fatima ×"; the cross makes it a reply to everyone. */
export function chipTemplate(
  t: Words,
  parent: Parent | null,
  clear: () => void,
): TemplateResult | typeof nothing {
  if (!parent) return nothing;
  const text = parent.number
    ? t('composer:replyingTo', { number: parent.number, name: parent.name || t('posts:former') })
    : t('composer:replyingToSome');
  return html`<p class="reply-chip"><span>${text}</span> <button type="button" class="reply-chip-clear" aria-label=${t('composer:replyToAll')} title=${t('composer:replyToAll')} @click=${clear}>${icon('close')}</button></p>`;
}
