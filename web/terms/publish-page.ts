import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { TermsView } from '../../server/terms/schema.ts';
import { css } from '../base/classes.ts';
import { emptyForm, type FormState, type PageContext } from '../base/page.ts';
import { documentPage } from '../pages.ts';
import { breadcrumb } from '../ui/breadcrumb.ts';
import { errorSummary, field } from '../ui/fields.ts';
import './words.ts';

export type PublishTermsModel = {
  door: { id: number; name: string } | null;
  address: string;
  newest: TermsView | null;
  /** Both texts as HTML of our own renderer. */
  preview?: { nl: string; en: string };
  form?: FormState;
};

/** A new version of the terms: two texts, looked at before they are published. */
export function publishTermsPage(page: PageContext, model: PublishTermsModel): TemplateResult {
  const { t } = page;
  const { door, address, newest, preview, form = emptyForm } = model;
  const place = door ? t('terms:titleOf', { space: door.name }) : t('terms:title');
  const editor = (name: 'bodyNl' | 'bodyEn') =>
    field(form, {
      name,
      label: t(`terms:${name}`),
      hint: t('terms:bodyHint'),
      value: newest?.[name] ?? '',
      rows: 16,
      required: true,
    });
  return documentPage(page, {
    title: t('terms:publishTitle'),
    body: html`${breadcrumb(t, [{ text: place, href: address }])}
<h1 class=${css.heading1}>${t('terms:publishTitle')}</h1>
<p class="lk-lead">${t('terms:publishLead')}</p>
${errorSummary(t, form)}
${
  preview
    ? html`<h2 class=${css.heading2}>${t('terms:previewNl')}</h2><div class="lk-panel post-body" lang="nl">${unsafeHTML(preview.nl)}</div>
<h2 class=${css.heading2}>${t('terms:previewEn')}</h2><div class="lk-panel post-body" lang="en">${unsafeHTML(preview.en)}</div>`
    : nothing
}
<form class="lk-form--wide" method="post" action=${address}>
${editor('bodyNl')}
${editor('bodyEn')}
<p class="lk-actions"><button class=${css.button} name="do" value="preview">${t('terms:preview')}</button>
<button class=${css.primaryButton} name="do" value="publish">${t('terms:publishNow')}</button></p>
</form>
<p class="lk-actions"><a class=${css.link} href=${address}>${t('terms:back')}</a></p>`,
  });
}
