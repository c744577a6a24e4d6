import { html, type TemplateResult } from 'lit';
import { css } from '../base/classes.ts';
import { fullDate, timeOf } from '../base/dates.ts';
import type { PageContext } from '../base/page.ts';
import { documentPage } from '../pages.ts';
import { breadcrumb } from '../ui/breadcrumb.ts';
import { emptyState } from '../ui/empty.ts';
import './words.ts';

/** One letter of the demo's outbox. `text` is its plain part; addresses in it become links. */
export type DemoMail = { id: string; to: string; subject: string; sentAt: string; text: string };

/** Everything that the demo would have mailed, newest first. */
export function demoMailListPage(
  page: PageContext,
  { mails }: { mails: Omit<DemoMail, 'text'>[] },
): TemplateResult {
  const { t, language } = page;
  return documentPage(page, {
    title: t('demo:title'),
    body: html`<h1 class=${css.heading1}>${t('demo:title')}</h1>
<p class="lk-lead">${t('demo:lead')}</p>
${
  mails.length === 0
    ? emptyState(t('demo:empty'), { text: t('demo:register'), href: '/register' })
    : html`<ul class="lk-rows">${mails.map(
        mail => html`<li class="lk-row"><div class="lk-row__text"><p class="lk-row__title"><a class=${css.link} href="/demo/mail/${mail.id}">${mail.subject || t('demo:noSubject')}</a></p>
<p class="lk-row__meta"><span>${t('demo:to')} ${mail.to}</span> ${timeOf(language, mail.sentAt)}</p></div></li>`,
      )}</ul>`
}`,
  });
}

export function demoMailPage(page: PageContext, { mail }: { mail: DemoMail }): TemplateResult {
  const { t, language } = page;
  return documentPage(page, {
    title: mail.subject || t('demo:noSubject'),
    body: html`${breadcrumb(t, [{ text: t('demo:title'), href: '/demo/mail' }])}
<h1 class=${css.heading1}>${mail.subject || t('demo:noSubject')}</h1>
<dl class="lk-facts"><dt>${t('demo:to')}</dt><dd>${mail.to}</dd><dt>${t('demo:sent')}</dt><dd>${fullDate(language, mail.sentAt)}</dd></dl>
<div class="lk-panel lk-preserve">${withLinks(mail.text)}</div>
<p><a class=${css.link} href="/demo/mail">${t('demo:back')}</a></p>`,
  });
}

function withLinks(text: string) {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, index) => (index % 2 ? html`<a class=${css.link} href=${part}>${part}</a>` : part));
}
