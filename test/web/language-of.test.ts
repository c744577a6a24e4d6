import t from 'tap';
import { foreignLanguage, languageOf } from '../../web/base/language-of.ts';

const dutch = [
  'Hoe regelen jullie het spreekuur in de wijk?',
  'Wij bellen elke dinsdag terug, ook als er niets te melden is.',
  'Wat doen we met mensen die niet op de uitnodiging reageren?',
  'Bedankt voor het delen van dit plan.',
  'Is er een gemeente die hier ervaring mee heeft?',
  'De bewoners willen weten wanneer het park klaar is.',
  'Ik heb het aan een collega gevraagd.',
  'In over was: het werkt niet op de test.',
  'Waarom krijgen onze inwoners geen brief?',
  'Met een korte video kun je meer mensen bereiken.',
];
const english = [
  'How do you organise walk-in hours in the neighbourhood?',
  'We call back every Tuesday, even if there is nothing to tell.',
  'What should we do with people who do not answer the invitation?',
  'Thanks for sharing this plan with us.',
  'Does anyone have experience with this?',
  'The residents want to know when the park will be ready.',
  'I have asked a colleague about it.',
  'Why are our residents not getting a letter?',
  'With a short video you can reach more people.',
  'Many of the volunteers were not at the meeting.',
];
const unclear = [
  '',
  'GGD',
  'Test',
  'Sociaal domein',
  'https://example.org/the/a/pdf',
  '12 - 14',
  'Sprint review',
];

t.test('Dutch and English are told apart by their little words', async t => {
  for (const text of dutch) t.equal(languageOf(text), 'nl', text);
  for (const text of english) t.equal(languageOf(text), 'en', text);
});

t.test('What is not clearly one of them gets no language', async t => {
  for (const text of unclear) t.equal(languageOf(text), null, text);
  t.equal(
    languageOf('The meeting is not on Monday. De vergadering is niet op maandag.'),
    null,
    'half and half',
  );
});

t.test('Only a text in another language than its page says so', async t => {
  t.equal(foreignLanguage('en', dutch[0]!), 'nl');
  t.equal(foreignLanguage('nl', dutch[0]!), undefined);
  t.equal(foreignLanguage('nl', english[0]!), 'en');
  t.equal(foreignLanguage('en', 'GGD'), undefined);
});
