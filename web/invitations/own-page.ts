import { html, nothing, type TemplateResult } from 'lit';
import type { OwnOrganisations } from '../../server/invitations/schema.ts';
import type { OrganisationView } from '../../server/organisations/schema.ts';
import { accountFrame } from '../accounts/account-frame.ts';
import { css } from '../base/classes.ts';
import { dayOf } from '../base/dates.ts';
import { emptyForm, type FormState, type PageContext } from '../base/page.ts';
import { confirmation } from '../organisations/admin-frame.ts';
import { field } from '../ui/fields.ts';
import { selectField } from '../ui/select.ts';
import './words.ts';

type Model = { own: OwnOrganisations; organisations: OrganisationView[]; form?: FormState };
const home = '/account/organisations';

/** Where this person belongs, may join at once, and can ask to. */
export function ownOrganisationsPage(page: PageContext, model: Model): TemplateResult {
  const { t } = page;
  const { own, form = emptyForm } = model;
  return accountFrame(page, {
    address: home,
    title: t('invitations:ownTitle'),
    form,
    body: html`<p class="lk-lead">${t('invitations:ownLead')}</p>
${own.offers.map(
  offer => html`<form class="lk-actions" method="post" action="${home}/${offer.id}/membership">
<span>${t('invitations:offer', { name: offer.name })}</span>
<button class=${css.primaryButton}>${t('invitations:joinNow')}<span class="visually-hidden"> ${t('invitations:joinNowAt', { name: offer.name })}</span></button></form>`,
)}
${
  own.memberships.length === 0
    ? html`<p>${t('invitations:ownNone')}</p>`
    : html`<ul class="lk-rows">${own.memberships.map(each => membership(page, each))}</ul>`
}
${waiting(page, own)}
${askForm(page, model, form)}`,
  });
}

function membership(
  { t, language }: PageContext,
  each: OwnOrganisations['memberships'][number],
): TemplateResult {
  return html`<li class="lk-row"><div class="lk-row__text">
<p class="lk-row__title"><a class=${css.link} href="/organisations/${each.id}">${each.name}</a> <span class="lk-badge">${t(`organisations:${each.role}`)}</span></p>
<p class="lk-row__meta">${t('invitations:since', { day: dayOf(language, each.since) })}</p></div>
${each.role === 'admin' ? html`<a class=${css.button} href="/admin/organisations/${each.id}">${t('invitations:administer')}<span class="visually-hidden"> ${t('invitations:administerWhich', { name: each.name })}</span></a>` : nothing}
<a class=${css.button} href="${home}/${each.id}/departure">${t('invitations:leave')}<span class="visually-hidden"> ${t('invitations:leaveWhich', { name: each.name })}</span></a></li>`;
}

function waiting({ t }: PageContext, { requests }: OwnOrganisations) {
  if (requests.length === 0) return nothing;
  return html`<h2 class=${css.heading2}>${t('invitations:waitingTitle')}</h2>
<ul class="lk-rows">${requests.map(
    each => html`<li class="lk-row"><div class="lk-row__text"><p class="lk-row__title">${each.organisation.name}</p></div>
<form method="post" action="/account/join-requests/${each.id}/withdrawal"><button class=${css.button}>${t('invitations:withdraw')}<span class="visually-hidden"> ${t('invitations:forName', { name: each.organisation.name })}</span></button></form></li>`,
  )}</ul>`;
}

function askForm({ t }: PageContext, { own, organisations }: Model, form: FormState): TemplateResult {
  const known = new Set([
    ...own.memberships.map(each => each.id),
    ...own.requests.map(each => each.organisation.id),
  ]);
  const options = organisations
    .filter(each => !known.has(each.id))
    .map(each => ({ value: String(each.id), label: each.name }));
  return html`<h2 class=${css.heading2}>${t('invitations:askTitle')}</h2>
<p>${t('invitations:askLead')}</p>
<form class="lk-form" method="post" action="/account/join-requests">
${selectField(form, {
  name: 'organisationId',
  label: t('invitations:organisation'),
  value: '',
  options: [{ value: '', label: t('invitations:choose') }, ...options],
})}
${field(form, { name: 'message', label: t('invitations:message'), hint: t('invitations:messageHint'), rows: 3, maxlength: 1000 })}
<button class=${css.primaryButton}>${t('invitations:ask')}</button></form>`;
}

export function leavePage(
  page: PageContext,
  { organisation }: { organisation: OrganisationView },
): TemplateResult {
  const { t } = page;
  return accountFrame(page, {
    address: home,
    title: t('invitations:leaveTitle'),
    body: confirmation(page, {
      text: t('invitations:leaveText', { name: organisation.name }),
      action: `${home}/${organisation.id}/departure`,
      yes: t('invitations:leaveConfirm'),
      no: home,
    }),
  });
}
