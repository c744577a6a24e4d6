import type { DemoThread } from '../types.ts';

export const threads: DemoThread[] = [
  {
    space: 'heuvelland',
    kind: 'discussion',
    title: 'Nieuwe tekst voor de wachtkamer',
    author: 'anouk',
    openedDaysAgo: 26,
    body: `Er hangt nu: **‘Agressie wordt niet getolereerd. Bij ongewenst gedrag volgt aangifte.’** Dat is het eerste wat iemand leest die hulp komt vragen.

Mijn voorstel: **‘Fijn dat u er bent. We helpen u zo. Duurt het lang? Vraag het gerust. We doen rustig tegen elkaar.’**

Hanna, jij zit er het vaakst. Wat vind je, zeker na wat er een tijd terug gebeurde?`,
    posts: [
      {
        author: 'hanna',
        hoursAfter: 4,
        body: `Mooi. Ik wil het oude bord wel weg. Maar zet er ergens bij dat wij ook mensen zijn. Niet dreigend. ‘We doen rustig tegen elkaar’ doet dat eigenlijk al.

Eén wens: hang het naast de deur en niet boven mijn hoofd. Nu lijkt het of ik het zeg.`,
      },
      {
        author: 'anouk',
        hoursAfter: 5,
        replyTo: 2,
        body: `Naast de deur, op ooghoogte van iemand die zit. En een kindertekening eronder, die hebben we nog van de opening.`,
      },
      {
        author: 'hanna',
        hoursAfter: 400,
        body: `Twee weken verder. Vanmorgen las een meneer het hardop voor en zei: ‘Nou, dat is eens wat anders.’`,
      },
    ],
  },
  {
    space: 'heuvelland',
    kind: 'question',
    title: 'Wie heeft de sleutel van de lege kamer naast de trouwzaal?',
    author: 'hanna',
    openedDaysAgo: 0.9,
    body: `Ik zoek een plek voor gesprekken waar geen glas in de deur zit. Die kamer staat al een jaar leeg maar hij zit op slot en de conciërge weet het ook niet.`,
    posts: [
      {
        author: 'anouk',
        hoursAfter: 2,
        answer: true,
        body: `Ligt in mijn bureaula, onder de plattegrond van de braderie. Vraag niet waarom. Er staan nog veertien dozen met oude gemeentegidsen, die mogen weg.`,
      },
      {
        author: 'hanna',
        hoursAfter: 3,
        replyTo: 2,
        body: `Held! Ik heb vanmiddag om drie uur mijn eerste gesprek daar, op twee dozen en een stoel.`,
      },
    ],
  },
];
