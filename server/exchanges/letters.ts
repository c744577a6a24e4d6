import { addWords } from '../../web/base/words.ts';

/** Texts of the letter to a partner's administrators. */
addWords('partnerMail', {
  nl: {
    subject: 'Jullie zijn uitgenodigd om mee te doen',
    hello: 'Hallo {{name}},',
    invited:
      '{{inviter}} nodigt {{organisation}} uit in de ruimte “{{space}}”, tot en met {{day}}. Lees hier waar het om gaat en geef antwoord:\n\n{{link}}\n\nPas als jij ja zegt, kunnen jullie mensen erin.',
    goodbye: 'Hartelijke groet,\n{{site}}',
  },
  en: {
    subject: 'You are invited to take part',
    hello: 'Hello {{name}},',
    invited:
      '{{inviter}} invites {{organisation}} to the space “{{space}}”, until and including {{day}}. Read here what it is about and give your answer:\n\n{{link}}\n\nOnly when you say yes can your people enter.',
    goodbye: 'Kind regards,\n{{site}}',
  },
});
