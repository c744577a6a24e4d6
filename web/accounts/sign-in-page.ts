import { html, nothing, type TemplateResult } from 'lit';
import { css } from '../base/classes.ts';
import { emptyForm, type FormState, type PageContext } from '../base/page.ts';
import { documentPage } from '../pages.ts';
import { errorSummary, field } from '../ui/fields.ts';
import './words.ts';

/** `back`: path to return to after signing in, or empty. */
export type SignInModel = { back: string; form?: FormState };

export function signInPage(page: PageContext, { back, form = emptyForm }: SignInModel): TemplateResult {
  const { t } = page;
  return documentPage(page, {
    title: t('accounts:signInTitle'),
    body: html`<h1 class=${css.heading1}>${t('accounts:signInTitle')}</h1>
${back && back !== '/' ? html`<p class="lk-lead">${t('accounts:signInToContinue')}</p>` : nothing}
${errorSummary(t, form)}
<form class="lk-form" method="post" action="/sign-in" novalidate>
<input type="hidden" name="return" value=${back}>
${field(form, { name: 'email', label: t('accounts:email'), type: 'email', autocomplete: 'username', required: true })}
${field(form, { name: 'password', label: t('accounts:password'), type: 'password', autocomplete: 'current-password', required: true })}
<p class="lk-actions"><button class=${css.primaryButton}>${t('accounts:signIn')}</button>
<a class=${css.link} href="/password/forgotten">${t('accounts:forgottenLink')}</a></p>
</form>
<p class="lk-aside">${t('accounts:noAccount')} <a class=${css.link} href="/register">${t('accounts:registerLink')}</a></p>`,
  });
}
