import { html, type TemplateResult } from 'lit';

const colours = 5;

/** The first letter of the first and of the last name: "Sanne de Wit" gives "SW". A closed account gives a dot. */
export function initialsOf(name: string): string {
  const parts = name.trim().split(/\s+/).filter(Boolean);
  const letters = [parts[0], parts.length > 1 ? parts.at(-1) : undefined].map(part =>
    part ? [...part][0] : '',
  );
  return letters.join('').toUpperCase() || '·';
}

/** A round mark with initials, beside a name that is also written out: screen readers skip it. */
export function avatar(
  person: { id: number; name: string },
  size: 'normal' | 'small' = 'normal',
): TemplateResult {
  const tint = person.name ? person.id % colours : 0;
  return html`<span class="lk-avatar lk-avatar--${tint} lk-avatar--${size}" aria-hidden="true">${initialsOf(person.name)}</span>`;
}
