import { html, nothing, type TemplateResult } from 'lit';
import type { OrganisationView } from '../../server/organisations/schema.ts';
import { css } from '../base/classes.ts';
import { emptyForm, type FormState, type PageContext } from '../base/page.ts';
import { errorOf, field } from '../ui/fields.ts';
import { organisationFrame } from './admin-frame.ts';
import { colourBand, submit } from './parts.ts';
import './words.ts';

/** Colour and logo. */
export function stylePage(
  page: PageContext,
  { organisation, form = emptyForm }: { organisation: OrganisationView; form?: FormState },
): TemplateResult {
  const { t } = page;
  const start = `/admin/organisations/${organisation.id}`;
  return organisationFrame(page, {
    organisation,
    section: '/style',
    title: t('organisations:styleTitle'),
    form,
    body: html`${colourBand(t, organisation)}
<form class="lk-form" method="post" action="${start}/colour">
${field(form, { name: 'colour', label: t('organisations:colour'), hint: t('organisations:colourHint'), value: organisation.colour ?? '', maxlength: 7 })}
${submit(t('organisations:save'))}
</form>
<h2 class=${css.heading2}>${t('organisations:logo')}</h2>
${
  organisation.logo
    ? html`<p><img class="lk-organisation__logo" src=${organisation.logo} alt=${t('organisations:logoOf', { name: organisation.name })} width="128" height="128"></p>
<form class="lk-actions" method="post" action="${start}/logo/removal"><button class=${css.button}>${t('organisations:logoRemove')}</button></form>`
    : html`<p>${t('organisations:noLogo')}</p>`
}
${logoForm(page, `${start}/logo`, errorOf(form, 'image'))}`,
  });
}

function logoForm({ t }: PageContext, action: string, error: string | undefined): TemplateResult {
  return html`<form class="lk-form" method="post" enctype="multipart/form-data" action=${action}>
<div class=${error ? css.invalidField : css.field}>
<label class=${css.label} for="image">${t('organisations:logo')}</label>
<p class=${css.fieldHint} id="image-hint">${t('organisations:logoHint')}</p>
${error ? html`<p class=${css.fieldError} id="image-error">${error}</p>` : nothing}
<input id="image" name="image" type="file" accept="image/png,image/jpeg,image/webp" required aria-describedby=${error ? 'image-hint image-error' : 'image-hint'}>
</div>
${submit(t('organisations:logoSend'))}
</form>`;
}
