import type { DemoThread } from '../types.ts';

export const threads: DemoThread[] = [
  {
    space: 'regels-die-knellen',
    kind: 'question',
    title: 'Zoon slaapt tijdelijk op de bank: geldt de kostendelersnorm?',
    author: 'wouter',
    openedDaysAgo: 59,
    body: `Situatie (veranderd waar het niet uitmaakt). Moeder in de bijstand. Volwassen zoon, ruim boven de dertig, staat na een scheiding op straat en slaapt bij haar op de bank. Hij betaalt niets, kan ook niets betalen. Zij meldt het netjes. Ons systeem maakt er vanaf dag één een kostendeler van, en zij gaat er honderden euro's op achteruit. Gevolg: ze zet hem eruit, en dan hebben wij een dakloze erbij.

Ik ben niet van de ruime uitleg, dat weet men hier. Maar dit is toch niet de bedoeling. Wat kan er wél?`,
    posts: [
      {
        author: 'hanna',
        hoursAfter: 2,
        body: `Wij kijken of hij er zijn *hoofdverblijf* heeft. Iemand die tijdelijk op een bank slaapt en elders zoekt, heeft dat volgens ons niet zonder meer. Eerste drie maanden doen we dan niets, wel een afspraak in de agenda.`,
      },
      {
        author: 'joke',
        hoursAfter: 5,
        answer: true,
        body: `Drie lagen, van feit naar maatwerk:

1. **Is er hoofdverblijf in dezelfde woning?** Dat is een feitelijke vraag en gaat vóór alles. Tijdelijk onderdak bij dreigende dakloosheid, met bezittingen elders en een actieve zoektocht, kan betekenen dat het antwoord nee is. Leg vast hoe je dat hebt vastgesteld. De inschrijving in de BRP is een aanwijzing, geen bewijs.
2. **Is er wel hoofdverblijf?** Dan geldt artikel 22a. Maar het college stemt de bijstand af op de omstandigheden: **artikel 18, eerste lid**. Daar is ruimte om de norm tijdelijk anders vast te stellen als de uitkomst in dit geval onredelijk is. Individueel, gemotiveerd, met een einddatum.
3. **Lokaal beleid.** Veel gemeenten hebben een beleidsregel voor ‘tijdelijk onderdak bij crisis’. Herkomst dus: lokaal. Staat hij er niet, dan mag je punt 2 nog steeds toepassen.

Het systeem is geen van deze drie lagen. Die kostendeler vanaf dag één is een instelling.`,
      },
      {
        author: 'wouter',
        hoursAfter: 7,
        replyTo: 3,
        body: `Ik heb op grond hiervan punt 2 geschreven, drie maanden, met een afspraak om opnieuw te kijken. Kwaliteitstoets (Joke dus) heeft het goedgekeurd, dat voelde als een diploma.`,
      },
      {
        author: 'gerard',
        hoursAfter: 24,
        body: `Let in de motivering op het woord *onredelijk*: beschrijf waarom juist híér, en niet waarom de regel slecht is. Dat laatste is aan de wetgever.`,
      },
      {
        author: 'wouter',
        hoursAfter: 1390,
        body: `Terugmelding: hij heeft een kamer. Zij heeft de hele tijd haar huur kunnen betalen. Kosten van het maatwerk: nog geen twee nachten maatschappelijke opvang per maand. Die som heb ik voor mijn teamleider uitgeprint.`,
      },
    ],
  },
  {
    space: 'regels-die-knellen',
    kind: 'discussion',
    title: 'Wet, lokale regel of gewoonte? We sorteren er tien',
    author: 'joke',
    openedDaysAgo: 17,
    body: `Een oefening die ik met nieuwe collega's doe. Ik noem tien ‘regels’ uit de uitvoering. Raad per stuk: **W**et, **L**okaal of **G**ewoonte.

1. Bij elke aanvraag drie maanden bankafschriften.
2. Wie verhuist, meldt dat binnen vijf dagen aan de klantmanager.
3. Een aanvraag bijzondere bijstand doe je vóórdat je de kosten maakt.
4. Een huisbezoek kondig je niet aan.
5. Bij ziekte vraag je om een doktersverklaring.
6. Onder de 27 geldt een zoektermijn van vier weken.
7. Een Wmo-gesprek duurt een uur.
8. Een bezwaarschrift moet ondertekend zijn.
9. Een cadeau boven vijftig euro moet je opgeven.
10. Wie niet op een afspraak komt, krijgt een brief met een waarschuwing.

Antwoorden morgen. Niet opzoeken.`,
    posts: [
      { author: 'hanna', hoursAfter: 2, body: `G L G G G W G W L G. Met heel veel twijfel bij 3.` },
      { author: 'sanne', hoursAfter: 3, body: `Ik doe alleen 7: G. En een slechte.` },
      {
        author: 'wouter',
        hoursAfter: 4,
        body: `1 W, 2 L, 3 W, 4 W, 5 G, 6 W, 7 G, 8 W, 9 L, 10 L. Ik voel het al aankomen.`,
      },
      { author: 'naima', hoursAfter: 6, body: `Ik kom tot zes keer G en ik word er een beetje boos van.` },
      {
        author: 'joke',
        hoursAfter: 25,
        body: `De antwoorden, met de kanttekening dat ‘lokaal’ per gemeente verschilt:

| | Soort | Toelichting |
|---|---|---|
| 1 | G | Je mag vragen wat nodig is. Drie maanden, altijd en bij iedereen, staat nergens. |
| 2 | L | De wet zegt ‘onverwijld’. Het aantal dagen is van ons. |
| 3 | L/G | Uitgangspunt uit rechtspraak en beleid: op tijd aanvragen. Achteraf kan vaak wél, als noodzaak nog vast te stellen is. |
| 4 | G | Onaangekondigd vraagt juist méér: een redelijke grond, uitleg en toestemming. |
| 5 | G | Een behandelend arts hoort zo'n verklaring niet eens te geven. Vraag zelf medisch advies. |
| 6 | W | Maar er zijn uitzonderingen. Kijk naar de persoon. |
| 7 | G | Sanne heeft gelijk. |
| 8 | W | En wie het vergeet, krijgt de kans het alsnog te doen. Ook W. |
| 9 | L | Bedragen verschillen. Let op de landelijke wijzigingen over giften. |
| 10 | G | Bellen mag ook. |

Niemand had er tien goed. Ik de eerste keer ook niet: ik had er zes.`,
      },
      {
        author: 'wouter',
        hoursAfter: 26,
        replyTo: 6,
        body: `4 verbaast me het meest, en ik doe ze zelf. Dat is geen fijne combinatie.`,
      },
      {
        author: 'gerard',
        hoursAfter: 29,
        replyTo: 6,
        body: `Bij 8 een kleine bijzonderheid: digitaal ingediend geldt een andere vorm van ondertekening. Verder volledig akkoord.`,
      },
      { author: 'marek', hoursAfter: 50, body: `Wie maakt deze lijst voor Wonen? Ik gok op 8 keer G.` },
      {
        author: 'joke',
        hoursAfter: 340,
        body: `Marek heeft me eraan gehouden: de lijst voor Wonen komt volgende week. Wie nog een ‘regel’ heeft waarvan je vermoedt dat niemand weet waar hij vandaan komt, zet hem hieronder.`,
      },
    ],
  },
  {
    space: 'regels-die-knellen',
    kind: 'question',
    title: 'Geen briefadres zonder regiobinding: wie heeft dat bedacht?',
    author: 'yusuf',
    openedDaysAgo: 24,
    body: `Jongere slaapt wisselend bij vrienden. Geen adres, dus geen zorgverzekering, geen toeslag, geen uitkering. Onze balie zegt: geen briefadres want geen regiobinding. Klopt dat?`,
    posts: [
      {
        author: 'ingrid',
        hoursAfter: 3,
        body: `Bij ons (Kreekdam) vroeg de balie daar vroeger ook naar. Het stond op een kladje onder het toetsenbord. Niet in een regeling.`,
      },
      {
        author: 'gerard',
        hoursAfter: 5,
        answer: true,
        body: `Dat klopt niet. De Wet BRP kent geen regiobinding als eis voor een briefadres. Die eis hoort (soms) bij maatschappelijke opvang en dat is een andere wet.

De kern:

- Wie geen woonadres heeft, kan een **briefadres** krijgen bij een persoon of instelling die daarvoor toestemming geeft.
- Lukt dat niet, dan schrijft het college de persoon **ambtshalve** in op een briefadres, zo nodig dat van de gemeente zelf. Dat is de vangnetbepaling die juist voor deze situatie is ingevoerd.
- De vraag is waar iemand **het meest verblijft**. Is dat niet te zeggen, dan is de gemeente waar hij zich meldt aan zet en niet een andere.

Herkomst van uw regel, in de termen van Joke: gewoonte.`,
      },
      {
        author: 'yusuf',
        hoursAfter: 6,
        replyTo: 3,
        body: `Geprint, meegenomen, binnen een kwartier geregeld. De collega aan de balie was er zelf ook blij mee, die voelde zich er al langer rot bij.`,
      },
      { author: 'hanna', hoursAfter: 28, body: `Ik ga morgen onder onze toetsenborden kijken.` },
    ],
  },
  {
    space: 'regels-die-knellen',
    kind: 'discussion',
    title: 'Omgekeerde toets: hoe voorkom je dat je naar je gevoel toe redeneert?',
    author: 'sanne',
    openedDaysAgo: 121,
    body: `Ik gebruik de omgekeerde toets graag: eerst kijken wat nodig is, dan de grondwaarden van de wetten, dan de gevolgen, en pas dan het juridische kader. Maar ik merk dat ik bij mensen die ik aardig vind sneller ‘nodig’ schrijf. Bij een man die me uitschold heb ik vorige week eigenlijk niet eens gekeken of het kon.

Hoe houden jullie dat eerlijk?`,
    posts: [
      {
        author: 'wouter',
        hoursAfter: 4,
        body: `Dit is precies mijn bezwaar. Gelijke gevallen gelijk. Als het van mijn humeur afhangt is het geen recht meer.`,
      },
      {
        author: 'joke',
        hoursAfter: 7,
        replyTo: 2,
        body: `Regels toepassen hangt óók van je humeur af, alleen zie je het dan niet. Wie streng leest, kiest ook.

Wat helpt: laat een collega die de inwoner niet kent alleen stap 2 en 3 doen. Zonder naam, zonder verhaal. Komt die ergens anders uit, dan heb je een gesprek.`,
      },
      {
        author: 'desiree',
        hoursAfter: 9,
        body: `En schrijf op wat je gedaan had als het iemand anders was geweest. Ik vul daar in gedachten altijd mijn oude buurman in, een ontzettende hork. Krijgt hij het ook? Dan is het goed.`,
      },
      {
        author: 'sanne',
        hoursAfter: 30,
        replyTo: 4,
        body: `De Hork-toets. Ik heb hem vanmorgen gedaan bij die man van vorige week. Hij krijgt het alsnog, en ik heb hem gebeld.`,
      },
      {
        author: 'emre',
        hoursAfter: 55,
        body: `Bij ons: tweede lezer bij ja én bij nee. Vroeger alleen bij ja. Dat zei ook al iets.`,
      },
    ],
  },
  {
    space: 'regels-die-knellen',
    kind: 'discussion',
    title: 'Uitgewerkt: hoe wij een afwijking opschrijven zodat zij standhoudt',
    author: 'joke',
    openedDaysAgo: 40,
    body: `Ik krijg vaak de vraag hoe je maatwerk zo opschrijft dat het bij bezwaar, bij de accountant én bij je opvolger overeind blijft. Hieronder onze opbouw. Geen sjabloon om in te vullen, wel een volgorde om te denken.

### 1. Wat is er aan de hand?

Alleen feiten, met bron. ‘Mevrouw vertelde dat’, ‘uit de brief van de verhuurder blijkt’, ‘ik zag dat’. Weet je iets niet, zet dat er dan ook bij. Een afwijking die rust op een feit dat niet klopt, valt om; een afwijking die zegt wat onzeker is, niet.

### 2. Wat gebeurt er als we de regel gewoon toepassen?

Zo concreet als het kan. Niet ‘dit heeft ernstige gevolgen’, maar ‘de huur kan vanaf volgende maand niet betaald worden en de verhuurder heeft ontruiming aangekondigd’.

### 3. Waar is de regel voor?

Eén zin over het doel. Lukt die zin niet, vraag dan na waar de regel vandaan komt. Het gebeurt me twee keer per jaar dat hij nergens vandaan komt.

### 4. Wordt dat doel hier gediend?

> Hier gaat het meestal mis. We schrijven dat het zielig is. Zielig is geen motivering. Schrijf dat het doel van de regel in dit geval niet bereikt wordt, of dat het bereikt wordt tegen een prijs die de wetgever niet voor ogen had.

### 5. Welke ruimte gebruiken we?

- een open begrip in de wet (‘noodzakelijk’, ‘passend’)
- een afstemmings- of hardheidsbepaling
- een eigen beleidsregel waarvan we afwijken (art. 4:84 Awb)
- dringende redenen

Noem er **één**. Wie er drie noemt, vertrouwt er geen.

### 6. Wat doen we precies, hoe lang, en wanneer kijken we opnieuw?

Een bedrag of handeling, een einddatum, een naam. Zonder einddatum is het geen maatwerk maar nieuw beleid.

### 7. Zouden we het bij een ander ook doen?

Beschrijf in één zin voor wie dit ook zou gelden. Dat is je antwoord op ‘precedentwerking’: niet dat die er niet is, maar dat je hem aankunt.

---

Alles bij elkaar is dit zelden meer dan één bladzijde. Onze langste was drie, en die werd als enige vernietigd.`,
    posts: [
      {
        author: 'gerard',
        hoursAfter: 5,
        body: `Onder punt 5 onderschrijf ik met name ‘noem er één’. In bezwaar zie ik vaak een opsomming waarvan elk onderdeel half is uitgewerkt. Eventueel subsidiair een tweede, maar dan ook echt subsidiair.`,
      },
      {
        author: 'wouter',
        hoursAfter: 8,
        body: `Punt 7 is de reden dat ik hier voor het eerst mee uit de voeten kan.`,
      },
      {
        author: 'sanne',
        hoursAfter: 26,
        body: `Hoe ga je om met punt 1 als de inwoner niet wil dat iets opgeschreven wordt, terwijl de afwijking er juist op rust?`,
      },
      {
        author: 'joke',
        hoursAfter: 29,
        replyTo: 4,
        body: `Dan leg ik de keuze bij de inwoner: met dit feit kan het, zonder waarschijnlijk niet, en dit is wie het kan lezen. Soms kan het ook met een bevestiging van een derde (‘de onafhankelijk arts heeft dit beoordeeld’) zonder de inhoud. Maar niet altijd. Ik heb er geen mooiere oplossing voor.`,
      },
      { author: 'hanna', hoursAfter: 51, body: `Geprint en naast het toetsenbord. Erop, deze keer.` },
    ],
  },
];
