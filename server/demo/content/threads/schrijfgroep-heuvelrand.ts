import type { DemoThread } from '../types.ts';

export const threads: DemoThread[] = [
  {
    space: 'schrijfgroep-heuvelrand',
    kind: 'discussion',
    title: 'Brief van de maand: de uitnodiging voor een heronderzoek',
    author: 'wouter',
    openedDaysAgo: 37,
    body: `Ik breng mijn eigen brief in. Niet leuk, wel eerlijk.

> Geachte heer/mevrouw,
>
> In het kader van de periodieke beoordeling van uw recht op een uitkering ingevolge de Participatiewet verzoek ik u op onderstaande datum te verschijnen. Het niet verschijnen kan gevolgen hebben voor uw uitkering.

Ik verstuur er zestig per maand. Een derde komt niet. Ga je gang.`,
    posts: [
      {
        author: 'anouk',
        hoursAfter: 2,
        body: `Eerst een vraag voordat ik iets doorstreep: wat wíl je dat iemand doet nadat hij dit gelezen heeft?`,
      },
      { author: 'wouter', hoursAfter: 3, replyTo: 2, body: `Komen. Met zijn papieren. En niet bang zijn.` },
      {
        author: 'henk',
        hoursAfter: 8,
        body: `In de brief staat ‘verschijnen’. Dat doet men voor de rechter. En als geest.`,
      },
      {
        author: 'hanna',
        hoursAfter: 10,
        body: `‘Ik wil graag met u bespreken hoe het gaat en of uw uitkering nog klopt.’ Dat is toch wat het is?`,
      },
      {
        author: 'joke',
        hoursAfter: 24,
        body: `Juridisch moet er in: waarvoor de oproep is, wat mee moet, en dat wegblijven gevolgen kán hebben. Dat laatste mag onderaan en mag vriendelijk: ‘Kunt u niet komen? Bel me dan even. Als ik niets hoor, moet ik uw uitkering misschien stopzetten, en dat wil ik niet.’`,
      },
      {
        author: 'anouk',
        hoursAfter: 30,
        body: `Samengevoegd:

> Beste meneer of mevrouw,
>
> Ik wil graag met u praten over hoe het gaat, en of uw uitkering nog klopt. Kunt u komen op [dag] om [tijd]? Het gesprek duurt een half uur. Neem mee: uw legitimatie en uw laatste loonstrook, als u die heeft. Verder niets.
>
> Komt het niet uit? Bel me, dan zoeken we een ander moment. Hoor ik niets van u, dan moet ik uw uitkering misschien stopzetten. Dat wil ik graag voorkomen.

81 woorden. ‘Verder niets’ vind ik de mooiste twee.`,
      },
      {
        author: 'wouter',
        hoursAfter: 31,
        replyTo: 7,
        body: `‘Dat wil ik graag voorkomen’ is nog waar ook. Ik ga hem een maand gebruiken en tel het.`,
      },
      {
        author: 'wouter',
        hoursAfter: 860,
        body: `Geteld. Vorige maand 41 van de 60 gekomen, deze maand 54 van de 61. Van de zeven die niet kwamen hadden er vier gebeld.`,
      },
      {
        author: 'henk',
        hoursAfter: 864,
        body: `Ik heb dit aan mijn vrouw voorgelezen. Zij zei: ‘Zie je wel.’ Zij zegt dat al sinds de eerste brief.`,
      },
    ],
  },
  {
    space: 'schrijfgroep-heuvelrand',
    kind: 'discussion',
    title: 'Woorden die we begraven hebben',
    author: 'anouk',
    openedDaysAgo: 85,
    body: `Een lijstje, voor de lol en voor het geheugen. Begraven tot nu toe:

- ~~teneinde~~ → om
- ~~ingevolge~~ → volgens
- ~~middels~~ → met
- ~~derhalve~~ → dus
- ~~bescheiden~~ (als in: papieren) → papieren

Wie heeft er nog een?`,
    posts: [
      {
        author: 'joke',
        hoursAfter: 3,
        body: `~~Belanghebbende~~ → u. Dertig jaar geschreven. Het bleek al die tijd om een u te gaan.`,
      },
      { author: 'wouter', hoursAfter: 5, body: `~~Ambtshalve~~ → uit onszelf. Alhoewel ik hem ga missen.` },
      {
        author: 'henk',
        hoursAfter: 30,
        body: `~~Participatietraject~~. Ik weet alleen niet wat ervoor in de plaats komt, want ik heb nooit begrepen wat het was.`,
      },
      { author: 'hanna', hoursAfter: 32, replyTo: 4, body: `Eh. Meestal een cursus op dinsdag.` },
    ],
  },
];
