import { html, nothing, type TemplateResult } from 'lit';
import type { GrantChoice, PersonView } from '../../server/spaces/schema.ts';
import { css } from '../base/classes.ts';
import { emptyForm, type FormState, type PageContext } from '../base/page.ts';
import { documentPage } from '../pages.ts';
import { breadcrumb } from '../ui/breadcrumb.ts';
import { choices, errorSummary, field } from '../ui/fields.ts';
import './manage-words.ts';

export type NewSpaceModel = {
  choices: GrantChoice[];
  /** People who were ticked, and those just found by name. */
  chosen: PersonView[];
  found: PersonView[];
  /** What was searched for; null when nothing was. */
  searched: string | null;
  mayCreate: boolean;
  /** May let everybody write. */
  mayOpen: boolean;
  form?: FormState;
};

const keyOf = ({ grantee, granteeId }: GrantChoice) =>
  granteeId === null ? grantee : `${grantee}:${granteeId}`;

/** A space begins with three questions; works without JavaScript, also the search for people. */
export function newSpacePage(page: PageContext, model: NewSpaceModel): TemplateResult {
  const { t } = page;
  const { form = emptyForm } = model;
  return documentPage(page, {
    title: t('manage:newTitle'),
    body: html`${breadcrumb(t, [])}
<h1 class=${css.heading1}>${t('manage:newTitle')}</h1>
<p class="lk-lead">${t(model.mayCreate ? 'manage:newLead' : 'manage:newNeedsOrganisation')}</p>
${errorSummary(t, form)}
${model.mayCreate ? questions(page, model, form) : nothing}`,
  });
}

function questions({ t }: PageContext, model: NewSpaceModel, form: FormState): TemplateResult {
  const nameOf = (choice: GrantChoice) => choice.name || t(`manage:${choice.grantee}`);
  const groups = model.choices.filter(choice => choice.granteeId !== null);
  return html`<form class="lk-form" method="post" action="/spaces">
${choices(form, {
  name: 'for',
  legend: t('manage:forWhom'),
  value: '',
  options: [
    ...model.choices.map(choice => ({ value: keyOf(choice), label: nameOf(choice) })),
    { value: 'people', label: t('manage:people') },
  ],
})}
${choices(form, {
  name: 'write',
  legend: t('manage:whoWrites'),
  value: 'all',
  options: [
    { value: 'all', label: t('manage:writeAll') },
    ...groups.map(choice => ({
      value: keyOf(choice),
      label: t('manage:writeOnly', { name: choice.name }),
    })),
    { value: 'people', label: t('manage:writePeople') },
  ],
})}
<fieldset class="lk-choices"><legend>${t('manage:named')}</legend>
<p class=${css.fieldHint}>${t('manage:namedHint')}</p>
${model.chosen.map(person => personChoice(person, true))}
${field(form, { name: 'q', label: t('manage:searchLabel'), maxlength: 100 })}
<p><button class=${css.button} name="do" value="search">${t('manage:search')}</button></p>
${
  model.searched !== null
    ? html`<div role="status">${
        model.found.length > 0
          ? html`<p>${t('manage:addPerson')}</p>${model.found.map(person => personChoice(person, false))}`
          : html`<p>${t('manage:foundNobody', { name: model.searched })}</p>`
      }</div>`
    : nothing
}</fieldset>
<h2 class=${css.heading2}>${t('manage:whatAbout')}</h2>
${field(form, { name: 'name', label: t('manage:name'), maxlength: 120 })}
${field(form, { name: 'description', label: t('manage:description'), hint: t('manage:descriptionHint'), rows: 3, maxlength: 2000 })}
<p class="lk-actions"><button class=${css.primaryButton} name="do" value="create">${t('manage:create')}</button></p>
</form>`;
}

function personChoice(person: PersonView, chosen: boolean): TemplateResult {
  const note = [person.headline, person.organisation].filter(Boolean).join(', ');
  return html`<label class="lk-choice"><input type="checkbox" name="person" value=${person.id} ?checked=${chosen}>
<span><strong>${person.name}</strong>${note ? html`<small>${note}</small>` : nothing}</span></label>`;
}
