import { html, nothing, type TemplateResult } from 'lit';
import type { PartnershipView } from '../../server/exchanges/schema.ts';
import type { SpaceView } from '../../server/spaces/schema.ts';
import { spaceAddress } from '../base/addresses.ts';
import { css } from '../base/classes.ts';
import { dayOf } from '../base/dates.ts';
import { emptyForm, type FormState, type PageContext } from '../base/page.ts';
import { documentPage } from '../pages.ts';
import { breadcrumb } from '../ui/breadcrumb.ts';
import { choices, errorOf, errorSummary } from '../ui/fields.ts';
import { selectField } from '../ui/select.ts';
import './words.ts';

export type PartnersModel = {
  space: SpaceView;
  partnerships: PartnershipView[];
  organisations: { id: number; name: string }[];
  form?: FormState;
};

const states = {
  invited: 'exchanges:stateInvited',
  active: 'exchanges:stateActive',
  declined: 'exchanges:stateDeclined',
  over: 'exchanges:stateOver',
} as const;
export const stateName = (t: PageContext['t'], state: PartnershipView['state']): string => t(states[state]);

/** Who takes part from outside, until when, and the form to invite one more. */
export function partnersPage(page: PageContext, model: PartnersModel): TemplateResult {
  const { t } = page;
  const { space, partnerships, form = emptyForm } = model;
  const title = t('exchanges:title', { space: space.name });
  return documentPage(page, {
    title,
    body: html`${breadcrumb(t, [{ text: space.name, href: spaceAddress(space) }])}
<h1 class=${css.heading1}>${title}</h1>
<p class="lk-lead">${t('exchanges:lead')}</p>
${errorSummary(t, form)}
${
  partnerships.length > 0
    ? html`<ul class="lk-rows">${partnerships.map(one => partnerRow(page, one))}</ul>`
    : html`<p>${t('exchanges:none')}</p>`
}
${inviteForm(page, model, form)}`,
  });
}

function partnerRow({ t, language }: PageContext, one: PartnershipView): TemplateResult {
  const open = one.state === 'invited' || one.state === 'active';
  const when =
    one.endedAt && one.state !== 'invited'
      ? t('exchanges:endedOn', { day: dayOf(language, one.endedAt) })
      : t('exchanges:untilDay', { day: dayOf(language, one.endsAt) });
  return html`<li class="lk-row"><div class="lk-row__text"><p class="lk-row__title">${one.organisation} <span class="lk-badge">${stateName(t, one.state)}</span></p>
<p class="lk-row__meta"><span>${t(`exchanges:${one.level}`)}</span> <span>${when}</span></p></div>
${open ? html`<form method="post" action="/partnerships/${one.id}/ending"><button class=${css.button}>${t(one.state === 'invited' ? 'exchanges:withdraw' : 'exchanges:end')}<span class="visually-hidden"> ${t('exchanges:endOf', { name: one.organisation })}</span></button></form>` : nothing}</li>`;
}

function inviteForm({ t }: PageContext, model: PartnersModel, form: FormState): TemplateResult {
  const error = errorOf(form, 'endsAt');
  return html`<h2 class=${css.heading2}>${t('exchanges:inviteTitle')}</h2>
<form class="lk-form" method="post" action="/spaces/${model.space.id}/partners">
${selectField(form, {
  name: 'organisationId',
  label: t('exchanges:organisation'),
  value: '',
  options: model.organisations.map(one => ({ value: String(one.id), label: one.name })),
})}
${choices(form, {
  name: 'level',
  legend: t('exchanges:level'),
  value: 'write',
  options: (['write', 'read'] as const).map(value => ({ value, label: t(`exchanges:${value}`) })),
})}
<div class=${error ? css.invalidField : css.field}><label class=${css.label} for="endsAt">${t('exchanges:until')}</label>
${error ? html`<p class=${css.fieldError} id="endsAt-error">${error}</p>` : nothing}
<input class=${css.textbox} type="date" id="endsAt" name="until" required value=${form.values.until ?? ''} aria-describedby=${error ? 'endsAt-error' : nothing}></div>
<p class="lk-actions"><button class=${css.primaryButton}>${t('exchanges:invite')}</button></p></form>`;
}
