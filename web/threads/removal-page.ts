import { html, type TemplateResult } from 'lit';
import type { ThreadView } from '../../server/threads/schema.ts';
import { threadAddress } from '../base/addresses.ts';
import { css } from '../base/classes.ts';
import type { PageContext } from '../base/page.ts';
import { documentPage } from '../pages.ts';
import './words.ts';

/** Asks once more before a whole thread is removed, and says what happens then. */
export function threadRemovalPage(page: PageContext, { thread }: { thread: ThreadView }): TemplateResult {
  const { t } = page;
  return documentPage(page, {
    title: t('threads:removalTitle'),
    body: html`<h1 class=${css.heading1}>${t('threads:removalTitle')}</h1>
<p class="lk-lead">${thread.title} (${t('threads:posts', { count: thread.posts })})</p>
<p>${t('threads:removeText')}</p>
<form class="lk-actions" method="post" action="/threads/${thread.id}/removal"><button class=${css.dangerButton}>${t('threads:removalConfirm')}</button>
<a class=${css.link} href=${threadAddress(thread)}>${t('threads:removalCancel')}</a></form>`,
  });
}
