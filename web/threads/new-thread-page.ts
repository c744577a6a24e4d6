import { html, type TemplateResult } from 'lit';
import type { DraftView } from '../../server/drafts/schema.ts';
import type { SpaceView } from '../../server/spaces/schema.ts';
import { spaceAddress } from '../base/addresses.ts';
import { css } from '../base/classes.ts';
import { emptyForm, type FormState, type PageContext } from '../base/page.ts';
import { documentPage } from '../pages.ts';
import { composer } from '../posts/composer.ts';
import { breadcrumb } from '../ui/breadcrumb.ts';
import { choices, errorSummary, field } from '../ui/fields.ts';
import './words.ts';

export type NewThreadModel = {
  space: SpaceView;
  draft: DraftView | null;
  /** UUID that the thread will get. */
  key: string;
  readers: string;
  form?: FormState;
};

const kinds = ['discussion', 'question', 'researchQuestion'];

/** The page on which a thread begins; a refused one comes back here with all that was typed. */
export function newThreadPage(page: PageContext, model: NewThreadModel): TemplateResult {
  const { t } = page;
  const { space, form = emptyForm } = model;
  return documentPage(page, {
    title: t('threads:newTitle'),
    body: html`${breadcrumb(t, [{ text: space.name, href: spaceAddress(space) }])}
<h1 class=${css.heading1}>${t('threads:newTitle')}</h1>
<p class="lk-lead">${t('threads:newIn', { space: space.name })}</p>
${errorSummary(t, form)}
${composer(page, {
  place: `space:${space.id}`,
  action: `/spaces/${space.id}/threads`,
  key: model.key,
  draft: model.draft,
  readers: model.readers,
  submit: t('threads:submit'),
  label: t('threads:body'),
  fields: threadFields(page, model.draft, form),
  form: model.form,
  cancel: spaceAddress(space),
})}`,
  });
}

/** The two fields of a research question are always there without JavaScript; the sheet hides them for other kinds. */
function threadFields({ t }: PageContext, draft: DraftView | null, form: FormState): TemplateResult {
  return html`${choices(form, {
    name: 'kind',
    legend: t('threads:kind'),
    value: draft?.kind || 'discussion',
    options: kinds.map(value => ({ value, label: t(`threads:${value}`), hint: t(`threads:${value}Hint`) })),
  })}
${field(form, { name: 'title', label: t('threads:title'), hint: t('threads:titleHint'), value: draft?.title, required: true, maxlength: 300 })}
<div class="lk-asks">
${field(form, { name: 'askedBy', label: t('threads:askedByLabel'), hint: t('threads:askedByHint'), value: draft?.askedBy, maxlength: 300 })}
${field(form, { name: 'askedWhy', label: t('threads:askedWhyLabel'), hint: t('threads:askedWhyHint'), value: draft?.askedWhy, rows: 3, maxlength: 2000 })}
</div>`;
}
