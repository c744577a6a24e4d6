import { html, type TemplateResult } from 'lit';
import type { JoinRequestView } from '../../server/invitations/schema.ts';
import type { OrganisationView } from '../../server/organisations/schema.ts';
import { css } from '../base/classes.ts';
import { timeOf } from '../base/dates.ts';
import type { PageContext } from '../base/page.ts';
import { organisationFrame } from '../organisations/admin-frame.ts';
import { emptyState } from '../ui/empty.ts';
import './words.ts';

/** Who would like to belong to an organisation, with the two answers. */
export function requestsPage(
  page: PageContext,
  { organisation, requests }: { organisation: OrganisationView; requests: JoinRequestView[] },
): TemplateResult {
  const { t } = page;
  return organisationFrame(page, {
    organisation,
    section: '/requests',
    title: t('invitations:requestsTitle'),
    body: html`<p class="lk-lead">${t('invitations:requestsLead')}</p>
${
  requests.length === 0
    ? emptyState(t('invitations:requestsNone'))
    : html`<ul class="lk-rows">${requests.map(each => row(page, each))}</ul>`
}`,
  });
}

function row({ t, language }: PageContext, each: JoinRequestView): TemplateResult {
  const forName = html`<span class="visually-hidden"> ${t('invitations:forName', { name: each.person.name })}</span>`;
  return html`<li class="lk-row"><div class="lk-row__text">
<p class="lk-row__title"><a class=${css.link} href="/accounts/${each.person.id}">${each.person.name}</a></p>
<p class="lk-row__meta"><span>${each.person.headline}</span> <span>${timeOf(language, each.createdAt)}</span></p>
<p class="lk-preserve">${each.message}</p></div>
<form class="lk-inline-form" method="post" action="/admin/organisations/${each.organisation.id}/requests/${each.id}/answer">
<button class=${css.primaryButton} name="answer" value="accept">${t('invitations:acceptRequest')}${forName}</button>
<button class=${css.button} name="answer" value="refuse">${t('invitations:refuseRequest')}${forName}</button></form></li>`;
}
