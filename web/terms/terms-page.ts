import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { AcceptanceView, TermsView } from '../../server/terms/schema.ts';
import { css } from '../base/classes.ts';
import { dayOf, timeOf } from '../base/dates.ts';
import { emptyForm, type FormState, type PageContext } from '../base/page.ts';
import { documentPage } from '../pages.ts';
import { diffWords } from '../posts/history-diff.ts';
import { breadcrumb } from '../ui/breadcrumb.ts';
import { errorOf, errorSummary, field } from '../ui/fields.ts';
import './words.ts';

export type TermsModel = {
  /** The space at whose door one stands; null for the community. */
  door: { id: number; name: string } | null;
  address: string;
  versions: TermsView[];
  shown: TermsView | null;
  /** The version before the one that is shown. */
  before: TermsView | null;
  /** The shown version, rendered by the server in the page's language. */
  html: string;
  acceptances: AcceptanceView[];
  mayPublish: boolean;
  mayAccept: boolean;
  today: string;
  back: string;
  form?: FormState;
};

/** What we agree on, the form to accept it, and what one accepted before. */
export function termsPage(page: PageContext, model: TermsModel): TemplateResult {
  const { t } = page;
  const { door, shown, form = emptyForm } = model;
  const title = door ? t('terms:titleOf', { space: door.name }) : t('terms:title');
  return documentPage(page, {
    title,
    body: html`${breadcrumb(t, [])}
<h1 class=${css.heading1}>${title}</h1>
<p class="lk-lead">${t('terms:lead')}</p>
${errorSummary(t, form)}
${shown ? shownVersion(page, model, shown) : html`<p class=${css.paragraph}>${t('terms:none')}</p>`}
${shown?.current ? acceptance(page, model, shown, form) : nothing}
${model.versions.length > 1 ? versionList(page, model) : nothing}
${model.acceptances.length > 0 ? acceptedList(page, model.acceptances) : nothing}
${model.mayPublish ? html`<p class="lk-actions"><a class=${css.button} href="${model.address}/new">${t('terms:publish')}</a></p>` : nothing}`,
  });
}

function shownVersion(
  page: PageContext,
  { before, html: body }: TermsModel,
  shown: TermsView,
): TemplateResult {
  const { t, language } = page;
  const text = (version: TermsView) => (language === 'nl' ? version.bodyNl : version.bodyEn);
  return html`<p class="lk-quiet">${t('terms:version', { version: shown.version })}, ${t('terms:publishedOn')} ${timeOf(language, shown.publishedAt)}. ${shown.current ? t('terms:current') : t('terms:old')}</p>
<div class="lk-panel post-body">${unsafeHTML(body)}</div>
${
  before
    ? html`<details class="lk-panel"><summary>${t('terms:changes', { version: before.version })}</summary>
<div class="history-text">${diffWords(text(before), text(shown)).map(part =>
        part.kind === 'same'
          ? part.text
          : part.kind === 'added'
            ? html`<ins>${part.text}</ins>`
            : html`<del>${part.text}</del>`,
      )}</div></details>`
    : nothing
}`;
}

function acceptance(page: PageContext, model: TermsModel, shown: TermsView, form: FormState): TemplateResult {
  const { t, language, viewer, path } = page;
  if (!viewer)
    return html`<p class="lk-actions"><a class=${css.button} href="/sign-in?return=${encodeURIComponent(path)}">${t('terms:signIn')}</a></p>`;
  if (shown.accepted)
    return html`<p class=${css.paragraph}>${t('terms:acceptedOn')} ${timeOf(language, shown.accepted)}.</p>`;
  if (!model.mayAccept) return html``;
  const error = errorOf(form, 'accept');
  return html`<h2 class=${css.heading2}>${t('terms:acceptTitle')}</h2>
<form class="lk-form" method="post" action="${model.address}/acceptances">
<p>${t('terms:acceptLead', { version: shown.version, date: dayOf(language, model.today) })}</p>
<input type="hidden" name="termsId" value=${shown.id}><input type="hidden" name="return" value=${model.back}>
<div class=${error ? css.invalidField : css.field}>
${error ? html`<p class=${css.fieldError} id="accept-error">${error}</p>` : nothing}
<label class="lk-choice"><input type="checkbox" id="accept" name="accept" value="1" required aria-describedby=${error ? 'accept-error' : nothing}> <span>${t('terms:accept')}</span></label></div>
${field(form, { name: 'name', label: t('terms:name'), hint: t('terms:nameHint'), autocomplete: 'name', required: true, maxlength: 200 })}
<p class="lk-actions"><button class=${css.primaryButton}>${t('terms:submit')}</button></p>
</form>`;
}

function versionList({ t, language }: PageContext, { versions, address, shown }: TermsModel): TemplateResult {
  return html`<h2 class=${css.heading2}>${t('terms:versions')}</h2>
<ul>${versions.map(
    version =>
      html`<li><a class=${css.link} href="${address}?version=${version.version}" aria-current=${version.id === shown?.id ? 'page' : nothing}>${t('terms:version', { version: version.version })}</a>, ${t('terms:publishedOn')} ${timeOf(language, version.publishedAt)}</li>`,
  )}</ul>`;
}

function acceptedList({ t, language }: PageContext, acceptances: AcceptanceView[]): TemplateResult {
  return html`<h2 class=${css.heading2}>${t('terms:mine')}</h2>
<ul>${acceptances.map(
    line =>
      html`<li>${line.spaceId === null ? t('terms:community') : line.space || t('terms:title')}, ${t('terms:version', { version: line.version })}, ${t('terms:asName', { name: line.name })} ${timeOf(language, line.acceptedAt)}</li>`,
  )}</ul>`;
}
