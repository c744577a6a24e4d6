import { html, nothing, type TemplateResult } from 'lit';
import { css } from '../base/classes.ts';
import type { PageContext } from '../base/page.ts';
import { documentPage } from '../pages.ts';
import { breadcrumb } from '../ui/breadcrumb.ts';
import './words.ts';

type Named = { id: number; name: string };

export type AdministrationModel = {
  platform: boolean;
  organisations: Named[];
  regions: Named[];
  spaces: (Named & { archived: boolean })[];
};

/** Where all that one runs begins; nobody sees what they do not run. */
export function administrationPage(page: PageContext, model: AdministrationModel): TemplateResult {
  const { t } = page;
  const link = (href: string, text: string) => html`<a class=${css.link} href=${href}>${text}</a>`;
  const section = (title: string, rows: TemplateResult[]) =>
    rows.length > 0
      ? html`<h2 class=${css.heading2}>${title}</h2><ul class="lk-rows">${rows.map(row => html`<li class="lk-row"><div class="lk-row__text">${row}</div></li>`)}</ul>`
      : nothing;
  return documentPage(page, {
    title: t('administration:title'),
    body: html`${breadcrumb(t, [])}
<h1 class=${css.heading1}>${t('administration:title')}</h1>
<p class="lk-lead">${t('administration:lead')}</p>
${section(
  t('administration:platform'),
  model.platform
    ? [
        html`${link('/admin/organisations', t('administration:allOrganisations'))}`,
        html`${link('/admin/regions', t('administration:allRegions'))}`,
        html`${link('/terms', t('administration:terms'))}`,
        html`${link('/admin/log', t('administration:logTitle'))}`,
      ]
    : [],
)}
${section(t('administration:organisations'), [
  ...model.organisations.map(
    one =>
      html`${link(`/admin/organisations/${one.id}`, one.name)} ${link(`/admin/log?organisation=${one.id}`, t('administration:log'))}`,
  ),
  ...(model.organisations.length > 0
    ? [html`${link('/admin/partnerships', t('administration:partnerships'))}`]
    : []),
])}
${section(
  t('administration:regions'),
  model.regions.map(one => html`${link(`/admin/regions/${one.id}`, one.name)}`),
)}
${section(
  t('administration:spaces'),
  model.spaces.map(
    one =>
      html`${link(`/spaces/${one.id}/settings`, one.name)}${one.archived ? html` <span class="lk-badge">${t('administration:archived')}</span>` : nothing} ${link(`/admin/log?space=${one.id}`, t('administration:log'))}`,
  ),
)}`,
  });
}
