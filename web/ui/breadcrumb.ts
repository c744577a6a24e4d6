import { html, type TemplateResult } from 'lit';
import { css } from '../base/classes.ts';
import type { Words } from '../base/words.ts';
import './words.ts';

/** The way back up. The page itself is not in it: its heading follows right below. */
export function breadcrumb(t: Words, steps: { text: string; href: string }[]): TemplateResult {
  return html`<nav class=${css.breadcrumb} aria-label=${t('ui:breadcrumb')}>
<ol class=${css.breadcrumbList}>
${[{ text: t('ui:home'), href: '/' }, ...steps].map(
  step =>
    html`<li class=${css.breadcrumbItem}><a class=${css.breadcrumbLink} href=${step.href}>${step.text}</a></li>`,
)}
</ol>
</nav>`;
}
