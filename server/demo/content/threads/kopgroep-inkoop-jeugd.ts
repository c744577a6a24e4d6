import type { DemoThread } from '../types.ts';

export const threads: DemoThread[] = [
  {
    space: 'kopgroep-inkoop-jeugd',
    kind: 'discussion',
    title: 'Vier vragen aan onszelf voordat we beginnen',
    author: 'fatima',
    openedDaysAgo: 138,
    body: `Voordat we over percelen praten wil ik terugkijken. De vier vragen die wij in het inkopersoverleg altijd gebruiken:

1. Wat ging goed in de vorige ronde?
2. Wat doen we volgende keer anders?
3. Wat hebben we nodig?
4. Hoe maken we beter gebruik van elkaar?

Schrijf zonder overleg. Ik leg ze daarna naast elkaar.`,
    posts: [
      {
        author: 'lotte',
        hoursAfter: 20,
        body: `1. We hebben met jongeren gepraat. 2. We hebben er daarna weinig mee gedaan, durf ik hier te zeggen. 3. Tijd tussen het gesprek en de eisen. 4. Ik zou willen dat Emre meeleest vóórdat iets op papier staat.`,
      },
      {
        author: 'emre',
        hoursAfter: 25,
        body: `1. Minder aanbieders. 2. Minder productcodes. Mijn mensen kennen er tien uit het hoofd, er zijn er 64. 3. Iemand die nee zegt tegen code 65. 4. Bel me.`,
      },
      {
        author: 'joris',
        hoursAfter: 31,
        body: `1. Er lag een contract op tijd. 2. Het contract ging over prijs en uren, terwijl onze zorg wachttijd is. Daar stond één zin over. 3. Een begrip van wachten waar je iemand aan kunt houden. 4. Eerlijk zijn tegen elkaar over wie zich niet aan de afspraak hield. Wij dus, twee keer.`,
      },
      {
        author: 'fatima',
        hoursAfter: 50,
        body: `Naast elkaar gelegd. Wat mij raakt: niemand noemt geld bij vraag 2, en ik had daar twee kantjes over klaarliggen.

Drie rode draden: **minder codes, wachttijd echt afspreken, jongeren vóór de eisen**. Daar beginnen we mee. Mijn twee kantjes gaan in de la.`,
      },
    ],
  },
  {
    space: 'kopgroep-inkoop-jeugd',
    kind: 'discussion',
    title: 'Van 64 productcodes naar 12: concept',
    author: 'fatima',
    openedDaysAgo: 48,
    body: `Concept, nog niet verspreiden. De indeling gaat uit van wat een wijkteam wil bereiken en niet van wie het levert.

| Nr | Wat | Nu aantal codes |
|---|---|---|
| 1–3 | thuis hulp: licht, midden, zwaar | 21 |
| 4–5 | behandeling, met en zonder gezin | 17 |
| 6 | even weg (logeren, weekend) | 6 |
| 7–9 | ergens anders wonen | 11 |
| 10 | onderwijs en zorg samen | 4 |
| 11 | crisis | 3 |
| 12 | *anders, namelijk* | 2 |

Let op nummer 12. Zonder dat gaat iedereen weer kunstgrepen doen. Met dat wordt het de vergaarbak. Wat is wijs?`,
    posts: [
      {
        author: 'emre',
        hoursAfter: 2,
        body: `12 is genoeg. Nummer 12 houden, maar met een maximum en een gesprek vooraf.`,
      },
      {
        author: 'lotte',
        hoursAfter: 6,
        body: `Ik maak me zorgen over 1–3. Wie bepaalt of iets licht of midden is? Nu zegt de aanbieder dat zelf, en dan wordt het vanzelf zwaar.`,
      },
      {
        author: 'joris',
        hoursAfter: 9,
        replyTo: 3,
        body: `Het wijkteam bepaalt, na acht weken kijken we samen opnieuw. En dan bedoel ik kijken met het gezin erbij.`,
      },
      {
        author: 'fatima',
        hoursAfter: 11,
        replyTo: 4,
        body: `‘Na acht weken samen opnieuw’ kan ik opschrijven als eis. Dan kost het de aanbieder een uur en ons ook. Het kan uit als er in één op de tien gevallen een trede af gaat; ik heb het nagerekend.`,
      },
      {
        author: 'lotte',
        hoursAfter: 30,
        body: `Dan ben ik om. Wel graag in het contract dat het gezin ook ‘nog niet’ mag zeggen.`,
      },
      {
        author: 'fatima',
        hoursAfter: 1000,
        body: `Versie 3 staat klaar. Zeven van de negen jongeren met wie Lotte sprak vonden ‘even weg’ een goede naam. Eén zei: ‘Noem het geen product, ik ben geen wasmiddel.’ Het woord product is overal weg.`,
      },
    ],
  },
  {
    space: 'kopgroep-inkoop-jeugd',
    kind: 'question',
    title: 'Mag een aanbieder meeschrijven aan de eisen?',
    author: 'lotte',
    openedDaysAgo: 9,
    body: `Een aanbieder waar we blij mee zijn biedt aan ‘kosteloos mee te denken’ over de eisen voor behandeling. Inhoudelijk zou het helpen. Maar het voelt niet goed. Kan dit?`,
    posts: [
      { author: 'joris', hoursAfter: 1, body: `Mijn onderbuik: nee. Maar mijn onderbuik is geen inkoper.` },
      {
        author: 'fatima',
        hoursAfter: 2,
        answer: true,
        body: `Zo niet, anders wel.

- **Niet:** één aanbieder die meeschrijft. Dan heeft hij voorkennis, en moeten we hem misschien uitsluiten of valt de hele ronde om.
- **Wel:** een *marktconsultatie*. Open aankondigen, iedereen dezelfde vragen, verslag voor iedereen.
- **Wel:** vakkennis van buiten die niet inschrijft, zoals een gedragswetenschapper uit een andere regio.

Bedank ze hartelijk en zeg dat ze in week 3 een uitnodiging krijgen. Noteer ook dát je ze gesproken hebt.`,
      },
      {
        author: 'lotte',
        hoursAfter: 3,
        replyTo: 3,
        body: `Helder. Ik heb het ze zo gezegd, ze reageerden begripvol. Genoteerd in het logboek.`,
      },
    ],
  },
];
