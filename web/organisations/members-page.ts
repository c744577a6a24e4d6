import { html, nothing, type TemplateResult } from 'lit';
import type { MemberView, OrganisationView } from '../../server/organisations/schema.ts';
import { css } from '../base/classes.ts';
import { dayOf } from '../base/dates.ts';
import type { PageContext } from '../base/page.ts';
import { avatar } from '../ui/avatar.ts';
import { emptyState } from '../ui/empty.ts';
import { confirmation, organisationFrame } from './admin-frame.ts';
import './words.ts';

type Members = { organisation: OrganisationView; members: MemberView[] };

/** Who belongs to an organisation, and what its administrators can do about it. */
export function membersPage(page: PageContext, { organisation, members }: Members): TemplateResult {
  const { t } = page;
  const invitations = `/admin/organisations/${organisation.id}/invitations`;
  return organisationFrame(page, {
    organisation,
    section: '',
    title: t('organisations:membersTitle'),
    body: html`<p class="lk-lead">${t('organisations:membersLead')}</p>
<p class="lk-actions"><a class=${css.primaryButton} href=${invitations}>${t('organisations:invite')}</a></p>
${
  members.length === 0
    ? emptyState(t('organisations:noMembers'))
    : html`<ul class="lk-rows">${members.map(member => memberRow(page, organisation, member))}</ul>`
}`,
  });
}

function memberRow(page: PageContext, organisation: OrganisationView, member: MemberView): TemplateResult {
  const { t, language } = page;
  const former = member.until !== null && new Date(member.until) <= new Date();
  const state = former ? 'former' : member.role;
  const start = `/admin/organisations/${organisation.id}/members/${member.accountId}`;
  const forName = html`<span class="visually-hidden"> ${t('organisations:forName', { name: member.name })}</span>`;
  const change = (role: 'member' | 'admin', text: string) =>
    html`<form method="post" action=${start}><button class=${css.button} name="role" value=${role}>${t(text)}${forName}</button></form>`;
  return html`<li class="lk-row">${avatar({ id: member.accountId, name: member.name })}<div class="lk-row__text">
<p class="lk-row__title"><a class=${css.link} href="/accounts/${member.accountId}">${member.name}</a> <span class="lk-badge">${t(`organisations:${state}`)}</span></p>
<p class="lk-row__meta"><span>${member.headline}</span> <span>${t('organisations:since')} ${dayOf(language, member.since)}</span>${
    member.until ? html` <span>${t('organisations:until')} ${dayOf(language, member.until)}</span>` : nothing
  }</p></div>
${former ? change('member', 'organisations:again') : nothing}
${!former && member.role === 'member' ? change('admin', 'organisations:makeAdmin') : nothing}
${!former && member.role === 'admin' ? change('member', 'organisations:makeMember') : nothing}
${former ? nothing : html`<a class=${css.button} href="${start}/end">${t('organisations:endMember')}${forName}</a>`}
</li>`;
}

export function endMemberPage(
  page: PageContext,
  { organisation, member }: { organisation: OrganisationView; member: MemberView },
): TemplateResult {
  const { t } = page;
  const start = `/admin/organisations/${organisation.id}`;
  return organisationFrame(page, {
    organisation,
    section: '',
    title: t('organisations:endMemberTitle'),
    body: confirmation(page, {
      text: t('organisations:endMemberText', { name: member.name, organisation: organisation.name }),
      action: `${start}/members/${member.accountId}/end`,
      yes: t('organisations:endMemberConfirm'),
      no: start,
    }),
  });
}
