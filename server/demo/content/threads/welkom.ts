import type { DemoThread } from '../types.ts';

export const threads: DemoThread[] = [
  {
    space: 'welkom',
    kind: 'discussion',
    title: 'Welkom! Waar deze plek voor is',
    author: 'mila',
    openedDaysAgo: 236,
    pinned: true,
    body: `Fijn dat je er bent.

Leerkring is een plek waar mensen die publiek werk doen van elkaar leren. Dat zijn mensen van gemeenten, maar ook inwoners en organisaties die met gemeenten werken. Je hoeft geen expert te zijn. Een goede vraag is hier net zoveel waard als een goed antwoord.

## Wat kun je hier doen?

- **Lezen.** De open ruimtes kan iedereen lezen, ook zonder account.
- **Een vraag stellen.** Krijg je een antwoord waar je mee verder kunt? Markeer het dan. Daar heeft de volgende ook iets aan.
- **Een gesprek beginnen** over iets waar je op je werk tegenaan loopt.
- **Meedoen in een besloten ruimte** van je gemeente, je regio of een groep.

## Wat je altijd kunt zien

Bovenaan het tekstvak staat wie je bericht kan lezen. Kijk daar even naar voordat je op plaatsen drukt. Ik doe dat zelf ook nog steeds.

Stel je hieronder gerust voor. Twee regels is genoeg.`,
    posts: [
      {
        author: 'hanna',
        hoursAfter: 3,
        body: `Hoi allemaal! Hanna, klantmanager in Heuvelland. Bij ons doe je op één dag een intake, een huisbezoek en de koffie. Ik kom hier vooral halen, hopelijk ook een keer brengen.`,
      },
      {
        author: 'kees',
        hoursAfter: 21,
        body: `Kees, Zandhove, energie en wonen. Ik zit meestal tussen installateurs en vind het weleens goed om te horen hoe het er achter de voordeur uitziet.`,
      },
      {
        author: 'bas',
        hoursAfter: 50,
        body: `Bas uit Waterrijk. Ik werk niet bij een gemeente, ik heb er alleen mee te maken. Mag dat ook`,
      },
      {
        author: 'mila',
        hoursAfter: 52,
        replyTo: 4,
        body: `Zeker mag dat, Bas. Sterker: zonder jou praten we hier alleen over inwoners en niet met. Er is een ruimte ‘Vraag het de gemeente’, maar je kunt overal in de open ruimtes meedoen.`,
      },
      {
        author: 'ifeoma',
        hoursAfter: 75,
        body: `Hi all, Ifeoma from Noorderbrug. I design services: forms, letters, the waiting room, the bit where you are on hold. I write in English but read everything in Dutch, so please don't switch for me.`,
      },
      {
        author: 'gerard',
        hoursAfter: 140,
        body: `Goedemorgen. Gerard van Ommeren, jurist te Zandhove. Mij is gevraagd hier niet te veel artikelnummers te noemen. Ik zal mijn best doen.`,
      },
      {
        author: 'noor',
        hoursAfter: 2660,
        body: `Hallo! Trainee in Kreekdam, net begonnen. Ik heb de afgelopen week alle oude gesprekken over intervisie gelezen, daar had ik op mijn studie meer aan gehad dan aan het boek.`,
      },
      {
        author: 'carla',
        hoursAfter: 5590,
        body: `Carla, woonconsulent bij Kreekwonen. Wij zijn geen gemeente maar komen elkaar wel elke dag tegen. Leuk om eens te zien hoe jullie het onderling hebben over ‘de corporatie’ 😉`,
      },
    ],
  },
  {
    space: 'welkom',
    kind: 'discussion',
    title: 'Huisregels: zo gaan we met elkaar om',
    author: 'admin',
    openedDaysAgo: 235,
    pinned: true,
    body: `Zes regels. Meer zijn het er niet.

1. **Niemand is herkenbaar.** Geen namen, adressen, nummers of leeftijden van inwoners. Ook geen combinatie waaraan een buurman iemand kan herkennen (‘de bakker in de Dorpsstraat met een tweeling’).
2. **Een casus verander je.** Verander wat er niet toe doet: geslacht, gezin, beroep, jaargetijde. Houd over wat je wilt leren.
3. **Je spreekt namens jezelf.** Niet namens je college, je wethouder of je team. Doe je dat wel, zeg het dan.
4. **Tegenspreken mag, afmaken niet.** Reageer op wat iemand schrijft, niet op wie het schrijft.
5. **Wat in een besloten ruimte staat, blijft daar.** Ook als het een goed idee was. Vraag het dan aan de schrijver.
6. **Zie je iets dat niet klopt? Meld het.** Je hoort altijd wat we ermee doen en waarom.

Haalt een begeleider een bericht weg, dan staat erbij waarom. Je kunt daar bezwaar tegen maken. Dat is geen Awb-bezwaar, maar we lezen het wel.`,
    posts: [
      {
        author: 'wouter',
        hoursAfter: 5,
        body: `Regel 2 vind ik lastig. Als ik alles verander, is het mijn casus niet meer. Soms zit het hem juist in dat ene detail.`,
      },
      {
        author: 'sanne',
        hoursAfter: 8,
        replyTo: 2,
        body: `Herken ik. Wat mij helpt: eerst opschrijven wat mijn vraag is, en dan per detail kijken of de vraag verandert als ik het weglaat. Meestal blijven er drie details over. En van die drie verander ik er nog één.`,
      },
      {
        author: 'gerard',
        hoursAfter: 30,
        body: `Aanvullend: ook een pseudoniem gegeven blijft een persoonsgegeven zolang iemand met redelijke middelen de persoon kan aanwijzen.[^1] In een dorp van tweeduizend inwoners zijn de redelijke middelen beperkt tot de supermarkt.

[^1]: Zie overweging 26 van de AVG.`,
      },
      {
        author: 'desiree',
        hoursAfter: 31,
        replyTo: 4,
        body: `Gerard, een voetnoot én een grap in één bericht. Het wordt hier nog wat.`,
      },
      {
        author: 'thea',
        hoursAfter: 900,
        body: `Geldt regel 1 ook voor ambtenaren? Ik wil kunnen schrijven dat een bepaalde afdeling al een jaar niet terugbelt.`,
      },
      {
        author: 'admin',
        hoursAfter: 903,
        replyTo: 6,
        body: `Een afdeling noemen mag. Een medewerker bij naam noemen niet, tenzij die persoon zelf in het gesprek meedoet. Een functie die maar door één persoon wordt vervuld is eigenlijk ook een naam, dus daar graag terughoudend mee.`,
      },
    ],
  },
  {
    space: 'welkom',
    kind: 'discussion',
    title: 'Hoe stel je een goede vraag?',
    author: 'mila',
    openedDaysAgo: 228,
    pinned: true,
    body: `De beste antwoorden komen op vragen waar je even aan gewerkt hebt. Niet lang. Vijf minuten.

| In plaats van | Probeer |
|---|---|
| Hoe doen jullie het met mantelzorgers? | Nodigen jullie de mantelzorger uit in de bevestigingsbrief, of laat je dat aan de inwoner? |
| Wat is jullie beleid voor giften? | Wij twijfelen of we boodschappen van familie meetellen. Hoe leggen jullie dat uit aan de inwoner? |
| Iemand ervaring met intervisie? | Onze intervisiegroep bestaat een jaar en er komt steeds dezelfde twee mensen met een casus. Wat hebben jullie gedaan? |

Vier dingen die helpen:

- Wat heb je **al geprobeerd**?
- Wat zou je doen als er **niemand antwoordt**? (Vaak weet je het dan al half.)
- Is het een regel uit de **wet**, van je **gemeente**, of een **gewoonte**?
- Wat mag het antwoord **niet** zijn? ‘Meer geld’ is ook een antwoord, maar daar kom je niet verder mee.

En: kom terug om te vertellen hoe het afliep. Dat gebeurt te weinig en het is het leukste om te lezen.`,
    posts: [
      {
        author: 'pieter',
        hoursAfter: 20,
        body: `De tweede vraag van je lijstje heb ik vanmorgen op mezelf toegepast. Wat zou ik doen als niemand antwoordt? Gewoon die leidinggevende bellen, bleek. Vraag niet meer gesteld. Dat is slecht voor de reuring hier maar goed voor Noorderbrug.`,
      },
      {
        author: 'ria',
        hoursAfter: 46,
        body: `Ik vind het voor een inwoner nog wel moeilijk hoor. Ik weet vaak niet of iets wet is of gemeente. Dat wil ik juist vragen.`,
      },
      {
        author: 'mila',
        hoursAfter: 48,
        replyTo: 3,
        body: `Dan is dat je vraag, Ria! ‘Is dit een wet of heeft mijn gemeente dit bedacht’ is een van de beste vragen die je kunt stellen. Dat weten wij zelf ook niet altijd.`,
      },
      {
        author: 'fatima',
        hoursAfter: 200,
        body: `Toevoeging vanuit inkoop: zet erbij **wanneer** je het antwoord nodig hebt. ‘Voor de raad van de 14e’ krijgt sneller reactie dan ‘graag jullie ideeën’.`,
      },
      {
        author: 'yusuf',
        hoursAfter: 2100,
        body: `Ik kom terug om te vertellen hoe het afliep, want dat stond hier: de vraag die ik hier laatst stelde over sleutels heeft ons een heel nieuw formulier gescheeld. Geen nieuw formulier dus. Dat is toch het mooiste resultaat.`,
      },
    ],
  },
  {
    space: 'welkom',
    kind: 'question',
    title: 'Kan mijn leidinggevende zien wat ik schrijf?',
    author: 'charlene',
    openedDaysAgo: 74,
    body: `Klinkt misschien argwanend, maar een paar collega's doen om die reden niet mee. In de open ruimtes snap ik het, daar kan iedereen lezen. Maar hoe zit het in een besloten groep waar mijn teammanager niet in zit?`,
    posts: [
      {
        author: 'admin',
        hoursAfter: 4,
        answer: true,
        body: `Nee. Een besloten ruimte is alleen te lezen voor de mensen en organisaties die er toegang toe hebben. Een leidinggevende krijgt geen overzicht van wie wat leest of schrijft. Dat overzicht bestaat niet, ook niet voor mij.

Wel goed om te weten:

- Zit jouw **organisatie** in een ruimte, dan kan iedereen van die organisatie daar lezen. Ook je manager dus.
- Onder het tekstvak staat hoeveel mensen van welke organisaties het kunnen lezen.
- Begeleiders van een ruimte kunnen berichten in die ruimte weghalen of verplaatsen. Niet in andere.`,
      },
      { author: 'joris', hoursAfter: 7, body: `Als teammanager: ik wil het ook niet weten. Ik zie genoeg.` },
      {
        author: 'charlene',
        hoursAfter: 9,
        replyTo: 2,
        body: `Dank! Ik stuur dit door naar mijn collega's. Die tweede regel over de organisatie wist ik zelf ook niet.`,
      },
    ],
  },
];
