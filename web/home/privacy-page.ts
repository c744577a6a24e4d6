import { html, type TemplateResult } from 'lit';
import { css } from '../base/classes.ts';
import type { PageContext } from '../base/page.ts';
import { documentPage } from '../pages.ts';
import './privacy-words.ts';

const cookies = ['signIn', 'language', 'notice'];
const parts = ['drafts', 'about', 'leave'];

/** What is kept about a reader and why: cookies, drafts, profile, leaving, and whom to ask. */
export function privacyPage(page: PageContext): TemplateResult {
  const { t, contact } = page;
  return documentPage(page, {
    title: t('privacy:title'),
    canonical: '/privacy',
    body: html`<h1 class=${css.heading1}>${t('privacy:title')}</h1>
<p class="lk-lead">${t('privacy:lead')}</p>
<h2 class=${css.heading2}>${t('privacy:cookiesTitle')}</h2>
<ul>${cookies.map(key => html`<li>${t(`privacy:${key}`)}</li>`)}</ul>
${parts.map(
  key => html`<h2 class=${css.heading2}>${t(`privacy:${key}Title`)}</h2>
<p class=${css.paragraph}>${t(`privacy:${key}`)}</p>`,
)}
<h2 class=${css.heading2}>${t('privacy:contactTitle')}</h2>
<p class=${css.paragraph}>${t('privacy:contact')} <a class=${css.link} href="mailto:${contact}">${contact}</a>.</p>`,
  });
}
