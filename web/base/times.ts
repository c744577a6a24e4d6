import type { Language } from './words.ts';

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];
const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };
const DAYS = 7;

/** "5 minuten geleden" for the last week, else the day; null where the date is not one. `now` in milliseconds. */
export function shortTime(language: Language, iso: string, now: number): string | null {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return null;
  // A clock that runs a little behind must not tell of the future.
  const seconds = Math.max(0, (now - time) / 1000);
  const relative = new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' });
  if (seconds < 45) return relative.format(0, 'second');
  const [unit, size] = steps.find(([, size]) => seconds >= size) ?? ['minute', 60];
  const amount = Math.max(1, Math.floor(seconds / size));
  if (unit === 'day' && amount > DAYS) {
    const sameYear = new Date(time).getFullYear() === new Date(now).getFullYear();
    return new Intl.DateTimeFormat(locales[language], {
      day: 'numeric',
      month: sameYear ? 'long' : 'short',
      year: sameYear ? undefined : 'numeric',
      timeZone: 'Europe/Amsterdam',
    }).format(time);
  }
  return relative.format(-amount, unit);
}

/** Shortens every `<time>` below `root`; the full date moves to its title. Says the same again later with new words. */
export function shortenTimes(root: ParentNode, language: Language, now: number = Date.now()): void {
  for (const time of root.querySelectorAll<HTMLTimeElement>('time[datetime]')) {
    const short = shortTime(language, time.dateTime, now);
    if (!short || time.textContent === short) continue;
    if (!time.title) time.title = time.textContent ?? '';
    time.textContent = short;
  }
}

/** Shortens the page's times now and every minute, as long as somebody looks. */
export function keepTimesShort(language: Language): void {
  shortenTimes(document, language);
  setInterval(() => {
    if (!document.hidden) shortenTimes(document, language);
  }, 60_000);
}
