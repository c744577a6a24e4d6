import { html, nothing, type TemplateResult } from 'lit';
import type { ProfileView } from '../../server/accounts/schema.ts';
import { css } from '../base/classes.ts';
import { dayOf } from '../base/dates.ts';
import type { PageContext } from '../base/page.ts';
import { documentPage } from '../pages.ts';
import { avatar } from '../ui/avatar.ts';
import { nameOf } from '../ui/person.ts';
import './words.ts';

/** What others see of a person. */
export function profilePage(page: PageContext, { profile }: { profile: ProfileView }): TemplateResult {
  const { t } = page;
  const name = nameOf(t, profile);
  const work = [profile.headline, profile.organisation].filter(Boolean).join(', ');
  return documentPage(page, {
    title: name,
    body: html`<div class="lk-profile">${avatar({ id: profile.id, name: profile.former ? '' : profile.name })}
<div><h1 class=${css.heading1}>${name}</h1>${work && !profile.former ? html`<p class="lk-lead">${work}</p>` : nothing}</div></div>
${profile.former ? html`<p>${t('accounts:formerText')}</p>` : about(page, profile)}`,
  });
}

function about({ t, language, viewer }: PageContext, profile: ProfileView): TemplateResult {
  const own = viewer?.id === profile.id;
  const empty = !profile.about && profile.expertise.length === 0;
  return html`${profile.placeholder ? html`<p>${t('accounts:placeholderText')}</p>` : nothing}
${empty && !profile.placeholder ? html`<p>${own ? t('accounts:emptyOwn') : t('accounts:emptyOther', { name: profile.name })}</p>` : nothing}
${profile.about ? html`<h2 class=${css.heading2}>${t('accounts:aboutTitle')}</h2><p class="lk-preserve ${css.paragraph}">${profile.about}</p>` : nothing}
${profile.expertise.length > 0 ? html`<h2 class=${css.heading2}>${t('accounts:expertiseTitle')}</h2><ul class="lk-tags">${profile.expertise.map(word => html`<li class="lk-badge">${word}</li>`)}</ul>` : nothing}
${
  profile.organisations.length > 0
    ? html`<h2 class=${css.heading2}>${t('accounts:memberOf')}</h2><ul>${profile.organisations.map(
        each => html`<li><a class=${css.link} href="/organisations/${each.id}">${each.name}</a></li>`,
      )}</ul>`
    : nothing
}
${profile.placeholder ? nothing : html`<p class="lk-quiet lk-aside">${t('accounts:memberSince')} <time datetime=${profile.createdAt}>${dayOf(language, profile.createdAt)}</time></p>`}
${own ? html`<p class="lk-actions"><a class=${css.button} href="/account">${t('accounts:editProfile')}</a></p>` : nothing}`;
}
