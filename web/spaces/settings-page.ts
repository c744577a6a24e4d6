import { html, type nothing, type TemplateResult } from 'lit';
import type { GrantView, SpaceView } from '../../server/spaces/schema.ts';
import { spaceAddress } from '../base/addresses.ts';
import { css } from '../base/classes.ts';
import { emptyForm, type FormState, type PageContext } from '../base/page.ts';
import { documentPage } from '../pages.ts';
import { breadcrumb } from '../ui/breadcrumb.ts';
import { errorSummary, field } from '../ui/fields.ts';
import './manage-words.ts';

/** One line of who may enter; without a level somebody who could be let in. */
export type GrantRow = Omit<GrantView, 'level'> & { key: string; level: GrantView['level'] | null };

export type SpaceSettingsModel = {
  space: SpaceView;
  rows: GrantRow[];
  /** Who may read now, in words. */
  readers: string;
  searched: string | null;
  form?: FormState;
};

export const granteeName = (t: PageContext['t'], row: Pick<GrantRow, 'grantee' | 'name'>): string =>
  row.name || t(`manage:${row.grantee}`);

const levelKeys = { read: 'levelRead', write: 'levelWrite', moderate: 'levelModerate' } as const;
export const levelName = (t: PageContext['t'], level: GrantView['level'] | null): string =>
  t(`manage:${level ? levelKeys[level] : 'levelNone'}`);

/** All that the moderators of a space change about it: one form for each thing. */
export function spaceSettingsPage(page: PageContext, model: SpaceSettingsModel): TemplateResult {
  const { t } = page;
  const { space, form = emptyForm } = model;
  const title = t('manage:settingsTitle', { space: space.name });
  return documentPage(page, {
    title,
    body: html`${breadcrumb(t, [{ text: space.name, href: spaceAddress(space) }])}
<h1 class=${css.heading1}>${title}</h1>
${errorSummary(t, form)}
${grantsForm(page, model, form)}
<h2 class=${css.heading2}>${t('manage:details')}</h2>
<form class="lk-form" method="post" action="/spaces/${space.id}/details">
${field(form, { name: 'name', label: t('manage:name'), value: space.name, required: true, maxlength: 120 })}
${field(form, { name: 'description', label: t('manage:description'), hint: t('manage:descriptionHint'), value: space.description, rows: 3, maxlength: 2000 })}
<p class="lk-actions"><button class=${css.button}>${t('manage:saveDetails')}</button></p></form>
<h2 class=${css.heading2}>${t('manage:more')}</h2>
<ul>
<li><a class=${css.link} href="/spaces/${space.id}/partners">${t('manage:partners')}</a></li>
<li><a class=${css.link} href="/spaces/${space.id}/invitations">${t('manage:invitations')}</a></li>
<li><a class=${css.link} href="/spaces/${space.id}/terms">${t('manage:terms')}</a></li>
<li><a class=${css.link} href="/admin/log?space=${space.id}">${t('manage:log')}</a></li>
</ul>
${archiveForm(page, space)}
<p class="lk-actions"><a class=${css.link} href=${spaceAddress(space)}>${t('manage:toSpace')}</a></p>`,
  });
}

function grantsForm(page: PageContext, model: SpaceSettingsModel, form: FormState): TemplateResult {
  const { t } = page;
  const { space, rows, readers, searched } = model;
  return html`<h2 class=${css.heading2} id="access">${t('manage:access')}</h2>
<p>${t('manage:readersNow', { readers })}</p>
<form class="lk-form--wide" method="post" action="/spaces/${space.id}/grants">
<ul class="lk-rows">${rows.map(row => grantRow(page, row))}</ul>
${field(form, { name: 'q', label: t('manage:searchLabel'), hint: t('manage:namedHint'), maxlength: 100, ...(searched && { value: searched }) })}
<p class="lk-actions"><button class=${css.primaryButton} name="do" value="preview">${t('manage:preview')}</button>
<button class=${css.button} name="do" value="search">${t('manage:search')}</button></p></form>`;
}

function grantRow({ t, language }: PageContext, row: GrantRow): TemplateResult {
  const name = granteeName(t, row);
  if (row.partnership) {
    return html`<li class="lk-row"><div class="lk-row__text"><p class="lk-row__title">${name}</p>
<p class="lk-row__meta"><span>${levelName(t, row.level)}</span> <span>${t('manage:partner')}</span></p></div></li>`;
  }
  const levels =
    row.grantee === 'everyone' ? ([null, 'read'] as const) : ([null, 'read', 'write', 'moderate'] as const);
  const day = row.validUntil
    ? new Date(row.validUntil).toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' })
    : '';
  return html`<li class="lk-row"><div class="lk-row__text"><p class="lk-row__title">${name}</p>
<input type="hidden" name="grant" value=${row.key}></div>
<label><span class="visually-hidden">${name}: ${t('manage:level')}</span>
<select class=${css.select} name="level.${row.key}">${levels.map(
    level =>
      html`<option value=${level ?? ''} ?selected=${level === row.level}>${levelName(t, level)}</option>`,
  )}</select></label>
<label lang=${language}><span class="visually-hidden">${name}: </span>${t('manage:until')}
<input class=${css.textbox} type="date" name="until.${row.key}" value=${day}></label></li>`;
}

function archiveForm({ t }: PageContext, space: SpaceView): TemplateResult | typeof nothing {
  const [text, address, button, look] = space.archived
    ? ['manage:reopenText', 'reopening', 'manage:reopen', css.button]
    : ['manage:archiveText', 'archive', 'manage:archiveNow', css.dangerButton];
  return html`<h2 class=${css.heading2}>${t('manage:archive')}</h2>
<form class="lk-setting" method="post" action="/spaces/${space.id}/${address}"><p>${t(text)}</p><button class=${look}>${t(button)}</button></form>`;
}
