import i18next, { type i18n } from 'i18next';

export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Looks up one text: `t('threads:reply')`, `t('threads:replies', { count: 3 })` (plural forms `replies_one`, `replies_other`). */
export type Words = (key: string, values?: Record<string, string | number>) => string;

const instance: i18n = i18next.createInstance();
instance.init({
  lng: 'nl',
  fallbackLng: false,
  ns: [],
  resources: {},
  // Lit escapes what it puts on a page; escaping here as well would show &amp; to readers.
  interpolation: { escapeValue: false },
  returnEmptyString: false,
  initAsync: false,
});

/**
 * Registers one room's texts. Dutch comes first; English must have the same keys (the type says so, and
 * `test/web/words.test.ts` checks that each key that is used exists in both).
 */
export function addWords<T extends Record<string, string>>(
  room: string,
  texts: { nl: T; en: { [K in keyof T]: string } },
): void {
  instance.addResourceBundle('nl', room, texts.nl);
  instance.addResourceBundle('en', room, texts.en);
}

function lookUp(language: Language): Words {
  const find = instance.getFixedT(language) as unknown as Words;
  // A text that takes no values is the same each time; a page asks for some eighty of them.
  const plain = new Map<string, string>();
  const counted = new Map<string, string>();
  return (key, values) => {
    if (values) return withValues(find, counted, key, values);
    let text = plain.get(key);
    if (text === undefined) {
      text = find(key);
      // Rooms may register later than the first look: only what was found is kept.
      if (text !== key) plain.set(key, text);
    }
    return text;
  };
}

const MAX_COUNTED = 5000;

/** "3 reacties" comes back on every list; a text with names in it hardly ever does. */
function withValues(
  find: Words,
  counted: Map<string, string>,
  key: string,
  values: Record<string, string | number>,
): string {
  const names = Object.keys(values);
  if (names.length !== 1 || names[0] !== 'count') return find(key, values);
  const known = `${key} ${values.count}`;
  let text = counted.get(known);
  if (text === undefined) {
    if (counted.size >= MAX_COUNTED) counted.clear();
    text = find(key, values);
    if (text !== key) counted.set(known, text);
  }
  return text;
}

const lookUps: Record<Language, Words> = { nl: lookUp('nl'), en: lookUp('en') };

/** The look-up function of one language; bound to it, so that many requests at once cannot mix. */
export const wordsIn = (language: Language): Words => lookUps[language];

/** All registered texts, for the test that compares them with what the code uses. */
export function allWords(language: Language): Record<string, Record<string, string>> {
  return instance.store.data[language] as Record<string, Record<string, string>>;
}
