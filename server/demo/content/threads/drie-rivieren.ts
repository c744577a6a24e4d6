import type { DemoThread } from '../types.ts';

export const threads: DemoThread[] = [
  {
    space: 'drie-rivieren',
    kind: 'discussion',
    title: 'Regiobijeenkomst schuldhulp: wat zetten we op de agenda?',
    author: 'fatima',
    openedDaysAgo: 42,
    closed: true,
    body: `De volgende keer zijn we in Noorderbrug. Vorige keer hadden we zeven agendapunten en kwamen we tot drie. Voorstel: **één** onderwerp, de hele middag. Kandidaten tot nu toe:

- a. overdracht tussen gemeente en vrijwilliger
- b. jongeren met betaalachteraf-schulden
- c. wat doen we na het traject

Stem hieronder met een reden erbij. Zonder reden telt hij niet. Graag voor vrijdag, want ik moet een zaal boeken.`,
    posts: [
      {
        author: 'tom',
        hoursAfter: 3,
        body: `a. Omdat het nu zo gaat: iemand van ons kent een gezin twee jaar, de gemeente neemt het over, en wij horen nooit meer iets. Mijn vrijwilligers gaan dan bellen ‘hoe het is’. Mogen ze niet, snap ik. Maar ze stoppen ermee als dat zo blijft.`,
      },
      {
        author: 'naima',
        hoursAfter: 5,
        body: `b! Ik zie er nu drie per week en ik snap die apps zelf niet eens.`,
      },
      {
        author: 'sanne',
        hoursAfter: 6,
        body: `a, om wat Tom zegt. En omdat wij aan onze kant dachten dat jullie blij waren dat het van jullie bord was.`,
      },
      {
        author: 'marloes',
        hoursAfter: 10,
        body: `c. Na mijn traject was er een brief: gefeliciteerd, u bent schuldenvrij. En toen stilte. Ik wist niet hoe je leeft zonder brieven.`,
      },
      { author: 'emre', hoursAfter: 22, body: `a. Kort: b kan in een uur met een jongere die het uitlegt.` },
      {
        author: 'kees',
        hoursAfter: 24,
        body: `Ik stem c, reden: over a en b hebben we cijfers, over c niets. We weten niet eens hoeveel mensen terugkomen.`,
      },
      {
        author: 'fatima',
        hoursAfter: 80,
        body: `Uitslag: a drie stemmen, c twee, b een. We doen **a**, en ik vraag Marloes of zij de middag opent met haar verhaal, dan zit c er vanzelf in. Emre regelt een jongere voor b in de pauze. Zaal is geboekt: de kantine van de brandweer, want die is gratis.`,
      },
      {
        author: 'marloes',
        hoursAfter: 84,
        replyTo: 8,
        body: `Doe ik. Wel met een microfoon, anders zit ik te schreeuwen tegen een brandweerauto.`,
      },
      {
        author: 'mila',
        hoursAfter: 960,
        body: `Een korte oogst van de middag, zoals afgesproken zonder namen:

> ‘Wij dachten dat jullie het weg wilden hebben.’ (gemeente)
>
> ‘Wij dachten dat jullie het wilden hebben.’ (vrijwilligers)

Drie afspraken: overdracht altijd met z'n drieën aan tafel, na drie maanden een kaartje naar de vrijwilliger als de inwoner dat goedvindt, en één telefoonnummer per gemeente. Zandhove en Waterrijk beginnen volgende maand.`,
      },
    ],
  },
  {
    space: 'drie-rivieren',
    kind: 'discussion',
    title: 'Statushouders en vrijwilligers: wie doet de eerste week?',
    author: 'tom',
    openedDaysAgo: 101,
    body: `Bij ons bellen nu drie gemeenten met dezelfde vraag: kan een maatje de eerste week doen? Sleutel, energiecontract, school, huisarts, gordijnen. Ja dat kan. Maar:

1. In Waterrijk krijgt het maatje een lijst van vier kantjes.
2. In Zandhove krijgt het maatje een telefoonnummer van iemand die vrij is.
3. In Noorderbrug krijgt het maatje niets, en dat gaat gek genoeg het best.

Kunnen we dit één keer samen doen? En kan iemand mij uitleggen waarom een energiecontract op naam moet van iemand die nog geen bankrekening heeft?`,
    posts: [
      {
        author: 'emre',
        hoursAfter: 2,
        body: `Dat het bij ons het best gaat is toeval. Ons maatje is een gepensioneerde loodgieter.`,
      },
      {
        author: 'sanne',
        hoursAfter: 5,
        body: `Die vier kantjes zijn van ons. Ze zijn ooit begonnen als één kantje. Ik breng het in.`,
      },
      {
        author: 'ifeoma',
        hoursAfter: 8,
        body: `I followed one family through their first ten days. The best thing anyone gave them was a drawing: the house, the school, the surgery, the bus stop, on one sheet, by hand. The worst was a folder of 64 pages in four languages, none of them theirs.

Could we make the drawing together, one per neighbourhood? I can bring the pens.`,
      },
      {
        author: 'lotte',
        hoursAfter: 26,
        body: `Over het nummer in Zandhove: ik schaam me. Het is aangepast, er zit nu een team achter. Laat het weten als je toch weer bij iemand met verlof uitkomt.`,
      },
      {
        author: 'naima',
        hoursAfter: 28,
        body: `Op de laatste vraag: in het begin mag de gemeente de vaste lasten vanuit de uitkering betalen (‘ontzorgen’, zes maanden). Dus huur, energie en zorgverzekering. Dan hoeft het contract in week 1 niet van een rekening af. Vraag ernaar!! Het gebeurt niet overal uit zichzelf.`,
      },
      {
        author: 'tom',
        hoursAfter: 1900,
        body: `We zijn een paar maanden verder. Eén kantje voor de hele regio, tekeningen voor zeven buurten (dank Ifeoma, en de kinderen van de kleurclub), en vier nieuwe maatjes. De loodgieter heeft het kantje nagekeken en er twee dingen uit gestreept.`,
      },
    ],
  },
  {
    space: 'drie-rivieren',
    kind: 'question',
    title: 'Hoe delen we een waarnemingslijst zonder gegevens te delen?',
    author: 'emre',
    openedDaysAgo: 20,
    body: `Drie gemeenten, één jeugdteam dat elkaar in vakanties waarneemt. Nu mailen we lijstjes met initialen. Initialen zijn ook gegevens. Hoe doe je dat netjes, en met zo min mogelijk gedoe?`,
    posts: [
      {
        author: 'gerard',
        hoursAfter: 4,
        answer: true,
        body: `Draai het om: niet de lijst delen, maar de **bereikbaarheid**.

1. De waarnemer krijgt geen lijst, maar tijdelijke toegang in het systeem van de gemeente die waarneming vraagt. Toegang gaat automatisch dicht na de vakantie en elke inzage wordt vastgelegd.
2. Kan dat niet, dan belt het gezin één nummer en beslist de achterwacht *van de eigen gemeente* welk dossier de waarnemer te zien krijgt.
3. Leg vast dat de waarnemer onder gezag van de vragende gemeente werkt. Dat is een half A4, en uw privacyfunctionaris heeft het zo.

Mailen met initialen en woonplaats stopt u het beste vandaag.`,
      },
      {
        author: 'emre',
        hoursAfter: 5,
        replyTo: 2,
        body: `Gestopt. Optie 2 voor de komende vakantie, optie 1 daarna. Dank.`,
      },
      {
        author: 'fatima',
        hoursAfter: 27,
        body: `Ik neem punt 3 mee in de samenwerkingsovereenkomst, dan hoeft het niet per vakantie.`,
      },
    ],
  },
  {
    space: 'drie-rivieren',
    kind: 'discussion',
    title: 'Fixteam over de gemeentegrens: mag de bus de brug over?',
    author: 'kees',
    openedDaysAgo: 1.9,
    body: `Ons fixteam heeft twee dagen per week niks te doen. Noorderbrug heeft een wachtlijst van 90 huizen. De bus is van Zandhove, de subsidie ook, en in de voorwaarden staat ‘binnen de gemeente’.

Er zit een brug tussen. Vier minuten rijden. Iemand met een idee?`,
    posts: [
      { author: 'emre', hoursAfter: 1, body: `Wij betalen de uren. Zeg maar waar het factuuradres moet.` },
      {
        author: 'fatima',
        hoursAfter: 3,
        body: `Rustig aan, dit is een opdracht tussen overheden. Kan, zonder aanbesteding, mits tegen kostprijs en vastgelegd. Ik maak een briefje van één bladzijde. Kees, de subsidievoorwaarde geldt voor het materiaal, niet voor de uren. Laat Noorderbrug zelf tochtstrips kopen.`,
      },
      { author: 'kees', hoursAfter: 4, replyTo: 3, body: `Eén bladzijde, van een inkoper. Ik bewaar hem.` },
      {
        author: 'pieter',
        hoursAfter: 26,
        body: `Let op de verzekering van de bus en van de mannen. Verder: rijden.`,
      },
    ],
  },
];
