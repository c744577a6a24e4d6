import { html, nothing, type TemplateResult } from 'lit';
import type { SpaceView } from '../../server/spaces/schema.ts';
import type { MoveRequest, ThreadRights, ThreadView } from '../../server/threads/schema.ts';
import { spaceAddress, threadAddress } from '../base/addresses.ts';
import { css } from '../base/classes.ts';
import { emptyForm, type FormState, type PageContext } from '../base/page.ts';
import { documentPage } from '../pages.ts';
import { breadcrumb } from '../ui/breadcrumb.ts';
import { errorSummary, field } from '../ui/fields.ts';
import './words.ts';

export type ThreadSettingsModel = {
  space: Pick<SpaceView, 'id' | 'name'>;
  thread: ThreadView;
  rights: ThreadRights;
  /** Spaces that this viewer may move the thread to, its own left out. */
  spacesToMoveTo: Pick<SpaceView, 'id' | 'name'>[];
  /** A question to the author that is still open. */
  move?: MoveRequest;
  form?: FormState;
};

/** What the author and moderators may change about a thread: one form for each thing. */
export function threadSettingsPage(page: PageContext, model: ThreadSettingsModel): TemplateResult {
  const { t } = page;
  const { space, thread, rights, form = emptyForm } = model;
  return documentPage(page, {
    title: t('threads:settingsTitle', { title: thread.title }),
    body: html`${breadcrumb(t, [
      { text: space.name, href: spaceAddress(space) },
      { text: thread.title, href: threadAddress(thread) },
    ])}
<h1 class=${css.heading1}>${t('threads:settingsTitle', { title: thread.title })}</h1>
${errorSummary(t, form)}
${rights.edit || rights.moderate ? titleForm(t, thread, form) : nothing}
${rights.moderate ? [stateForms(t, thread), moveForm(t, model), removalForm(t, thread)] : nothing}
<p class="lk-actions"><a class=${css.link} href=${threadAddress(thread)}>${t('threads:backToThread')}</a></p>`,
  });
}

function titleForm(t: PageContext['t'], thread: ThreadView, form: FormState): TemplateResult {
  return html`<form class="lk-form--wide" method="post" action="/threads/${thread.id}/title" novalidate>
${field(form, { name: 'title', label: t('threads:titleLabel'), value: thread.title, required: true, maxlength: 300 })}
<button class=${css.primaryButton}>${t('threads:saveTitle')}</button></form>`;
}

function stateForms(t: PageContext['t'], thread: ThreadView): TemplateResult {
  const [pin, pinAddress] = thread.pinned ? ['unpin', 'unpin'] : ['pin', 'pin'];
  const [state, stateAddress] = thread.closed ? ['reopen', 'reopening'] : ['close', 'closure'];
  return html`<h2 class=${css.heading2}>${t('threads:stateTitle')}</h2>
${oneButton(t(`threads:pinText`), `/threads/${thread.id}/${pinAddress}`, t(`threads:${pin}`))}
${oneButton(t(`threads:${state}Text`), `/threads/${thread.id}/${stateAddress}`, t(`threads:${state}`))}`;
}

function oneButton(text: string, action: string, button: string): TemplateResult {
  return html`<form class="lk-setting" method="post" action=${action}><p>${text}</p><button class=${css.button}>${button}</button></form>`;
}

function moveForm(
  t: PageContext['t'],
  { thread, spacesToMoveTo, move }: ThreadSettingsModel,
): TemplateResult {
  const heading = html`<h2 class=${css.heading2}>${t('threads:moveTitle')}</h2>
${move ? oneButton(t('threads:moveOpen', { space: move.space }), `/threads/${thread.id}/move-withdrawal`, t('threads:moveWithdraw')) : nothing}`;
  if (spacesToMoveTo.length === 0) return html`${heading}<p>${t('threads:moveNowhere')}</p>`;
  return html`${heading}
<form class="lk-form" method="post" action="/threads/${thread.id}/move"><p>${t('threads:moveText')} ${t('threads:moveWider')}</p>
<div class=${css.field}><label class=${css.label} for="spaceId">${t('threads:moveLabel')}</label>
<select class=${css.select} id="spaceId" name="spaceId">${spacesToMoveTo.map(space => html`<option value=${space.id}>${space.name}</option>`)}</select></div>
<button class=${css.button}>${t('threads:move')}</button></form>`;
}

function removalForm(t: PageContext['t'], thread: ThreadView): TemplateResult {
  const heading = html`<h2 class=${css.heading2}>${t('threads:removeTitle')}</h2>`;
  return thread.removed
    ? html`${heading}${oneButton(t('threads:removedNote'), `/threads/${thread.id}/restoration`, t('threads:restore'))}`
    : html`${heading}<div class="lk-setting"><p>${t('threads:removeText')}</p><a class=${css.dangerButton} href="/threads/${thread.id}/removal">${t('threads:remove')}</a></div>`;
}
