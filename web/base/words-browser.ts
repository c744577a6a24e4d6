import type { Language, Words } from './words.ts';

export type { Language, Words } from './words.ts';
export const LANGUAGES = ['nl', 'en'] as const;

type Texts = Record<string, string>;
const rooms: Record<Language, Record<string, Texts>> = { nl: {}, en: {} };

/**
 * What `words.ts` does, for the browser: the build puts this module in its place (`vite.config.ts`). i18next alone is
 * 15 kB after compression; a page needs of it the look-up, `{{values}}` and the plural forms. `test/web/words.test.ts`
 * holds the two together.
 */
export function addWords<T extends Texts>(
  room: string,
  texts: { nl: T; en: { [K in keyof T]: string } },
): void {
  rooms.nl[room] = { ...rooms.nl[room], ...texts.nl };
  rooms.en[room] = { ...rooms.en[room], ...texts.en };
}

/** The look-up function of one language; an unknown key comes back as it is, without its room. */
export function wordsIn(language: Language): Words {
  const plural = new Intl.PluralRules(language);
  return (key, values = {}) => {
    const at = key.indexOf(':');
    const texts = rooms[language][key.slice(0, at)] ?? {};
    const name = key.slice(at + 1);
    const counted =
      values.count === undefined ? undefined : texts[`${name}_${plural.select(Number(values.count))}`];
    const text = counted ?? texts[name] ?? name;
    return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, value: string) => String(values[value] ?? ''));
  };
}

/** All registered texts of a language. */
export const allWords = (language: Language): Record<string, Texts> => rooms[language];
