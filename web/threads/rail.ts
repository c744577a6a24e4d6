import { html, type TemplateResult } from 'lit';
import type { ThreadView } from '../../server/threads/schema.ts';
import { firstOnPage, postAddress, threadAddress } from '../base/addresses.ts';
import { css } from '../base/classes.ts';
import type { PageContext } from '../base/page.ts';
import './live-words.ts';

/** How many links at intervals there are between the first and the last post. */
const STOPS = 7;

/** Numbers of posts at even distances from the first to the last: 1, 834, 1667, … */
export function railStops(last: number): number[] {
  const count = Math.min(STOPS, last);
  if (count < 2) return [1];
  return Array.from({ length: count }, (_, i) => Math.round(1 + (i * (last - 1)) / (count - 1)));
}

/**
 * The way through a long thread: a small form to jump to a post by number (works without JavaScript: the server
 * reads `?from=`), and links at intervals. `<thread-rail>` keeps the current number up to date while scrolling.
 */
export function threadRail(page: PageContext, model: { thread: ThreadView; from: number }): TemplateResult {
  const { t } = page;
  const { thread, from } = model;
  const last = thread.lastPostNumber;
  const current = firstOnPage(from);
  return html`<thread-rail class="rail" last=${last} address=${threadAddress(thread)}><nav aria-label=${t('live:rail')}>
<form class="rail-form" method="get" action=${threadAddress(thread)}>
<label class="rail-label" for="rail-number">${t('live:railTo')}</label>
<input class="${css.textbox} rail-number" id="rail-number" name="from" type="number" inputmode="numeric" min="1" max=${last} value=${from} required>
<span class="rail-total" aria-hidden="true">/ ${last}</span>
<button class=${css.button}>${t('live:railGo')}</button>
</form>
<ol class="rail-stops">${railStops(last).map(
    number =>
      html`<li><a href=${postAddress(thread, number)} data-number=${number} aria-current=${firstOnPage(number) === current ? 'true' : 'false'}><span class="visually-hidden">${t('live:railTo')} </span>${number}</a></li>`,
  )}</ol>
</nav></thread-rail>`;
}
