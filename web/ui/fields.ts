import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { css } from '../base/classes.ts';
import type { FormState } from '../base/page.ts';
import type { Words } from '../base/words.ts';
import { escapeHtml } from './escape.ts';
import './words.ts';

export type FieldOptions = {
  name: string;
  label: string;
  hint?: string;
  /** Shown when the form holds nothing for this field. */
  value?: string;
  type?: 'text' | 'email' | 'password';
  autocomplete?: string;
  required?: boolean;
  maxlength?: number;
  minlength?: number;
  /** Makes this a text area of so many rows. */
  rows?: number;
};

/** What refused a field, if anything did. */
export function errorOf(form: FormState, name: string): string | undefined {
  return form.errors.find(error => error.field === name)?.text;
}

/** Label, hint, what is wrong, and the control, tied together for screen readers. A password is never shown again. */
export function field(form: FormState, options: FieldOptions): TemplateResult {
  const { name } = options;
  const error = errorOf(form, name);
  const value = options.type === 'password' ? '' : (form.values[name] ?? options.value ?? '');
  const describedBy =
    [options.hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || nothing;
  return html`<div class=${error ? css.invalidField : css.field}>
<label class=${css.label} for=${name}>${options.label}</label>
${options.hint ? html`<p class=${css.fieldHint} id="${name}-hint">${options.hint}</p>` : nothing}
${error ? html`<p class=${css.fieldError} id="${name}-error">${error}</p>` : nothing}
${
  options.rows
    ? textarea(options, value, describedBy, error)
    : html`<input class=${css.textbox} id=${name} name=${name} type=${options.type ?? 'text'} value=${value}
 autocomplete=${options.autocomplete ?? 'off'} ?required=${options.required} maxlength=${options.maxlength ?? nothing}
 minlength=${options.minlength ?? nothing} aria-describedby=${describedBy} aria-invalid=${error ? 'true' : nothing}>`
}
</div>`;
}

/** Written out by hand, because Lit takes no expression between the tags of a textarea. */
function textarea(
  options: FieldOptions,
  value: string,
  describedBy: string | typeof nothing,
  error?: string,
) {
  const attributes = [
    `class="${css.textarea}" id="${options.name}" name="${options.name}" rows="${options.rows}"`,
    options.maxlength ? `maxlength="${options.maxlength}"` : '',
    options.required ? 'required' : '',
    describedBy === nothing ? '' : `aria-describedby="${String(describedBy)}"`,
    error ? 'aria-invalid="true"' : '',
  ];
  // A first line break right after the tag is dropped by the parser; ours keeps the writer's own.
  return unsafeHTML(`<textarea ${attributes.filter(Boolean).join(' ')}>\n${escapeHtml(value)}</textarea>`);
}

export type Choice = { value: string; label: string; hint?: string };

/** A group of radio buttons with their explanation. */
export function choices(
  form: FormState,
  group: { name: string; legend: string; value: string; options: Choice[] },
): TemplateResult {
  const chosen = form.values[group.name] || group.value;
  const error = errorOf(form, group.name);
  return html`<fieldset class="lk-choices" id=${group.name} aria-describedby=${error ? `${group.name}-error` : nothing}>
<legend>${group.legend}</legend>
${error ? html`<p class=${css.fieldError} id="${group.name}-error">${error}</p>` : nothing}
${group.options.map(
  option => html`<label class="lk-choice"><input type="radio" name=${group.name} value=${option.value} ?checked=${option.value === chosen}>
<span><strong>${option.label}</strong>${option.hint ? html`<small>${option.hint}</small>` : nothing}</span></label>`,
)}
</fieldset>`;
}

/** All that is wrong, at the top, each with a link to its field. An error whose field is empty concerns the whole form. */
export function errorSummary(t: Words, form: FormState): TemplateResult | typeof nothing {
  if (form.errors.length === 0) return nothing;
  const fields = form.errors.filter(error => error.field).length;
  return html`<div class="lk-errors" role="alert" tabindex="-1" id="errors">
<h2>${fields > 0 ? t('ui:errorsTitle', { count: fields }) : t('ui:errorsForm')}</h2>
<ul>${form.errors.map(
    error =>
      html`<li>${error.field ? html`<a href="#${error.field === 'body' ? 'composer-body' : error.field}">${error.text}</a>` : error.text}</li>`,
  )}</ul>
</div>`;
}
