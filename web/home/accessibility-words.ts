import { addWords } from '../base/words.ts';

addWords('accessibility', {
  nl: {
    title: 'Toegankelijkheid',
    lead: 'Iedereen moet hier kunnen lezen en meepraten. Daarom bouwen we deze site volgens de richtlijnen van WCAG 2.2, niveau AA.',
    doTitle: 'Wat je kunt verwachten',
    keyboard: 'Je kunt alles met het toetsenbord bedienen. Je ziet steeds waar je bent.',
    noScript: 'Lezen, inloggen en reageren werken ook zonder JavaScript en op een oude telefoon.',
    zoom: 'Je kunt de tekst vergroten tot 400 procent zonder opzij te schuiven.',
    colours:
      'De site volgt de instellingen van je apparaat: licht of donker, hoog contrast en weinig beweging.',
    live: 'Nieuwe berichten worden rustig gemeld aan schermlezers. Wat je leest blijft op zijn plek.',
    helpTitle: 'Werkt er iets niet?',
    help: 'Vertel ons op welke pagina het was en wat je wilde doen. Dan zoeken we samen een oplossing. Ons adres:',
  },
  en: {
    title: 'Accessibility',
    lead: 'Everyone should be able to read and take part here. That is why we build this site to the guidelines of WCAG 2.2, level AA.',
    doTitle: 'What you can expect',
    keyboard: 'Everything works with the keyboard. You can always see where you are.',
    noScript: 'Reading, signing in and replying also work without JavaScript and on an old phone.',
    zoom: 'You can enlarge the text to 400 per cent without scrolling sideways.',
    colours: 'The site follows the settings of your device: light or dark, high contrast and little motion.',
    live: 'New posts are announced quietly to screen readers. What you are reading stays in its place.',
    helpTitle: 'Does something not work?',
    help: 'Tell us which page it was and what you wanted to do. Then we will look for a solution together. Our address:',
  },
});
