import { threads as serviceThreads } from './threads/dienstverlening-en-digitaal.ts';
import { threads as drieRivierenThreads } from './threads/drie-rivieren.ts';
import { threads as heuvellandThreads } from './threads/heuvelland.ts';
import { threads as heuvelrandThreads } from './threads/heuvelrand.ts';
import { threads as coffeeThreads } from './threads/koffiehoek.ts';
import { threads as youthCareThreads } from './threads/kopgroep-inkoop-jeugd.ts';
import { threads as kreekdamThreads } from './threads/kreekdam.ts';
import { threads as kreeklandThreads } from './threads/kreekland.ts';
import { threads as learningThreads } from './threads/lerende-organisatie.ts';
import { threads as surroundingsThreads } from './threads/omgeving-en-participatie.ts';
import { threads as ruleThreads } from './threads/regels-die-knellen.ts';
import { threads as writingThreads } from './threads/schrijfgroep-heuvelrand.ts';
import { threads as socialThreads } from './threads/sociaal-domein.ts';
import { threads as residentThreads } from './threads/vraag-het-de-gemeente.ts';
import { threads as waterrijkThreads } from './threads/waterrijk.ts';
import { threads as welcomeThreads } from './threads/welkom.ts';
import { threads as housingThreads } from './threads/werkgroep-huisvesting.ts';
import type { DemoThread } from './types.ts';

export { organisations } from './organisations.ts';
export { people } from './people.ts';
export { regions } from './regions.ts';
export { spaces } from './spaces.ts';
export type * from './types.ts';

/** Every thread of the demo community, space by space; nothing in it depends on the order. */
export const threads: DemoThread[] = [
  ...welcomeThreads,
  ...socialThreads,
  ...residentThreads,
  ...surroundingsThreads,
  ...learningThreads,
  ...serviceThreads,
  ...coffeeThreads,
  ...ruleThreads,
  ...waterrijkThreads,
  ...drieRivierenThreads,
  ...youthCareThreads,
  ...heuvelrandThreads,
  ...heuvellandThreads,
  ...writingThreads,
  ...kreeklandThreads,
  ...kreekdamThreads,
  ...housingThreads,
];
