import type { DemoThread } from '../types.ts';

export const threads: DemoThread[] = [
  {
    space: 'waterrijk',
    kind: 'discussion',
    title: 'Verhuizing naar de tweede verdieping: wie zit waar?',
    author: 'joris',
    openedDaysAgo: 11,
    body: `We gaan over drie weken naar boven. Ik maak géén plattegrond. Jullie weten zelf wie er naast wie moet zitten om goed te werken. Wel drie randvoorwaarden:

- twee kamers met een deur die dicht kan, voor telefoongesprekken
- schuldhulp en inkomen binnen roepafstand
- niemand met zijn rug naar de ingang

Wie pakt dit op?`,
    posts: [
      {
        author: 'naima',
        hoursAfter: 1,
        body: `Ik wil het wel doen als ik zelf bij het raam mag. Dat is corruptie, ik weet het.`,
      },
      {
        author: 'desiree',
        hoursAfter: 2,
        body: `Eén verzoek: niet naast de printer. Ik heb daar acht jaar gezeten en ik ken inmiddels alle geluiden van dat ding.`,
      },
      {
        author: 'ruben',
        hoursAfter: 5,
        body: `Ik kan een maquette maken van karton met schuifbare bureaus. Ben ik ook meteen van die stiften af die over zijn van het plein.`,
      },
      { author: 'sanne', hoursAfter: 6, replyTo: 4, body: `Nu wil ik alleen nog maar die maquette.` },
      {
        author: 'naima',
        hoursAfter: 150,
        body: `De maquette staat in de kantine. Tot nu toe heeft iedereen mijn bureau bij het raam weggehaald.`,
      },
    ],
  },
  {
    space: 'waterrijk',
    kind: 'discussion',
    title: 'Brief ‘stukken opvragen’ is aangepast. Graag jullie ogen.',
    author: 'sanne',
    openedDaysAgo: 34,
    body: `Naar aanleiding van de vraag van een inwoner in ‘Vraag het de gemeente’ hebben we de brief herschreven. Belangrijkste verschillen:

1. We vragen alleen wat we niet al hebben. Er komt per aanvraag een lijstje uit, niet meer de standaard negen.
2. Er staat bij dat mensen de omschrijvingen op hun afschrift mogen zwart maken.
3. De naam en het nummer van de medewerker staan boven de lijst en niet eronder.

Wat missen jullie?`,
    posts: [
      {
        author: 'desiree',
        hoursAfter: 3,
        body: `Wat er gebeurt als je iets níet kunt vinden. Nu staat er alleen wat er gebeurt als je niets inlevert.`,
      },
      {
        author: 'naima',
        hoursAfter: 4,
        body: `‘Lukt het niet? Kom langs, dan zoeken we samen.’ En dan ook echt tijd inplannen daarvoor, Joris 👀`,
      },
      {
        author: 'joris',
        hoursAfter: 8,
        replyTo: 3,
        body: `Ingepland: dinsdag en donderdag, tussen tien en twaalf, iedere week twee mensen. Als het loopt breiden we uit.`,
      },
      {
        author: 'sanne',
        hoursAfter: 500,
        body: `Eerste drie weken: 38 mensen langs geweest op die ochtenden. Aantal keer dat we een herinnering moesten sturen is ongeveer gehalveerd. Eén mevrouw kwam voor de koffie en ik vond dat prima.`,
      },
    ],
  },
  {
    space: 'waterrijk',
    kind: 'question',
    title: 'Wie mag een toezegging doen aan een wijkbewoner?',
    author: 'ruben',
    openedDaysAgo: 2.8,
    body: `Op het plein vroeg iemand of het bankje er vóór de buurtmarkt staat. Ik zei ja. Nu zegt beheer dat ik dat niet mag zeggen. Wie mag dat dan wel? Ik zou zeggen: degene die er staat.`,
    posts: [
      { author: 'desiree', hoursAfter: 1, body: `Heb je het bankje al?` },
      {
        author: 'ruben',
        hoursAfter: 2,
        replyTo: 2,
        body: `Het bankje staat op de werf. Al een half jaar.`,
      },
      {
        author: 'joris',
        hoursAfter: 19,
        answer: true,
        body: `Navraag gedaan. Er is geen regel, wel een gewoonte (zie de lijst van Joke in de andere ruimte). Afspraak met beheer vanaf vandaag: wie buiten staat mag toezeggen wat al betaald en aanwezig is. Voor de rest zeg je: ‘Ik vraag het na en u hoort het vrijdag.’ En dan hoort iemand het ook vrijdag.`,
      },
      {
        author: 'ruben',
        hoursAfter: 20,
        replyTo: 4,
        body: `Dan staat het er volgende week. Ik neem zelf de boormachine mee.`,
      },
    ],
  },
  {
    space: 'waterrijk',
    kind: 'discussion',
    title: 'Schuldhulp: dag meelopen bij de belastingen',
    author: 'naima',
    openedDaysAgo: 52,
    body: `Het is gelukt, ik heb een dag meegelopen bij de invordering! Drie dingen die ik niet wist:

- Ze bellen ook. Best vaak. Alleen hebben ze een geheim nummer en neemt niemand op.
- Ze kunnen een dwangbevel twee weken aanhouden als wij zeggen dat er hulp loopt. *Als wij dat zeggen.* Wij zeggen dat nooit.
- Ze dachten dat wij alleen maar budgetcursussen geven.

Wie wil er de volgende keer mee?`,
    posts: [
      { author: 'sanne', hoursAfter: 4, body: `Punt twee kan morgen. Is er een mailbox?` },
      {
        author: 'naima',
        hoursAfter: 5,
        replyTo: 2,
        body: `Beter: een persoon. Ze heet niet ‘postbus’ en ze zit op de eerste.`,
      },
      {
        author: 'joris',
        hoursAfter: 26,
        body: `Goed gedaan. Ik zie dat jij net een procesafspraak hebt gemaakt waar ik een jaar over vergaderd heb.`,
      },
    ],
  },
];
