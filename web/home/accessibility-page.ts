import { html, type TemplateResult } from 'lit';
import { css } from '../base/classes.ts';
import type { PageContext } from '../base/page.ts';
import { documentPage } from '../pages.ts';
import './accessibility-words.ts';

const promises = ['keyboard', 'noScript', 'zoom', 'colours', 'live'];

/** What readers may expect, and what to do when it is not so. */
export function accessibilityPage(page: PageContext): TemplateResult {
  const { t } = page;
  return documentPage(page, {
    title: t('accessibility:title'),
    canonical: '/accessibility',
    body: html`<h1 class=${css.heading1}>${t('accessibility:title')}</h1>
<p class="lk-lead">${t('accessibility:lead')}</p>
<h2 class=${css.heading2}>${t('accessibility:doTitle')}</h2>
<ul>${promises.map(key => html`<li>${t(`accessibility:${key}`)}</li>`)}</ul>
<h2 class=${css.heading2}>${t('accessibility:helpTitle')}</h2>
<p class=${css.paragraph}>${t('accessibility:help')} <a class=${css.link} href="mailto:${page.contact}">${page.contact}</a></p>`,
  });
}
