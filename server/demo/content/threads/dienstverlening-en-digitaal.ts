import type { DemoThread } from '../types.ts';

export const threads: DemoThread[] = [
  {
    space: 'dienstverlening-en-digitaal',
    kind: 'question',
    title: 'Wat doen jullie met 3.000 oude pdf’s op de website?',
    author: 'sjoerd',
    openedDaysAgo: 127,
    body: `Onze website heeft 3.112 pdf's. De meeste zijn gescand of slecht opgemaakt en dus niet te lezen met een schermlezer. Onze toegankelijkheidsverklaring staat op C en we moeten uitleggen wat we gaan doen.

Alles omzetten kan niet. Alles weggooien mag niet (archief) en wil ik niet. Waar begin je?`,
    posts: [
      {
        author: 'ifeoma',
        hoursAfter: 3,
        body: `Start with the access logs. In our case 90% of downloads came from 140 files. The top one was the waste calendar, the second one a form that had been replaced in the meantime.`,
      },
      {
        author: 'ingrid',
        hoursAfter: 5,
        body: `(Collega van Sjoerd, dus ik mag dit zeggen.) En vraag per pdf: waarom is dit geen gewone webpagina? Bij de helft weet niemand het antwoord.`,
      },
      {
        author: 'kees',
        hoursAfter: 20,
        body: `Wij hebben een stoplicht op het cms gezet: nieuwe pdf uploaden kan alleen als je een reden kiest. Sindsdien 70% minder nieuwe. Dweilen met de kraan dicht.`,
      },
      {
        author: 'gerard',
        hoursAfter: 28,
        answer: true,
        body: `Juridisch kunt u de berg flink verkleinen:

1. **Oude bestanden.** Documenten van vóór 23 september 2018 zijn uitgezonderd, *tenzij* ze nodig zijn voor een lopende procedure of dienst. Een aanvraagformulier uit 2015 dat nog in gebruik is, telt dus mee.
2. **Archief.** Wat alleen bewaard wordt en niet meer wijzigt of gebruikt wordt, kan naar een archiefdeel van de site.
3. **Onevenredige last** is een uitzondering die u per geval moet onderbouwen, met afweging en alternatief. ‘Het zijn er veel’ volstaat niet.
4. Voor alles wat overblijft: vermeld in de verklaring welk bestand, wat er schort, wanneer het klaar is en **hoe iemand het intussen in een leesbare vorm krijgt**. Een telefoonnummer waar iemand opneemt is een geldig alternatief.

Volgorde die ik zou aanhouden: formulieren → veel gelezen → nieuwe stukken vanaf vandaag goed → de rest op verzoek.`,
      },
      {
        author: 'sjoerd',
        hoursAfter: 30,
        replyTo: 5,
        body: `Dit is de eerste keer dat ik er een plan in zie in plaats van een berg. Toegepast op onze lijst: 3.112 → 2.240 archief → 872 → 96 formulieren. 96 kan ik aan.`,
      },
      {
        author: 'henk',
        hoursAfter: 52,
        body: `Een lid van onze raad is slechtziend. Zij zegt: maak u niet te druk over die oude stukken, maar zet de agenda van de raad eens in gewone tekst. Die wil zij elke maand lezen en dat lukt elke maand niet.`,
      },
      {
        author: 'sjoerd',
        hoursAfter: 2050,
        body: `Stand: 96 formulieren → 61 webformulieren, 22 afgeschaft (!), 13 nog te doen. Raadsagenda sinds kort als gewone pagina, met dank aan het lid van Henk. Volgende onderzoek komt eraan, hopelijk gaat de C naar een B.`,
      },
    ],
  },
  {
    space: 'dienstverlening-en-digitaal',
    kind: 'discussion',
    title: 'A customer journey is not a poster',
    author: 'ifeoma',
    openedDaysAgo: 70,
    body: `Mild rant, sorry in advance.

In the last year I have been shown eleven customer journey maps. All beautiful. All made by professionals in a room. Two of them with a resident present, none of them with a resident's *evidence*: the actual letter, the screenshot, the parking ticket they got while waiting.

My minimum from now on:

- one real person, one real case, told in their order and not ours
- every artefact on the wall, including the embarrassing ones
- the waiting drawn to scale (yes, that makes the poster four metres long)
- one thing changed within two weeks, however small

Wat is jullie minimum?`,
    posts: [
      {
        author: 'ingrid',
        hoursAfter: 3,
        body: `Het wachten op schaal tekenen vind ik geniaal. Wij hebben een gang van veertig meter, dat moet lukken.

Mijn minimum: de collega die de brief maakt zit erbij. Niet om zich te verdedigen, maar omdat die meestal zelf al drie jaar vraagt of het anders mag.`,
      },
      {
        author: 'marloes',
        hoursAfter: 6,
        body: `Mijn minimum: betaal die inwoner. En vertel na afloop wat er veranderd is. Ik heb aan vier van die posters meegewerkt en van geen enkele weet ik hoe het afliep.`,
      },
      { author: 'ifeoma', hoursAfter: 7, replyTo: 3, body: `Adding both to the list. Thank you, and ouch.` },
      {
        author: 'wouter',
        hoursAfter: 25,
        body: `Tegengeluid: soms ís de uitkomst dat er niets verandert, omdat het van een landelijk systeem afhangt. Dan heb je met een inwoner een middag aan een muur gestaan om te concluderen dat het ergens anders ligt. Is dat erg?`,
      },
      {
        author: 'ifeoma',
        hoursAfter: 28,
        replyTo: 5,
        body: `Not if you say it out loud. “This one is not ours, here is who we told, here is what they said.” Silence is the problem, not the limit.`,
      },
      {
        author: 'ingrid',
        hoursAfter: 700,
        body: `De gang hangt vol: verhuizing vanuit het buitenland, 31 meter. Het ene A4'tje waar iets op gebeurt hangt steeds tussen meters wit papier. De directeur is er langsgelopen en bleef bij meter 19 staan (‘wachten op een brief van onszelf’). Die wachttijd is inmiddels van negen naar twee dagen.`,
      },
    ],
  },
  {
    space: 'dienstverlening-en-digitaal',
    kind: 'question',
    title: 'Vallen appberichten van collega’s onder de Woo?',
    author: 'noor',
    openedDaysAgo: 33,
    body: `Er ligt bij ons een Woo-verzoek over een evenement. Een deel van het contact ging via een groepsapp op privételefoons. Mijn collega zegt: dat is privé. Een andere collega zegt: alles is openbaar. Ze kijken nu allebei naar mij, en ik ben de trainee.`,
    posts: [
      {
        author: 'gerard',
        hoursAfter: 4,
        answer: true,
        body: `Beide collega's hebben ongelijk.

**Valt het eronder?** Ja, als de inhoud met het werk te maken heeft. Het gaat om de inhoud en niet om de telefoon. De rechter heeft dat al onder de Wob zo beslist en onder de Woo is dat niet veranderd.

**Is het dan openbaar?** Nog niet gezegd. U beoordeelt per bericht:

- puur privé (‘wie neemt er taart mee’): valt erbuiten;
- persoonlijke levenssfeer, zoals telefoonnummers en namen van niet-publieke collega's: lakken;
- **persoonlijke beleidsopvattingen in intern beraad**: in beginsel niet openbaar, feiten wel.

**Hoe doe je dat netjes?** Vraag collega's zelf te zoeken, op afgesproken woorden en periode, en laat hen schriftelijk verklaren dat ze gezocht hebben. Neem geen telefoons in. Leg vast wat u gedaan heeft.[^1]

[^1]: En spreek af dat besluiten niet in de app vallen. Dan hoeft u er de volgende keer niet te zoeken.`,
      },
      {
        author: 'sjoerd',
        hoursAfter: 6,
        body: `Praktisch: exporteer zo snel mogelijk. Als iemand ‘berichten verdwijnen na 90 dagen’ aan heeft staan ben je te laat, en na ontvangst van het verzoek mag er niets meer weg. Ook niet per ongeluk.`,
      },
      {
        author: 'noor',
        hoursAfter: 8,
        replyTo: 2,
        body: `Dank! Wij hadden inderdaad een collega met verdwijnende berichten. Hij werd wat bleek.`,
      },
      {
        author: 'emre',
        hoursAfter: 26,
        body: `Sindsdien bij ons: app alleen voor ‘ik sta in de file’. De rest per mail. Scheelt ook avonden.`,
      },
    ],
  },
  {
    space: 'dienstverlening-en-digitaal',
    kind: 'researchQuestion',
    title: 'De balie verhuisde naar de bibliotheek. Wat doet dat met wie er komt?',
    author: 'ingrid',
    openedDaysAgo: 160,
    askedBy: 'Gemeente Kreekdam, coördinator dienstverlening, op verzoek van de gemeenteraad',
    askedWhy:
      'De raad wil na een jaar weten of de balie in de bibliotheek mensen helpt die eerder niet kwamen, of dat we mensen kwijt zijn geraakt.',
    body: `Sinds kort zit onze balie drie dagen per week in de bibliotheek. Ik tel elke week hoeveel mensen er komen, maar tellen zegt niet wie er wegblijft.

Wat ik graag van jullie wil weten:

1. Heeft jouw gemeente iets vergelijkbaars gedaan, en wie raakte je kwijt?
2. Inwoners: zou jij voor iets persoonlijks (schulden, een scheiding) naar een balie tussen de boeken gaan?
3. Hoe zou je meten wie er niet komt?`,
    posts: [
      {
        author: 'ria',
        hoursAfter: 8,
        body: `Vraag 2: voor een paspoort wel. Voor iets met geld liever niet, daar zit altijd wel iemand die je kent de krant te lezen.`,
      },
      {
        author: 'tom',
        hoursAfter: 20,
        body: `Wij draaien inloop in een bibliotheek. Mensen komen makkelijker binnen (je kunt altijd zeggen dat je een boek zoekt) maar praten minder. Zorg voor een deur die dicht kan. Eén deur. Dat is alles.`,
      },
      {
        author: 'evelien',
        hoursAfter: 44,
        body: `Vraag 3: meet niet aan de balie. Vraag op vijf plekken waar mensen tóch al komen (voedselbank, consultatiebureau, moskee, sportkantine, apotheek) waar ze voor het laatst naartoe gingen met een vraag aan de gemeente. Tien minuten per plek, elke maand dezelfde vraag.`,
      },
      {
        author: 'anouk',
        hoursAfter: 52,
        body: `En kijk op dinsdagochtend naar de rij bij de koffieautomaat. Wie daar elke week staat en niks vraagt, die wil wat.`,
      },
      {
        author: 'ingrid',
        hoursAfter: 2900,
        reportsBack: true,
        body: `**Wat we na een half jaar weten.** Eerst het slechte nieuws.

- Voor vragen over **geld en relatie** kwamen er minder mensen dan in het gemeentehuis: ongeveer een kwart minder. Ria had gelijk.
- Voor **al het andere** kwamen er meer, vooral ouders met jonge kinderen en mensen die de taal nog leren.
- Op de vijf plekken van Evelien noemde eerst bijna niemand de balie. In de laatste maand 14 van de 60.

Wat we veranderd hebben:

1. Een kamer met een deur (Tom). Er hangt ‘leeshulp’ op. Daar mag je alles vragen.
2. Donderdagavond open, zonder afspraak.
3. De medewerkers lopen rond in plaats van achter een balie te zitten. Dat vonden ze eerst vreselijk.

Wat ik nog niet weet is of de mensen met geldvragen nu terug zijn, of nergens heen gaan. Daar kijken we in de tweede helft van het jaar naar.`,
      },
      { author: 'tom', hoursAfter: 2920, replyTo: 6, body: `‘Leeshulp’ op de deur. Zo simpel. Ik pik hem.` },
    ],
  },
  {
    space: 'dienstverlening-en-digitaal',
    kind: 'question',
    title: 'Welke tolkendienst nemen jullie aan de balie, en wie betaalt?',
    author: 'charlene',
    openedDaysAgo: 8,
    body: `Bij ons belt elke afdeling een andere tolkendienst, of niemand (dan tolkt de neef). Ik wil één afspraak voor het hele huis. Hoe hebben jullie dat geregeld en uit welk potje gaat het?`,
    posts: [
      {
        author: 'ingrid',
        hoursAfter: 3,
        answer: true,
        body: `Eén contract voor alle afdelingen, betaald uit het centrale dienstverleningsbudget. Dat laatste is de truc: zolang het uit het afdelingsbudget ging, belde niemand.

- telefonische tolk, binnen vijf minuten, ook voor tien minuten gesprek
- kaart op de balie met ‘Wilt u een tolk?’ in twaalf talen, inwoner wijst aan
- familie mag erbij zitten, maar niet tolken bij geld, gezondheid of kinderen
- in het eerste jaar 410 gesprekken, ruim minder dan begroot

Ik kan je de kaart en de uitvraag laten zien, die zijn van ons en mogen gekopieerd worden.`,
      },
      {
        author: 'charlene',
        hoursAfter: 4,
        replyTo: 2,
        body: `Graag allebei! Die kaart is precies wat ik zoek.`,
      },
      {
        author: 'yusuf',
        hoursAfter: 20,
        body: `Aanvulling: vraag welke táál en niet uit welk land iemand komt. Ik heb een keer een uur met een tolk in de verkeerde taal gezeten omdat het formulier alleen nationaliteit vroeg. De inwoner was te beleefd om het te zeggen. De tolk ook.`,
      },
      {
        author: 'fatima',
        hoursAfter: 27,
        body: `Let bij de uitvraag op de kwalificatie-eis (register beëdigde tolken, niveau) en op de annuleringskosten. Daar zit het verschil tussen aanbieders, niet in het minutentarief.`,
      },
    ],
  },
  {
    space: 'dienstverlening-en-digitaal',
    kind: 'discussion',
    title: 'Heldere brief, boze jurist. Of andersom.',
    author: 'anouk',
    openedDaysAgo: 100,
    body: `Ik krijg er ruzie over in huis, dus ik leg hem hier neer.

**Versie A:** *Op grond van artikel 54, eerste lid, van de Participatiewet schorten wij uw recht op bijstand op met ingang van heden, aangezien u niet of niet volledig heeft voldaan aan uw inlichtingenplicht.*

**Versie B:** *U krijgt voorlopig geen uitkering. Dat komt doordat wij nog papieren van u missen. Levert u ze binnen twee weken in, dan krijgt u het geld alsnog.*

Onze jurist zegt: B houdt geen stand. Ik zeg: A wordt niet gelezen. Wie heeft gelijk?`,
    posts: [
      {
        author: 'joke',
        hoursAfter: 2,
        body: `Jullie allebei niet. Een besluit moet vermelden waarop het rust, maar nergens staat dat dat in de eerste zin moet of in die woorden. Zet B bovenaan en zet onderaan: ‘Dit besluit staat in artikel 54 van de Participatiewet.’ Houdt gewoon stand.

Wat er bij B wél mist: wélke papieren. Dat is trouwens ook wat er bij A mist.`,
      },
      {
        author: 'gerard',
        hoursAfter: 5,
        body: `Eens met Joke. Ik wil er voor mijn beroepsgroep aan toevoegen dat onduidelijkheid ook een juridisch risico is. Wie niet begrijpt wat hij moet doen, kan dat niet verweten worden. Versie A verliest dus vaker dan B.`,
      },
      {
        author: 'bas',
        hoursAfter: 9,
        body: `Ik heb A gehad. Ik dacht dat opschorten uitstellen betekende en dat het dus vanzelf kwam`,
      },
      {
        author: 'anouk',
        hoursAfter: 10,
        replyTo: 4,
        body: `Deze reactie van Bas is nu slide 1 van al mijn presentaties. (Als dat mag, Bas?)`,
      },
      { author: 'bas', hoursAfter: 12, replyTo: 5, body: `mag` },
      {
        author: 'ifeoma',
        hoursAfter: 29,
        body: `Test, don't argue. Give both versions to five people and ask: what do you have to do now, and by when? We do it at the library on Tuesdays, it takes forty minutes and one packet of stroopwafels.`,
      },
      {
        author: 'joke',
        hoursAfter: 220,
        body: `Getest, met zes mensen in de wachtkamer. Versie A: één van de zes wist wat hij moest doen. Versie B: vijf. Versie B met een lijstje van de papieren: zes. Onze jurist heeft daarna het lijstje zelf getypt.`,
      },
    ],
  },
];
