import { html, nothing, type TemplateResult } from 'lit';
import { css } from '../base/classes.ts';
import { emptyForm, type FormState, type PageContext } from '../base/page.ts';
import { documentPage } from '../pages.ts';
import { errorSummary, field } from '../ui/fields.ts';
import { sentPage } from './register-page.ts';
import './words.ts';

export type TokenModel = { token: string; form?: FormState };

/** Opened from the mail. A button, because mail scanners open links and would use the token up. */
export function verifyPage(page: PageContext, model: TokenModel): TemplateResult {
  return tokenPage(page, model, 'verify', '/verify');
}

export function confirmEmailPage(page: PageContext, model: TokenModel): TemplateResult {
  return tokenPage(page, model, 'emailConfirm', '/email/confirm');
}

function tokenPage(page: PageContext, model: TokenModel, key: string, action: string): TemplateResult {
  const { t } = page;
  return documentPage(page, {
    title: t(`accounts:${key}Title`),
    body: html`<h1 class=${css.heading1}>${t(`accounts:${key}Title`)}</h1>
${errorSummary(t, model.form ?? emptyForm)}
<p class="lk-lead">${t(`accounts:${key}Text`)}</p>
<form method="post" action=${action}><input type="hidden" name="token" value=${model.token}>
<button class=${css.primaryButton}>${t(`accounts:${key}`)}</button></form>`,
  });
}

export function forgottenPage(
  page: PageContext,
  { form = emptyForm }: { form?: FormState } = {},
): TemplateResult {
  const { t } = page;
  return documentPage(page, {
    title: t('accounts:forgottenTitle'),
    body: html`<h1 class=${css.heading1}>${t('accounts:forgottenTitle')}</h1>
<p class="lk-lead">${t('accounts:forgottenText')}</p>
${errorSummary(t, form)}
<form class="lk-form" method="post" action="/password/forgotten">
${field(form, { name: 'email', label: t('accounts:email'), type: 'email', autocomplete: 'username', required: true })}
<button class=${css.primaryButton}>${t('accounts:forgotten')}</button></form>`,
  });
}

/** The same whether or not the address is known. */
export function forgottenSentPage(page: PageContext): TemplateResult {
  const { t } = page;
  return sentPage(page, t('accounts:forgottenSentTitle'), t('accounts:forgottenSent'), '/password/forgotten');
}

export function resetPage(page: PageContext, { token, form = emptyForm }: TokenModel): TemplateResult {
  const { t } = page;
  const tokenRefused = form.errors.some(error => error.field === 'token');
  return documentPage(page, {
    title: t('accounts:resetTitle'),
    body: html`<h1 class=${css.heading1}>${t('accounts:resetTitle')}</h1>
${errorSummary(t, { ...form, errors: form.errors.map(error => (error.field === 'token' ? { ...error, field: '' } : error)) })}
${tokenRefused ? html`<p><a class=${css.link} href="/password/forgotten">${t('accounts:forgottenTitle')}</a></p>` : nothing}
<p>${t('accounts:resetNote')}</p>
<form class="lk-form" method="post" action="/password/reset"><input type="hidden" name="token" value=${token}>
${field(form, { name: 'password', label: t('accounts:newPassword'), hint: t('accounts:passwordHint'), type: 'password', autocomplete: 'new-password', required: true, minlength: 12 })}
<button class=${css.primaryButton}>${t('accounts:reset')}</button></form>`,
  });
}
