import { html, type TemplateResult } from 'lit';
import type { OrganisationView } from '../../server/organisations/schema.ts';
import { emptyForm, type FormState, type PageContext } from '../base/page.ts';
import { field } from '../ui/fields.ts';
import { organisationFrame } from './admin-frame.ts';
import { submit } from './parts.ts';
import './words.ts';

/** The platform's administrator changes them; those of the organisation read them. */
export function domainsPage(
  page: PageContext,
  model: { organisation: OrganisationView; domains: string[]; form?: FormState },
): TemplateResult {
  const { t, viewer } = page;
  const { organisation, domains, form = emptyForm } = model;
  return organisationFrame(page, {
    organisation,
    section: '/domains',
    title: t('organisations:domainsTitle'),
    form,
    body: html`<p class="lk-lead">${t('organisations:domainsLead')}</p>
${
  viewer?.administrator
    ? html`<form class="lk-form" method="post" action="/admin/organisations/${organisation.id}/domains">
${field(form, { name: 'domains', label: t('organisations:domains'), hint: t('organisations:domainsHint'), value: domains.join('\n'), rows: 4, maxlength: 10000 })}
${submit(t('organisations:save'))}</form>`
    : readOnly(page, domains)
}`,
  });
}

function readOnly({ t }: PageContext, domains: string[]): TemplateResult {
  return html`${
    domains.length > 0
      ? html`<ul>${domains.map(domain => html`<li>${domain}</li>`)}</ul>`
      : html`<p>${t('organisations:domainsNone')}</p>`
  }<p class="lk-quiet">${t('organisations:domainsReadOnly')}</p>`;
}
