import { addWords } from '../base/words.ts';

addWords('ui', {
  nl: {
    breadcrumb: 'Kruimelpad',
    home: 'Home',
    errorsTitle: 'Er gaat nog iets mis',
    former: 'Oud-lid',
  },
  en: {
    breadcrumb: 'Breadcrumb',
    home: 'Home',
    errorsTitle: 'Something still needs attention',
    former: 'Former member',
  },
});
