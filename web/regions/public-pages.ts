import { html, nothing, type TemplateResult } from 'lit';
import type { RegionMemberView, RegionView } from '../../server/regions/schema.ts';
import { css } from '../base/classes.ts';
import { dayOf } from '../base/dates.ts';
import type { PageContext } from '../base/page.ts';
import { documentPage } from '../pages.ts';
import { breadcrumb } from '../ui/breadcrumb.ts';
import { emptyState } from '../ui/empty.ts';
import './words.ts';

type Person = { accountId: number; name: string };

export function regionRows(page: PageContext, regions: RegionView[], start: string): TemplateResult {
  const { t } = page;
  return html`<ul class="lk-rows">${regions.map(
    region =>
      html`<li class="lk-row"><div class="lk-row__text"><p class="lk-row__title"><a class=${css.link} href="${start}/${region.id}">${region.name}</a></p>
<p class="lk-row__meta"><span>${t(`regions:${region.kind}`)}</span> <span>${t('regions:members', { count: region.organisations })}</span></p></div></li>`,
  )}</ul>`;
}

export function regionsPage(page: PageContext, { regions }: { regions: RegionView[] }): TemplateResult {
  const { t } = page;
  return documentPage(page, {
    title: t('regions:listTitle'),
    body: html`<h1 class=${css.heading1}>${t('regions:listTitle')}</h1>
<p class="lk-lead">${t('regions:listLead')}</p>
${regions.length === 0 ? emptyState(t('regions:listEmpty')) : regionRows(page, regions, '/regions')}`,
  });
}

/** Which organisations belong to a region on one day; another day is a question in the address. */
export function regionPage(
  page: PageContext,
  model: { region: RegionView; members: RegionMemberView[]; coordinators: Person[]; on: string },
): TemplateResult {
  const { t, language } = page;
  const { region, members, coordinators, on } = model;
  return documentPage(page, {
    title: region.name,
    canonical: `/regions/${region.id}`,
    body: html`${breadcrumb(t, [{ text: t('regions:listTitle'), href: '/regions' }])}
<h1 class=${css.heading1}>${region.name}</h1>
<p class="lk-lead">${t(`regions:${region.kind}`)}</p>
<h2 class=${css.heading2}>${t('regions:onDay', { day: dayOf(language, on) })}</h2>
${
  members.length === 0
    ? html`<p>${t('regions:none')}</p>`
    : html`<ul>${members.map(({ organisation }) => html`<li><a class=${css.link} href="/organisations/${organisation.id}">${organisation.name}</a></li>`)}</ul>`
}
<form class="lk-actions" method="get" action="/regions/${region.id}">
<label class=${css.label} for="on">${t('regions:day')}</label>
<input class=${css.textbox} id="on" name="on" type="date" value=${on}>
<button class=${css.button}>${t('regions:look')}</button></form>
${
  coordinators.length === 0
    ? nothing
    : html`<h2 class=${css.heading2}>${t('regions:coordinators')}</h2>
<ul>${coordinators.map(person => html`<li><a class=${css.link} href="/accounts/${person.accountId}">${person.name}</a></li>`)}</ul>`
}`,
  });
}
