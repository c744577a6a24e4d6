import { html, type TemplateResult } from 'lit';
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
${forgottenForm(t, form)}`,
  });
}

function forgottenForm(t: PageContext['t'], form: FormState): TemplateResult {
  return html`<form class="lk-form" method="post" action="/password/forgotten" novalidate>
${field(form, { name: 'email', label: t('accounts:email'), type: 'email', autocomplete: 'username', required: true })}
<button class=${css.primaryButton}>${t('accounts:forgotten')}</button></form>`;
}

/** For a second click on a link that has done its work. */
export function verifiedPage(page: PageContext): TemplateResult {
  const { t } = page;
  return documentPage(page, {
    title: t('accounts:verifiedTitle'),
    body: html`<h1 class=${css.heading1}>${t('accounts:verifiedTitle')}</h1>
<p class="lk-lead">${t('accounts:verifiedText')}</p>
<p class="lk-actions">${
      page.viewer
        ? html`<a class=${css.primaryButton} href="/">${t('accounts:toHome')}</a>`
        : html`<a class=${css.primaryButton} href="/sign-in">${t('accounts:signIn')}</a>`
    }</p>`,
  });
}

/** The same for every link that does not work: used, replaced by a newer letter, too old or never ours. */
export function linkGonePage(page: PageContext, purpose: 'verify' | 'reset' | 'changeEmail'): TemplateResult {
  const { t, viewer } = page;
  const ways = {
    reset: () => forgottenForm(t, emptyForm),
    changeEmail: () => button('/account/email', t('accounts:emailTitle')),
    verify: () => {
      if (!viewer) return button('/sign-in', t('accounts:signIn'));
      if (viewer.verified) return button('/', t('accounts:toHome'));
      return html`<form method="post" action="/verify/again"><button class=${css.primaryButton}>${t('accounts:verifyAgain')}</button></form>`;
    },
  };
  const alreadyVerified = purpose === 'verify' && viewer?.verified;
  return documentPage(page, {
    title: t('accounts:linkGoneTitle'),
    body: html`<h1 class=${css.heading1}>${t('accounts:linkGoneTitle')}</h1>
<p class="lk-lead">${t('accounts:linkGoneText')}</p>
<p>${alreadyVerified ? t('accounts:verifiedTitle') : t(`accounts:${purpose}Gone`)}</p>
${ways[purpose]()}`,
  });
}

const button = (href: string, text: string): TemplateResult =>
  html`<p class="lk-actions"><a class=${css.primaryButton} href=${href}>${text}</a></p>`;

/** The same whether or not the address is known. */
export function forgottenSentPage(page: PageContext): TemplateResult {
  const { t } = page;
  return sentPage(page, t('accounts:forgottenSentTitle'), t('accounts:forgottenSent'), '/password/forgotten');
}

export function resetPage(page: PageContext, { token, form = emptyForm }: TokenModel): TemplateResult {
  const { t } = page;
  return documentPage(page, {
    title: t('accounts:resetTitle'),
    body: html`<h1 class=${css.heading1}>${t('accounts:resetTitle')}</h1>
${errorSummary(t, form)}
<p>${t('accounts:resetNote')}</p>
<form class="lk-form" method="post" action="/password/reset" novalidate><input type="hidden" name="token" value=${token}>
${field(form, { name: 'password', label: t('accounts:newPassword'), hint: t('accounts:passwordHint'), type: 'password', autocomplete: 'new-password', required: true, minlength: 12 })}
<button class=${css.primaryButton}>${t('accounts:reset')}</button></form>`,
  });
}
