/** White, and the dark of the theme's texts (web/base/styles/theme.css). */
const TEXTS = { white: '#ffffff', dark: '#26221d' } as const;
/** WCAG 2.2, 1.4.3. */
const ENOUGH = 4.5;

const channel = (value: number): number => {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map(at => channel(Number.parseInt(colour.slice(at, at + 2), 16)));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** Contrast of two colours written as #1a2b3c: from 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

/** Six hexadecimal digits behind a #, in lower case; three are doubled. Null: no colour. */
export function cleanColour(text: string): string | null {
  const digits = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(text.trim())?.[1]?.toLowerCase();
  if (!digits) return null;
  return `#${digits.length === 3 ? [...digits].map(digit => digit + digit).join('') : digits}`;
}

/** Which text can be read on a colour; null: neither can. */
export function textOn(colour: string): 'white' | 'dark' | null {
  const best = contrastOf(colour, TEXTS.white) >= contrastOf(colour, TEXTS.dark) ? 'white' : 'dark';
  return contrastOf(colour, TEXTS[best]) >= ENOUGH ? best : null;
}
