import { html, type TemplateResult } from 'lit';
import type { Language } from '../base/words.ts';

const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };
const formats = new Map<Language, Intl.DateTimeFormat>();

/** The full date and time of an ISO text, in the page's language and in Dutch time: "22 november 2026 om 14:05". */
export function fullDate(language: Language, iso: string): string {
  let format = formats.get(language);
  if (!format) {
    format = new Intl.DateTimeFormat(locales[language], {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: 'Europe/Amsterdam',
    });
    formats.set(language, format);
  }
  return format.format(new Date(iso));
}

/** A `<time>` with the full date; `web/base/times.ts` shortens it in the browser ("5 minuten geleden"). */
export function timeOf(language: Language, iso: string): TemplateResult {
  return html`<time datetime=${iso}>${fullDate(language, iso)}</time>`;
}
