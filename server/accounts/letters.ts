import { addWords } from '../../web/base/words.ts';

/** Texts of the letters. `{{community}}` is its name, so that a reader knows who writes. */
addWords('letters', {
  nl: {
    hello: 'Hallo {{name}},',
    helloStranger: 'Hallo,',
    goodbye: 'Hartelijke groet,\n{{community}}',
    verifySubject: 'Bevestig je e-mailadres',
    verify:
      'Fijn dat je meedoet. Open deze link om te bevestigen dat dit e-mailadres van jou is:\n\n{{link}}\n\nDe link werkt een week. Heb jij geen account gemaakt? Dan hoef je niets te doen: zonder bevestiging verdwijnt het vanzelf.',
    knownSubject: 'Je hebt al een account',
    known:
      'Iemand, waarschijnlijk jijzelf, wilde een account maken met dit e-mailadres. Je hebt er al een. Hier log je in:\n\n{{link}}\n\nWachtwoord vergeten? Hier kies je een nieuw:\n\n{{forgotten}}\n\nWas jij het niet? Dan hoef je niets te doen.',
    unfinishedSubject: 'Maak je account af',
    unfinished:
      'Er is al eerder een account aangevraagd met dit e-mailadres, maar het adres is nog niet bevestigd. Open deze link, kies een nieuw wachtwoord, en je account is klaar:\n\n{{link}}\n\nDe link werkt een uur. Heb jij dit niet aangevraagd? Dan hoef je niets te doen.',
    resetSubject: 'Kies een nieuw wachtwoord',
    reset:
      'Je wilt een nieuw wachtwoord. Open deze link om het te kiezen:\n\n{{link}}\n\nDe link werkt een uur. Heb jij hier niet om gevraagd? Dan hoef je niets te doen: je wachtwoord blijft zoals het is.',
    passwordSubject: 'Je wachtwoord is veranderd',
    password:
      'Het wachtwoord van je account is zojuist veranderd. Op je andere apparaten ben je uitgelogd.\n\nWas jij het niet? Kies dan meteen een nieuw wachtwoord:\n\n{{link}}',
    emailNoticeSubject: 'Je e-mailadres wordt veranderd',
    emailNotice:
      'Er is gevraagd om je account voortaan aan een ander e-mailadres te koppelen: {{email}}. Dat gaat in zodra het daar is bevestigd.\n\nWas jij het niet? Kies dan meteen een nieuw wachtwoord. De aanvraag vervalt dan:\n\n{{link}}',
    emailConfirmSubject: 'Bevestig je nieuwe e-mailadres',
    emailConfirm:
      'Open deze link om voortaan dit e-mailadres te gebruiken:\n\n{{link}}\n\nDe link werkt een dag. Heb jij hier niet om gevraagd? Dan hoef je niets te doen.',
    emailKnownSubject: 'Dit adres hoort al bij een account',
    emailKnown:
      'Iemand wilde dit e-mailadres aan een ander account koppelen. Dat kan niet, want het hoort al bij jouw account. Er is niets veranderd en je hoeft niets te doen.\n\nWilde je dit zelf? Sluit dan eerst een van je accounts:\n\n{{link}}',
    closedSubject: 'Je account is gesloten',
    closedKept:
      'Je account is gesloten. Je profiel, je e-mailadres en je concepten zijn gewist. Je berichten blijven leesbaar, met “Oud-lid” in plaats van je naam.\n\nBedankt voor alles wat je hebt gedeeld. Je bent altijd weer welkom: {{link}}',
    closedBlanked:
      'Je account is gesloten. Je profiel, je e-mailadres, je concepten en de tekst van al je berichten zijn gewist.\n\nBedankt dat je meedeed. Je bent altijd weer welkom: {{link}}',
  },
  en: {
    hello: 'Hello {{name}},',
    helloStranger: 'Hello,',
    goodbye: 'Kind regards,\n{{community}}',
    verifySubject: 'Confirm your e-mail address',
    verify:
      'Good to have you with us. Open this link to confirm that this e-mail address is yours:\n\n{{link}}\n\nThe link works for a week. Did you not create an account? Then there is nothing to do: unconfirmed, it disappears by itself.',
    knownSubject: 'You already have an account',
    known:
      'Someone, probably you, wanted to create an account with this e-mail address. You already have one. Sign in here:\n\n{{link}}\n\nForgotten your password? Choose a new one here:\n\n{{forgotten}}\n\nWas it not you? Then there is nothing to do.',
    unfinishedSubject: 'Finish your account',
    unfinished:
      'An account was asked for with this e-mail address before, but the address has not been confirmed yet. Open this link, choose a new password, and your account is ready:\n\n{{link}}\n\nThe link works for an hour. Did you not ask for this? Then there is nothing to do.',
    resetSubject: 'Choose a new password',
    reset:
      'You would like a new password. Open this link to choose it:\n\n{{link}}\n\nThe link works for an hour. Did you not ask for this? Then there is nothing to do: your password stays as it is.',
    passwordSubject: 'Your password has been changed',
    password:
      'The password of your account has just been changed. You have been signed out on your other devices.\n\nWas it not you? Then choose a new password at once:\n\n{{link}}',
    emailNoticeSubject: 'Your e-mail address is being changed',
    emailNotice:
      'Someone asked to connect your account to another e-mail address: {{email}}. That takes effect once it is confirmed there.\n\nWas it not you? Then choose a new password at once. That cancels the request:\n\n{{link}}',
    emailConfirmSubject: 'Confirm your new e-mail address',
    emailConfirm:
      'Open this link to use this e-mail address from now on:\n\n{{link}}\n\nThe link works for a day. Did you not ask for this? Then there is nothing to do.',
    emailKnownSubject: 'This address already belongs to an account',
    emailKnown:
      'Someone wanted to connect this e-mail address to another account. That is not possible, because it belongs to your account. Nothing has changed and there is nothing to do.\n\nDid you want this yourself? Then close one of your accounts first:\n\n{{link}}',
    closedSubject: 'Your account has been closed',
    closedKept:
      'Your account has been closed. Your profile, your e-mail address and your drafts have been erased. Your posts can still be read, with “Former member” instead of your name.\n\nThank you for all that you shared. You are always welcome back: {{link}}',
    closedBlanked:
      'Your account has been closed. Your profile, your e-mail address, your drafts and the text of all your posts have been erased.\n\nThank you for taking part. You are always welcome back: {{link}}',
  },
});
