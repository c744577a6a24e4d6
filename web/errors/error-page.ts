import { html, nothing, type TemplateResult } from 'lit';
import { css } from '../base/classes.ts';
import type { PageContext } from '../base/page.ts';
import { documentPage } from '../pages.ts';
import { type KeptForm, keptText } from './kept-text.ts';
import './words.ts';

export type ErrorModel = {
  /** HTTP status. */
  status: number;
  /** Title and sentence of the problem, in the page's language; without them the status's own are shown. */
  title?: string;
  detail?: string;
  /** Request id, to find the line in the log. */
  reference?: string;
  /** The form that was refused, when it held a text: shown again, so that nothing is lost. */
  kept?: KeptForm;
  /** The text can be sent once its writer is signed in again. */
  signIn?: boolean;
  /** Where the terms are that must be accepted first. */
  terms?: string;
};

const known = [400, 401, 403, 404, 409, 413, 429, 500, 503];

/** What happened and what to do about it, for any status of 400 and above. */
export function errorPage(
  page: PageContext,
  { status, title, detail, reference, kept, terms, signIn = false }: ErrorModel,
): TemplateResult {
  const { t } = page;
  const key = known.includes(status) ? status : status < 500 ? 400 : 500;
  const heading = title || t(kept ? 'errors:keptTitle' : `errors:title${key}`);
  return documentPage(page, {
    title: heading,
    body: html`<h1 class=${css.heading1}>${heading}</h1>
<p class="lk-lead">${detail || t(`errors:what${key}`)}</p>
${kept ? nothing : html`<p class=${css.paragraph}>${t(`errors:do${key}`)}</p>`}
${reference && status >= 500 ? html`<p class="lk-quiet">${t('errors:reference', { reference })}</p>` : nothing}
${kept ? keptText(page, kept, { signIn }) : html`<p class="lk-actions">${terms ? html`<a class=${css.primaryButton} href=${terms}>${t('errors:terms')}</a>` : wayOut(page, key)}</p>`}`,
  });
}

function wayOut({ t, viewer, path }: PageContext, status: number): TemplateResult {
  const home = html`<a class=${css.button} href="/">${t('errors:home')}</a>`;
  if (!viewer && [401, 403, 404].includes(status)) {
    return html`<a class=${css.primaryButton} href="/sign-in?return=${encodeURIComponent(path)}">${t('errors:signIn')}</a>${home}`;
  }
  if (status >= 500) return html`<a class=${css.primaryButton} href=${path}>${t('errors:again')}</a>${home}`;
  return home;
}
