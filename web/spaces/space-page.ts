import { html, nothing, type TemplateResult } from 'lit';
import type { SpaceRights, SpaceView } from '../../server/spaces/schema.ts';
import type { ThreadKind, ThreadView } from '../../server/threads/schema.ts';
import { spaceAddress } from '../base/addresses.ts';
import { css } from '../base/classes.ts';
import type { PageContext } from '../base/page.ts';
import { documentPage } from '../pages.ts';
import { threadList } from '../threads/thread-list.ts';
import { breadcrumb } from '../ui/breadcrumb.ts';
import { emptyState } from '../ui/empty.ts';
import './manage-words.ts';
import './words.ts';

export type SpaceModel = {
  space: SpaceView;
  /** Who may read here, in words of the page's language. */
  readers: string;
  /** Pinned ones first. */
  threads: ThreadView[];
  /** Cursor of the next page. */
  next: string | null;
  kind: ThreadKind | null;
  rights: SpaceRights;
  /** Cursor that this page was asked with: it is not the first. */
  before?: string | null;
  /** Version of the stream `space:{id}` that the page was made from. */
  version?: number;
};

const kinds: [ThreadKind | null, string][] = [
  [null, 'all'],
  ['discussion', 'discussions'],
  ['question', 'questions'],
  ['researchQuestion', 'researchQuestions'],
];

/** One space with its threads; `<live-space>` puts new ones on top. */
export function spacePage(page: PageContext, model: SpaceModel): TemplateResult {
  const { t } = page;
  const { space, threads } = model;
  return documentPage(page, {
    title: space.name,
    description: space.description || undefined,
    wide: true,
    canonical: spaceAddress(space),
    body: html`${breadcrumb(t, [])}
<div class="lk-section-head">
<div>
<h1 class=${css.heading1}>${space.name}</h1>
${space.description ? html`<p class="lk-lead">${space.description}</p>` : nothing}
<p class="lk-quiet lk-readers">${t('spaces:readers', { readers: model.readers })}${model.rights.moderate ? html` <a class=${css.link} href="/spaces/${space.id}/settings">${t('manage:settings')}</a>` : nothing}</p>
${space.archived ? html`<p class="lk-panel">${t('manage:archivedNote')}</p>` : nothing}
${model.rights.termsFirst ? html`<p class="lk-panel"><a class=${css.link} href="/spaces/${space.id}/terms">${t('manage:acceptToJoin')}</a></p>` : nothing}
</div>
${startButton(page, model)}
</div>
${kindFilter(page, model)}
<h2 class="visually-hidden">${t('spaces:threadsTitle')}</h2>
<live-space space-id=${space.id} version=${model.version ?? nothing} kind=${model.kind ?? ''} ?first-page=${!model.before}>
${threads.length > 0 ? threadList(page, threads) : emptySpace(page, model)}
</live-space>
${pager(page, model)}`,
  });
}

function startButton({ t, viewer }: PageContext, { space, rights }: SpaceModel) {
  const address = `/spaces/${space.id}/threads/new`;
  if (rights.write) return html`<a class=${css.primaryButton} href=${address}>${t('spaces:newThread')}</a>`;
  if (viewer) return nothing;
  return html`<a class=${css.button} href="/sign-in?return=${encodeURIComponent(address)}">${t('spaces:signInToWrite')}</a>`;
}

function kindFilter({ t }: PageContext, { space, kind }: SpaceModel): TemplateResult {
  return html`<nav aria-label=${t('spaces:filter')}><ul class="lk-filter">${kinds.map(
    ([
      value,
      text,
    ]) => html`<li><a class=${css.link} href="${spaceAddress(space)}${value ? `?kind=${value}` : ''}"
 aria-current=${value === kind ? 'page' : nothing}>${t(`spaces:${text}`)}</a></li>`,
  )}</ul></nav>`;
}

function emptySpace({ t }: PageContext, { space, kind, rights }: SpaceModel): TemplateResult {
  if (kind)
    return emptyState(t('spaces:emptyKind'), { text: t('spaces:showAll'), href: spaceAddress(space) });
  if (!rights.write) return emptyState(t('spaces:emptyReader'));
  return emptyState(t('spaces:empty'), {
    text: t('spaces:newThread'),
    href: `/spaces/${space.id}/threads/new`,
  });
}

function pager({ t }: PageContext, { space, kind, next, before }: SpaceModel) {
  if (!next && !before) return nothing;
  const address = (values: Record<string, string>) => {
    const query = new URLSearchParams({ ...(kind ? { kind } : {}), ...values }).toString();
    return spaceAddress(space) + (query ? `?${query}` : '');
  };
  return html`<p class="lk-pager">
${before ? html`<a class=${css.link} href=${address({})}>${t('spaces:newest')}</a>` : nothing}
${next ? html`<a class=${css.link} href=${address({ before: next })} rel="next">${t('spaces:older')}</a>` : nothing}</p>`;
}
