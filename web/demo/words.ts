import { addWords } from '../base/words.ts';

addWords('demo', {
  nl: {
    title: 'Verstuurde mail',
    lead: 'In de demo gaat geen mail de deur uit. Je leest hier wat er verstuurd zou zijn.',
    empty:
      'Er is nog geen mail verstuurd. Maak een account of vraag een nieuw wachtwoord aan, dan verschijnt die hier.',
    register: 'Maak een account',
    to: 'Aan',
    sent: 'Verstuurd',
    noSubject: '(zonder onderwerp)',
    back: 'Terug naar alle mail',
  },
  en: {
    title: 'Mail that was sent',
    lead: 'In the demo no mail leaves this machine. You can read here what would have been sent.',
    empty: 'No mail has been sent yet. Create an account or ask for a new password, and it will appear here.',
    register: 'Create an account',
    to: 'To',
    sent: 'Sent',
    noSubject: '(no subject)',
    back: 'Back to all mail',
  },
});
