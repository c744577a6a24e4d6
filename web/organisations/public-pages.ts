import { html, nothing, type TemplateResult } from 'lit';
import type { OrganisationView } from '../../server/organisations/schema.ts';
import { css } from '../base/classes.ts';
import type { PageContext } from '../base/page.ts';
import { documentPage } from '../pages.ts';
import { breadcrumb } from '../ui/breadcrumb.ts';
import { emptyState } from '../ui/empty.ts';
import { colourBand, kinds, logoOf, metaOf, organisationAddress } from './parts.ts';
import './words.ts';

/** Who takes part, by kind. */
export function organisationsPage(
  page: PageContext,
  { organisations }: { organisations: OrganisationView[] },
): TemplateResult {
  const { t } = page;
  const groups = kinds
    .map(kind => ({ kind, members: organisations.filter(each => each.kind === kind) }))
    .filter(group => group.members.length > 0);
  return documentPage(page, {
    title: t('organisations:listTitle'),
    body: html`<h1 class=${css.heading1}>${t('organisations:listTitle')}</h1>
<p class="lk-lead">${t('organisations:listLead')}</p>
<p class="lk-actions"><a class=${css.link} href="/account/organisations">${t('organisations:join')}</a> <a class=${css.link} href="/regions">${t('organisations:regions')}</a></p>
${groups.length === 0 ? emptyState(t('organisations:listEmpty')) : nothing}
${groups.map(
  group => html`<h2 class=${css.heading2}>${t(`organisations:${group.kind}`)}</h2>
<ul class="lk-rows">${group.members.map(
    each =>
      html`<li class="lk-row"><div class="lk-row__text"><p class="lk-row__title"><a class=${css.link} href=${organisationAddress(each)}>${each.name}</a></p><p class="lk-row__meta">${metaOf(page, each)}</p></div></li>`,
  )}</ul>`,
)}`,
  });
}

export function organisationPage(
  page: PageContext,
  { organisation, mayAdminister }: { organisation: OrganisationView; mayAdminister: boolean },
): TemplateResult {
  const { t } = page;
  return documentPage(page, {
    title: organisation.name,
    body: html`${breadcrumb(t, [{ text: t('organisations:listTitle'), href: '/organisations' }])}
${colourBand(t, organisation)}
<div class="lk-profile">${logoOf(organisation)}
<div><h1 class=${css.heading1}>${organisation.name}</h1><p class="lk-lead">${metaOf(page, organisation)}</p></div></div>
${mayAdminister ? html`<p class="lk-actions"><a class=${css.button} href="/admin/organisations/${organisation.id}">${t('organisations:administer')}</a></p>` : nothing}`,
  });
}
