import { html, nothing, type TemplateResult } from 'lit';
import type { AuditEvent, AuditQuery } from '../../server/administration/schema.ts';
import { css } from '../base/classes.ts';
import { fullDate, timeOf } from '../base/dates.ts';
import { emptyForm, type PageContext } from '../base/page.ts';
import { documentPage } from '../pages.ts';
import { breadcrumb } from '../ui/breadcrumb.ts';
import { field } from '../ui/fields.ts';
import { selectField } from '../ui/select.ts';
import '../spaces/manage-words.ts';
import './words.ts';

export type LogModel = {
  /** Name of the organisation or space that was asked for; empty for all that one runs. */
  place: string;
  items: AuditEvent[];
  next: number | null;
  query: AuditQuery;
  kinds: readonly string[];
};

/** Every change of rights in readable sentences, newest first. */
export function logPage(page: PageContext, model: LogModel): TemplateResult {
  const { t } = page;
  const { place, items, next, query } = model;
  const title = place ? t('administration:logOf', { place }) : t('administration:logTitle');
  return documentPage(page, {
    title,
    body: html`${breadcrumb(t, [{ text: t('administration:title'), href: '/admin' }])}
<h1 class=${css.heading1}>${title}</h1>
<p class="lk-lead">${t('administration:logLead')}</p>
${filterForm(page, model)}
${items.length > 0 ? html`<ul class="lk-rows">${items.map(event => eventRow(page, event))}</ul>` : html`<p>${t('administration:none')}</p>`}
<p class="lk-pager">${query.before ? html`<a class=${css.link} href=${address('/admin/log', query, {})}>${t('administration:newest')}</a>` : nothing}
${next ? html`<a class=${css.link} rel="next" href=${address('/admin/log', query, { before: String(next) })}>${t('administration:older')}</a>` : nothing}</p>
<p class="lk-actions"><a class=${css.button} href=${address('/admin/log.csv', query, {})}>${t('administration:export')}</a></p>`,
  });
}

function address(
  path: string,
  { limit, before, ...query }: AuditQuery,
  more: Record<string, string>,
): string {
  const values = { ...query, ...more };
  const texts = Object.entries(values).map(([name, value]) => [name, String(value)]);
  const search = new URLSearchParams(texts).toString();
  return search ? `${path}?${search}` : path;
}

function filterForm({ t }: PageContext, { query, kinds }: LogModel): TemplateResult {
  const day = (name: 'from' | 'to') =>
    html`<div class=${css.field}><label class=${css.label} for=${name}>${t(`administration:${name}`)}</label>
<input class=${css.textbox} type="date" id=${name} name=${name} value=${query[name] ?? ''}></div>`;
  return html`<form class="lk-form" method="get" action="/admin/log">
${query.space ? html`<input type="hidden" name="space" value=${query.space}>` : nothing}
${query.organisation ? html`<input type="hidden" name="organisation" value=${query.organisation}>` : nothing}
${day('from')}${day('to')}
${selectField(emptyForm, {
  name: 'kind',
  label: t('administration:kind'),
  value: query.kind ?? '',
  options: [
    { value: '', label: t('administration:all') },
    ...kinds.map(kind => ({ value: kind, label: t(`administration:kind_${kind}`) })),
  ],
})}
${field(emptyForm, { name: 'person', label: t('administration:person'), value: query.person ?? '', maxlength: 200 })}
<p class="lk-actions"><button class=${css.button}>${t('administration:filter')}</button></p></form>`;
}

function sentence({ t }: PageContext, event: AuditEvent): string {
  const key = `administration:${event.action.replace('.', '_')}`;
  const it = event.after ?? event.before ?? {};
  const groups = ['everyone', 'accounts', 'professionals'];
  const group = groups.includes(String(it.grantee)) ? t(`manage:${String(it.grantee)}`) : '';
  const values = {
    actor: event.actor ? event.actor.name || t('administration:somebody') : t('administration:system'),
    subject: event.subject || group || t('administration:somebody'),
    action: event.action,
  };
  const text = t(key, values);
  return text === key || text === key.split(':')[1] ? t('administration:other', values) : text;
}

// What says nothing to a person: numbers of rows, and who did it, which stands in the sentence.
const SILENT = /^(?:id|.*Id|.*By|createdAt|askedAt|invitedAt|grantee|version|since)$/;

/** What changed: each field before and after. */
function details({ t, language }: PageContext, { before, after }: AuditEvent): string {
  const shown = (value: unknown): string => {
    if (value === null || value === undefined || value === '') return t('administration:nothing');
    const text = String(value);
    if (['read', 'write', 'moderate'].includes(text))
      return t(`manage:level${text[0]!.toUpperCase()}${text.slice(1)}`);
    return /^\d{4}-\d\d-\d\dT/.test(text) ? fullDate(language, text) : text;
  };
  const names = Object.keys({ ...before, ...after }).filter(name => !SILENT.test(name));
  return names
    .filter(name => (before?.[name] ?? null) !== (after?.[name] ?? null))
    .map(name => {
      if (!before) return shown(after?.[name]);
      if (!after) return shown(before[name]);
      return t('administration:changed', { before: shown(before[name]), after: shown(after[name]) });
    })
    .filter(text => text !== t('administration:nothing'))
    .join('; ');
}

function eventRow(page: PageContext, event: AuditEvent): TemplateResult {
  const { t, language } = page;
  const more = details(page, event);
  return html`<li class="lk-row"><div class="lk-row__text"><p class="lk-row__title">${sentence(page, event)}</p>
<p class="lk-row__meta"><span>${timeOf(language, event.at)}</span>
${event.space?.name ? html`<span>${t('administration:inSpace', { place: event.space.name })}</span>` : nothing}
${event.organisation?.name ? html`<span>${t('administration:atOrganisation', { place: event.organisation.name })}</span>` : nothing}
${more ? html`<span>${more}</span>` : nothing}</p></div></li>`;
}
