import { html, nothing, type TemplateResult } from 'lit';
import { css } from '../base/classes.ts';
import { emptyForm, type FormState, type PageContext } from '../base/page.ts';
import { documentPage } from '../pages.ts';
import { errorSummary, field } from '../ui/fields.ts';
import './words.ts';

export function registerPage(
  page: PageContext,
  { form = emptyForm }: { form?: FormState } = {},
): TemplateResult {
  const { t } = page;
  return documentPage(page, {
    title: t('accounts:registerTitle'),
    body: html`<h1 class=${css.heading1}>${t('accounts:registerTitle')}</h1>
<p class="lk-lead">${t('accounts:registerLead')}</p>
${errorSummary(t, form)}
<form class="lk-form" method="post" action="/register" novalidate>
${field(form, { name: 'name', label: t('accounts:name'), hint: t('accounts:nameHint'), autocomplete: 'name', required: true, maxlength: 200 })}
${field(form, { name: 'email', label: t('accounts:email'), hint: t('accounts:registerEmailHint'), type: 'email', autocomplete: 'email', required: true })}
${field(form, { name: 'password', label: t('accounts:password'), hint: t('accounts:passwordHint'), type: 'password', autocomplete: 'new-password', required: true, minlength: 12 })}
<p>${t('accounts:registerTerms')} <a class=${css.link} href="/terms">${t('document:readTerms')}</a></p>
<p class="lk-actions"><button class=${css.primaryButton}>${t('accounts:register')}</button></p>
</form>
<p class="lk-aside">${t('accounts:haveAccount')} <a class=${css.link} href="/sign-in">${t('accounts:signIn')}</a></p>`,
  });
}

/** After registering: the same for an address that is known and one that is not. */
export function registerSentPage(page: PageContext): TemplateResult {
  const { t } = page;
  return sentPage(page, t('accounts:sentTitle'), t('accounts:sentText'), '/register');
}

/** A page that says that a mail is under way. */
export function sentPage(page: PageContext, title: string, text: string, again: string): TemplateResult {
  const { t } = page;
  return documentPage(page, {
    title,
    body: html`<h1 class=${css.heading1}>${title}</h1>
<p class="lk-lead">${text}</p>
<p>${t('accounts:sentNothing')} <a class=${css.link} href=${again}>${t('accounts:again')}</a></p>
${page.demo ? html`<p class="lk-actions"><a class=${css.button} href="/demo/mail">${t('accounts:demoMail')}</a></p>` : nothing}`,
  });
}
