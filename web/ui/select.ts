import { html, nothing, type TemplateResult } from 'lit';
import { css } from '../base/classes.ts';
import type { FormState } from '../base/page.ts';
import { errorOf } from './fields.ts';

export type SelectOptions = {
  name: string;
  label: string;
  hint?: string;
  value: string;
  options: { value: string; label: string }[];
};

/** Label, hint, what is wrong, and a list to choose one from. */
export function selectField(form: FormState, list: SelectOptions): TemplateResult {
  const { name } = list;
  const chosen = form.values[name] || list.value;
  const error = errorOf(form, name);
  const describedBy = [list.hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  return html`<div class=${error ? css.invalidField : css.field}>
<label class=${css.label} for=${name}>${list.label}</label>
${list.hint ? html`<p class=${css.fieldHint} id="${name}-hint">${list.hint}</p>` : nothing}
${error ? html`<p class=${css.fieldError} id="${name}-error">${error}</p>` : nothing}
<select class=${css.select} id=${name} name=${name} aria-describedby=${describedBy || nothing} aria-invalid=${error ? 'true' : nothing}>
${list.options.map(option => html`<option value=${option.value} ?selected=${option.value === chosen}>${option.label}</option>`)}
</select>
</div>`;
}
