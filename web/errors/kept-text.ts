import { html, nothing, type TemplateResult } from 'lit';
import { css } from '../base/classes.ts';
import { emptyForm, type PageContext } from '../base/page.ts';
import { field } from '../ui/fields.ts';
import './words.ts';

/** A form with a text that was refused: where it was sent, and all that it held. */
export type KeptForm = { action: string; values: Record<string, string> };

/**
 * The text of a refused form whose own page cannot be shown to whoever is signed in now. It can be read, copied and
 * sent again; it still says whose it is, so that it cannot go in another's name.
 */
export function keptText(
  { t }: PageContext,
  { action, values }: KeptForm,
  { signIn }: { signIn: boolean },
): TemplateResult {
  const { body = '', ...others } = values;
  return html`<form class="lk-form" method="post" action=${action}>
${Object.entries(others).map(([name, value]) => html`<input type="hidden" name=${name} value=${value}>`)}
${field(emptyForm, { name: 'body', label: t('errors:keptText'), value: body, rows: 10 })}
<p class="lk-actions">${signIn ? html`<a class=${css.button} href="/sign-in?return=/account" target="_blank">${t('errors:keptSignIn')}</a>` : nothing}
<button class=${css.primaryButton}>${t('errors:keptSend')}</button></p>
</form>`;
}
