import { html, type TemplateResult } from 'lit';
import { css } from '../base/classes.ts';
import type { Words } from '../base/words.ts';
import './words.ts';

type Person = { id: number; name: string; former: boolean };

/** The name to show; someone who left is "Oud-lid". */
export function nameOf(t: Words, person: { name: string; former?: boolean }): string {
  return person.former || !person.name ? t('ui:former') : person.name;
}

/** The name, as a link to the profile of someone who is still there. */
export function personLink(t: Words, person: Person): TemplateResult {
  const name = nameOf(t, person);
  return person.former || !person.name
    ? html`<span>${name}</span>`
    : html`<a class=${css.link} href="/accounts/${person.id}">${name}</a>`;
}
