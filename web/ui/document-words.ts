import { addWords } from '../base/words.ts';

addWords('document', {
  nl: {
    verify:
      'Bevestig je e-mailadres. De link staat in de mail die we je stuurden. Tot die tijd zie je wat iedereen ziet.',
    verifyAgain: 'Stuur de mail opnieuw',
    termsDue: 'Er zijn voorwaarden die je nog niet hebt geaccepteerd. Tot die tijd zie je wat iedereen ziet.',
    readTerms: 'Lees de voorwaarden',
    terms: 'Voorwaarden',
    administration: 'Beheer',
    skip: 'Naar de inhoud',
    account: 'Account',
    signIn: 'Inloggen',
    register: 'Account maken',
    signOut: 'Uitloggen',
    profile: 'Mijn profiel',
    settings: 'Instellingen',
    about:
      '{{name}} is een plek waar mensen die werken voor de samenleving van elkaar leren: bij gemeenten, bij partners en als bewoner.',
    apiDocs: 'Voor ontwikkelaars (API)',
    accessibility: 'Toegankelijkheid',
    licence: 'Vrije software, licentie EUPL 1.2',
    demo: 'Dit is een voorbeeld met verzonnen mensen en gesprekken.',
    demoMail: 'Bekijk de verstuurde mail',
    description: 'Gemeenten, bewoners en partners leren hier van elkaars werk.',
  },
  en: {
    verify:
      'Please confirm your e-mail address. The link is in the mail that we sent you. Until then you see what everyone sees.',
    verifyAgain: 'Send the mail again',
    termsDue: 'There are terms that you have not accepted yet. Until then you see what everyone sees.',
    readTerms: 'Read the terms',
    terms: 'Terms',
    administration: 'Administration',
    skip: 'Skip to content',
    account: 'Account',
    signIn: 'Sign in',
    register: 'Create account',
    signOut: 'Sign out',
    profile: 'My profile',
    settings: 'Settings',
    about:
      '{{name}} is a place where people who work for society learn from each other: at municipalities, at partners and as residents.',
    apiDocs: 'For developers (API)',
    accessibility: 'Accessibility',
    licence: 'Free software, licence EUPL 1.2',
    demo: 'This is an example with made-up people and conversations.',
    demoMail: 'See the mail that was sent',
    description: 'Municipalities, residents and partners learn from each other’s work here.',
  },
});
