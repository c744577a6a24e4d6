import { html, nothing, type TemplateResult } from 'lit';
import type { OrganisationView } from '../../server/organisations/schema.ts';
import type { RegionKind, RegionMemberView, RegionView } from '../../server/regions/schema.ts';
import { css } from '../base/classes.ts';
import { dayOf } from '../base/dates.ts';
import { emptyForm, type FormState, type PageContext } from '../base/page.ts';
import { documentPage } from '../pages.ts';
import { breadcrumb } from '../ui/breadcrumb.ts';
import { errorSummary, field } from '../ui/fields.ts';
import { selectField } from '../ui/select.ts';
import { regionRows } from './public-pages.ts';
import './words.ts';

const kinds: RegionKind[] = ['labourMarket', 'youth', 'safety', 'health', 'other'];

function regionFields({ t }: PageContext, form: FormState, now?: RegionView): TemplateResult {
  return html`${field(form, { name: 'name', label: t('regions:name'), value: now?.name, required: true, maxlength: 200 })}
${selectField(form, { name: 'kind', label: t('regions:kind'), value: now?.kind ?? 'labourMarket', options: kinds.map(kind => ({ value: kind, label: t(`regions:${kind}`) })) })}
${field(form, { name: 'code', label: t('regions:code'), hint: t('regions:codeHint'), value: now?.code ?? '', maxlength: 20 })}`;
}

export function adminRegionsPage(
  page: PageContext,
  { regions, form = emptyForm }: { regions: RegionView[]; form?: FormState },
): TemplateResult {
  const { t } = page;
  return documentPage(page, {
    title: t('regions:adminTitle'),
    body: html`<h1 class=${css.heading1}>${t('regions:adminTitle')}</h1>
${errorSummary(t, form)}
<p class="lk-actions"><a class=${css.link} href="/admin/import">${t('regions:importTitle')}</a></p>
${regionRows(page, regions, '/admin/regions')}
<h2 class=${css.heading2}>${t('regions:addTitle')}</h2>
<form class="lk-form" method="post" action="/admin/regions">${regionFields(page, form)}
<button class=${css.primaryButton}>${t('regions:add')}</button></form>`,
  });
}

type Model = {
  region: RegionView;
  members: RegionMemberView[];
  coordinators: { accountId: number; name: string }[];
  organisations: OrganisationView[];
  form?: FormState | undefined;
};

/** One region: what it is called, which organisations belong to it when, and who runs it. */
export function adminRegionPage(page: PageContext, model: Model): TemplateResult {
  const { t } = page;
  const { region, form = emptyForm } = model;
  const start = `/admin/regions/${region.id}`;
  return documentPage(page, {
    title: region.name,
    body: html`${breadcrumb(t, [{ text: t('regions:adminTitle'), href: '/admin/regions' }])}
<h1 class=${css.heading1}>${region.name}</h1>
${errorSummary(t, form)}
<form class="lk-form" method="post" action=${start}>${regionFields(page, form, region)}
<button class=${css.primaryButton}>${t('regions:save')}</button></form>
${membersPart(page, model, start, form)}
${coordinatorsPart(page, model, start, form)}`,
  });
}

function membersPart(page: PageContext, model: Model, start: string, form: FormState): TemplateResult {
  const { t, language } = page;
  const options = model.organisations.map(each => ({ value: String(each.id), label: each.name }));
  return html`<h2 class=${css.heading2}>${t('regions:membersTitle')}</h2>
<ul class="lk-rows">${model.members.map(
    ({ organisation, since, until }) =>
      html`<li class="lk-row"><div class="lk-row__text"><p class="lk-row__title">${organisation.name}</p>
<p class="lk-row__meta"><span>${t('regions:period', { since: dayOf(language, since) })}</span>${
        until ? html` <span>${t('regions:ended', { until: dayOf(language, until) })}</span>` : nothing
      }</p></div></li>`,
  )}</ul>
<form class="lk-form lk-aside" method="post" action="${start}/members">
${selectField(form, { name: 'organisationId', label: t('regions:organisation'), hint: t('regions:memberHint'), value: '', options: [{ value: '', label: t('regions:choose') }, ...options] })}
${field(form, { name: 'since', label: t('regions:since'), maxlength: 10 })}
${field(form, { name: 'until', label: t('regions:until'), maxlength: 10 })}
<button class=${css.button}>${t('regions:save')}</button></form>`;
}

function coordinatorsPart({ t }: PageContext, model: Model, start: string, form: FormState): TemplateResult {
  return html`<h2 class=${css.heading2}>${t('regions:coordinators')}</h2>
${model.coordinators.length === 0 ? html`<p>${t('regions:noCoordinators')}</p>` : nothing}
<ul class="lk-rows">${model.coordinators.map(
    person =>
      html`<li class="lk-row"><div class="lk-row__text"><p class="lk-row__title"><a class=${css.link} href="/accounts/${person.accountId}">${person.name}</a></p></div>
<form method="post" action="${start}/coordinators/${person.accountId}/removal"><button class=${css.button}>${t('regions:remove')}<span class="visually-hidden"> ${t('regions:removeWhich', { name: person.name })}</span></button></form></li>`,
  )}</ul>
<form class="lk-form" method="post" action="${start}/coordinators">
${field(form, { name: 'account', label: t('regions:coordinator'), hint: t('regions:coordinatorHint'), maxlength: 300 })}
<button class=${css.button}>${t('regions:add')}</button></form>`;
}
