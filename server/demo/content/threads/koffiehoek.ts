import type { DemoThread } from '../types.ts';

export const threads: DemoThread[] = [
  {
    space: 'koffiehoek',
    kind: 'discussion',
    title: 'Wat heb jij deze maand afgeschaft?',
    author: 'desiree',
    openedDaysAgo: 44,
    body: `Geen verbeterplannen, geen projecten. Alleen: wat deed je eerst wel en nu niet meer, en heeft iemand het gemist?

Ik begin: het ‘terugkoppelformulier netwerkpartners’. Twee A4. Ik ben er een half jaar terug mee gestopt om te kijken of er iemand belde. Er heeft niemand gebeld.`,
    posts: [
      {
        author: 'sjoerd',
        hoursAfter: 2,
        body: `Handtekeningenmap. Hij ligt nu in de vitrine bij het oude stadszegel.`,
      },
      {
        author: 'naima',
        hoursAfter: 3,
        body: `De zin ‘Heeft u nog vragen, dan kunt u contact opnemen met onderstaand telefoonnummer’. Staat er nu: ‘Bel me. Ik ben er op maandag en woensdag.’ Ik word gebeld. Door mensen!!`,
      },
      {
        author: 'wouter',
        hoursAfter: 5,
        body: `Maandelijks inkomstenformulier voor mensen die nooit wisselende inkomsten hebben. Dat zijn er bij ons honderden. Vier jaar geleden voorgesteld, deze maand gelukt. De knop bleek gewoon in het systeem te zitten.`,
      },
      {
        author: 'pieter',
        hoursAfter: 8,
        body: `Het woord ‘functioneringsgesprek’. Het gesprek was al afgeschaft, het woord liep nog door de gangen.`,
      },
      {
        author: 'bas',
        hoursAfter: 10,
        body: `Ik mag hier ook meelezen zie ik. Ik heb afgeschaft dat ik elke brief drie dagen laat liggen. Nu nog maar één`,
      },
      { author: 'marloes', hoursAfter: 11, replyTo: 6, body: `Trots op je, zonder gekheid.` },
      { author: 'gerard', hoursAfter: 27, body: `Drie voetnoten. Het viel me zwaar.` },
      {
        author: 'ifeoma',
        hoursAfter: 30,
        body: `Two of the four sign-offs on a text change on the website. Nobody noticed, except that typos now live for a day instead of three weeks.`,
      },
      {
        author: 'fatima',
        hoursAfter: 50,
        body: `De verplichte jaarrapportage van aanbieders met minder dan tien cliënten. Niemand las die van vorig jaar. Ik heb het gecontroleerd: bij één zaten bladzijde 4 tot en met 9 er twee keer in.`,
      },
      {
        author: 'henk',
        hoursAfter: 75,
        body: `Onze adviesraad heeft de rondvraag afgeschaft. De vergadering duurt nu even lang, want iedereen stelt zijn vraag er gewoon tussendoor. Ik meld het eerlijk.`,
      },
      { author: 'emre', hoursAfter: 98, body: `Maandagoverleg. Nu staan we tien minuten bij het bord.` },
      {
        author: 'desiree',
        hoursAfter: 1010,
        replyTo: 12,
        body: `Bij ons nu ook. Al staat er sinds vorige week iemand met een kruk.`,
      },
    ],
  },
  {
    space: 'koffiehoek',
    kind: 'discussion',
    title: 'Na een nare dag aan de balie',
    author: 'hanna',
    openedDaysAgo: 64,
    body: `Vandaag heeft iemand tegen me staan schreeuwen. Niets gebeurd, verder. Protocol gevolgd, melding gedaan, collega's lief. En toch zit ik hier 's avonds en hoor ik het nog.

Ik zoek geen advies denk ik. Wel hoe jullie zo'n avond doorkomen.`,
    posts: [
      {
        author: 'desiree',
        hoursAfter: 1,
        body: `Ik was badkamers. Echt. Hele badkamer, met een tandenborstel. Daarna huilen of lachen, een van de twee.

Fijn dat je het opschrijft, Hanna.`,
      },
      {
        author: 'yusuf',
        hoursAfter: 1.5,
        body: `Ik bel altijd één collega, altijd dezelfde, en we praten vijf minuten over voetbal. Hij weet dan genoeg. Sterkte vanavond.`,
      },
      {
        author: 'charlene',
        hoursAfter: 2,
        body: `Wij hebben afgesproken dat je na een melding de volgende ochtend niet alleen aan de balie zit. Ook als je zegt dat het gaat. Júist als je zegt dat het gaat.`,
      },
      {
        author: 'joke',
        hoursAfter: 12,
        body: `Na dertig jaar: het gaat over, en het hoeft niet vanavond over te zijn. Als je het na een week nog hoort, ga dan praten met iemand die ervoor geleerd heeft. Dat heb ik één keer te laat gedaan.`,
      },
      {
        author: 'bas',
        hoursAfter: 14,
        body: `Ik heb ook wel eens staan schreeuwen aan zo'n balie. Niet bij jou. Die mevrouw kon er niks aan doen, ik heb er nog last van. Wou ik even zeggen`,
      },
      {
        author: 'hanna',
        hoursAfter: 20,
        replyTo: 6,
        body: `Bas, dit doet me meer dan je denkt. Dank je.

En dank jullie allemaal. Ik heb geslapen en zit vandaag naast Anouk, die me zinnen laat inkorten.`,
      },
    ],
  },
  {
    space: 'koffiehoek',
    kind: 'question',
    title: 'Wie heeft er een bereikbaarheidsdienst die geen ruzie geeft?',
    author: 'charlene',
    openedDaysAgo: 1.6,
    body: `Zes mensen, één telefoon, avonden en weekend. Nu rouleert het per week en in de vakanties is het elke keer gedoe. Tips? Het hoeft niet eerlijk te zijn, het moet eerlijk vóelen.`,
    posts: [
      {
        author: 'emre',
        hoursAfter: 2,
        body: `Per dag in plaats van per week. En ruilen mag zonder leidinggevende.`,
      },
      {
        author: 'carla',
        hoursAfter: 4,
        answer: true,
        body: `Wij (zelfde aantal, storingstelefoon) doen het met punten. Doordeweekse avond = 1, weekenddag = 2, feestdag = 4. Iedereen moet per kwartaal op hetzelfde aantal uitkomen, hoe mag je zelf weten. Er is er één die alle feestdagen wil en daarna twee maanden niks hoeft. Iedereen blij.

Eén regel erbij: wie ruilt, hoeft niet te zeggen waarom.`,
      },
      {
        author: 'charlene',
        hoursAfter: 6,
        replyTo: 3,
        body: `Punten! En die laatste regel is misschien nog wel belangrijker. Leg ik morgen voor.`,
      },
      {
        author: 'pieter',
        hoursAfter: 23,
        body: `Met mijn HR-pet op: kijk wel even naar de rusttijden en de vergoeding in de cao voordat iemand alle feestdagen opspaart. Met mijn andere pet: geniaal.`,
      },
    ],
  },
  {
    space: 'koffiehoek',
    kind: 'discussion',
    title: 'Lunchwandeling: wie loopt er mee op afstand?',
    author: 'lotte',
    openedDaysAgo: 0.4,
    body: `Gek idee. Wij zitten allemaal in een ander gebouw, maar we kunnen wel tegelijk lopen. Donderdag om kwart over twaalf, een half uur, telefoon in je zak. Na afloop zetten we hier één ding neer dat we gezien hebben. Wie doet mee?`,
    posts: [
      { author: 'kees', hoursAfter: 1, body: `Ik. Ik kijk wel naar daken, dat kan ik niet helpen.` },
      { author: 'noor', hoursAfter: 2, body: `Jaaa` },
      { author: 'ria', hoursAfter: 5, body: `Mag een bewoner ook? Ik loop toch al elke dag met de hond.` },
      { author: 'lotte', hoursAfter: 6, replyTo: 4, body: `Graag zelfs. De hond telt dubbel.` },
    ],
  },
];
