import { html, type TemplateResult } from 'lit';
import type { Language } from './words.ts';

const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };
const timeZone = 'Europe/Amsterdam';
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes longer than using it a thousand times, so each is made once. */
function formatter(language: Language, style: 'day' | 'minute'): Intl.DateTimeFormat {
  const key = language + style;
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locales[language], {
      dateStyle: 'long',
      timeStyle: style === 'minute' ? 'short' : undefined,
      timeZone,
    });
    formatters.set(key, found);
  }
  return found;
}

/** Full date and time of an ISO text, Dutch time: "22 november 2026 om 14:05". */
export function fullDate(language: Language, iso: string): string {
  return formatter(language, 'minute').format(new Date(iso));
}

/** The day alone: "22 november 2026". */
export function dayOf(language: Language, iso: string): string {
  return formatter(language, 'day').format(new Date(iso));
}

/** A `<time>` with the full date; in the browser `web/base/times.ts` shortens it ("5 minuten geleden"). */
export function timeOf(language: Language, iso: string): TemplateResult {
  return html`<time datetime=${iso}>${fullDate(language, iso)}</time>`;
}
