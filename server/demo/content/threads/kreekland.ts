import type { DemoThread } from '../types.ts';

export const threads: DemoThread[] = [
  {
    space: 'kreekland',
    kind: 'discussion',
    title: 'Uitdaagrecht: het bewonersplatform wil het groen overnemen',
    author: 'thea',
    openedDaysAgo: 91,
    body: `Aankondiging, zodat niemand straks zegt dat hij het niet wist. Wij gaan de gemeente Kreekdam uitdagen. Wij willen het groen langs de dijk zelf onderhouden: 1,8 kilometer, 34 bewoners, één tractor (geleend).

Wij willen het budget dat er nu voor staat, en niet ‘een bijdrage in de materiaalkosten’. Wat moeten wij inleveren en bij wie? De verordening is er, maar ik begrijp artikel 6 niet en ik heb het vier keer gelezen.`,
    posts: [
      {
        author: 'ingrid',
        hoursAfter: 4,
        body: `Wat goed! Ik zoek uit wie er bij ons over gaat. Mijn eerlijke antwoord nu: ik denk dat niemand weet dat hij erover gaat, want jullie zijn de eersten.`,
      },
      {
        author: 'dirk',
        hoursAfter: 6,
        body: `In Duinvoorde hadden we er een, voor een speelplek. Wat fout ging: het bestaande contract met de aannemer liep nog twee jaar. Vraag dus als eerste: *tot wanneer ligt dit vast?* Begin je een jaar voor het einde, dan is er ruimte.`,
      },
      {
        author: 'thea',
        hoursAfter: 8,
        replyTo: 3,
        body: `Kijk, dat is nou informatie. Bij ons loopt het contract volgend jaar af.`,
      },
      {
        author: 'sjoerd',
        hoursAfter: 23,
        body: `Artikel 6 zegt, vertaald: je mag een taak overnemen als je laat zien dat je het minstens zo goed kunt, wat het kost, wie je vertegenwoordigt en hoe het verdergaat als jullie stoppen. Dat laatste is waar de meeste plannen op stuklopen. ‘Wat als Thea verhuist?’`,
      },
      { author: 'thea', hoursAfter: 25, replyTo: 5, body: `Ik verhuis niet.` },
      {
        author: 'sjoerd',
        hoursAfter: 26,
        replyTo: 6,
        body: `Dat geloof ik meteen, maar schrijf toch maar twee namen extra op.`,
      },
      {
        author: 'carla',
        hoursAfter: 51,
        body: `Het laatste stuk, achter de flats, is van ons. Daar mag je van mij mee beginnen als proef, dat kan ik zelf toezeggen. Dan heb je iets om te laten zien.`,
      },
      {
        author: 'thea',
        hoursAfter: 2010,
        body: `Stand van zaken. Achter de flats staat het erbij als een plaatje. De gemeente heeft onze uitdaging aangenomen, voor drie jaar, met zeventig procent van het budget (de rest is voor bomen die wij niet mogen zagen, en dat is verstandig). Ingrid heeft de ambtenaar gevonden die erover gaat. Het bleek Ingrid te zijn.`,
      },
      { author: 'ingrid', hoursAfter: 2013, replyTo: 9, body: `Dat is helaas precies hoe het gegaan is.` },
    ],
  },
  {
    space: 'kreekland',
    kind: 'discussion',
    title: 'Sleuteldag: één adres, één dag, vijf handtekeningen',
    author: 'yusuf',
    openedDaysAgo: 57,
    body: `Als een gezin een woning krijgt moet het nu langs: verhuurder (contract), gemeente (inschrijving), gemeente (inrichtingskrediet), waterschap en energie. In de praktijk vijf afspraken in drie weken, met de bus.

Idee: **sleuteldag**. Iedereen op één ochtend in de woning zelf. Ik heb met Carla gebeld en zij doet mee. Wie nog meer?`,
    posts: [
      {
        author: 'carla',
        hoursAfter: 2,
        body: `Bevestigd. Wij tekenen in de woning, op het aanrecht. Ik neem een klapstoel mee.`,
      },
      {
        author: 'ingrid',
        hoursAfter: 5,
        body: `Inschrijven buiten het gemeentehuis: dat kan met een mobiele werkplek. Die hebben we nog van corona. Hij ligt onder een stapel plexiglas.`,
      },
      {
        author: 'noor',
        hoursAfter: 21,
        body: `Ik wil wel meelopen en bijhouden hoeveel tijd het scheelt. Dan heb ik ook meteen mijn opdracht voor de tweede periode.`,
      },
      {
        author: 'yusuf',
        hoursAfter: 640,
        body: `Eerste vier sleuteldagen gehad. Noor heeft gemeten: van gemiddeld 19 dagen naar 1, en van zeven busritten naar nul. Eén keer ging het mis, toen was de sleutel er niet. Op een sleuteldag.`,
      },
      { author: 'carla', hoursAfter: 642, replyTo: 5, body: `Die hing om mijn nek. Ik heb een uur gezocht.` },
      {
        author: 'dirk',
        hoursAfter: 660,
        body: `Dit hoort in een voorstel voor het college. Ik wil het wel in de vorm gieten, mits ik het aanrecht mag noemen.`,
      },
    ],
  },
  {
    space: 'kreekland',
    kind: 'question',
    title: 'Hoe vragen we bewoners naar het warmteplan zonder jargon?',
    author: 'dirk',
    openedDaysAgo: 5,
    body: `Er moet een vragenlijst naar 900 huishoudens over de overgang van gas naar iets anders. In het concept staan ‘warmtetransitie’, ‘aansluitbereidheid’ en ‘wijkuitvoeringsplan’. Ik zie het zelf ook. Wie denkt mee over drie vragen die mensen wél invullen?`,
    posts: [
      {
        author: 'thea',
        hoursAfter: 1,
        body: `Vraag 1: wat kost het me. Vraag 2: moet het. Vraag 3: wanneer. Dat zijn de vragen die wíj hebben. Die van jullie kunnen erachteraan.`,
      },
      {
        author: 'noor',
        hoursAfter: 3,
        answer: true,
        body: `Ik heb Thea's vragen omgedraaid, dan krijg je wel iets terug waar je plan op kan rusten:

1. *Hoe verwarmt u uw huis nu, en bent u daar tevreden over?*
2. *Stel dat er iets moet veranderen: waar maakt u zich dan het meeste zorgen over?* (geld / gedoe in huis / kou / weet ik nog niet / anders)
3. *Wanneer zou het u het beste uitkomen, bijvoorbeeld als u toch verbouwt?*

En zet bovenaan de antwoorden op Thea's drie vragen, in drie regels. Ook als het antwoord ‘dat weten we nog niet’ is.`,
      },
      {
        author: 'dirk',
        hoursAfter: 5,
        replyTo: 3,
        body: `Overgenomen. ‘Dat weten we nog niet’ staat er twee keer in. Het voelt kaal, maar het is zo.`,
      },
      {
        author: 'carla',
        hoursAfter: 28,
        body: `Stuur me de definitieve versie, dan hangen wij hem in de portieken. Met een doos eronder in plaats van een QR-code alleen.`,
      },
      {
        author: 'thea',
        hoursAfter: 76,
        body: `Ik heb hem bij zes buren op tafel gelegd. Vijf vulden hem meteen in. De zesde wilde weten wie die Noor is.`,
      },
    ],
  },
];
