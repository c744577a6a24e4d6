import { html, type TemplateResult } from 'lit';
import { css } from '../base/classes.ts';
import { emptyForm, type FormState, type PageContext } from '../base/page.ts';
import { choices, field } from '../ui/fields.ts';
import { accountFrame } from './account-frame.ts';
import './words.ts';

export function emailPage(
  page: PageContext,
  { form = emptyForm }: { form?: FormState } = {},
): TemplateResult {
  const { t } = page;
  return accountFrame(page, {
    address: '/account/email',
    title: t('accounts:emailTitle'),
    form,
    body: html`<p>${t('accounts:emailNow', { email: page.viewer?.email ?? '' })} ${t('accounts:emailText')}</p>
<form class="lk-form" method="post" action="/account/email" novalidate>
${field(form, { name: 'email', label: t('accounts:newEmail'), type: 'email', autocomplete: 'email', required: true })}
${field(form, { name: 'password', label: t('accounts:passwordNow'), type: 'password', autocomplete: 'current-password', required: true })}
<button class=${css.primaryButton}>${t('accounts:emailSubmit')}</button></form>`,
  });
}

export function passwordPage(
  page: PageContext,
  { form = emptyForm }: { form?: FormState } = {},
): TemplateResult {
  const { t } = page;
  return accountFrame(page, {
    address: '/account/password',
    title: t('accounts:passwordTitle'),
    form,
    body: html`<form class="lk-form" method="post" action="/account/password" novalidate>
${field(form, { name: 'current', label: t('accounts:currentPassword'), type: 'password', autocomplete: 'current-password', required: true })}
${field(form, { name: 'password', label: t('accounts:newPassword'), hint: t('accounts:passwordHint'), type: 'password', autocomplete: 'new-password', required: true, minlength: 12 })}
<button class=${css.primaryButton}>${t('accounts:passwordSubmit')}</button></form>`,
  });
}

export function closurePage(
  page: PageContext,
  { form = emptyForm }: { form?: FormState } = {},
): TemplateResult {
  const { t } = page;
  return accountFrame(page, {
    address: '/account/closure',
    title: t('accounts:closureTitle'),
    form,
    body: html`<p class="lk-lead">${t('accounts:closureText')}</p>
<form class="lk-form" method="post" action="/account/closure" novalidate>
${choices(form, {
  name: 'posts',
  legend: t('accounts:closurePosts'),
  value: 'keep',
  options: [
    { value: 'keep', label: t('accounts:closureKeep'), hint: t('accounts:closureKeepHint') },
    { value: 'blank', label: t('accounts:closureBlank'), hint: t('accounts:closureBlankHint') },
  ],
})}
${field(form, { name: 'password', label: t('accounts:passwordNow'), type: 'password', autocomplete: 'current-password', required: true })}
<button class=${css.dangerButton}>${t('accounts:closureSubmit')}</button></form>`,
  });
}
