import type { DemoThread } from '../types.ts';

export const threads: DemoThread[] = [
  {
    space: 'kreekdam',
    kind: 'discussion',
    title: 'Bestandsnamen: een noodkreet',
    author: 'sjoerd',
    openedDaysAgo: 115,
    body: `Gevonden op één projectschijf, in één map:

- notitie_def.docx
- notitie_def2.docx
- notitie_def_DEF.docx
- notitie_def_DEF_na_opm_wethouder_gebruik_deze.docx
- kopie van notitie_def2.docx

Er loopt een Woo-verzoek over dit project. Ik moet aangeven welke versie ‘het document’ is. Help.`,
    posts: [
      { author: 'noor', hoursAfter: 1, body: `‘gebruik_deze’ klinkt als een duidelijke aanwijzing.` },
      { author: 'ingrid', hoursAfter: 2, body: `De laatst gewijzigde is de kopie. Het spijt me.` },
      {
        author: 'sjoerd',
        hoursAfter: 4,
        body: `Voorstel, en niet meer dan dit: **datum voorop (jaar-maand-dag), dan het onderwerp, dan concept of vastgesteld**. Drie stukjes. Geen systeem, geen training. Wie het vergeet krijgt van mij een kaartje met een verdrietige archiefdoos.`,
      },
      {
        author: 'noor',
        hoursAfter: 290,
        body: `Ik heb er inmiddels vier verdrietige archiefdozen hangen. Maar gisteren vond ik iets terug in één keer!`,
      },
    ],
  },
  {
    space: 'kreekdam',
    kind: 'discussion',
    title: 'Donderdagavond open: wie staat er?',
    author: 'ingrid',
    openedDaysAgo: 15,
    body: `De avondopening in de bibliotheek loopt beter dan verwacht (gemiddeld 31 mensen), maar steeds staan dezelfde drie collega's er. Ik wil het verdelen voordat iemand het zat is. Wat maakt het voor jou mogelijk om één keer per zes weken een avond te doen?`,
    posts: [
      {
        author: 'sjoerd',
        hoursAfter: 2,
        body: `Ik kan geen paspoorten, wel mensen helpen met DigiD. Is dat iets?`,
      },
      { author: 'ingrid', hoursAfter: 3, replyTo: 2, body: `Dat is de helft van de vragen, Sjoerd.` },
      {
        author: 'noor',
        hoursAfter: 6,
        body: `Ik vind het juist leuk, maar ik zou graag met iemand samen staan die het al kan. En avondeten zou fijn zijn.`,
      },
      {
        author: 'ingrid',
        hoursAfter: 96,
        body: `Rooster rond met negen mensen in plaats van drie. Koppels van een ‘kenner’ en een ‘nieuwe’. Soep is geregeld, van het restaurantje ernaast.`,
      },
      {
        author: 'sjoerd',
        hoursAfter: 310,
        body: `Eerste avond gehad. Elf keer DigiD, twee keer ‘hoe krijg ik een mens aan de lijn’, één keer de verkeerde bibliotheek. Ik had in geen jaren zo'n nuttige donderdag.`,
      },
    ],
  },
];
