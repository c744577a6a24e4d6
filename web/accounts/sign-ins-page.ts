import { html, nothing, type TemplateResult } from 'lit';
import type { SignInView } from '../../server/accounts/schema.ts';
import { css } from '../base/classes.ts';
import { timeOf } from '../base/dates.ts';
import type { PageContext } from '../base/page.ts';
import { accountFrame } from './account-frame.ts';
import './words.ts';

/** Where this person is signed in, with a way out of each. */
export function signInsPage(page: PageContext, { signIns }: { signIns: SignInView[] }): TemplateResult {
  const { t } = page;
  return accountFrame(page, {
    address: '/account/sign-ins',
    title: t('accounts:signInsTitle'),
    body: html`<p class="lk-lead">${t('accounts:signInsLead')}</p>
<ul class="lk-rows">${signIns.map(signIn => signInRow(page, signIn))}</ul>
${
  signIns.length > 1
    ? html`<form class="lk-actions" method="post" action="/account/sign-ins/revocation"><button class=${css.button}>${t('accounts:revokeOthers')}</button></form>`
    : nothing
}`,
  });
}

function signInRow({ t, language }: PageContext, signIn: SignInView): TemplateResult {
  return html`<li class="lk-row"><div class="lk-row__text">
<p class="lk-row__title">${signIn.device} ${signIn.current ? html`<span class="lk-badge lk-badge--done">${t('accounts:thisDevice')}</span>` : nothing}</p>
<p class="lk-row__meta"><span>${t('accounts:signedInOn')} ${timeOf(language, signIn.createdAt)}</span> <span>${t('accounts:lastSeen')} ${timeOf(language, signIn.lastSeenAt)}</span></p></div>
${
  signIn.current
    ? nothing
    : html`<form method="post" action="/account/sign-ins/${signIn.id}/revocation"><button class=${css.button}>${t('accounts:revoke')}<span class="visually-hidden"> ${t('accounts:revokeOn', { device: signIn.device })}</span></button></form>`
}</li>`;
}
