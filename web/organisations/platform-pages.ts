import { html, type TemplateResult } from 'lit';
import type { OrganisationView } from '../../server/organisations/schema.ts';
import { css } from '../base/classes.ts';
import { emptyForm, type FormState, type PageContext } from '../base/page.ts';
import { documentPage } from '../pages.ts';
import { errorSummary } from '../ui/fields.ts';
import { confirmation, organisationFrame } from './admin-frame.ts';
import { metaOf, organisationFields, submit } from './parts.ts';
import './words.ts';

/** All organisations, and the form that adds one. */
export function adminListPage(
  page: PageContext,
  { organisations, form = emptyForm }: { organisations: OrganisationView[]; form?: FormState },
): TemplateResult {
  const { t } = page;
  return documentPage(page, {
    title: t('organisations:adminTitle'),
    body: html`<h1 class=${css.heading1}>${t('organisations:adminTitle')}</h1>
${errorSummary(t, form)}
<p class="lk-actions"><a class=${css.link} href="/admin/import">${t('organisations:import')}</a></p>
<ul class="lk-rows">${organisations.map(
      each =>
        html`<li class="lk-row"><div class="lk-row__text"><p class="lk-row__title"><a class=${css.link} href="/admin/organisations/${each.id}">${each.name}</a></p>
<p class="lk-row__meta"><span>${metaOf(page, each)}</span> <span>${each.code ?? ''}</span></p></div></li>`,
    )}</ul>
<h2 class=${css.heading2}>${t('organisations:addTitle')}</h2>
<form class="lk-form" method="post" action="/admin/organisations">
${organisationFields(page, form)}
${submit(t('organisations:add'))}
</form>`,
  });
}

export function settingsPage(
  page: PageContext,
  { organisation, form = emptyForm }: { organisation: OrganisationView; form?: FormState },
): TemplateResult {
  const { t } = page;
  const start = `/admin/organisations/${organisation.id}`;
  return organisationFrame(page, {
    organisation,
    section: '/settings',
    title: t('organisations:settingsTitle'),
    form,
    body: html`<p>${metaOf(page, organisation)}</p>
<form class="lk-form" method="post" action="${start}/settings">
${organisationFields(page, form, organisation)}
${submit(t('organisations:save'))}
</form>
<p class="lk-aside"><a class=${css.link} href="${start}/closure">${t('organisations:end')}</a></p>`,
  });
}

export function endPage(
  page: PageContext,
  { organisation }: { organisation: OrganisationView },
): TemplateResult {
  const { t } = page;
  const start = `/admin/organisations/${organisation.id}`;
  return organisationFrame(page, {
    organisation,
    section: '/settings',
    title: t('organisations:endTitle'),
    body: confirmation(page, {
      text: t('organisations:endText', { name: organisation.name }),
      action: `${start}/closure`,
      yes: t('organisations:endConfirm'),
      no: `${start}/settings`,
    }),
  });
}
