import { html, nothing, type TemplateResult } from 'lit';
import type { SpaceView } from '../../server/spaces/schema.ts';
import { spaceAddress } from '../base/addresses.ts';
import { css } from '../base/classes.ts';
import { timeOf } from '../base/dates.ts';
import type { PageContext } from '../base/page.ts';
import './words.ts';

/** The spaces that a reader may enter, as a grid of cards. */
export function spaceCards({ t, language }: PageContext, spaces: SpaceView[]): TemplateResult {
  return html`<ul class="lk-spaces">${spaces.map(
    space => html`<li class="lk-space">
<h3><a class=${css.link} href=${spaceAddress(space)}>${space.name}</a></h3>
${space.description ? html`<p>${space.description}</p>` : nothing}
<p class="lk-space__meta lk-quiet"><span>${t(`spaces:${space.audience}`)}</span> <span>${t('spaces:threads', { count: space.threads })}</span>
${space.lastPostAt ? html`<span>${t('spaces:lastPost')} ${timeOf(language, space.lastPostAt)}</span>` : nothing}</p>
</li>`,
  )}</ul>`;
}
