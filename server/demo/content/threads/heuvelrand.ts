import type { DemoThread } from '../types.ts';

export const threads: DemoThread[] = [
  {
    space: 'heuvelrand',
    kind: 'discussion',
    title: 'Wie wil er in een gemengde intervisiegroep?',
    author: 'priya',
    openedDaysAgo: 76,
    body: `Op verzoek van een paar mensen uit kleine teams start ik een intervisiegroep over de drie gemeenten en het Werkplein heen. Zes tot acht plekken, elke vijf weken twee uur, steeds op een andere plek.

Uitgangspunten:
- niemand zit in een groep met zijn eigen leidinggevende
- liefst niet meer dan twee uit één organisatie
- we stoppen na zes keer, tenzij iedereen door wil

Meld je hieronder, met één zin die begint met **‘Ik weet niet of…’**.`,
    posts: [
      { author: 'hanna', hoursAfter: 1, body: `Ik weet niet of ik te veel voor mensen doe.` },
      { author: 'charlene', hoursAfter: 3, body: `Ik weet niet of ik het nog leuk vind of alleen druk.` },
      { author: 'wouter', hoursAfter: 20, body: `Ik weet niet of dit iets voor mij is. Die telt toch ook?` },
      { author: 'priya', hoursAfter: 21, replyTo: 4, body: `Die telt, Wouter. Plek gereserveerd.` },
      { author: 'marek', hoursAfter: 44, body: `Ik weet niet of ik nee durf te zeggen tegen een wethouder.` },
      {
        author: 'anouk',
        hoursAfter: 70,
        body: `Ik weet niet of ik een bemoeial ben of mijn werk doe. Waarschijnlijk afhankelijk van wie je het vraagt.`,
      },
      {
        author: 'priya',
        hoursAfter: 1100,
        body: `De groep is vol en twee keer bij elkaar geweest. Wat er besproken is blijft daar. Wat ik wel mag zeggen: er is gelachen, en de zaal in Lindervoort heeft geen verwarming.`,
      },
    ],
  },
  {
    space: 'heuvelrand',
    kind: 'discussion',
    title: 'Taakstelling statushouders: wat vertellen we elkaar niet?',
    author: 'marek',
    openedDaysAgo: 162,
    body: `We lopen alle drie achter. Officieel wisselen we cijfers uit. Wat we niet uitwisselen is hoe we aan woningen komen. Ik begin.

Lindervoort: 5 van de 14 dit halfjaar. Drie in gewone huurwoningen, twee in een oude pastorie waar vier kamers leegstaan omdat de raad het gebruik ‘nog moet bespreken’. Al sinds vorig jaar.

Jullie?`,
    posts: [
      {
        author: 'charlene',
        hoursAfter: 3,
        body: `Eikenrode 9 van de 17. Zes daarvan via één belegger die over drie jaar wil slopen. Het is tijdelijk en dat zeggen we er niet bij. Zo, dat is eruit.`,
      },
      {
        author: 'hanna',
        hoursAfter: 6,
        body: `Heuvelland 6 van de 8. Maar drie gezinnen zitten in het dorp waar geen bus komt en waar de taalles dus in de auto van een vrijwilliger is. Cijfer goed, leven lastig.`,
      },
      {
        author: 'henk',
        hoursAfter: 22,
        body: `Dit is de eerste keer dat ik als adviesraad deze getallen naast elkaar zie, terwijl wij er elk kwartaal over adviseren. Mag ik vragen waarom het zo moest?`,
      },
      {
        author: 'marek',
        hoursAfter: 25,
        replyTo: 4,
        body: `Omdat een slecht cijfer een brief van de provincie oplevert en niemand de eerste wil zijn.`,
      },
      {
        author: 'charlene',
        hoursAfter: 40,
        body: `Voorstel: één overzicht, alle drie, met drie kolommen. Aantal, hoe lang het huis mag blijven, bereikbaar zonder auto. Dan gaan we het niet meer alleen over het aantal hebben.`,
      },
      {
        author: 'marek',
        hoursAfter: 2600,
        body: `Overzicht draait drie maanden. De pastorie is open. Gebruikte het overzicht in de commissie. Toen ze zagen dat Eikenrode ons voorbij was ging het snel. Niet de mooiste reden, wel vier kamers.`,
      },
    ],
  },
  {
    space: 'heuvelrand',
    kind: 'question',
    title: 'Kan de adviesraad brieven vooraf lezen in plaats van achteraf?',
    author: 'henk',
    openedDaysAgo: 98,
    body: `Geachte allen, beste mensen. De adviesraad krijgt standaardbrieven te zien nadat ze verstuurd zijn. Wij kunnen dan nog slechts zuchten. Kan het ook ervoor? En wie moeten wij daarvoor hebben?`,
    posts: [
      {
        author: 'anouk',
        hoursAfter: 2,
        body: `Ja! En het hoeft niet formeel. Er is een schrijfgroep, kom erbij.`,
      },
      {
        author: 'joke',
        hoursAfter: 5,
        answer: true,
        body: `Ja. Afspraak die wij vanaf nu hanteren voor het Werkplein:

- elke **nieuwe of gewijzigde** standaardbrief gaat vijf werkdagen vooraf naar de adviesraad
- u kijkt naar begrijpelijkheid en toon, niet naar de juridische inhoud (mag wel, hoeft niet)
- hoort u niets van ons op een opmerking, dan hebben wij iets fout gedaan

Adres voor de vraag is de kwaliteitsmedewerker, en dat ben ik.`,
      },
      {
        author: 'henk',
        hoursAfter: 20,
        replyTo: 3,
        body: `Kijk aan. Wij hebben meteen een subgroepje van twee gevormd. Beiden oud-onderwijzer, dus berg u maar.`,
      },
      {
        author: 'wouter',
        hoursAfter: 23,
        body: `Ik heb vroeger een tien gehad voor dictee, dus kom maar op.`,
      },
    ],
  },
];
