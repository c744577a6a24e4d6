import { addWords } from '../../web/base/words.ts';

/** Texts of the letters about joining. */
addWords('joining', {
  nl: {
    hello: 'Hallo {{name}},',
    helloStranger: 'Hallo,',
    goodbye: 'Hartelijke groet,\n{{site}}',
    inviteSubject: 'Je bent uitgenodigd',
    inviteOrganisation: '{{inviter}} nodigt je uit om mee te doen namens {{place}}.',
    inviteSpace: '{{inviter}} nodigt je uit voor de ruimte “{{place}}”.',
    inviteSpaceUnnamed: '{{inviter}} nodigt je uit voor een besloten ruimte.',
    someone: 'Een deelnemer',
    invite:
      'Open deze link om te zien waar je voor bent uitgenodigd, en om mee te doen:\n\n{{link}}\n\nDe link werkt tot en met {{day}}, en alleen voor dit e-mailadres. Ken je de afzender niet? Dan hoef je niets te doen.',
    requestSubject: 'Iemand wil zich aansluiten bij {{organisation}}',
    request:
      '{{person}} wil zich aansluiten bij {{organisation}}. Jij bent beheerder. Bekijk het verzoek en geef antwoord:\n\n{{link}}',
    requestUnnamed:
      'Iemand wil zich aansluiten bij {{organisation}}. Jij bent beheerder. Bekijk het verzoek en geef antwoord:\n\n{{link}}',
    acceptedSubject: 'Welkom bij {{organisation}}',
    accepted: 'Je hoort nu bij {{organisation}}. Kijk wat er voor jou te lezen is:\n\n{{link}}',
    refusedSubject: 'Je verzoek aan {{organisation}}',
    refused:
      'Een beheerder van {{organisation}} heeft je verzoek bekeken en niet ingewilligd. Denk je dat dit een vergissing is? Vraag het na bij de organisatie zelf.\n\nWat voor iedereen open staat, kun je blijven lezen:\n\n{{link}}',
  },
  en: {
    hello: 'Hello {{name}},',
    helloStranger: 'Hello,',
    goodbye: 'Kind regards,\n{{site}}',
    inviteSubject: 'You have been invited',
    inviteOrganisation: '{{inviter}} invites you to take part on behalf of {{place}}.',
    inviteSpace: '{{inviter}} invites you to the space “{{place}}”.',
    inviteSpaceUnnamed: '{{inviter}} invites you to a private space.',
    someone: 'A participant',
    invite:
      'Open this link to see what you have been invited to, and to take part:\n\n{{link}}\n\nThe link works until {{day}}, and only for this e-mail address. Do you not know the sender? Then there is nothing to do.',
    requestSubject: 'Someone would like to join {{organisation}}',
    request:
      '{{person}} would like to join {{organisation}}. You are an administrator. See the request and answer it:\n\n{{link}}',
    requestUnnamed:
      'Someone would like to join {{organisation}}. You are an administrator. See the request and answer it:\n\n{{link}}',
    acceptedSubject: 'Welcome to {{organisation}}',
    accepted: 'You now belong to {{organisation}}. See what there is for you to read:\n\n{{link}}',
    refusedSubject: 'Your request to {{organisation}}',
    refused:
      'An administrator of {{organisation}} has looked at your request and did not grant it. Do you think this is a mistake? Ask the organisation itself.\n\nYou can still read what is open to all:\n\n{{link}}',
  },
});
