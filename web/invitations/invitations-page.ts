import { html, nothing, type TemplateResult } from 'lit';
import type { InvitationView } from '../../server/invitations/schema.ts';
import type { OrganisationView } from '../../server/organisations/schema.ts';
import { spaceAddress } from '../base/addresses.ts';
import { css } from '../base/classes.ts';
import { dayOf } from '../base/dates.ts';
import { emptyForm, type FormState, type PageContext } from '../base/page.ts';
import { organisationFrame } from '../organisations/admin-frame.ts';
import { documentPage } from '../pages.ts';
import { breadcrumb } from '../ui/breadcrumb.ts';
import { errorSummary, field } from '../ui/fields.ts';
import { selectField } from '../ui/select.ts';
import './words.ts';

type Listed = { invitations: InvitationView[]; form?: FormState; link?: string };

export function organisationInvitationsPage(
  page: PageContext,
  model: Listed & { organisation: OrganisationView },
): TemplateResult {
  const { t } = page;
  const { organisation, form = emptyForm } = model;
  const action = `/admin/organisations/${organisation.id}/invitations`;
  const who = selectField(form, {
    name: 'role',
    label: t('invitations:role'),
    value: 'member',
    options: [
      { value: 'member', label: t('organisations:member') },
      { value: 'admin', label: t('organisations:admin') },
    ],
  });
  return organisationFrame(page, {
    organisation,
    section: '/invitations',
    title: t('invitations:title'),
    form,
    body: html`<p class="lk-lead">${t('invitations:organisationLead')}</p>${parts(page, model, action, who)}`,
  });
}

export function spaceInvitationsPage(
  page: PageContext,
  model: Listed & { space: { id: number; name: string } },
): TemplateResult {
  const { t } = page;
  const { space, form = emptyForm } = model;
  const who = selectField(form, {
    name: 'level',
    label: t('invitations:level'),
    value: 'write',
    options: (['read', 'write', 'moderate'] as const).map(value => ({
      value,
      label: t(`invitations:${value}`),
    })),
  });
  return documentPage(page, {
    title: `${t('invitations:title')} – ${space.name}`,
    body: html`${breadcrumb(t, [{ text: space.name, href: spaceAddress(space) }])}
<h1 class=${css.heading1}>${t('invitations:title')}</h1>
${errorSummary(t, form)}
<p class="lk-lead">${t('invitations:spaceLead')}</p>
${parts(page, model, `/spaces/${space.id}/invitations`, who)}`,
  });
}

function parts(page: PageContext, model: Listed, action: string, who: TemplateResult): TemplateResult {
  const { t } = page;
  const { form = emptyForm, link, invitations } = model;
  return html`${link ? madeLink(page, link) : nothing}
<h2 class=${css.heading2}>${t('invitations:makeTitle')}</h2>
<form class="lk-form" method="post" action=${action}>
${field(form, { name: 'email', label: t('invitations:email'), hint: t('invitations:emailHint'), type: 'email', maxlength: 254 })}
${who}
${field(form, { name: 'maxUses', label: t('invitations:maxUses'), hint: t('invitations:maxUsesHint'), value: '1', maxlength: 4 })}
${selectField(form, {
  name: 'days',
  label: t('invitations:days'),
  value: '14',
  options: [1, 7, 14, 30, 90].map(count => ({
    value: String(count),
    label: t('invitations:forDays', { count }),
  })),
})}
<button class=${css.primaryButton}>${t('invitations:make')}</button>
</form>
<h2 class=${css.heading2}>${t('invitations:listTitle')}</h2>
${
  invitations.length === 0
    ? html`<p>${t('invitations:none')}</p>`
    : html`<ul class="lk-rows">${invitations.map(each => row(page, each, action))}</ul>`
}`;
}

function madeLink({ t }: PageContext, link: string): TemplateResult {
  return html`<div class="lk-notice ${css.done}" role="status"><div class="utrecht-alert__content">
<h2 class=${css.heading2}>${t('invitations:linkTitle')}</h2><p>${t('invitations:linkText')}</p>
<p><label class="visually-hidden" for="link">${t('invitations:link')}</label><input class=${css.textbox} id="link" readonly value=${link}></p></div></div>`;
}

function row({ t, language }: PageContext, each: InvitationView, action: string): TemplateResult {
  const what = each.role ? `organisations:${each.role}` : `invitations:${each.level}`;
  const name = each.email ?? t('invitations:link');
  return html`<li class="lk-row"><div class="lk-row__text">
<p class="lk-row__title">${name} <span class="lk-badge">${t(`invitations:${each.state}`)}</span></p>
<p class="lk-row__meta"><span>${t(what)}</span> <span>${t('invitations:madeBy', { name: each.createdBy })}</span>
<span>${t('invitations:until', { day: dayOf(language, each.expiresAt) })}</span>
<span>${t('invitations:uses', { uses: each.uses, max: each.maxUses })}</span>
${each.usedBy.length > 0 ? html`<span>${t('invitations:usedBy', { names: each.usedBy.map(person => person.name).join(', ') })}</span>` : nothing}</p></div>
${
  each.state === 'open'
    ? html`<form method="post" action="${action}/${each.id}/revocation"><button class=${css.button}>${t('invitations:revoke')}<span class="visually-hidden"> ${t('invitations:revokeWhich', { name })}</span></button></form>`
    : nothing
}</li>`;
}
