import type { DemoThread } from '../types.ts';

export const threads: DemoThread[] = [
  {
    space: 'omgeving-en-participatie',
    kind: 'discussion',
    title: 'Inloopavond: drie bewoners, zeven ambtenaren en veertig broodjes',
    author: 'ruben',
    openedDaysAgo: 88,
    body: `Even de billen bloot. We hadden een inloopavond over de herinrichting van een plein. Alles goed voorbereid: maquette, kaarten, stiften, een tekenaar. Er kwamen drie mensen. Eén kwam voor de broodjes.

De week erna stond het plein vol met boze berichten in de buurtapp. *Niemand heeft ons iets gevraagd.*

## Wat we deden
- brief aan 640 adressen
- bericht op de website en op de socials
- banner op het plein

## Wat ik nu denk
De brief ging over **ons plan**. De buurt heeft het over **de scooters**. Als we hadden gevraagd ‘wat doen we aan de scooters?’, dan had de zaal vol gezeten en was het plein vanzelf aan bod gekomen.

Herkenbaar? En wat doe je als het al mis is gegaan?`,
    posts: [
      {
        author: 'thea',
        hoursAfter: 2,
        body: `Eindelijk iemand die het zegt. Wij komen niet naar jullie plan. Wij komen naar ons probleem.`,
      },
      {
        author: 'dirk',
        hoursAfter: 5,
        body: `Herkenbaar. Kanttekening: wij hebben één keer met het probleem van de buurt geopend en toen ging het drie uur over hondenpoep. Daarna was er geen tijd meer voor het plan, waarvoor we een termijn hadden. Het is dus ook een kwestie van op tijd beginnen. Begin je een half jaar eerder, dan kan de hondenpoep erbij.`,
      },
      {
        author: 'ruben',
        hoursAfter: 6,
        replyTo: 3,
        body: `Een half jaar eerder was er nog geen budget en dus volgens onze projectmethode nog geen project. Daar zit het.`,
      },
      {
        author: 'yusuf',
        hoursAfter: 9,
        body: `Ga naar waar ze al zijn. Vrijdagmiddag bij de school, zaterdag bij de bakker. Eén vraag, één bord met stickers. Ik heb op zo'n uurtje honderdtien mensen gesproken. Kost een collega en een stickervel.`,
      },
      {
        author: 'ifeoma',
        hoursAfter: 26,
        body: `What to do when it already went wrong: say so, in public, in two sentences. “We asked the wrong question. We're on the square on Saturday from ten to one.” People forgive a bad evening surprisingly fast if you show up again.`,
      },
      {
        author: 'bas',
        hoursAfter: 31,
        body: `Ik woon daar twee straten vandaan. De brief heb ik gehad. Er stond ‘herprofilering van de verblijfsruimte’. Ik dacht dat gaat over een asielzoekerscentrum en mijn buurman dacht het ook`,
      },
      {
        author: 'anouk',
        hoursAfter: 32,
        replyTo: 7,
        body: `Herprofilering. Van de verblijfsruimte. Ruben, ik kom naar Waterrijk, ik neem een rode pen mee.`,
      },
      {
        author: 'ruben',
        hoursAfter: 33,
        replyTo: 8,
        body: `Ik heb het niet geschreven maar wel verstuurd. Kom maar.`,
      },
      {
        author: 'ruben',
        hoursAfter: 540,
        body: `Vervolg. Zaterdag op het plein gestaan met vier mensen, een bord met ‘Wat doen we aan de scooters?’ en geen broodjes. 132 gesprekken. Van de ideeën over scooters blijkt de helft een ontwerp van het plein: paaltjes, looproute, een bankje op een andere plek.

De herinrichting is nu voor een derde anders dan ons eerste plan en eerlijk gezegd beter. Eén mevrouw zei: ‘Nu is het ook een beetje van mij.’`,
      },
      {
        author: 'henk',
        hoursAfter: 560,
        body: `Een mooi verhaal. Mag ik vragen wie de mensen nog gesproken heeft die er níet waren? De ouderen uit de flat, bijvoorbeeld. Die staan op zaterdagochtend niet op een plein.`,
      },
      {
        author: 'ruben',
        hoursAfter: 566,
        replyTo: 11,
        body: `Goede vraag en het eerlijke antwoord is: nog niet. Ik ga dinsdag naar de koffieochtend in de flat.`,
      },
    ],
  },
  {
    space: 'omgeving-en-participatie',
    kind: 'question',
    title: 'Kunnen we participatie verplichten bij een vergunning?',
    author: 'noor',
    openedDaysAgo: 66,
    body: `Beginnersvraag. Een raadslid vraagt of Kreekdam participatie ‘gewoon verplicht’ kan maken voor iedereen die een omgevingsvergunning aanvraagt. Ik lees overal iets anders. Wie kan het in gewone taal uitleggen? Liefst voor donderdag, dan is de commissie.`,
    posts: [
      {
        author: 'dirk',
        hoursAfter: 2,
        answer: true,
        body: `In gewone taal:

- **Hoofdregel:** elke aanvrager moet *aangeven* of hij aan participatie heeft gedaan, en zo ja hoe en met welk resultaat. ‘Nee’ is een geldig antwoord. Je mag de aanvraag daarom niet buiten behandeling laten.
- **Uitzondering:** de **gemeenteraad** kan gevallen aanwijzen waarin participatie wél verplicht is. Dat kan alleen voor *buitenplanse omgevingsplanactiviteiten*, dus plannen die afwijken van het omgevingsplan. Zie art. 16.55, zevende lid, Omgevingswet.
- Heeft de raad zo'n lijst en doet de aanvrager niets, dan is de aanvraag niet compleet en mag hij het aanvullen.
- **Let op:** je kunt wel verplichten dát, maar nauwelijks voorschrijven hóe. En het gaat niet over draagvlak. Participatie gedaan + iedereen tegen = nog steeds voldaan.

Dus het antwoord op het raadslid: niet voor iedereen, wel voor door de raad aangewezen afwijkingen.`,
      },
      {
        author: 'gerard',
        hoursAfter: 7,
        replyTo: 2,
        body: `Correct weergegeven. Ik zou de raad nog meegeven: maak de lijst concreet (‘vanaf tien woningen’, ‘zonneveld groter dan één hectare’). Lijsten met ‘ingrijpende plannen’ leveren alleen discussie op over het woord ingrijpend.`,
      },
      {
        author: 'noor',
        hoursAfter: 9,
        body: `Superduidelijk, dank! Ik heb het teruggebracht tot vier zinnen voor de griffie.`,
      },
      {
        author: 'ruben',
        hoursAfter: 12,
        body: `Ik hoop stiekem dat jullie ook zeggen: een verplichting maakt van participatie een vinkje. Bij ons leveren aanvragers sinds de verplichting keurig een verslag aan. Van één pagina. Steeds dezelfde pagina.`,
      },
      {
        author: 'dirk',
        hoursAfter: 14,
        replyTo: 5,
        body: `Zonder verplichting leverden ze niets. Ik neem de pagina.`,
      },
      {
        author: 'noor',
        hoursAfter: 84,
        body: `Commissie gehad. Het raadslid bedankte voor ‘het eerste antwoord dat ik in één keer begrijp’. Credits naar Dirk.`,
      },
    ],
  },
  {
    space: 'omgeving-en-participatie',
    kind: 'researchQuestion',
    title: 'Wat doet een vroeg gesprek met de doorlooptijd van een vergunning?',
    author: 'dirk',
    openedDaysAgo: 175,
    askedBy: 'Gemeente Duinvoorde, in opdracht van het college',
    askedWhy:
      'Het college wil weten of de omgevingstafel (een gesprek vóór de aanvraag) haar geld waard is. Daarna volgt een voorstel om ermee door te gaan of te stoppen.',
    body: `Wij doen sinds een paar jaar een **omgevingstafel**: initiatiefnemer, gemeente, brandweer, waterschap en soms omwonenden aan tafel vóór de aanvraag. Kost ons per keer ongeveer negen uur.

Vragen aan collega's elders:

1. Doen jullie iets vergelijkbaars? Wat kost het in uren?
2. Merk je verschil in het aantal aanvullingen dat je na de aanvraag moet opvragen?
3. Zitten omwonenden bij jullie aan die tafel? Waarom wel of niet?

Wij leggen onze eigen 60 dossiers ernaast. Resultaten zet ik hier.`,
    posts: [
      {
        author: 'ruben',
        hoursAfter: 5,
        body: `1. Ja, wij noemen het plantafel. 6 à 7 uur.
2. Ja, duidelijk. Geen cijfers, wel minder gezucht op de gang.
3. Nee, en daar ben ik niet trots op. De initiatiefnemers willen het niet omdat er dan ‘nog niks vaststaat’. Dat is nou juist het moment.`,
      },
      {
        author: 'marek',
        hoursAfter: 26,
        body: `Kleine gemeente. Geen tafel, wel een telefoontje. Werkt voor 80%. Voor de rest (wonen boven winkels, splitsen) zou ik een tafel willen.`,
      },
      {
        author: 'thea',
        hoursAfter: 50,
        body: `Als omwonende aan zo'n tafel gezeten, in een andere gemeente. Ik vond het eerlijk gezegd ongemakkelijk. Acht mensen die elkaar kennen en ik. Geef bewoners een eigen gesprek vooraf, dan weten ze wat ze willen vragen.`,
      },
      {
        author: 'kees',
        hoursAfter: 75,
        body: `Let op selectie in je vergelijking: als vooral grote plannen aan tafel komen, duren die sowieso langer. Vergelijk binnen dezelfde soort. Ik denk graag mee.`,
      },
      {
        author: 'dirk',
        hoursAfter: 3050,
        reportsBack: true,
        body: `### Terug met cijfers

We hebben 60 dossiers naast elkaar gelegd, op advies van Kees per soort (dank, zonder dat was de uitkomst precies verkeerd om geweest).

| Soort plan | met tafel | zonder tafel |
|---|---|---|
| 1 tot 3 woningen: weken van aanvraag tot besluit | 7,1 | 9,8 |
| bedrijf uitbreiden: weken | 8,0 | 8,3 |
| afwijken van het omgevingsplan: weken | 10,4 | 15,9 |
| gemiddeld aantal keer aanvullen | 0,6 | 1,9 |

Wat we concluderen:

- Bij **afwijken van het plan** verdient de tafel zich ruim terug.
- Bij **bedrijven** niet. Daar stoppen we, een telefoontje is genoeg (Marek had gelijk).
- Over **omwonenden** kunnen we niets zeggen: vier dossiers. Wel hebben we Thea's idee overgenomen en krijgen bewoners voortaan een eigen voorgesprek.

Het college besluit volgende maand. Het voorstel is openbaar, ik zet de vindplaats hier zodra het er is.`,
      },
      {
        author: 'kees',
        hoursAfter: 3056,
        replyTo: 6,
        body: `Netjes. Ook netjes dat je erbij zet waar je niets over kunt zeggen.`,
      },
      { author: 'thea', hoursAfter: 3100, replyTo: 6, body: `Fijn. Ik houd jullie eraan, dat weet je.` },
    ],
  },
  {
    space: 'omgeving-en-participatie',
    kind: 'discussion',
    title: 'Zonneveld: hoe houd je het gesprek heel als de helft boos is?',
    author: 'hanna',
    openedDaysAgo: 13,
    body: `Niet mijn vak, wel mijn dorp én mijn gemeente. Er komt misschien een zonneveld en in de supermarkt kun je de spanning snijden. Mensen die elkaar al dertig jaar kennen groeten elkaar niet meer.

Onze projectleider vroeg of ik vanuit het wijkteam bij de bewonersavond wil zijn ‘voor de sfeer’. Ik weet niet zo goed wat ik daar kan doen. Iemand die dit weleens heeft meegemaakt?`,
    posts: [
      {
        author: 'ruben',
        hoursAfter: 3,
        body: `Ja, twee keer. Eén keer ging het mis. Wat ik daarvan geleerd heb:

1. **Geen zaal met een podium.** Kleine tafels, zes mensen, iemand die schrijft.
2. **Eerst luisteren, dan pas vertellen.** Begin met ‘waar ben je bang voor dat je kwijtraakt?’. Uitzicht, rust, een goede verstandhouding met je buurman: het komt er allemaal uit.
3. **Wees duidelijk over wat al vaststaat.** Niets is erger dan een avond lang meepraten over iets wat al besloten is.
4. Spreek af wanneer ze weer iets horen. En hou je eraan, ook als er niets te melden is.

De ‘sfeer’ is trouwens geen taak. Vraag wat ze echt van je willen.`,
      },
      {
        author: 'desiree',
        hoursAfter: 5,
        body: `Ik zou niet naast de projectleider gaan staan. Jij moet daarna nog bij die mensen aan de keukentafel zitten. Ga bij de koffie staan. Dat bedoel ik serieus: daar gebeurt het.`,
      },
      {
        author: 'henk',
        hoursAfter: 22,
        body: `Ik woon in hetzelfde dorp, Hanna weet dat. Het steekt de mensen vooral dat de opbrengst naar elders gaat. Als je daar geen antwoord op hebt kun je nog zo veel tafels neerzetten.`,
      },
      {
        author: 'hanna',
        hoursAfter: 25,
        replyTo: 4,
        body: `Dat is een goede, Henk. Ik heb het nagevraagd: over een dorpsfonds is nog niks besloten, dus dáár kan het gesprek nog echt over gaan.`,
      },
      {
        author: 'dirk',
        hoursAfter: 46,
        body: `Check of dat klopt voordat je het zegt. Lokaal eigendom is een streven, geen recht. Ik heb een collega zien beloven dat de helft voor de buurt zou zijn. Dat heeft hij geweten.`,
      },
      {
        author: 'hanna',
        hoursAfter: 268,
        body: `Avond geweest, gisteren. Twaalf tafels, ik bij de koffie (dank Désirée). Er is één keer geschreeuwd en twee keer gehuild, en aan het eind ruimden voor- en tegenstanders samen de stoelen op. Of het veld er komt weet niemand. Maar vanmorgen groette de bakker weer naar links én naar rechts.`,
      },
    ],
  },
  {
    space: 'omgeving-en-participatie',
    kind: 'question',
    title: 'Kaart bij het omgevingsplan: hoe maak je die te volgen voor wie hem niet kan zien?',
    author: 'marek',
    openedDaysAgo: 1.3,
    body: `Ons ontwerp hangt aan een kaart. Een bewoner die blind is wil reageren en vraagt wat er bij haar in de straat verandert. De regels staan in tekst, maar de plek staat alleen op de kaart. Ik heb het nu per telefoon uitgelegd. Dat is geen oplossing voor de volgende.`,
    posts: [
      {
        author: 'sjoerd',
        hoursAfter: 2,
        body: `Je hebt in elk geval een tekstalternatief nodig: per straat één alinea ‘dit is er nu, dit mag straks’. Geografische kaarten hoeven niet zelf toegankelijk te zijn, maar de essentiële informatie eruit wel, zeker als het om een locatie gaat. Hoe je dat voor een heel plan doet zonder alles met de hand te schrijven weet ik niet.`,
      },
      { author: 'dirk', hoursAfter: 20, body: `Wij ook niet. Ik volg dit.` },
    ],
  },
];
