import { html, nothing, type TemplateResult } from 'lit';
import type { ImportView, PreviewView } from '../../server/regions/schema.ts';
import { css } from '../base/classes.ts';
import { timeOf } from '../base/dates.ts';
import { emptyForm, type FormState, type PageContext } from '../base/page.ts';
import { documentPage } from '../pages.ts';
import { breadcrumb } from '../ui/breadcrumb.ts';
import { errorSummary, field } from '../ui/fields.ts';
import './words.ts';

/** Choose a list; and what was carried out before, with the way back. */
export function importPage(
  page: PageContext,
  { imports, form = emptyForm }: { imports: ImportView[]; form?: FormState | undefined },
): TemplateResult {
  const { t } = page;
  return documentPage(page, {
    title: t('regions:importTitle'),
    body: html`<h1 class=${css.heading1}>${t('regions:importTitle')}</h1>
${errorSummary(t, form)}
<p class="lk-lead">${t('regions:importLead')}</p>
<p>${t('regions:importColumns')}</p>
<form class="lk-form" method="post" enctype="multipart/form-data" action="/admin/import">
<div class=${css.field}><label class=${css.label} for="file">${t('regions:file')}</label>
<input id="file" name="file" type="file" accept=".csv,text/csv,text/plain"></div>
${field(emptyForm, { name: 'csv', label: t('regions:paste'), rows: 8 })}
<button class=${css.primaryButton}>${t('regions:preview')}</button></form>
${
  imports.length === 0
    ? nothing
    : html`<h2 class=${css.heading2}>${t('regions:historyTitle')}</h2>
<ul class="lk-rows">${imports.map(each => historyRow(page, each))}</ul>`
}`,
  });
}

function historyRow({ t, language }: PageContext, each: ImportView): TemplateResult {
  return html`<li class="lk-row"><div class="lk-row__text"><p class="lk-row__title">${timeOf(language, each.createdAt)}</p>
<p class="lk-row__meta"><span>${t('regions:historyBy', { name: each.createdBy })}</span> <span>${t('regions:historySteps', { count: each.steps })}</span></p></div>
${
  each.undoneAt
    ? html`<span class="lk-badge">${t('regions:isUndone')}</span>`
    : html`<form method="post" action="/admin/import/${each.id}/reversal"><button class=${css.button}>${t('regions:undo')}<span class="visually-hidden"> ${t('regions:undoWhich', { id: each.id })}</span></button></form>`
}</li>`;
}

type Plan = { errors: { line: number; key: string }[]; changes: PreviewView['changes']; digest: string };
const whats = ['new', 'changed', 'ended'] as const;
const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1);

/** What a list would change. With a fault in it there is no button: a list is carried out whole or not at all. */
export function previewPage(
  page: PageContext,
  { plan, csv, form = emptyForm }: { plan: Plan; csv: string; form?: FormState | undefined },
): TemplateResult {
  const { t } = page;
  const counts = whats.map(what => ({ what, count: plan.changes.filter(each => each.what === what).length }));
  return documentPage(page, {
    title: t('regions:previewTitle'),
    body: html`${breadcrumb(t, [{ text: t('regions:importTitle'), href: '/admin/import' }])}
<h1 class=${css.heading1}>${t('regions:previewTitle')}</h1>
${errorSummary(t, form)}
${plan.errors.length > 0 ? faults(page, plan) : nothing}
${plan.changes.length === 0 && plan.errors.length === 0 ? html`<p>${t('regions:nothing')}</p>` : nothing}
<p class="lk-row__meta">${counts.map(({ what, count }) => html`<span>${t(`regions:count${capital(what)}`, { count })}</span> `)}</p>
<ul class="lk-rows">${plan.changes.map(
      each =>
        html`<li class="lk-row"><div class="lk-row__text"><p class="lk-row__title">${each.name} <span class="lk-badge">${t(`regions:what${capital(each.what)}`)}</span></p>
<p class="lk-row__meta"><span>${t(`regions:subject${capital(each.subject)}`)}</span> <span>${t('regions:line', { line: each.line })}</span></p></div></li>`,
    )}</ul>
${plan.errors.length === 0 && plan.changes.length > 0 ? runForm(page, plan.digest, csv) : nothing}
<p><a class=${css.link} href="/admin/import">${t('regions:again')}</a></p>`,
  });
}

function faults({ t }: PageContext, { errors }: Plan): TemplateResult {
  return html`<div class="lk-errors" role="alert"><h2>${t('regions:faults')}</h2>
<ul>${errors.map(({ line, key }) => html`<li>${t('regions:line', { line })}: ${t(`regions:${key}`)}</li>`)}</ul></div>`;
}

function runForm({ t }: PageContext, digest: string, csv: string): TemplateResult {
  return html`<form method="post" enctype="multipart/form-data" action="/admin/import/execution">
<input type="hidden" name="digest" value=${digest}><input type="hidden" name="csv" value=${csv}>
<button class=${css.primaryButton}>${t('regions:run')}</button></form>`;
}
