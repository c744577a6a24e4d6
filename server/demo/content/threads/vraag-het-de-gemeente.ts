import type { DemoThread } from '../types.ts';

export const threads: DemoThread[] = [
  {
    space: 'vraag-het-de-gemeente',
    kind: 'discussion',
    title: 'Waarom moet ik steeds opnieuw dezelfde papieren inleveren?',
    author: 'bas',
    openedDaysAgo: 47,
    body: `Vraag. Ik heb in een jaar tijd vier keer een kopie van mijn bankpas, mijn huurcontract en drie maanden bankafschriften ingeleverd. Bij vier verschillende mensen van dezelfde gemeente. Voor de bijstand, voor de bijzondere bijstand, voor kwijtschelding en voor de pas voor het zwembad van mijn zoon.

Jullie hebben het al. Waarom vraag je het dan nog een keer

Ik wil niet zeuren ik wil het snappen.`,
    posts: [
      {
        author: 'ingrid',
        hoursAfter: 3,
        body: `Dag Bas, dit is geen zeuren. Ik werk in een andere gemeente, maar bij ons gaat het net zo. Het korte en pijnlijke antwoord: die vier mensen werken in vier systemen die niet met elkaar praten. Een deel daarvan is privacy, en een groot deel is gewoon hoe het gegroeid is.`,
      },
      {
        author: 'gerard',
        hoursAfter: 5,
        body: `Er zijn twee redenen die vaak door elkaar worden gehaald.

**Doelbinding.** Gegevens die u voor de bijstand geeft, mogen wij niet zomaar voor iets anders gebruiken. Dat beschermt u.

**Gewoonte.** Vaak mag het wél, bijvoorbeeld omdat het een verenigbaar doel is, omdat u het goedvindt of omdat de wet het zelfs voorschrijft. Dan vragen wij het toch, omdat het formulier het vraagt.

In de Participatiewet staat nota bene dat de gemeente gegevens die zij al via bepaalde registraties kan krijgen *niet* nog eens bij de inwoner mag opvragen. In de praktijk wordt dat artikel slecht gelezen.`,
      },
      { author: 'bas', hoursAfter: 6, replyTo: 3, body: `Dus het is verboden en jullie doen het toch?` },
      {
        author: 'gerard',
        hoursAfter: 8,
        replyTo: 4,
        body: `Voor sommige gegevens: ja, daar komt het op neer. Voor bankafschriften niet, want die staan in geen enkele overheidsregistratie. Uw huurcontract is een grensgeval. Ik had dit graag mooier voor u opgeschreven.`,
      },
      {
        author: 'wouter',
        hoursAfter: 11,
        body: `Als klantmanager: ik vraag bankafschriften omdat ik anders bij een controle te horen krijg dat ze ontbreken. Niet omdat ik denk dat Bas iets verstopt. Dat is de waarheid en hij is niet fraai.`,
      },
      {
        author: 'marloes',
        hoursAfter: 13,
        replyTo: 6,
        body: `Zo voelt het anders wel. Elke keer dat ik die afschriften kopieerde dacht ik: nu gaan ze kijken wat ik bij de supermarkt heb uitgegeven.`,
      },
      {
        author: 'wouter',
        hoursAfter: 14,
        replyTo: 7,
        body: `Dat mag je trouwens onleesbaar maken bij ons. De omschrijving van uitgaven, bedoel ik. Bedragen en saldo's moeten zichtbaar zijn. Staat nergens in onze brief, realiseer ik me nu.`,
      },
      { author: 'bas', hoursAfter: 15, replyTo: 8, body: `Wat?? Dat had ik wel willen weten` },
      {
        author: 'anouk',
        hoursAfter: 17,
        body: `Wouter, dat is één zin in de brief. Ik lever hem vandaag aan: *‘U mag op uw afschriften zwart maken waar u iets gekocht heeft. Wij hoeven alleen de bedragen te zien.’* Mag ik?`,
      },
      {
        author: 'joke',
        hoursAfter: 20,
        replyTo: 10,
        body: `Mag, met één aanvulling: bij een concreet vermoeden kan om meer gevraagd worden, maar dan met uitleg waarom. Voor een gewone aanvraag is jouw zin juist.`,
      },
      {
        author: 'ria',
        hoursAfter: 26,
        body: `Ik dacht dat dit bij ons in Zandhove beter geregeld was, maar ik heb voor de huishoudelijke hulp en de parkeerkaart van mijn man ook twee keer dezelfde doktersverklaring moeten halen. Dat kostte beide keren geld.`,
      },
      {
        author: 'sanne',
        hoursAfter: 28,
        replyTo: 12,
        body: `Die is echt zonde, want een verklaring van de eigen arts mogen wij meestal niet eens gebruiken. De gemeente hoort zelf een onafhankelijk medisch advies te vragen, op eigen kosten. Vraag de volgende keer: ‘wie heeft dit nodig en waarvoor?’`,
      },
      {
        author: 'desiree',
        hoursAfter: 29,
        body: `Bas, ik werk bij jouw gemeente (niet op die afdeling). Ik heb het vanmorgen op de gang gevraagd en kreeg drie verschillende antwoorden van drie mensen. Ik kom hierop terug.`,
      },
      {
        author: 'thea',
        hoursAfter: 49,
        body: `En dan dit. Bij ons vroeg de gemeente een kopie van het paspoort, voor een subsidie van een barbecue. Daar hoort helemaal geen BSN bij. Ik heb het geweigerd en toen kon het ook zonder. Niemand weet waarom het op het formulier stond.`,
      },
      {
        author: 'sjoerd',
        hoursAfter: 52,
        replyTo: 15,
        body: `Omdat het formulier in een ver verleden gekopieerd is van een ander formulier. Ik beheer er 212 en ik durf te wedden dat de helft zo ontstaan is. Thea, dank, ik ga dat van die barbecue opzoeken.`,
      },
      {
        author: 'noor',
        hoursAfter: 55,
        body: `Ik heb vorige week voor mijn traineeopdracht een lijstje gemaakt van wat we op 30 formulieren vragen. De top drie van dingen die we zelf al hebben:

1. geboortedatum (27 van de 30)
2. adres (30 van de 30!)
3. gezinssamenstelling (19 van de 30)

Als je inlogt met DigiD weten we dat allemaal al. We laten mensen het gewoon overtypen.`,
      },
      {
        author: 'bas',
        hoursAfter: 72,
        body: `Ok ik snap nu dat het geen onwil is. Maar wat kan ik doen, volgende keer. Gewoon niet inleveren?`,
      },
      {
        author: 'hanna',
        hoursAfter: 74,
        replyTo: 18,
        body: `Nee, niet gewoon niet inleveren, want dan ligt je aanvraag stil. Wat ik zou doen:

- Schrijf in je aanvraag: *‘Deze stukken heb ik op (datum) ingeleverd bij (afdeling). Ik vind het goed dat u die gebruikt.’*
- Vraag om een bevestiging.
- Zeggen ze dat het niet kan, vraag dan vriendelijk **welke regel** dat zegt. Niet om te pesten, maar omdat de ander het dan moet opzoeken.`,
      },
      { author: 'gerard', hoursAfter: 78, replyTo: 19, body: `Daar is geen speld tussen te krijgen.` },
      {
        author: 'desiree',
        hoursAfter: 262,
        body: `Zoals beloofd. Bas, ik heb het uitgezocht bij ons in Waterrijk.

- Inkomen en bijzondere bijstand zitten in **hetzelfde** systeem. Daar had dus niet twee keer gevraagd mogen worden. De teamleider vond het ook raar en heeft de brief laten aanpassen.
- Kwijtschelding wordt door een andere organisatie gedaan. Die mag een deel zelf automatisch toetsen als je daar toestemming voor geeft. Dat vakje staat op pagina 4. Niemand ziet dat vakje.
- De zwempas: dat vragen ze omdat ze het altijd vroegen. Ze stoppen ermee. Een bewijs dat je bijstand krijgt is genoeg.

Eén van de drie dus helemaal weg, één half, en één vakje naar voren. Niet slecht voor een vraag van een inwoner.`,
      },
      {
        author: 'bas',
        hoursAfter: 265,
        replyTo: 21,
        body: `Ik had gedacht dat er niks mee gebeurde. Dank je wel. Ook namens mijn zoon, die wil weten of hij nu korting krijgt op de grote glijbaan (nee)`,
      },
      {
        author: 'joris',
        hoursAfter: 270,
        body: `Bas, ik ben de teamleider uit het verhaal van Désirée. Ik heb de brief jarenlang langs zien komen en dit nooit gezien. Bedankt dat je de moeite nam.`,
      },
      {
        author: 'ingrid',
        hoursAfter: 1090,
        body: `Voor wie later meeleest: wij hebben dit gesprek in Kreekdam voorgelezen in het teamoverleg. Letterlijk, met rollen. Daarna zijn we met negen formulieren aan de slag gegaan. Drie zijn er nu klaar, en er is er één helemaal verdwenen.`,
      },
    ],
  },
  {
    space: 'vraag-het-de-gemeente',
    kind: 'question',
    title: 'Mag mijn buurvrouw bij een keukentafelgesprek zijn?',
    author: 'ria',
    openedDaysAgo: 169,
    body: `Goedemiddag. Er komt binnenkort iemand van de gemeente praten over hulp voor mijn man. Ik vind dat spannend. Mag mijn buurvrouw erbij zitten? Zij is heel verstandig en onthoudt alles. Of vinden ze dat vervelend?

En is het waar dat je iemand van buiten kan krijgen die gratis meehelpt?`,
    posts: [
      {
        author: 'sanne',
        hoursAfter: 1,
        body: `Natuurlijk mag dat, en wij vinden het helemaal niet vervelend. Iemand die onthoudt wat er gezegd is, is goud waard.`,
      },
      {
        author: 'desiree',
        hoursAfter: 4,
        answer: true,
        body: `Twee keer ja.

**De buurvrouw:** uw man (en u) bepaalt wie erbij zit. Een buurvrouw, een dochter, iemand van de kerk. Zeg het even bij het maken van de afspraak, dan kijkt niemand op.

**Gratis hulp van buiten:** dat heet *onafhankelijke cliëntondersteuning*. De gemeente moet die aanbieden en moet u erop wijzen. Het kost niets. Die persoon werkt voor u en niet voor de gemeente. Bel de gemeente en zeg precies deze woorden: ‘Ik wil graag een onafhankelijke cliëntondersteuner voor ons Wmo-gesprek.’

Nog een tip: u mag vooraf zelf opschrijven wat u nodig denkt te hebben. Dat heet een persoonlijk plan. Doe dat binnen een week nadat u zich gemeld heeft, dan moet de gemeente het meenemen. Het mag gewoon op een velletje.`,
      },
      {
        author: 'ria',
        hoursAfter: 24,
        replyTo: 3,
        body: `Hartelijk dank, ik heb gebeld en precies die woorden gezegd. De mevrouw aan de telefoon was even stil en zei toen dat ze het ging regelen!`,
      },
      {
        author: 'tom',
        hoursAfter: 30,
        replyTo: 4,
        body: `‘Was even stil’ zegt veel. Mooi dat u het gedaan heeft.`,
      },
      {
        author: 'ria',
        hoursAfter: 410,
        body: `Nog even laten weten: het gesprek was vorige week. De buurvrouw heeft drie bladzijden volgeschreven. Het was een heel prettig gesprek.`,
      },
    ],
  },
  {
    space: 'vraag-het-de-gemeente',
    kind: 'question',
    title: 'Kan ik zelf een Woo-verzoek doen? En wat kost dat?',
    author: 'thea',
    openedDaysAgo: 133,
    body: `Wij willen als bewonersplatform de stukken zien over de verplaatsing van de speeltuin. Op de website vind ik alleen het besluit. Iemand zei: doe een Woo-verzoek. Een ander zei dat je dan een advocaat nodig hebt en dat het honderden euro's kost. Wat is waar?`,
    posts: [
      {
        author: 'gerard',
        hoursAfter: 6,
        answer: true,
        body: `Geen advocaat, geen honderden euro's.

1. **Iedereen** kan een verzoek doen. U hoeft niet te zeggen waarom u het wilt weten.
2. Een brief of bericht volstaat. Noem het **onderwerp** en de **periode**. ‘Alle documenten over de speeltuin’ is ruim, ‘de documenten over de keuze voor de nieuwe plek, van januari tot en met juni’ is beter.
3. Het verzoek zelf is gratis. Alleen voor kopieën op papier kan soms een vergoeding gevraagd worden.
4. De gemeente beslist binnen **vier weken** en mag dat eenmaal met twee weken verlengen.
5. Elke gemeente heeft een **Woo-contactpersoon**. Bel die eerst. Vaak krijgt u het meeste dan gewoon toegestuurd.

Punt 5 is het belangrijkste. Een verzoek is een recht, maar een gesprek is sneller.`,
      },
      {
        author: 'sjoerd',
        hoursAfter: 9,
        body: `Ik ben die contactpersoon in Kreekdam 🙂 Bel gerust. Het projectdossier van de speeltuin is zo te zien grotendeels openbaar te maken. Alleen de namen van omwonenden die een bezwaar schreven haal ik eruit.`,
      },
      {
        author: 'thea',
        hoursAfter: 12,
        replyTo: 3,
        body: `Namen van omwonenden hoeven we niet, dat zijn wij namelijk zelf. Ik bel maandag.`,
      },
      {
        author: 'thea',
        hoursAfter: 200,
        body: `Afloop: na één telefoontje en een week wachten hadden we 46 pagina's. Geen Woo-verzoek nodig gehad. Het staat er gewoon in: de oude plek lag op een gasleiding. Als ze dat meteen hadden gezegd was er niemand boos geweest.`,
      },
      {
        author: 'dirk',
        hoursAfter: 220,
        replyTo: 5,
        body: `Die laatste zin zou ik aan elke projectleider willen meegeven. Ook aan mezelf van een paar jaar geleden.`,
      },
    ],
  },
  {
    space: 'vraag-het-de-gemeente',
    kind: 'question',
    title: 'Tochtig huurhuis, verhuurder doet niets. Kan de gemeente iets?',
    author: 'bas',
    openedDaysAgo: 28,
    body: `Particuliere verhuur. Ramen sluiten niet, schimmel achter de kast. Verhuurder zegt meer ventileren. Wie moet ik hebben`,
    posts: [
      {
        author: 'kees',
        hoursAfter: 2,
        answer: true,
        body: `Drie deuren, in deze volgorde:

1. **De verhuurder, schriftelijk.** Zet de gebreken op een rij met foto's en datum en geef zes weken. Zonder dit kun je de volgende stap niet zetten.
2. **De Huurcommissie.** Die kan bij ernstige gebreken de huur tijdelijk verlagen tot het opgelost is. Dat helpt meestal sneller dan praten.
3. **Het meldpunt goed verhuurderschap** van je gemeente. Dat is verplicht, elke gemeente heeft er een. Daar kun je ook anoniem melden.

Schimmel door slechte ramen is iets anders dan schimmel door weinig ventileren. Een metertje voor vocht kost weinig en helpt je bewijzen welke van de twee het is. Soms kun je er een lenen bij het energieloket.`,
      },
      { author: 'bas', hoursAfter: 5, replyTo: 2, body: `Nooit gehoord van dat meldpunt. Ga ik doen` },
      {
        author: 'carla',
        hoursAfter: 23,
        body: `En bewaar het bewijs dat je de brief hebt gestuurd. Bij ons als corporatie kun je gewoon bellen, maar met een particulier zou ik alles op papier zetten.`,
      },
      {
        author: 'naima',
        hoursAfter: 26,
        body: `Waterrijk heeft trouwens een huurteam, die schrijven die eerste brief mét je. Dinsdagmiddag in de bibliotheek.`,
      },
      {
        author: 'bas',
        hoursAfter: 630,
        body: `Even terugmelden. Brief gestuurd met het huurteam. Twee dagen later stond er een timmerman. Schijnbaar is een brief met een kopje erboven heel wat anders dan een appje`,
      },
    ],
  },
  {
    space: 'vraag-het-de-gemeente',
    kind: 'discussion',
    title: 'De adviesraad zoekt jongeren. De jongeren zoeken de adviesraad niet.',
    author: 'henk',
    openedDaysAgo: 82,
    body: `Goedenavond samen.

Onze adviesraad telt elf leden. De jongste is met vervroegd pensioen. Wij adviseren over jeugdhulp. U begrijpt het ongemak.

Wij hebben geworven: een advertentie in het huis-aan-huisblad (ik weet het), een oproep via de school, een stukje op de website. Opbrengst: één jongeman, die na twee vergaderingen vriendelijk bedankte. Hij zei: ‘Jullie praten over de notulen van de vorige keer over de notulen.’

Mijn vraag aan jongere lezers en aan gemeenten waar het wel lukt: waar moeten wij beginnen?`,
    posts: [
      {
        author: 'noor',
        hoursAfter: 4,
        body: `Misschien niet met leden zoeken? Ik zou nooit vier jaar in een raad gaan zitten, maar ik zou wel één avond meedenken over één onderwerp. Zeker met eten.`,
      },
      {
        author: 'yusuf',
        hoursAfter: 6,
        body: `Wij hebben een jongerenpanel dat alleen in de groepsapp bestaat. Eén vraag per maand, ze spreken antwoorden in. Een collega luistert alles uit en schrijft het op. Veertig jongeren doen mee. In een zaaltje kreeg ik er vier.`,
      },
      {
        author: 'henk',
        hoursAfter: 20,
        replyTo: 3,
        body: `Ingesproken antwoorden! Daar moet ik de penningmeester nog van overtuigen, die heeft zijn telefoon in een la liggen.`,
      },
      {
        author: 'lotte',
        hoursAfter: 27,
        body: `En betaal ze. Of geef een bon, of uren voor school. Wij krijgen allemaal salaris als we in zo'n vergadering zitten.`,
      },
      {
        author: 'thea',
        hoursAfter: 33,
        body: `Met alle respect, en ik ben ook niet van de jongsten: laat ze zelf het onderwerp kiezen. Bij ons kwamen ze niet voor jeugdbeleid maar wel voor de verlichting van het fietspad. Daarna bleven er drie hangen.`,
      },
      {
        author: 'henk',
        hoursAfter: 1450,
        body: `Een verslag van een oude man. Wij hebben een avond gehouden in de kantine van de sportvereniging, met pizza, over één vraag: wanneer heb je voor het laatst hulp nodig gehad en wie belde je toen? Zestien jongeren. Niet één noemde de gemeente. Ook niet het wijkteam. Wel: een leraar, een tante, de trainer.

Wij hebben dat zo in ons advies gezet. Het kortste advies dat wij ooit schreven en het enige waar de wethouder over belde.`,
      },
    ],
  },
  {
    space: 'vraag-het-de-gemeente',
    kind: 'question',
    title: 'Huishoudelijke hulp is al drie weken ziek. Bel ik de gemeente of het bureau?',
    author: 'ria',
    openedDaysAgo: 0.8,
    body: `Onze hulp is ziek en er komt niemand anders. Het bureau zegt dat ze geen mensen hebben en dat ik bij de gemeente moet zijn. De gemeente zegt dat ik bij het bureau moet zijn. Nu weet ik het niet meer. Wie heeft er gelijk?`,
    posts: [
      {
        author: 'desiree',
        hoursAfter: 3,
        body: `Vervelend Ria. Ik wil geen verkeerd antwoord geven: krijgt u de hulp ‘in natura’ (de gemeente betaalt het bureau) of via een persoonsgebonden budget? Dat maakt uit wie er aan zet is.`,
      },
      {
        author: 'ria',
        hoursAfter: 5,
        replyTo: 2,
        body: `De gemeente betaalt het bureau, wij betalen alleen elke maand de eigen bijdrage.`,
      },
    ],
  },
];
