import { html, type TemplateResult } from 'lit';
import { css } from '../base/classes.ts';
import type { PageContext } from '../base/page.ts';
import './document-words.ts';
import { avatar } from './avatar.ts';
import { logo } from './logo.ts';

/** Skip link, the community's name, the other language and the account menu. */
export function pageHeader(page: PageContext): TemplateResult {
  const { t } = page;
  return html`<a class=${css.skipLink} href="#main">${t('document:skip')}</a>
<header class="lk-header">
<div class="lk-frame lk-header__row">
<a class="lk-brand" href="/">${logo}<span>${page.communityName}</span></a>
${languageSwitch(page)}
${page.viewer ? accountMenu(page, page.viewer) : signInLinks(page)}
</div>
</header>
${page.demo ? demoBar(page) : ''}`;
}

/** A button with the name of the other language, in that language. */
function languageSwitch({ language, path }: PageContext): TemplateResult {
  const other = language === 'nl' ? { code: 'en', name: 'English' } : { code: 'nl', name: 'Nederlands' };
  return html`<form method="post" action="/language">
<input type="hidden" name="return" value=${path}>
<button class="lk-header__link" name="language" value=${other.code} lang=${other.code}>${other.name}</button>
</form>`;
}

function signInLinks({ t, path }: PageContext): TemplateResult {
  const back = path === '/' || path.startsWith('/sign-in') ? '' : `?return=${encodeURIComponent(path)}`;
  return html`<nav class="lk-header__account" aria-label=${t('document:account')}>
<a class="lk-header__link" href="/sign-in${back}">${t('document:signIn')}</a>
<a class="lk-header__link lk-header__register" href="/register">${t('document:register')}</a>
</nav>`;
}

function accountMenu({ t }: PageContext, viewer: NonNullable<PageContext['viewer']>): TemplateResult {
  return html`<nav class="lk-header__account" aria-label=${t('document:account')}>
<account-menu><details class="lk-menu">
<summary>${avatar(viewer, 'small')}<span class="lk-menu__name">${viewer.name}</span></summary>
<ul class="lk-menu__list">
<li><a href="/accounts/${viewer.id}">${t('document:profile')}</a></li>
<li><a href="/account">${t('document:settings')}</a></li>
${viewer.runs ? html`<li><a href="/admin">${t('document:administration')}</a></li>` : ''}
<li><form method="post" action="/sign-out"><button>${t('document:signOut')}</button></form></li>
</ul>
</details></account-menu>
</nav>`;
}

function demoBar({ t }: PageContext): TemplateResult {
  return html`<aside class="lk-demo" aria-label="Demo"><div class="lk-frame"><p>${t('document:demo')} <a href="/demo/mail">${t('document:demoMail')}</a></p></div></aside>`;
}
