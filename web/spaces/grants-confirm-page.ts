import { html, nothing, type TemplateResult } from 'lit';
import type { GrantPreview, GrantView, SpaceView } from '../../server/spaces/schema.ts';
import { spaceAddress } from '../base/addresses.ts';
import { css } from '../base/classes.ts';
import { dayOf } from '../base/dates.ts';
import type { PageContext } from '../base/page.ts';
import { documentPage } from '../pages.ts';
import { breadcrumb } from '../ui/breadcrumb.ts';
import { type GrantRow, granteeName, levelName } from './settings-page.ts';
import './manage-words.ts';

export type GrantsConfirmModel = {
  space: SpaceView;
  preview: GrantPreview;
  rows: GrantRow[];
  before: GrantView[];
  /** The wanted rows, for the next step. */
  step: string;
};

/** What a change of access does, in numbers of people, before it is made. */
export function grantsConfirmPage(page: PageContext, model: GrantsConfirmModel): TemplateResult {
  const { t } = page;
  const { space, preview, rows, before } = model;
  const now = before.some(row => row.grantee === 'everyone');
  const then = rows.some(row => row.grantee === 'everyone' && row.level);
  return documentPage(page, {
    title: t('manage:confirmTitle'),
    body: html`${breadcrumb(t, [
      { text: space.name, href: spaceAddress(space) },
      { text: t('manage:settingsTitle', { space: space.name }), href: `/spaces/${space.id}/settings` },
    ])}
<h1 class=${css.heading1}>${t('manage:confirmTitle')}</h1>
<div class="lk-panel"><p><strong>${t('manage:loses', { count: preview.loses })}</strong></p>
<p><strong>${t('manage:gains', { count: preview.gains })}</strong></p>
<p>${t('manage:keeps', { count: preview.keeps })}</p>
${then && !now ? html`<p>${t('manage:opens')}</p>` : nothing}
${now && !then ? html`<p>${t('manage:closes')}</p>` : nothing}</div>
<h2 class=${css.heading2}>${t('manage:changes')}</h2>
${changeList(page, rows, before)}
<form method="post" action="/spaces/${space.id}/grants"><input type="hidden" name="rows" value=${model.step}>
<p class="lk-actions"><button class=${css.primaryButton} name="do" value="confirm">${t('manage:confirm')}</button>
<button class=${css.button} name="do" value="back">${t('manage:back')}</button></p></form>`,
  });
}

function changeList({ t, language }: PageContext, rows: GrantRow[], before: GrantView[]): TemplateResult {
  const changed = rows.flatMap(row => {
    const old = before.find(one => one.grantee === row.grantee && one.granteeId === row.granteeId);
    const same =
      (old?.level ?? null) === row.level && (!row.level || (old?.validUntil ?? null) === row.validUntil);
    return same ? [] : [{ row, old }];
  });
  if (changed.length === 0) return html`<p>${t('manage:nothingChanges')}</p>`;
  return html`<ul>${changed.map(
    ({ row, old }) =>
      html`<li>${granteeName(t, row)}: <strong>${levelName(t, row.level)}</strong>${
        row.level && row.validUntil
          ? html` ${t('manage:untilDay', { day: dayOf(language, row.validUntil) })}`
          : nothing
      } (${t('manage:from', { level: levelName(t, old?.level ?? null) })})</li>`,
  )}</ul>`;
}
