import { html, nothing, type TemplateResult } from 'lit';
import type { SpaceView } from '../../server/spaces/schema.ts';
import type { ThreadView } from '../../server/threads/schema.ts';
import { css } from '../base/classes.ts';
import type { PageContext } from '../base/page.ts';
import { documentPage } from '../pages.ts';
import { spaceCards } from '../spaces/space-cards.ts';
import { threadList } from '../threads/thread-list.ts';
import { emptyState } from '../ui/empty.ts';
import './words.ts';

export type HomeModel = {
  spaces: SpaceView[];
  /** The newest active threads that the reader may see. */
  recent: (ThreadView & { spaceName: string })[];
  /** Spaces that open as soon as their terms are accepted. */
  doors?: { id: number; name: string }[];
};

/** The start: what is being talked about, and where. */
export function homePage(page: PageContext, { spaces, recent, doors = [] }: HomeModel): TemplateResult {
  const { t, viewer } = page;
  return documentPage(page, {
    title: page.communityName,
    wide: true,
    canonical: '/',
    body: html`${viewer ? greeting(page, viewer) : invitation(page)}
<div class="lk-home">
<section aria-labelledby="recent">
<h2 class=${css.heading2} id="recent">${t('home:recent')}</h2>
${recent.length > 0 ? threadList(page, recent) : emptyState(t('home:recentEmpty'))}
</section>
<section aria-labelledby="spaces">
<h2 class=${css.heading2} id="spaces">${t('home:spaces')}</h2>
${doors.length > 0 ? html`<ul class="lk-panel">${doors.map(door => html`<li><a class=${css.link} href="/spaces/${door.id}/terms">${t('home:door', { space: door.name })}</a></li>`)}</ul>` : nothing}
${spaces.length > 0 ? spaceCards(page, spaces) : emptyState(t('home:spacesEmpty'))}
${viewer?.verified && !viewer.termsDue ? html`<p class="lk-actions"><a class=${css.link} href="/spaces/new">${t('home:newSpace')}</a></p>` : nothing}
</section>
</div>`,
  });
}

function invitation({ t }: PageContext): TemplateResult {
  return html`<div class="lk-hero">
<h1 class=${css.heading1}>${t('home:title')}</h1>
<p class="lk-lead">${t('home:lead')}</p>
<p class="lk-actions"><a class=${css.primaryButton} href="/register">${t('home:join')}</a><a class=${css.button} href="/sign-in">${t('home:signIn')}</a></p>
</div>`;
}

function greeting({ t }: PageContext, viewer: NonNullable<PageContext['viewer']>): TemplateResult {
  return html`<h1 class=${css.heading1}>${t('home:hello', { name: viewer.name.split(' ')[0] ?? '' })}</h1>`;
}
