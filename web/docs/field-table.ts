import { html, nothing, type TemplateResult } from 'lit';
import { css } from '../base/classes.ts';
import type { Words } from '../base/words.ts';
import type { ApiField, ApiType } from './model.ts';

/** A kind of value in a few words; a shared schema is a link to its own table. */
export function typeText(t: Words, type: ApiType): TemplateResult {
  if ('listOf' in type) {
    const [before, after] = t('docs:listOf', { type: '\n' }).split('\n');
    return html`${before}${typeText(t, type.listOf)}${after}`;
  }
  if ('any' in type) {
    return html`${type.any.map((each, index) => html`${index > 0 ? ` ${t('docs:or')} ` : ''}${typeText(t, each)}`)}`;
  }
  return type.schema
    ? html`<a class=${css.link} href="#schema-${type.schema}">${type.text}</a>`
    : html`<code>${type.text}</code>`;
}

function notes(t: Words, field: ApiField, place: string): string {
  const limits = field.limits.map(([kind, value]) =>
    kind === 'pattern' ? value : t(`docs:${kind}`, { value }),
  );
  return [place, field.required ? '' : t('docs:optional'), ...limits].filter(Boolean).join(' · ');
}

/** Fields as a table; it scrolls by itself where a screen is narrow. `name` says what it is about. */
export function fieldTable(
  t: Words,
  name: string,
  fields: (ApiField & { place?: 'path' | 'query' })[],
): TemplateResult {
  const placeOf = (field: { place?: 'path' | 'query' }) =>
    field.place ? t(field.place === 'query' ? 'docs:inQuery' : 'docs:inPath') : '';
  return html`<div class="post-body"><div class="table-scroll" role="region" tabindex="0" aria-label=${t('docs:table', { name })}><table>
<thead><tr><th scope="col">${t('docs:name')}</th><th scope="col">${t('docs:type')}</th><th scope="col">${t('docs:meaning')}</th></tr></thead>
<tbody>${fields.map(field => {
    const said = notes(t, field, placeOf(field));
    return html`<tr><td><code>${field.name}</code></td><td>${typeText(t, field.type)}</td><td>${field.description ? html`<span lang="en">${field.description}</span>` : nothing}${field.description && said ? html`<br>` : nothing}${said ? html`<small>${said}</small>` : nothing}</td></tr>`;
  })}</tbody></table></div></div>`;
}
