import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { PartnershipView } from '../../server/exchanges/schema.ts';
import { css } from '../base/classes.ts';
import { dayOf } from '../base/dates.ts';
import type { PageContext } from '../base/page.ts';
import { documentPage } from '../pages.ts';
import { breadcrumb } from '../ui/breadcrumb.ts';
import { stateName } from './partners-page.ts';
import './words.ts';

export type PartnershipModel = {
  partnership: PartnershipView & { partner: boolean; host: boolean };
  /** The space's terms, rendered by the server; empty when there are none. */
  html: string;
};

/** What one partnership is about, for either side: the terms, and yes, no or the end. */
export function partnershipPage(
  page: PageContext,
  { partnership, html: terms }: PartnershipModel,
): TemplateResult {
  const { t, language } = page;
  const { organisation, space, state } = partnership;
  const title = t('exchanges:oneTitle', { organisation, space });
  const day = dayOf(language, partnership.endsAt);
  return documentPage(page, {
    title,
    body: html`${breadcrumb(t, partnership.partner ? [{ text: t('exchanges:ownTitle'), href: '/admin/partnerships' }] : [])}
<h1 class=${css.heading1}>${title}</h1>
<p class="lk-lead">${t('exchanges:question', { organisation, space, day })} <span class="lk-badge">${stateName(t, state)}</span></p>
<p>${t(`exchanges:${partnership.level}`)}</p>
${
  terms
    ? html`<h2 class=${css.heading2}>${t('exchanges:terms')}</h2><p>${t('exchanges:termsNote')}</p><div class="lk-panel post-body">${unsafeHTML(terms)}</div>`
    : nothing
}
<div class="lk-actions">
${
  state === 'invited' && partnership.partner
    ? html`<form method="post" action="/partnerships/${partnership.id}/acceptance"><button class=${css.primaryButton}>${t('exchanges:accept')}</button></form>
<form method="post" action="/partnerships/${partnership.id}/ending"><button class=${css.button}>${t('exchanges:decline')}</button></form>`
    : nothing
}
${state === 'active' ? html`<a class=${css.link} href="/spaces/${partnership.spaceId}">${t('exchanges:toSpace')}</a><form method="post" action="/partnerships/${partnership.id}/ending"><button class=${css.dangerButton}>${t('exchanges:end')}</button></form>` : nothing}
</div>`,
  });
}

/** All partnerships of the organisations that one administers. */
export function ownPartnershipsPage(
  page: PageContext,
  { partnerships }: { partnerships: PartnershipView[] },
): TemplateResult {
  const { t, language } = page;
  return documentPage(page, {
    title: t('exchanges:ownTitle'),
    body: html`${breadcrumb(t, [])}
<h1 class=${css.heading1}>${t('exchanges:ownTitle')}</h1>
${
  partnerships.length > 0
    ? html`<ul class="lk-rows">${partnerships.map(
        one => html`<li class="lk-row"><div class="lk-row__text"><p class="lk-row__title"><a class=${css.link} href="/partnerships/${one.id}">${t('exchanges:oneTitle', { organisation: one.organisation, space: one.space })}</a> <span class="lk-badge">${stateName(t, one.state)}</span></p>
<p class="lk-row__meta">${t('exchanges:untilDay', { day: dayOf(language, one.endsAt) })}</p></div></li>`,
      )}</ul>`
    : html`<p>${t('exchanges:ownNone')}</p>`
}`,
  });
}
