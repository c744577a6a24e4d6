import { html, nothing, type TemplateResult } from 'lit';
import { css } from '../base/classes.ts';

/** Where a list has nothing yet: says so, and what to do about it. */
export function emptyState(text: string, action?: { text: string; href: string }): TemplateResult {
  return html`<div class="lk-empty"><p>${text}</p>${
    action
      ? html`<p class="lk-actions"><a class=${css.primaryButton} href=${action.href}>${action.text}</a></p>`
      : nothing
  }</div>`;
}
