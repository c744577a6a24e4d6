import { addWords } from '../base/words.ts';

addWords('ui', {
  nl: {
    breadcrumb: 'Kruimelpad',
    home: 'Home',
    errorsForm: 'Dat is nog niet gelukt',
    errorsTitle_one: 'Kijk nog even naar dit veld',
    errorsTitle_other: 'Kijk nog even naar deze velden',
    former: 'Oud-lid',
  },
  en: {
    breadcrumb: 'Breadcrumb',
    home: 'Home',
    errorsForm: 'That has not worked yet',
    errorsTitle_one: 'Please look at this field once more',
    errorsTitle_other: 'Please look at these fields once more',
    former: 'Former member',
  },
});
