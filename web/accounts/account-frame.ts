import { html, nothing, type TemplateResult } from 'lit';
import { css } from '../base/classes.ts';
import type { FormState, PageContext } from '../base/page.ts';
import { documentPage } from '../pages.ts';
import { errorSummary } from '../ui/fields.ts';
import './words.ts';

const sections = [
  ['/account', 'navProfile'],
  ['/account/organisations', 'navOrganisations'],
  ['/account/email', 'navEmail'],
  ['/account/password', 'navPassword'],
  ['/account/sign-ins', 'navSignIns'],
  ['/account/closure', 'navClosure'],
] as const;

/** The frame of all settings pages: the list of them beside the one that is open. */
export function accountFrame(
  page: PageContext,
  parts: { address: (typeof sections)[number][0]; title: string; form?: FormState; body: TemplateResult },
): TemplateResult {
  const { t } = page;
  return documentPage(page, {
    title: parts.title,
    wide: true,
    body: html`<div class="lk-settings">
<nav aria-label=${t('accounts:navigation')}><ul class="lk-settings__nav">${sections.map(
      ([href, key]) =>
        html`<li><a class=${css.link} href=${href} aria-current=${href === parts.address ? 'page' : nothing}>${t(`accounts:${key}`)}</a></li>`,
    )}</ul></nav>
<div class="lk-settings__body">
<h1 class=${css.heading1}>${parts.title}</h1>
${parts.form ? errorSummary(t, parts.form) : nothing}
${parts.body}
</div>
</div>`,
  });
}
