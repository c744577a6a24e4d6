import { addWords } from '../base/words.ts';

addWords('ui', {
  nl: {
    breadcrumb: 'Kruimelpad',
    home: 'Home',
    errorsTitle: 'Er gaat nog iets mis',
    errorsIntro: 'Kijk dit nog even na:',
    optional: '(mag leeg blijven)',
    cancel: 'Annuleer',
    former: 'Oud-lid',
  },
  en: {
    breadcrumb: 'Breadcrumb',
    home: 'Home',
    errorsTitle: 'Something still needs attention',
    errorsIntro: 'Please check this:',
    optional: '(optional)',
    cancel: 'Cancel',
    former: 'Former member',
  },
});
