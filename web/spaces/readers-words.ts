import { addWords } from '../base/words.ts';

/** Who will be able to read what is being written. */
addWords('readers', {
  nl: {
    everyone: 'iedereen, ook zonder account',
    accounts: 'iedereen die is ingelogd',
    people_one: '{{count}} persoon',
    people_other: '{{count}} mensen',
    of: '{{people}} van {{organisations}}',
    organisations_one: '{{count}} organisatie',
    organisations_other: '{{count}} organisaties',
  },
  en: {
    everyone: 'everyone, also without an account',
    accounts: 'everyone who is signed in',
    people_one: '{{count}} person',
    people_other: '{{count}} people',
    of: '{{people}} from {{organisations}}',
    organisations_one: '{{count}} organisation',
    organisations_other: '{{count}} organisations',
  },
});
