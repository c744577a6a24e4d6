import { html, nothing, type TemplateResult } from 'lit';
import type { OrganisationView } from '../../server/organisations/schema.ts';
import { css } from '../base/classes.ts';
import type { FormState, PageContext } from '../base/page.ts';
import { documentPage } from '../pages.ts';
import { breadcrumb } from '../ui/breadcrumb.ts';
import { errorSummary } from '../ui/fields.ts';
import './words.ts';

const sections = [
  ['', 'navMembers'],
  ['/invitations', 'navInvitations'],
  ['/requests', 'navRequests'],
  ['/style', 'navStyle'],
  ['/domains', 'navDomains'],
  ['/settings', 'navSettings'],
] as const;

/** The frame of all pages about running one organisation: their list beside the one that is open. */
export function organisationFrame(
  page: PageContext,
  parts: {
    organisation: OrganisationView;
    section: (typeof sections)[number][0];
    title: string;
    form?: FormState;
    body: TemplateResult;
  },
): TemplateResult {
  const { t, viewer } = page;
  const { organisation, section } = parts;
  const start = `/admin/organisations/${organisation.id}`;
  const shown = sections.filter(([path]) => path !== '/settings' || viewer?.administrator);
  return documentPage(page, {
    title: `${parts.title} – ${organisation.name}`,
    wide: true,
    body: html`${breadcrumb(t, [{ text: organisation.name, href: `/organisations/${organisation.id}` }])}
<div class="lk-settings">
<nav aria-label=${t('organisations:navigation')}><ul class="lk-settings__nav">${shown.map(
      ([path, key]) =>
        html`<li><a class=${css.link} href=${start + path} aria-current=${path === section ? 'page' : nothing}>${t(`organisations:${key}`)}</a></li>`,
    )}</ul></nav>
<div class="lk-settings__body">
<h1 class=${css.heading1}>${parts.title}</h1>
${parts.form ? errorSummary(t, parts.form) : nothing}
${parts.body}
</div>
</div>`,
  });
}

/** A question before something that cannot simply be taken back. */
export function confirmation(
  { t }: PageContext,
  ask: { text: string; action: string; yes: string; no: string },
): TemplateResult {
  return html`<p class="lk-lead">${ask.text}</p>
<form class="lk-actions" method="post" action=${ask.action}>
<button class=${css.dangerButton}>${ask.yes}</button>
<a class=${css.link} href=${ask.no}>${t('organisations:cancel')}</a>
</form>`;
}
