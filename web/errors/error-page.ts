import { html, nothing, type TemplateResult } from 'lit';
import { css } from '../base/classes.ts';
import type { PageContext } from '../base/page.ts';
import { documentPage } from '../pages.ts';
import './words.ts';

export type ErrorModel = {
  /** HTTP status. */
  status: number;
  /** Title and sentence of the problem, in the page's language; without them the status's own are shown. */
  title?: string;
  detail?: string;
  /** Request id, to find the line in the log. */
  reference?: string;
  /** Where the terms are that must be accepted first. */
  terms?: string;
};

const known = [400, 401, 403, 404, 409, 413, 429, 500, 503];

/** What happened and what to do about it, for any status of 400 and above. */
export function errorPage(
  page: PageContext,
  { status, title, detail, reference, terms }: ErrorModel,
): TemplateResult {
  const { t } = page;
  const key = known.includes(status) ? status : status < 500 ? 400 : 500;
  const heading = title || t(`errors:title${key}`);
  return documentPage(page, {
    title: heading,
    body: html`<h1 class=${css.heading1}>${heading}</h1>
<p class="lk-lead">${detail || t(`errors:what${key}`)}</p>
<p class=${css.paragraph}>${t(`errors:do${key}`)}</p>
${reference && status >= 500 ? html`<p class="lk-quiet">${t('errors:reference', { reference })}</p>` : nothing}
<p class="lk-actions">${terms ? html`<a class=${css.primaryButton} href=${terms}>${t('errors:terms')}</a>` : wayOut(page, key)}</p>`,
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
