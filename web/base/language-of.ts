import type { Language } from './words.ts';

// Words that hold sentences together. What both languages write alike (in, is, was, we, of, over, had, die, men) says nothing.
const words: Record<Language, Set<string>> = {
  nl: new Set(
    'de het een en dat niet van op te zijn met voor ook maar om bij aan er naar als dan uit nog wel door geen deze dit ik je jij jullie wij hebben heeft hebt worden wordt kan kun kunnen moet moeten wat hoe waarom wie waar onze ons mijn hun zij ze veel meer iets niemand iedereen bedankt graag gaat doen doet werkt weet heb ben'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the a an and that not to are with for also but by at there from if then this these those i you your they he she have has been be will would can could should must what how why who where our my their his her its it many some nobody everyone thanks please do does did know works were which when about than'.split(
      ' ',
    ),
  ),
};
/** Longer texts are judged by how they begin. */
const MAX_CHARACTERS = 4000;
/** So many of the words must be there, and so many times as many as of the other language. */
const ENOUGH = 2;
const CLEARLY = 2;

/** The beginning of a text, without addresses. */
const plainWords = (text: string): string =>
  text
    .slice(0, MAX_CHARACTERS)
    .replace(/https?:\/\/\S+/g, ' ')
    .toLowerCase();

/** Guesses whether a text is Dutch or English by its little words; null when it is neither, or not clearly one. */
export function languageOf(text: string): Language | null {
  const count = { nl: 0, en: 0 };
  for (const [word] of plainWords(text).matchAll(/[\p{L}’']+/gu)) {
    if (words.nl.has(word)) count.nl += 1;
    if (words.en.has(word)) count.en += 1;
  }
  const guess: Language = count.nl >= count.en ? 'nl' : 'en';
  const other = guess === 'nl' ? 'en' : 'nl';
  return count[guess] >= ENOUGH && count[guess] >= CLEARLY * count[other] ? guess : null;
}

/** The `lang` that people's own text needs on a page: undefined when it is the page's own, or unknown. */
export function foreignLanguage(page: Language, text: string): Language | undefined {
  const found = languageOf(text);
  return found === page ? undefined : (found ?? undefined);
}
