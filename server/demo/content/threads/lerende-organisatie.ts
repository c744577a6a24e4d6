import type { DemoThread } from '../types.ts';

export const threads: DemoThread[] = [
  {
    space: 'lerende-organisatie',
    kind: 'discussion',
    title: 'Als intervisie langzaam een vergadering wordt',
    author: 'mila',
    openedDaysAgo: 144,
    body: `Ik begeleid vijf groepen. Drie daarvan leven. Twee zijn, als ik eerlijk ben, een werkoverleg met een kaars erbij.

Je merkt het aan kleine dingen. Iemand zegt: ‘O, dat hadden wij ook, wat wij deden was…’ en voor je het weet zijn er vier oplossingen en is er geen vraag meer. Of de inbrenger begint met: ‘Ik heb eigenlijk niet echt een casus.’

Waar merk jij het aan? En wat heb je gedaan, behalve stoppen?`,
    posts: [
      {
        author: 'joke',
        hoursAfter: 6,
        body: `Wij merkten het aan de agenda. Er kwam een rondje mededelingen voor. Toen dat een kwartier duurde hebben we het verboden. Mededelingen mogen in de app.`,
      },
      {
        author: 'wouter',
        hoursAfter: 8,
        body: `Onpopulaire mening: een goed werkoverleg is meer waard dan slechte intervisie. Ik zat drie jaar in een groep waar elke keer gevraagd werd wat het met mij deed. Het deed weinig met mij.`,
      },
      { author: 'mila', hoursAfter: 10, replyTo: 3, body: `Wat had je nodig gehad, Wouter?` },
      {
        author: 'wouter',
        hoursAfter: 11,
        replyTo: 4,
        body: `Zie je, nu doe je het weer.

Maar goed. Iemand die zei: ik denk dat je hier de mist in ging, en wel hier.`,
      },
      {
        author: 'sanne',
        hoursAfter: 14,
        replyTo: 5,
        body: `Dat is eigenlijk best een verzoek om intervisie.`,
      },
      {
        author: 'emre',
        hoursAfter: 20,
        body: `Wij wisselen elke keer van methode. Incidentmethode vind ik het beste. Je moet een besluit nemen voordat je hoort wat er gebeurde. Dan kun je niet zweven.`,
      },
      {
        author: 'priya',
        hoursAfter: 29,
        body: `Drie knoppen waar wij aan gedraaid hebben:

1. **Wie begeleidt.** Niet steeds dezelfde. Wie begeleidt, brengt niets in.
2. **Wat er binnenkomt.** Iedereen mailt vooraf één zin die begint met ‘Ik weet niet of…’. Wie geen zin heeft, heeft geen casus, en dat is geen ramp.
3. **Wanneer het ophoudt.** We spraken af na zes keer te stoppen, tenzij iedereen door wil. Twee van de vijf groepen zijn gestopt. Beide in goede stemming.

Vooral nummer drie gaf lucht. Een groep die niet mág stoppen, wordt vanzelf een vergadering.`,
      },
      {
        author: 'pieter',
        hoursAfter: 33,
        replyTo: 8,
        body: `Een einddatum. Dat we dat bij projecten vanzelfsprekend vinden en bij groepen mensen niet, zegt iets, ik weet alleen niet wat.`,
      },
      {
        author: 'hanna',
        hoursAfter: 57,
        body: `Ik heb het andersom: te klein. In Heuvelland zijn we met z'n vieren en we weten alles al van elkaar. Als ik een casus inbreng weet iedereen over wie het gaat én wie de vorige keer de telefoon opnam. Daarom zoek ik een groep buiten de gemeente.`,
      },
      {
        author: 'mila',
        hoursAfter: 60,
        replyTo: 10,
        body: `Dat wordt vaker gevraagd. Buiten je eigen organisatie durf je andere dingen te zeggen. Ik ben met Priya aan het kijken of we over regio's heen kunnen mengen. Je hoort van me.`,
      },
      {
        author: 'evelien',
        hoursAfter: 100,
        body: `Uit ons onderzoek, niet als norm maar ter herkenning: groepen die het volhielden hadden bijna allemaal **een ritueel aan het begin** (ieder noemt wat er van de vorige keer gebruikt is) en bijna geen van alle een vast rapportageformulier. Wie moest rapporteren aan een manager, ging netter praten en minder zeggen.`,
      },
      {
        author: 'joris',
        hoursAfter: 120,
        body: `Als een van die managers: ik heb ooit om een ‘korte terugkoppeling op hoofdlijnen’ gevraagd. Ik dacht dat dat betrokken was. Zo kwam het dus niet binnen, hoorde ik twee jaar later bij een afscheidsborrel.`,
      },
      {
        author: 'mila',
        hoursAfter: 3380,
        body: `Een late terugblik op mijn twee kaarsgroepen. De ene is gestopt, met taart. De andere heeft zich opgesplitst: eerst een half uur werkoverleg (mag!), dan pauze, dan pas intervisie met de zin ‘Ik weet niet of…’. De laatste tijd zitten daar de mooiste gesprekken van de vijf.`,
      },
    ],
  },
  {
    space: 'lerende-organisatie',
    kind: 'discussion',
    title: 'Onze klussenbank loopt niet. Of juist te goed, op de verkeerde plek.',
    author: 'pieter',
    openedDaysAgo: 110,
    body: `We hebben in Noorderbrug een klussenbank. Het idee: wie een klus heeft zet hem erop, wie tijd of zin heeft reageert, en zo leren mensen de rest van het huis kennen. Mobiliteit zonder dat woord te gebruiken.

Stand na anderhalf jaar:

- 74 klussen geplaatst
- 19 vervuld
- waarvan 14 door dezelfde zes mensen

Die zes zijn geweldig. Maar het zijn de mensen die toch al overal opduiken. En vier van die zes kregen van hun leidinggevende te horen dat het ‘wel ten koste gaat van’.

Ik heb drie verklaringen en geloof er geen een helemaal. Wie helpt?`,
    posts: [
      { author: 'priya', hoursAfter: 5, body: `Wat zijn de drie?` },
      {
        author: 'pieter',
        hoursAfter: 7,
        replyTo: 2,
        body: `(a) Leidinggevenden laten mensen niet gaan. (b) De klussen zijn restjes die niemand wil. (c) Mensen willen het niet, wij willen dat ze het willen.`,
      },
      {
        author: 'noor',
        hoursAfter: 9,
        body: `Als trainee heb ik er een paar bekeken: ‘Ondersteunen bij het actualiseren van het procesregister’. Dus (b).`,
      },
      {
        author: 'sjoerd',
        hoursAfter: 10,
        replyTo: 4,
        body: `Ho ho. Dat procesregister is prachtig werk. Maar ik snap dat het aan de tekst lag.`,
      },
      {
        author: 'joris',
        hoursAfter: 26,
        body: `(a), en ik ben zo'n leidinggevende. Mijn team heeft twee vacatures en een wachtlijst. Als Naïma acht uur per week naar communicatie gaat, moet ik dat aan de anderen uitleggen. Geef mij die acht uur terug in wat voor vorm dan ook, en ik hou haar niet tegen.`,
      },
      {
        author: 'naima',
        hoursAfter: 27,
        replyTo: 6,
        body: `Voor de duidelijkheid, ik wil helemaal niet naar communicatie 😂 maar wel een dag meelopen bij de belastingen!`,
      },
      {
        author: 'pieter',
        hoursAfter: 30,
        replyTo: 7,
        body: `Kijk, en dát staat niet op de klussenbank. Een dag meelopen is geen klus. Misschien ben ik begonnen bij het verkeerde eind.`,
      },
      {
        author: 'anouk',
        hoursAfter: 49,
        body: `Ruil in plaats van uitleen? Ik heb twee weken geruild met iemand van het archief. Niemand hoefde uren te vinden, want er was steeds iemand op de plek. Ik heb nooit zo weinig gekund als die twee weken, en nooit zo veel gevraagd.`,
      },
      {
        author: 'pieter',
        hoursAfter: 1870,
        body: `We hebben de klussenbank gesloten en zijn begonnen met **ruilweken**. Geen systeem, een prikbord bij de koffie. Eerste ronde: elf koppels. De enige regel is dat je na afloop één ding opschrijft waar de andere afdeling gelijk in had.

Mijn favoriet tot nu toe, van een jurist die bij het wijkteam zat: ‘Zij hebben gelijk dat een termijn iets anders is dan een afspraak.’`,
      },
    ],
  },
  {
    space: 'lerende-organisatie',
    kind: 'question',
    title: 'Tellen intervisie-uren mee voor mijn registratie?',
    author: 'yusuf',
    openedDaysAgo: 55,
    body: `Ik sta in een beroepsregister en moet volgend jaar opnieuw geregistreerd worden. Wij doen intervisie, soms live, soms schrijvend op een platform. Telt dat allebei mee? En wat moet ik bewaren?`,
    posts: [
      { author: 'emre', hoursAfter: 3, body: `Hangt van je register af. Eerste vraag dus: welk?` },
      {
        author: 'yusuf',
        hoursAfter: 4,
        replyTo: 2,
        body: `SKJ. En een collega wil het weten voor Registerplein.`,
      },
      {
        author: 'mila',
        hoursAfter: 21,
        answer: true,
        body: `Wat ik ervan weet. Kijk het na bij je register zelf, want regels veranderen en ik ben niet van het register:

- Bij beide telt **intervisie als reflectie**, in uren. Pauzes, reistijd en het welkomstwoord tellen niet.
- **Live telt.** Ook online, mits iedereen met beeld en geluid aanwezig is.
- **Schrijvend en op eigen tijd** telt bij Registerplein niet als intervisie, zover ik weet. Het kan wel nuttig zijn als voorbereiding.
- Een bijeenkomst korter dan een uur is meestal te kort om mee te tellen.

**Bewaar per keer:** datum, begin- en eindtijd, methode, wie er waren (met hun toestemming) en een handtekening van degene die begeleidde. **Bewaar niet:** de inhoud. Die hoort in de kring te blijven, en het register vraagt er ook niet om.`,
      },
      {
        author: 'yusuf',
        hoursAfter: 23,
        replyTo: 4,
        body: `Top, zo heb ik het ook teruggevonden bij het register. Ik had alleen de inhoud bewaard en niet de data. Precies verkeerd om dus.`,
      },
    ],
  },
  {
    space: 'lerende-organisatie',
    kind: 'discussion',
    title: 'Drie maanden binnen: wat mij opvalt',
    author: 'noor',
    openedDaysAgo: 21,
    body: `Mijn begeleider zei: schrijf het op voordat je het normaal vindt. Dus.

1. Jullie zeggen heel vaak ‘even’. Even afstemmen, even sparren, even langs juridisch. Het duurt nooit even.
2. Er zijn drie soorten ‘we’. We de afdeling, we de gemeente, we de overheid. Mensen wisselen midden in een zin.
3. Bijna iedereen heeft een eigen lijstje in Excel omdat het systeem het niet kan. Die lijstjes zijn vaak beter.
4. Niemand heeft me verteld wat er gebeurt als je een fout maakt. Iedereen is er bang voor, en als het gebeurt blijken ze heel aardig.
5. De mensen met de meeste kennis zitten op de minst zichtbare plekken (bode, archief, telefoon).
6. Ik heb nog nooit zoveel mensen ontmoet die het echt goed bedoelen.

Wat viel jullie op toen je begon, dat je nu normaal vindt?`,
    posts: [
      {
        author: 'desiree',
        hoursAfter: 1,
        body: `Punt 2. Ik ga er nu de rest van mijn leven op letten, dank je.`,
      },
      { author: 'sjoerd', hoursAfter: 2, body: `Punt 3 doet pijn. Mag ik je lijstje met lijstjes?` },
      {
        author: 'gerard',
        hoursAfter: 18,
        body: `Toen ik begon verbaasde het mij dat men brieven ondertekende die men niet geschreven had aan mensen die men niet kende. Dat vind ik nu normaal. Ik dank u voor de ongemakkelijke vraag.`,
      },
      {
        author: 'joke',
        hoursAfter: 20,
        body: `Bij punt 4: ik ben er in mijn tweede jaar achter gekomen dat ik een terugvordering verkeerd had berekend, een flink bedrag. Ik ben naar mijn chef gegaan met knikkende knieën. Hij zei: ‘Goed dat je het ziet. Bel mevrouw maar, en neem gebak mee.’ Dat heb ik gedaan. Ik zeg dit al dertig jaar tegen elke nieuwe collega, maar blijkbaar moet het ook ergens staan.`,
      },
      {
        author: 'noor',
        hoursAfter: 22,
        replyTo: 5,
        body: `Dit zou in de introductiemap moeten. In die van mij zat een plattegrond en het verzuimprotocol.`,
      },
      {
        author: 'bas',
        hoursAfter: 45,
        body: `Vanaf de andere kant van de balie: punt 6 zie je pas als je er lang genoeg komt`,
      },
      {
        author: 'priya',
        hoursAfter: 93,
        body: `Ik werk aan een nieuw inwerkprogramma en zou punt 4 en 5 willen gebruiken. Mag dat met je naam, Noor, of liever zonder?`,
      },
      {
        author: 'noor',
        hoursAfter: 95,
        replyTo: 8,
        body: `Met naam is goed. Punt 1 heb ik trouwens vanmorgen zelf gezegd. Het is begonnen.`,
      },
    ],
  },
  {
    space: 'lerende-organisatie',
    kind: 'researchQuestion',
    title: 'Wat heb jij in je eerste honderd dagen geleerd, en van wie?',
    author: 'priya',
    openedDaysAgo: 19,
    askedBy: 'Gemeente Eikenrode, afdeling HR, voor de drie gemeenten van Heuvelrand samen',
    askedWhy:
      'We maken een nieuw inwerkprogramma. Van de nieuwe collega’s vertrekt nu bijna een op de vijf binnen een jaar en we weten niet goed waarom.',
    body: `Geen enquête, wel drie vragen. Kies er een.

- Wat leerde je in je eerste honderd dagen dat **nergens stond**?
- Wie leerde je dat, en wist diegene dat hij of zij je iets leerde?
- Ging je bijna weg? Wat maakte dat je bleef (of niet)?

Reacties gebruik ik zonder naam, tenzij je zegt dat het mag. Over een paar maanden zet ik hier wat het programma is geworden, ook als er niets van jullie ideeën in paste.`,
    posts: [
      {
        author: 'charlene',
        hoursAfter: 5,
        body: `Van de bode. Welke wethouder je vóór de koffie moet spreken en welke erna. Hij wist heel goed dat hij mij iets leerde.`,
      },
      {
        author: 'marek',
        hoursAfter: 24,
        body: `Ik ging bijna weg in week zes. Geen wachtwoord, geen bureau, geen werk. Bleef omdat een collega me meenam naar een bouwplaats en zei: hier doe je het voor.`,
      },
      {
        author: 'ifeoma',
        hoursAfter: 29,
        body: `Nobody told me that “interessant” means no. A colleague at the phones did, in month three. I have since saved approximately two hundred hours.`,
      },
      {
        author: 'pieter',
        hoursAfter: 31,
        replyTo: 4,
        body: `En ‘daar moeten we eens naar kijken’ betekent nooit. Graag gedaan.`,
      },
      {
        author: 'lotte',
        hoursAfter: 120,
        body: `Ik twijfelde vooral omdat ik niet meer wist of ik iets goed deed. Als hulpverlener zag ik dat aan een gezin. Als beleidsadviseur schrijf je iets en dan is het stil. Wat hielp: iemand die mijn stuk las en zei welke zin hij gebruikt had.`,
      },
    ],
  },
  {
    space: 'lerende-organisatie',
    kind: 'discussion',
    title: 'Op je handen zitten (logboek van een manager)',
    author: 'joris',
    openedDaysAgo: 192,
    body: `Mijn team roostert zichzelf. Mijn opdracht aan mezelf: acht weken niet ingrijpen. Ik houd bij wanneer het jeukt.

**Week 1.** Vrijdagmiddag onbemand. Jeuk: hoog. Niets gedaan. Maandag had het team het zelf gezien.

**Week 2.** Twee mensen willen dezelfde dag vrij. Ze vragen of ik beslis. Ik zeg: nee. Ze kijken alsof ik hun hond heb overreden.`,
    posts: [
      { author: 'pieter', hoursAfter: 4, body: `Ik ga dit volgen als een feuilleton.` },
      { author: 'sanne', hoursAfter: 6, body: `Ik zit in dat team en kan bevestigen: van die hond.` },
      {
        author: 'joris',
        hoursAfter: 340,
        body: `**Week 4.** Eerste echte ruzie. Niet over het rooster maar over wie altijd de telefoon opneemt. Dat rooster was dus het probleem niet. Als ik in week 2 had beslist was dit er nooit uitgekomen.

**Mijn eigen ontdekking:** ik grijp niet in voor het team, ik grijp in voor mijn eigen rust.`,
      },
      { author: 'emre', hoursAfter: 350, replyTo: 4, body: `Die laatste zin. Au.` },
      {
        author: 'tom',
        hoursAfter: 372,
        body: `Mag ik ook wat vragen? Op je handen zitten klinkt mooi, maar bij ons was er één vrijwilliger die elk gat opvulde, want zij kon het niet aanzien. Die is nu ziek thuis. Wie let er op wie het gat vult?`,
      },
      {
        author: 'joris',
        hoursAfter: 390,
        replyTo: 6,
        body: `Ik heb hier twee dagen over gedaan. Je hebt gelijk: niet ingrijpen is niet hetzelfde als niet kijken. Ik heb het in het team gevraagd, en er bleken er twee te zijn.`,
      },
      {
        author: 'joris',
        hoursAfter: 1400,
        body: `**Week 8.** Experiment klaar, we gaan door. Twee afspraken erbij: elke maand vraagt iemand hardop ‘wie vult nu de gaten?’, en ik mag één keer per kwartaal zeggen dat ik jeuk heb. Meer niet.`,
      },
    ],
  },
  {
    space: 'lerende-organisatie',
    kind: 'discussion',
    title: 'Gestopt: onze leerkring over datagedreven werken',
    author: 'emre',
    openedDaysAgo: 30,
    body: `We schrijven hier vaak op wat lukt. Dit lukte niet.

- begonnen met acht, geëindigd met drie
- onderwerp kwam van boven, niemand had er een vraag over
- bijeenkomsten op vrijdagmiddag (waarom?)
- ik heb pas na de vierde keer hardop gezegd dat ik het ook niet zag zitten

Geleerd: een kring zonder vraag is een cursus zonder docent.`,
    posts: [
      {
        author: 'mila',
        hoursAfter: 4,
        body: `Dank je dat je dit opschrijft. Ik was erbij en heb het ook laten lopen.`,
      },
      {
        author: 'kees',
        hoursAfter: 6,
        body: `Jammer, want het onderwerp verdient beter. Maar een opgelegd onderwerp krijg je met geen tabel gered.`,
      },
      { author: 'priya', hoursAfter: 22, body: `Wat is er met de drie gebeurd die bleven?` },
      { author: 'emre', hoursAfter: 26, replyTo: 4, body: `Niets. We groeten elkaar.` },
      {
        author: 'evelien',
        hoursAfter: 51,
        body: `In ons materiaal zijn stopgezette groepen bijna onzichtbaar: niemand schrijft er een verslag over. Mag ik dit gebruiken, zonder namen?`,
      },
      { author: 'emre', hoursAfter: 53, replyTo: 6, body: `Ja.` },
    ],
  },
  {
    space: 'lerende-organisatie',
    kind: 'discussion',
    title: 'Draaiboek: incidentmethode in 75 minuten, voor wie het nooit gedaan heeft',
    author: 'mila',
    openedDaysAgo: 84,
    body: `Er wordt vaak gevraagd hoe je zonder ervaren begeleider toch een goede bijeenkomst houdt. Dit is het draaiboek dat ik beginnende groepen geef. Gebruik het, pas het aan, en laat weten wat niet werkt.

## Wanneer kies je deze methode?

Als er **een concreet moment** was waarop iemand moest kiezen. Een telefoontje, een gesprek aan de deur, een besluit om kwart voor vijf. Niet geschikt voor vage onvrede of voor iets wat al maanden sleept: dan wordt het een verhaal in plaats van een incident.

## Wie doet wat?

- **Inbrenger**: vertelt kort, beantwoordt vragen, en zwijgt daarna een tijdje. Dat laatste is het moeilijkst.
- **Begeleider**: bewaakt de tijd en de volgorde. Brengt zelf niets in. Wissel elke keer.
- **Deelnemers**: vier tot zes mensen, liefst niet allemaal uit hetzelfde team.

## De stappen

| | Stap | Minuten | Let op |
|---|---|---|---|
| 1 | Aankomen: één zin per persoon | 5 | Geen rondje werk |
| 2 | Het incident, tot aan het moment van kiezen | 5 | De inbrenger stopt **vóór** wat hij deed |
| 3 | Feiten opvragen | 15 | Alleen vragen. ‘Had je niet kunnen…’ is geen vraag |
| 4 | Ieder schrijft op: wat zou ik doen en waarom? | 5 | In stilte, op papier |
| 5 | Voorlezen, zonder discussie | 10 | De inbrenger luistert |
| 6 | Wat deed de inbrenger echt, en hoe liep het af? | 10 | Er is geen goed antwoord |
| 7 | Waar zitten de verschillen? Welke waarden botsen? | 15 | Hier gebeurt het leren |
| 8 | Wat neem jij mee, ook als het niet jouw casus was? | 10 | Iedereen, één ding |

## Drie dingen die bijna altijd misgaan

1. **De inbrenger vertelt door.** Bij stap 2 is de neiging groot om meteen te zeggen wat je deed, en waarom dat best te verdedigen was. Spreek een teken af. Bij ons is dat een hand op tafel.
2. **Feitenvragen worden adviezen.** ‘Heb je overwogen om haar zus te bellen?’ is een advies met een vraagteken. De begeleider mag dat zeggen, vriendelijk en elke keer opnieuw.
3. **Stap 7 sneuvelt.** Er is altijd tijd te kort, en dan vervalt het stuk waar het om gaat. Liever stap 6 in drie minuten dan stap 7 overslaan.

## En de veiligheid?

Wat in de kring gezegd wordt blijft in de kring. Namen van inwoners komen er niet in, ook niet per ongeluk: oefen dat met de inbrenger van tevoren. Zit iemand met zijn leidinggevende in de groep, doe het dan niet. Niet omdat leidinggevenden niet deugen, maar omdat mensen dan een ander verhaal vertellen.[^1]

Wie het geprobeerd heeft: hoe ging stap 4 bij jullie? Daar ben ik het meest benieuwd naar.

[^1]: Leidinggevenden onder elkaar kunnen het prima doen. Ze zijn er vaak beter in dan ze denken.`,
    posts: [
      {
        author: 'charlene',
        hoursAfter: 27,
        body: `Gisteren gedaan met vijf collega's. Stap 4 was doodstil en daarna had iedereen iets anders. Ik had verwacht dat we hetzelfde zouden schrijven, we werken al zes jaar samen.`,
      },
      {
        author: 'emre',
        hoursAfter: 30,
        body: `Stap 3 is bij ons nooit een kwartier. Na acht minuten is het op.`,
      },
      {
        author: 'mila',
        hoursAfter: 33,
        replyTo: 3,
        body: `Dan zijn jullie net door de makkelijke vragen heen. Wacht een minuut. In stilte. Wat daarna komt is meestal beter.`,
      },
      {
        author: 'joris',
        hoursAfter: 75,
        body: `Met vier teammanagers gedaan (geen eigen mensen erbij). De voetnoot klopt niet: we waren er slecht in. We gaven bij stap 3 binnen een minuut advies, alle vier.`,
      },
      {
        author: 'emre',
        hoursAfter: 760,
        replyTo: 4,
        body: `Minuut stilte geprobeerd. Je had gelijk. Vreselijk, maar je had gelijk.`,
      },
    ],
  },
];
