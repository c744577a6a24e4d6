import { html, nothing, type TemplateResult } from 'lit';
import type { Kind, OrganisationView } from '../../server/organisations/schema.ts';
import { css } from '../base/classes.ts';
import { dayOf } from '../base/dates.ts';
import { emptyForm, type FormState, type PageContext } from '../base/page.ts';
import type { Words } from '../base/words.ts';
import { field } from '../ui/fields.ts';
import { selectField } from '../ui/select.ts';
import './words.ts';

/** In the order in which people look for them. */
export const kinds: Kind[] = [
  'municipality',
  'jointBody',
  'executiveAgency',
  'partner',
  'residentsGroup',
  'institute',
];

export const organisationAddress = ({ id }: { id: number }): string => `/organisations/${id}`;

/** "Gemeente in Waterrijk", and when it ended. */
export function metaOf({ t, language }: PageContext, organisation: OrganisationView): string {
  const { kind, place, until } = organisation;
  const over = until !== null && until <= new Date().toISOString().slice(0, 10);
  return [
    [t(`organisations:${kind}`), place && t('organisations:inPlace', { place })].filter(Boolean).join(' '),
    until && t(over ? 'organisations:endedOn' : 'organisations:endsOn', { day: dayOf(language, until) }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The logo, where there is one; its name stands beside it. */
export const logoOf = (organisation: OrganisationView) =>
  organisation.logo
    ? html`<img class="lk-organisation__logo" src=${organisation.logo} alt="" width="64" height="64">`
    : nothing;

/** A band in the house colour. Drawn, because the content policy allows no inline style. */
export const colourBand = (t: Words, organisation: OrganisationView) =>
  organisation.colour
    ? html`<svg class="lk-organisation__band" role="img" aria-label=${t('organisations:colourOf', { name: organisation.name })} width="100%" height="10"><rect width="100%" height="10" fill=${organisation.colour}></rect></svg>`
    : nothing;

/** What an organisation is called, is and is coded. */
export function organisationFields(
  { t }: PageContext,
  form: FormState = emptyForm,
  now?: OrganisationView,
): TemplateResult {
  return html`${field(form, { name: 'name', label: t('organisations:name'), hint: t('organisations:nameHint'), value: now?.name, required: true, maxlength: 200 })}
${selectField(form, {
  name: 'kind',
  label: t('organisations:kind'),
  value: now?.kind ?? 'municipality',
  options: kinds.map(kind => ({ value: kind, label: t(`organisations:${kind}`) })),
})}
${field(form, { name: 'code', label: t('organisations:code'), hint: t('organisations:codeHint'), value: now?.code ?? '', maxlength: 20 })}
${field(form, { name: 'place', label: t('organisations:place'), value: now?.place, maxlength: 200 })}`;
}

export const submit = (text: string) => html`<button class=${css.primaryButton}>${text}</button>`;
