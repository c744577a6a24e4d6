import { html, type TemplateResult } from 'lit';
import type { ProfileView } from '../../server/accounts/schema.ts';
import { css } from '../base/classes.ts';
import { emptyForm, type FormState, type PageContext } from '../base/page.ts';
import { choices, field } from '../ui/fields.ts';
import { accountFrame } from './account-frame.ts';
import './words.ts';

/** The form about oneself. `profile` is what is stored; `form` wins after a refusal. */
export function accountPage(
  page: PageContext,
  model: { profile: ProfileView; form?: FormState },
): TemplateResult {
  const { t } = page;
  const { profile, form = emptyForm } = model;
  return accountFrame(page, {
    address: '/account',
    title: t('accounts:profileTitle'),
    form,
    body: html`<p class="lk-lead">${t('accounts:profileLead')}</p>
<form class="lk-form" method="post" action="/account" novalidate>
${field(form, { name: 'name', label: t('accounts:name'), value: profile.name, autocomplete: 'name', required: true, maxlength: 200 })}
${field(form, { name: 'headline', label: t('accounts:headline'), hint: t('accounts:headlineHint'), value: profile.headline, autocomplete: 'organization-title', maxlength: 200 })}
${field(form, { name: 'organisation', label: t('accounts:organisation'), hint: t('accounts:organisationHint'), value: profile.organisation, autocomplete: 'organization', maxlength: 200 })}
${field(form, { name: 'about', label: t('accounts:about'), hint: t('accounts:aboutHint'), value: profile.about, rows: 5, maxlength: 4000 })}
${field(form, { name: 'expertise', label: t('accounts:expertise'), hint: t('accounts:expertiseHint'), value: profile.expertise.join(', '), maxlength: 1000 })}
${choices(form, {
  name: 'language',
  legend: t('accounts:language'),
  value: page.viewer?.language ?? page.language,
  options: [
    { value: 'nl', label: t('accounts:languageNl') },
    { value: 'en', label: t('accounts:languageEn') },
  ],
})}
<p class="lk-actions"><button class=${css.primaryButton}>${t('accounts:save')}</button>
<a class=${css.link} href="/accounts/${profile.id}">${t('accounts:seeProfile')}</a></p>
</form>`,
  });
}
