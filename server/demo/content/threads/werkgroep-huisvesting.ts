import type { DemoThread } from '../types.ts';

export const threads: DemoThread[] = [
  {
    space: 'werkgroep-huisvesting',
    kind: 'discussion',
    title: 'Weigering van een woning: wat is een goede reden?',
    author: 'carla',
    openedDaysAgo: 72,
    body: `Terugkerend punt. Een gezin weigert een woning. Wij noteren ‘passend aanbod geweigerd’ en dan gaat er van alles lopen. Maar de redenen verschillen enorm. Uit de laatste negen (vervormd):

- te ver van de school voor speciaal onderwijs
- vierde verdieping zonder lift, terwijl iemand slecht ter been is (stond niet in het dossier!)
- ‘te klein’
- een bekende uit het land van herkomst in hetzelfde portiek

Ik wil één werkwijze, zodat het niet van de dienstdoende collega afhangt. Wat is volgens jullie een goede reden?`,
    posts: [
      {
        author: 'yusuf',
        hoursAfter: 2,
        body: `De vierde. Als iemand zegt dat hij daar niet kan wonen vanwege een persoon, dan vraag ik niet door aan een balie, dan plan ik een gesprek met een tolk. Dat is bijna nooit aanstellerij.`,
      },
      {
        author: 'charlene',
        hoursAfter: 5,
        body: `In Eikenrode doen we het vóór het aanbod: een gesprek van een half uur met zes vragen. School, gezondheid, familie, werk, wie wil je niet tegenkomen, wat moeten we verder weten. Sinds die zes vragen weigert bijna niemand meer.`,
      },
      {
        author: 'marek',
        hoursAfter: 8,
        replyTo: 3,
        body: `Die zes vragen graag. Bij ons weigerden vorig jaar vier van de elf. Kosten leegstand: meer dan een half uur.`,
      },
      {
        author: 'ingrid',
        hoursAfter: 20,
        body: `‘Te klein’ is ook niet altijd onzin. Zoek op of er een nareis loopt. Twee keer meegemaakt dat er een halfjaar later drie kinderen bij kwamen.`,
      },
      {
        author: 'carla',
        hoursAfter: 24,
        body: `Voorstel: geen lijst van goede redenen (daar gaan mensen naartoe praten) maar een volgorde.

1. Gesprek vóór het aanbod, zes vragen van Charlene.
2. Bij weigering: eerst opnieuw praten, met tolk, binnen een week.
3. Pas daarna een oordeel, door twee mensen van twee organisaties.`,
      },
      {
        author: 'yusuf',
        hoursAfter: 25,
        replyTo: 6,
        body: `Mee eens. Bij 3 wil ik graag dat één van de twee het gezin kent en de ander juist niet.`,
      },
      {
        author: 'carla',
        hoursAfter: 1500,
        body: `Twee maanden gebruikt: veertien aanbiedingen, één weigering (en die was terecht, daar zat schimmel, van ons).`,
      },
    ],
  },
  {
    space: 'werkgroep-huisvesting',
    kind: 'discussion',
    title: 'Hotel loopt af: 23 mensen, zes weken',
    author: 'yusuf',
    openedDaysAgo: 2.6,
    body: `Het contract met het hotel wordt niet verlengd. 23 mensen, zeven huishoudens, zes weken. Drie huishoudens hebben uitzicht op een woning. Vier niet.

Opties die ik zie: verlengen tegen een hogere prijs, spreiden over de twee gemeenten, de oude school. Ik wil morgen met een voorstel naar de wethouder, dus schiet maar.`,
    posts: [
      {
        author: 'marek',
        hoursAfter: 1,
        body: `Oude school: brandveiligheid kost jullie minstens acht weken. Ervaring met de pastorie. Begin er wel nu mee, maar reken er niet op.`,
      },
      {
        author: 'carla',
        hoursAfter: 2,
        body: `Ik heb twee appartementen die pas over vijf maanden gerenoveerd worden. Tijdelijk contract kan. Ze zijn niet mooi, wel droog. Geef me tot donderdag.`,
      },
      {
        author: 'charlene',
        hoursAfter: 4,
        body: `Vraag het hotel om vier weken verlenging voor alléén de vier huishoudens. Toen wij dat deden ging de prijs per kamer omlaag in plaats van omhoog, want ze konden de rest gewoon verhuren.`,
      },
      {
        author: 'ingrid',
        hoursAfter: 6,
        body: `Zitten er schoolgaande kinderen bij? Dan zou ik die voorrang geven op Carla's appartementen, die liggen op fietsafstand van de taalklas.`,
      },
      {
        author: 'yusuf',
        hoursAfter: 7,
        replyTo: 5,
        body: `Twee gezinnen met kinderen, drie op de taalklas. Dus ja.`,
      },
      {
        author: 'yusuf',
        hoursAfter: 30,
        body: `Bij de wethouder geweest. Akkoord op: appartementen voor de twee gezinnen, verlenging hotel voor de andere twee huishoudens, school in onderzoek. Hij vroeg wie dit in een dag had bedacht. Ik zei: vijf mensen en een klapstoel.`,
      },
      {
        author: 'carla',
        hoursAfter: 52,
        body: `Appartementen zijn rond. Sleuteldag volgende week vrijdag, sleutel hangt deze keer aan het bord.`,
      },
    ],
  },
];
