import { html, type TemplateResult } from 'lit';
import { css } from '../base/classes.ts';
import type { PageContext } from '../base/page.ts';
import { documentPage } from '../pages.ts';
import './words.ts';

type Offer = { organisationId: number | null; name: string; role: 'member' | 'admin' | null };

/** What somebody is invited to, and the button that joins. Without a sign-in: the way there and back. */
export function offerPage(
  page: PageContext,
  { offer, token }: { offer: Offer; token: string },
): TemplateResult {
  const { t } = page;
  const key = offer.organisationId === null ? 'Space' : offer.role === 'admin' ? 'Admin' : 'Member';
  return documentPage(page, {
    title: t('invitations:offerTitle'),
    body: html`<h1 class=${css.heading1}>${t('invitations:offerTitle')}</h1>
<p class="lk-lead">${t(`invitations:offer${key}`, { name: offer.name })}</p>
${nextStep(page, `/invitations/${token}`)}`,
  });
}

function nextStep({ t, viewer }: PageContext, path: string): TemplateResult {
  if (!viewer) {
    return html`<p>${t('invitations:signInFirst')}</p>
<p class="lk-actions"><a class=${css.primaryButton} href="/sign-in?return=${encodeURIComponent(path)}">${t('invitations:signIn')}</a>
<a class=${css.button} href="/register">${t('invitations:register')}</a></p>`;
  }
  if (!viewer.verified) return html`<p>${t('invitations:verifyFirst')}</p>`;
  return html`<form method="post" action=${path}><button class=${css.primaryButton}>${t('invitations:accept')}</button></form>`;
}

/** The same for every reason. */
export function invalidPage(page: PageContext): TemplateResult {
  const { t } = page;
  return documentPage(page, {
    title: t('invitations:invalidTitle'),
    body: html`<h1 class=${css.heading1}>${t('invitations:invalidTitle')}</h1>
<p class="lk-lead">${t('invitations:invalidText')}</p>`,
  });
}
