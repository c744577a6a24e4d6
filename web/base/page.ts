import type { ViewerView } from '../../server/accounts/schema.ts';
import type { Language, Words } from './words.ts';

/** What every page template is given besides its own model. Plain data: it holds nothing of Fastify or the database. */
export type PageContext = {
  language: Language;
  t: Words;
  /** The signed-in person, or null for a reader without an account. */
  viewer: ViewerView | null;
  /** Path with query of this page, for the language switch and for coming back after signing in. */
  path: string;
  communityName: string;
  /** Mail address for questions. */
  contact: string;
  /** Addresses of the built files, e.g. `/assets/main-1a2b.js`. */
  assets: { script: string; styles: string[]; preload: string[] };
  /** True in the demo: shows the way to `/demo/mail`. */
  demo: boolean;
  /** A short message about what was just done, shown once above the page (words key, e.g. `accounts:saved`). */
  notice?: { kind: 'done' | 'problem'; text: string };
};

/** What a form shows again after a refusal: what was typed, and per field what to do. */
export type FormState = { values: Record<string, string>; errors: { field: string; text: string }[] };
export const emptyForm: FormState = { values: {}, errors: [] };
