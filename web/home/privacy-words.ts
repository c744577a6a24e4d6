import { addWords } from '../base/words.ts';

addWords('privacy', {
  nl: {
    title: 'Privacy en cookies',
    lead: 'Er zijn drie cookies, allemaal van onszelf. Niemand wordt gevolgd, en er wordt niets van andere sites geladen.',
    cookiesTitle: 'Cookies',
    signIn:
      'Ingelogd blijven: een willekeurige code, dertig dagen of tot je uitlogt. Wij bewaren alleen een afdruk ervan.',
    language: 'Je taal: nl of en, een jaar, zodra je de taal kiest.',
    notice: 'Een melding na een formulier: de naam van een tekst, hooguit een minuut.',
    draftsTitle: 'Wat je schrijft',
    drafts:
      'Wat je aan het schrijven bent, bewaren we bij je account en in je browser, tot je het plaatst of weggooit.',
    aboutTitle: 'Wat anderen van je zien',
    about: 'Je naam en wat je in je profiel zet. Je e-mailadres ziet niemand.',
    leaveTitle: 'Weg kunnen',
    leave:
      'Je kunt je account zelf sluiten, bij je instellingen. Je profiel, e-mailadres en concepten worden dan gewist. Je kiest of je berichten blijven staan, zonder je naam, of leeg worden gemaakt.',
    contactTitle: 'Vragen?',
    contact: 'Schrijf naar',
  },
  en: {
    title: 'Privacy and cookies',
    lead: 'There are three cookies, all our own. Nobody is followed, and nothing is loaded from other sites.',
    cookiesTitle: 'Cookies',
    signIn:
      'Staying signed in: a random code, thirty days or until you sign out. We keep only a fingerprint of it.',
    language: 'Your language: nl or en, for a year, once you choose it.',
    notice: 'A message after a form: the name of a text, for a minute at most.',
    draftsTitle: 'What you write',
    drafts:
      'What you are writing is kept with your account and in your browser, until you post it or throw it away.',
    aboutTitle: 'What others see of you',
    about: 'Your name and what you put in your profile. Nobody sees your e-mail address.',
    leaveTitle: 'Being able to leave',
    leave:
      'You can close your account yourself, in your settings. Your profile, e-mail address and drafts are then erased. You choose whether your posts stay, without your name, or are blanked.',
    contactTitle: 'Questions?',
    contact: 'Write to',
  },
});
