import type { DemoThread } from '../types.ts';

export const threads: DemoThread[] = [
  {
    space: 'sociaal-domein',
    kind: 'discussion',
    title: 'Mantelzorger aan de keukentafel: wanneer wel, wanneer juist niet?',
    author: 'sanne',
    openedDaysAgo: 61,
    body: `Ik zit ergens mee en ik denk dat het groter is dan mijn casus.

Onze werkinstructie zegt: *betrek de mantelzorger bij het onderzoek*. Staat ook in de Wmo 2015, en terecht. Maar de laatste maanden heb ik drie gesprekken gehad waarin de mantelzorger vooral zelf aan het woord was en de persoon om wie het ging naar het tafelkleed keek.

In één gesprek (details veranderd) zei een vrouw steeds: ‘Dat redden wij wel.’ Haar man zei niets. Bij het weggaan fluisterde hij in de gang dat hij niet meer door haar gewassen wil worden. Dat had ik aan tafel nooit gehoord.

Nu twijfel ik:

1. Vraag je standaard om een deel van het gesprek apart?
2. Zo ja, hoe kondig je dat aan zonder dat het wantrouwend overkomt?
3. En wat doe je met wat je in de gang hoort?`,
    posts: [
      {
        author: 'hanna',
        hoursAfter: 2,
        body: `O, de gang. Ik zeg altijd: het echte gesprek begint als je je jas aantrekt.

Wij doen sinds vorig jaar standaard tien minuten apart, met allebei. Gewoon in de bevestiging: ‘Ik praat eerst met u samen, daarna even met ieder van u alleen. Dat doen we bij iedereen.’ Dat laatste zinnetje doet het werk.`,
      },
      {
        author: 'wouter',
        hoursAfter: 3,
        body: `‘Dat doen we bij iedereen’ is alleen waar als je het ook bij iedereen doet. Bij ons begon het zo en na twee maanden deden we het alleen als we een vermoeden hadden. Dan is het dus wél wantrouwend.`,
      },
      {
        author: 'hanna',
        hoursAfter: 4,
        replyTo: 3,
        body: `Daar heb je een punt. Eerlijk gezegd skip ik het ook weleens als ik uitloop.`,
      },
      {
        author: 'desiree',
        hoursAfter: 5,
        body: `Mijn truc is de rondleiding. ‘Kunt u me de badkamer laten zien?’ Eén loopt mee, de ander blijft zitten. Je hebt vijf minuten apart en je hebt meteen de drempels gezien. Niemand voelt zich verhoord.

Let wel op wie er meeloopt. Vaak springt de mantelzorger op, dan zeg ik: ‘Nee, blijft u even lekker zitten, u doet al genoeg.’`,
      },
      {
        author: 'sanne',
        hoursAfter: 6,
        replyTo: 5,
        body: `De badkamer! Dat doe ik al jaren maar ik heb het nooit als gesprek gezien.`,
      },
      {
        author: 'ria',
        hoursAfter: 20,
        body: `Goedendag, ik ben zelf mantelzorger. Ik wil er even iets tegenover zetten. Ik praat ook veel in die gesprekken, dat weet ik van mezelf. Maar dat is omdat mijn man zich groot houdt als er iemand van de gemeente komt. Dan kan hij opeens alles. Als ik niets zeg krijgen we niets.

Dus als u mij dan naar de keuken stuurt voel ik mij wel weggestuurd.`,
      },
      {
        author: 'sanne',
        hoursAfter: 22,
        replyTo: 7,
        body: `Dank je wel Ria, dit is precies wat ik miste. Zou het voor jou anders zijn als ik ook met jou alleen praat? Niet als controle, maar omdat jouw vraag een andere is dan die van je man?`,
      },
      {
        author: 'ria',
        hoursAfter: 25,
        replyTo: 8,
        body: `Ja dat zou fijn zijn. Dat heeft in al die jaren nog nooit iemand gevraagd.`,
      },
      { author: 'yusuf', hoursAfter: 27, body: `Die laatste zin van Ria mag boven ons bureau.` },
      {
        author: 'joris',
        hoursAfter: 30,
        body: `Vanuit de manager: tien minuten met ieder apart is twintig minuten per gesprek. Bij onze aantallen is dat ruwweg een halve fte. Ik zeg niet dat het niet moet, maar wil er wel eerlijk over zijn. Wat laten we dan weg?`,
      },
      {
        author: 'hanna',
        hoursAfter: 31,
        replyTo: 11,
        body: `Bij ons: het tweede gesprek. Dat was vaak nodig omdat in het eerste niet alles op tafel kwam. Ik heb het niet uitgerekend hoor, maar mijn gevoel zegt dat het gelijk speelt.`,
      },
      {
        author: 'kees',
        hoursAfter: 33,
        replyTo: 12,
        body: `Reken het uit. Serieus, dit is een mooie kleine telling: tien gesprekken zo, tien gesprekken zo, en hoe vaak je terug moet.`,
      },
      {
        author: 'mila',
        hoursAfter: 45,
        body: `Mag ik een vraag stellen die jullie misschien niet leuk vinden? Wie is jullie cliënt aan die tafel?`,
      },
      {
        author: 'wouter',
        hoursAfter: 46,
        replyTo: 14,
        body: `De melder. Punt. De mantelzorger is een omstandigheid in het onderzoek.`,
      },
      {
        author: 'desiree',
        hoursAfter: 47,
        replyTo: 15,
        body: `Een omstandigheid die om half zes opstaat. Nee Wouter, daar ga ik niet in mee. De wet vraagt uitdrukkelijk om te kijken wat de mantelzorger aankan en of díe ondersteuning nodig heeft.`,
      },
      {
        author: 'joke',
        hoursAfter: 49,
        body: `Feitelijk, omdat hier twee dingen door elkaar lopen:

1. Het onderzoek na een melding (art. 2.3.2 Wmo 2015) gaat over de cliënt. Daarin hoort ook *de behoefte aan maatregelen ter ondersteuning van de mantelzorger*.
2. De mantelzorger wordt bij dat onderzoek betrokken *waar mogelijk*. Er staat niet: tegelijk, en er staat niet: aan dezelfde tafel.
3. De gemeente wijst de cliënt én zijn mantelzorger op gratis cliëntondersteuning. Dat vergeten we bij de mantelzorger bijna altijd.

Apart spreken past dus prima binnen de wet. Samen ook. Alleen niemand betrekken past niet.`,
      },
      {
        author: 'wouter',
        hoursAfter: 51,
        replyTo: 17,
        body: `Ok, ‘omstandigheid’ was te kort door de bocht. Ik neem hem terug.`,
      },
      {
        author: 'tom',
        hoursAfter: 70,
        body: `Wat ik mis: de mantelzorger die er níet zit. Dochter op honderd kilometer die elke avond belt en alle rekeningen doet. Die staat in geen enkel verslag, tot ze omvalt. Onze vrijwilligers komen haar pas tegen als de post zich opstapelt.`,
      },
      {
        author: 'naima',
        hoursAfter: 72,
        replyTo: 19,
        body: `Ja! En als je naar haar vraagt zeggen ouders: ach, die heeft het al zo druk. Ik vraag tegenwoordig gewoon: wie heeft de inlogcodes? Dan weet je het.`,
      },
      {
        author: 'lotte',
        hoursAfter: 94,
        body: `Kleine verbreding, ik weet niet of het hier past: jonge mantelzorgers. Kinderen die tolken of medicijnen klaarzetten. Daar is ‘samen aan tafel’ nog ingewikkelder, want je wilt ze niet belasten, maar doen alsof ze er niet zijn is ook raar.`,
      },
      {
        author: 'yusuf',
        hoursAfter: 96,
        replyTo: 21,
        body: `Past hier precies. Bij gezinnen waar een kind tolkt boek ik altijd een echte tolk, ook als de ouders zeggen dat het niet hoeft. En dan vraag ik aan het kind hoe het op school gaat, en verder niets. Dat kind was er namelijk niet als collega.`,
      },
      {
        author: 'ifeoma',
        hoursAfter: 118,
        body: `One observation from shadowing eleven of these conversations earlier this year: in nine of them the professional sat opposite the carer, not opposite the person. Not on purpose. The carer opened the door, so the carer chose the chairs.

Try choosing your chair. It sounds silly, and it changed who talked.`,
      },
      {
        author: 'desiree',
        hoursAfter: 120,
        replyTo: 23,
        body: `Ik zit hier nu aan mijn eigen keukentafel stoelen te verschuiven.`,
      },
      {
        author: 'sanne',
        hoursAfter: 190,
        body: `Tussenstand, want ik heb deze week vier gesprekken gehad en van alles geprobeerd:

- Stoel gekozen (dank Ifeoma): schuin naast meneer. Werkte meteen.
- Badkamer: ja.
- Vraag aan de mantelzorger apart: ‘Wat zou u willen dat ik over ú opschrijf?’ Eén keer tranen, één keer ‘niks, schrijf maar op dat het gaat’.

Wat ik nog niet weet is punt 3. Wat doe ik met wat ik in de gang hoor? Ik heb het de vorige keer *niet* opgeschreven, en daar voel ik me niet goed bij.`,
      },
      {
        author: 'gerard',
        hoursAfter: 193,
        body: `Over punt 3. Wat voor het onderzoek van belang is en in het verslag komt, krijgt de cliënt te lezen, en in de praktijk leest de mantelzorger mee. U kunt in de gang dus het beste direct vragen: *‘Mag ik dit opschrijven, en zo ja, hoe?’* Zegt hij nee, dan kunt u het verslag zo formuleren dat de uitkomst klopt zonder de bron: ‘Meneer heeft voorkeur voor hulp bij het wassen door iemand van buiten.’ Dat is een wens van de cliënt, en die mag zonder motivering.`,
      },
      {
        author: 'sanne',
        hoursAfter: 195,
        replyTo: 26,
        body: `> Dat is een wens van de cliënt, en die mag zonder motivering.

Hier kan ik wat mee. Zo simpel eigenlijk.`,
      },
      {
        author: 'bas',
        hoursAfter: 240,
        body: `Ik las dit in een keer uit. Wist niet dat jullie hier zo over nadachten. Bij mijn moeder zat er iemand met een laptop tussen, die heeft volgens mij nooit omhoog gekeken.`,
      },
      {
        author: 'wouter',
        hoursAfter: 264,
        body: `Teller van mijn kant, geïnspireerd door Kees. Tien gesprekken met apart deel, tien zonder (die had ik nog liggen van vorige maand).

| | met apart deel | zonder |
|---|---|---|
| duur gesprek gemiddeld | 78 min | 61 min |
| tweede gesprek nodig | 2 | 5 |
| verslag teruggestuurd met opmerkingen | 1 | 4 |

Niet wetenschappelijk, en ik wist van tevoren wat ik wilde zien (namelijk dat het onzin was). Het is geen onzin.`,
      },
      {
        author: 'joris',
        hoursAfter: 266,
        replyTo: 29,
        body: `Mijn halve fte trek ik in. Mag ik deze tabel gebruiken in ons teamoverleg?`,
      },
      {
        author: 'wouter',
        hoursAfter: 267,
        replyTo: 30,
        body: `Ja, mits je erbij zegt dat het n=20 is en van een chagrijn.`,
      },
      {
        author: 'marloes',
        hoursAfter: 700,
        body: `Laat gevonden. Eén ding uit eigen ervaring: zeg ook wát je apart gaat vragen. Toen ze bij ons thuis vroegen of ze mij ‘even alleen’ konden spreken heb ik drie dagen niet geslapen. Ik dacht dat ze mijn kinderen kwamen halen. Achteraf wilden ze weten of ik genoeg sliep.`,
      },
      {
        author: 'sanne',
        hoursAfter: 1404,
        replyTo: 32,
        body: `Marloes, dit zit sindsdien in mijn bevestigingsbrief: *‘Ik vraag u dan hoe het met u gaat en wat u nodig heeft. Verder niets.’* Twee maanden verder en ik kreeg gisteren voor het eerst een mantelzorger die zelf om het gesprek vroeg.`,
      },
    ],
  },
  {
    space: 'sociaal-domein',
    kind: 'question',
    title: 'Hoe noteer je ‘eigen kracht’ zonder dat het een verwijt wordt?',
    author: 'desiree',
    openedDaysAgo: 203,
    body: `In ons verslagformat zit een verplicht veld ‘Eigen kracht en netwerk’. Mensen lezen dat terug en horen: u had dit zelf moeten oplossen. Vorige week belde een mevrouw huilend op om één zin: *‘Cliënt maakt nog onvoldoende gebruik van haar netwerk.’* Haar netwerk is één zus, en die is ziek.

Het veld weghalen mag niet (zit in het systeem). Wie heeft er een formulering die wél klopt?`,
    posts: [
      {
        author: 'hanna',
        hoursAfter: 5,
        body: `Wij schrijven in de ik-vorm van de inwoner: ‘Dit lukt mij zelf’, ‘Hierbij helpt iemand mij’, ‘Hier heb ik hulp bij nodig’. Scheelt enorm.`,
      },
      {
        author: 'joke',
        hoursAfter: 9,
        answer: true,
        body: `Drie regels die wij in de kwaliteitstoets gebruiken:

1. Schrijf op **wat er is**, niet wat ontbreekt. ‘Haar zus komt op zondag’ in plaats van ‘beperkt netwerk’.
2. Het woord *nog* en het woord *onvoldoende* zijn verboden. Dat zijn oordelen met een verwachting erin.
3. Heb je iets niet onderzocht, schrijf dat dan. ‘Niet besproken of buren kunnen helpen’ is eerlijk. ‘Netwerk niet benut’ is een conclusie.

Is er geen netwerk, dan luidt de zin: *‘Er is op dit moment niemand die dit kan doen.’* Dat is een feit en daar kan een beschikking op rusten.`,
      },
      {
        author: 'desiree',
        hoursAfter: 11,
        replyTo: 3,
        body: `*Nog* en *onvoldoende* verboden. Ik ga ze tellen in ons systeem. Wordt vervolgd.`,
      },
      {
        author: 'desiree',
        hoursAfter: 340,
        body: `Geteld. In een willekeurige stapel van veertig verslagen: 31 keer ‘onvoldoende’, waarvan zeven van mijzelf. Ik ben er stil van en dat gebeurt niet vaak.`,
      },
      {
        author: 'anouk',
        hoursAfter: 350,
        replyTo: 5,
        body: `Wil je dit een keer in onze schrijfgroep komen vertellen? Dit is sterker dan elke training van mij.`,
      },
    ],
  },
  {
    space: 'sociaal-domein',
    kind: 'question',
    title: 'Vroegsignalering: wat stop je door de brievenbus als niemand opendoet?',
    author: 'naima',
    openedDaysAgo: 118,
    body: `Wij gaan na een signaal (huur, energie, water, zorgpremie) eerst langs. Bij ongeveer de helft is niemand thuis of doet niemand open. Dan gooien we een kaartje in de bus. Reactie daarop: bijna nul.

Wat staat er op jullie kaartje en levert het iets op? Graag concreet, liefst de tekst. En nee, ‘nog een keer langsgaan’ weet ik, dat doen we ook.`,
    posts: [
      {
        author: 'yusuf',
        hoursAfter: 3,
        body: `Wij schrijven met de hand. Letterlijk: ‘Hoi, ik ben Yusuf, ik was er net. Ik kom donderdag weer langs rond vier uur. App me als dat niet uitkomt.’ Geen logo. Wel een visitekaartje erbij zodat ze me kunnen nazoeken.`,
      },
      {
        author: 'wouter',
        hoursAfter: 6,
        replyTo: 2,
        body: `Zonder logo zou ik denken dat het oplichting is.`,
      },
      {
        author: 'yusuf',
        hoursAfter: 7,
        replyTo: 3,
        body: `Dat zeiden wij ook. Maar mét logo denken ze dat het de deurwaarder is. Kies maar.`,
      },
      {
        author: 'marloes',
        hoursAfter: 26,
        answer: true,
        body: `Ik heb vijf jaar lang niets opengemaakt wat een venster had. Wat bij mij wél werkte en wat we nu trainen:

- **Geen envelop.** Een open kaart. Ik las hem voordat ik besloot hem niet te lezen.
- **Geen woord ‘schuld’ of ‘achterstand’.** De buren lezen mee. Wij gebruiken: ‘Er is iets met uw vaste lasten. Dat is op te lossen.’
- **Eén naam, één gezicht.** Foto erop. Echt.
- **Zeg wanneer je terugkomt**, en kom dan ook.
- **Bied iets aan in plaats van iets te vragen.** ‘Ik neem een overzicht mee van waar u recht op heeft.’
- Zet erop dat je **niets kost** en **niet van de deurwaarder** bent.

Bij de groep waar wij dit met een gemeente deden ging de reactie van 1 op de 30 naar 1 op de 8. Nog steeds weinig, maar wel mensen.`,
      },
      {
        author: 'naima',
        hoursAfter: 28,
        replyTo: 5,
        body: `Marloes!! Foto had ik nooit bedacht (en ik vind het doodeng). We gaan het proberen met vier collega's.`,
      },
      {
        author: 'carla',
        hoursAfter: 50,
        body: `Als verhuurder: mag ik vragen of jullie op het kaartje zetten dat het van óns komt? Wij krijgen boze telefoontjes dat we ‘gegevens hebben doorgegeven’. Dat klopt, dat moet ook, maar het komt rauw op het dak.`,
      },
      {
        author: 'naima',
        hoursAfter: 54,
        replyTo: 7,
        body: `Goede! Wij noemen de melder niet op het kaartje maar wel in het eerste gesprek. Misschien moeten jullie het in de aanmaning alvast zeggen: als u niet reageert geven wij dit door aan de gemeente, die helpt gratis. Dan is het geen verrassing.`,
      },
      { author: 'carla', hoursAfter: 55, replyTo: 8, body: `Staat er al in. Maar ja. Venster-envelop.` },
    ],
  },
  {
    space: 'sociaal-domein',
    kind: 'discussion',
    title: 'Energiearmoede: het huishouden dat niet op de kaart staat',
    author: 'kees',
    openedDaysAgo: 152,
    body: `We werken in Zandhove met een kaart: laag inkomen, slecht label, hoge energierekening. Daar gaat het fixteam heen. Werkt prima, tot je de rekeningen naast de huizen legt.

Er zijn woningen met label F, een laag inkomen en een **opvallend lage** rekening. Op de kaart zijn die groen. In werkelijkheid is de kachel uit.

| Groep | Huishoudens in de twee proefbuurten | Op onze kaart |
|---|---|---|
| Hoog verbruik, laag inkomen, slecht label | 212 | rood |
| Laag verbruik, laag inkomen, slecht label | 164 | groen |
| Laag verbruik, goed label | 388 | groen |

Die middelste groep is bijna net zo groot als de rode. Hoe bereiken jullie mensen die uit zuinigheid in de kou zitten en zelf vinden dat er niets aan de hand is?`,
    posts: [
      {
        author: 'ria',
        hoursAfter: 7,
        body: `Dat ben ik. Wij hebben de verwarming op zestien en een deken. Er is bij ons ook niets aan de hand hoor, we zijn het zo gewend. Maar als iemand gratis naar de ramen wil kijken zeg ik geen nee.`,
      },
      {
        author: 'kees',
        hoursAfter: 9,
        replyTo: 2,
        body: `Dank Ria, en dat is precies het punt: ‘niets aan de hand’. Zou u op een brief van de gemeente over energiearmoede gereageerd hebben?`,
      },
      { author: 'ria', hoursAfter: 12, replyTo: 3, body: `Nee. Ik ben niet arm.` },
      {
        author: 'anouk',
        hoursAfter: 13,
        body: `En daarmee is het woord ‘energiearmoede’ klaar voor gebruik naar buiten. Noem het een tochtcheck.`,
      },
      {
        author: 'tom',
        hoursAfter: 30,
        body: `Onze vrijwilligers zien het aan de jassen. Mensen die binnen een jas dragen en hem uitdoen als je komt. Leer je fixteam daarop letten in het trappenhuis: wie groet er met een jas aan?`,
      },
      {
        author: 'emre',
        hoursAfter: 52,
        body: `Wij laten de wijkverpleegkundige en de huismeester een kaartje geven. Niet de gemeente. Werkt beter. Wel afspreken wie terugkoppelt, dat ging bij ons mis.`,
      },
      {
        author: 'kees',
        hoursAfter: 1300,
        body: `Update na de eerste ronde ‘tochtcheck’ (dank Anouk). 164 kaartjes via de wijkverpleging en de kerk, 57 afspraken, 49 huizen gedaan. Gemiddeld 2,5 uur werk per huis. Opbrengst in gas: weinig, want ze stookten al niet. Opbrengst in graden: in de 20 huizen waar we een metertje ophingen ging het van gemiddeld 15,8 naar 17,4.

Hoe verantwoord je dat aan een subsidie die alleen kubieke meters telt? Daar zit ik nu op te kauwen.`,
      },
      {
        author: 'evelien',
        hoursAfter: 1320,
        replyTo: 8,
        body: `Mooi dat je graden hebt gemeten en niet alleen gas. Je zou er een tweede maat naast kunnen zetten die bewoners zelf kiezen (‘ik gebruik de voorkamer weer’). Drie van zulke verhalen naast je tabel, dan begrijpt een rekenkamer het ook.`,
      },
    ],
  },
  {
    space: 'sociaal-domein',
    kind: 'researchQuestion',
    title: 'Waarom komen mensen na het eerste gesprek schuldhulp niet terug?',
    author: 'evelien',
    openedDaysAgo: 187,
    askedBy: 'Hogeschool Oostermeer, met geld van een regionaal fonds voor praktijkonderzoek',
    askedWhy:
      'De uitkomsten worden gebruikt voor een handreiking over de eerste vier weken van schuldhulp. Reacties worden alleen zonder naam en gemeente gebruikt.',
    body: `In de dossiers die wij mochten inzien haakt ongeveer een derde van de mensen af tussen het eerste gesprek en het plan van aanpak. In de registratie staat dan ‘niet verschenen’ of ‘geen medewerking’. Wij vermoeden dat daar heel verschillende verhalen achter zitten.

### Onze vragen aan professionals
1. Wat denk jij dat er gebeurt in die weken?
2. Wat heb je zien werken om mensen vast te houden?
3. Welke vraag in het eerste gesprek zou je het liefst schrappen?

### Onze vraag aan mensen die het zelf meemaakten
Wat had er anders gemoeten zodat je wél was teruggegaan?

Ik kom hier terug met wat het heeft opgeleverd, uiterlijk over een half jaar.`,
    posts: [
      {
        author: 'naima',
        hoursAfter: 4,
        body: `1. Schaamte + de lijst met papieren. We geven mensen na het eerste gesprek een lijst van zestien documenten mee!! Als je zestien documenten kon vinden had je geen schulden.
2. Zelf mee zoeken, aan tafel, met de telefoon erbij.
3. ‘Wat is de oorzaak van uw schulden?’ Heb ik nog nooit iets aan gehad in week 1.`,
      },
      {
        author: 'tom',
        hoursAfter: 22,
        body: `Vraag 1: het wachten. Vier weken tot het eerste gesprek mag volgens de Wgs, en dan nog weken tot het plan. In die weken gebeurt er van alles: een beslag, een ruzie, een nieuwe telefoon op afbetaling. Dan durft iemand niet meer te komen omdat hij ‘zich niet aan de afspraak heeft gehouden’.

Wij bellen elke week, ook als er niets te melden is. Juist dan.`,
      },
      {
        author: 'bas',
        hoursAfter: 60,
        body: `Ik ben er zo een. Ze vroegen of ik een budgetcursus wilde doen. Ik heb jaren voor mezelf gereden ik kan heus wel rekenen. Ben nooit meer gegaan. Achteraf dom maar ik voelde me een kleuter`,
      },
      {
        author: 'evelien',
        hoursAfter: 64,
        replyTo: 4,
        body: `Dank je Bas. Helemaal niet dom. Mag ik doorvragen: wat had die persoon op dat moment beter kunnen zeggen?`,
      },
      { author: 'bas', hoursAfter: 70, replyTo: 5, body: `Gewoon. Wat kan je zelf, en waar zit je mee.` },
      {
        author: 'wouter',
        hoursAfter: 90,
        body: `Ik wil ook even de andere kant noemen. Er zijn ook mensen die niet terugkomen omdat het opgelost is, of omdat ze er gewoon nog niet klaar voor zijn. Niet elk afhaken is ons falen.`,
      },
      {
        author: 'marloes',
        hoursAfter: 92,
        replyTo: 7,
        body: `‘Nog niet klaar voor’ heb ik ook over mezelf horen zeggen. Ik was er al twee jaar klaar voor. Ik was niet klaar voor dat loket.`,
      },
      {
        author: 'hanna',
        hoursAfter: 118,
        body: `Wat bij ons helpt en niets kost: aan het eind van het eerste gesprek samen één ding afmaken. Maakt niet uit wat. Eén brief beantwoorden, één incasso stoppen. Dan gaan ze met iets de deur uit in plaats van met een lijst.`,
      },
      {
        author: 'evelien',
        hoursAfter: 3300,
        reportsBack: true,
        body: `## Wat het heeft opgeleverd

We spraken 41 mensen die afhaakten en 26 professionals uit zeven gemeenten. Vijf dingen, in gewone taal:

1. **Van de 41 mensen had er één ‘geen motivatie’.** In de registratie stond dat bij negentien.
2. De **papierlijst** werd het vaakst genoemd als moment van afhaken. Niet het gesprek.
3. Wie in het eerste gesprek **één ding afmaakte** (dank Hanna, dat is als werkvorm meegenomen) kwam vaker terug. Het verschil is groot, maar onze groep is klein: zie het als aanwijzing.
4. **Wekelijks bellen** hielp vooral als het steeds dezelfde persoon was.
5. Wat *niet* uitkwam: wij verwachtten dat de wachttijd het belangrijkst was. Dat was hij niet. Wachten met contact werd veel beter verdragen dan kort wachten zonder.

Wat we niet weten: hoe het een jaar later gaat. Daar is nog geen geld voor.

De handreiking is vrij te gebruiken. De zin van Bas (‘wat kan je zelf en waar zit je mee’) staat met zijn toestemming op de voorkant.`,
      },
      { author: 'bas', hoursAfter: 3310, replyTo: 10, body: `Nou. Die ga ik inlijsten` },
      {
        author: 'naima',
        hoursAfter: 3330,
        replyTo: 10,
        body: `Onze lijst is van zestien naar vijf documenten. De rest halen we zelf op. Scheelt ons ook tijd, wie had dat gedacht.`,
      },
    ],
  },
  {
    space: 'sociaal-domein',
    kind: 'discussion',
    title: 'Huisarts verwijst, wijkteam heeft een wachttijd. En dan?',
    author: 'emre',
    openedDaysAgo: 39,
    body: `Onze wachttijd is elf weken. De huisartsen weten dat. Ze verwijzen dus rechtstreeks naar specialistische jeugdhulp. Mag ook, staat in de Jeugdwet. Gevolg: duurdere hulp, wij zien de gezinnen niet meer, de wachttijd daar loopt ook op.

Praktijkondersteuner jeugd in de praktijk hebben we. Twee van de zes praktijken doen mee.

Wat werkt bij jullie? Geen convenanten graag. Die heb ik al.`,
    posts: [
      {
        author: 'lotte',
        hoursAfter: 4,
        body: `Bij ons scheelde het toen de praktijkondersteuner jeugd niet van de gemeente of van de praktijk was maar van allebei: twee dagen daar, twee dagen in het wijkteam. Dezelfde persoon. Ik moet erbij zeggen dat we maar drie praktijken hebben.`,
      },
      {
        author: 'fatima',
        hoursAfter: 6,
        body: `Cijfer uit de declaraties van vorig jaar: de praktijken mét ondersteuner verwezen 38% minder naar specialistisch. Kosten ondersteuner in acht maanden terugverdiend. Ik stuur je de opzet van de berekening, dan kun je hem met je eigen getallen vullen.`,
      },
      {
        author: 'hanna',
        hoursAfter: 9,
        body: `Ga er koffie drinken. Ik weet dat het flauw klinkt. Ik ben een half jaar elke dinsdag om kwart over tien bij de praktijk in het dorp geweest, koffiepauze van de assistentes. De assistentes bepalen namelijk wie er wanneer aan de lijn komt.`,
      },
      {
        author: 'emre',
        hoursAfter: 10,
        replyTo: 4,
        body: `Niet flauw. Assistentes. Staat in geen enkel convenant.`,
      },
      {
        author: 'joris',
        hoursAfter: 28,
        body: `Wat mij opvalt: we praten over de huisarts als probleem, maar de elf weken zijn van ons. Wij hebben de wachtlijst in Waterrijk teruggebracht door één ding: iedereen binnen een week een gesprek van twintig minuten. Geen onderzoek, alleen: wat is er, kan het wachten, wie kan nu al iets doen. Een derde hoefde daarna niet verder. Niet omdat ze werden afgepoeierd (dat was mijn angst), maar omdat het antwoord simpel was.`,
      },
      {
        author: 'desiree',
        hoursAfter: 30,
        replyTo: 6,
        body: `En nu het eerlijke verhaal van de werkvloer: dat waren drie maanden overwerk om de stuwdam weg te krijgen. Daarna was het inderdaad beter. Maar zet het erbij, Joris.`,
      },
      {
        author: 'joris',
        hoursAfter: 31,
        replyTo: 7,
        body: `Terecht. Erbij gezet, bij deze. En de taart was te klein.`,
      },
      {
        author: 'emre',
        hoursAfter: 880,
        body: `Stand nu. Gesprek van twintig minuten ingevoerd, eerst in één buurt. Elf weken is zes. Assistentes hebben mijn mobiele nummer, gebruiken het netjes. Derde praktijk doet mee vanaf volgende maand.`,
      },
    ],
  },
  {
    space: 'sociaal-domein',
    kind: 'question',
    title: 'Wie betaalt kamertraining als iemand bijna 18 wordt?',
    author: 'lotte',
    openedDaysAgo: 96,
    body: `Terugkerende discussie tussen onze jeugdafdeling en de Wmo: een jongere woont in kamertraining (jeugdhulp), wordt over een paar maanden achttien en is nog niet zover. Jeugd zegt: dan is het Wmo, beschermd wonen of begeleiding. Wmo zegt: jullie kunnen verlengen.

Hoe hebben jullie dit afgesproken, en wie hakt de knoop door?`,
    posts: [
      {
        author: 'fatima',
        hoursAfter: 3,
        body: `Wij hebben het in de contracten opgelost, niet in beleid: dezelfde aanbieder, dezelfde begeleider, de rekening wisselt op de achtergrond. Voor de jongere verandert er niets. Kost mij een middag administratie per jaar.`,
      },
      {
        author: 'joke',
        hoursAfter: 26,
        answer: true,
        body: `Kort de wettelijke kant:

- Jeugdhulp loopt in beginsel tot achttien. Verlenging tot uiterlijk 23 kan als de hulp **niet onder een andere wet valt** (Wmo, Zvw, Wlz) en aan de voorwaarden in de Jeugdwet is voldaan, bijvoorbeeld omdat vóór de achttiende verjaardag is bepaald dat de hulp nodig blijft. Daarom is die andere wet altijd de eerste vraag.
- Voor pleegzorg en gezinshuizen gelden ruimere regels. Kamertraining valt daar niet zonder meer onder.
- Kan de Wmo passende ondersteuning geven, dan is dat de route, maar dan moet die er ook **op de dag zelf** zijn. Een gat tussen twee wetten is nooit het probleem van de jongere.

Praktisch: begin met het plan op zestienenhalf, en spreek één persoon af die beslist als twee afdelingen het niet eens worden. Bij ons is dat de gedragswetenschapper. Die beslist over de hulp, en daarna zoeken de budgethouders maar uit wie betaalt.`,
      },
      {
        author: 'lotte',
        hoursAfter: 29,
        replyTo: 3,
        body: `‘Die beslist over de hulp en daarna zoeken de budgethouders maar uit wie betaalt.’ Die neem ik mee. Bij ons is de volgorde nu andersom.`,
      },
      {
        author: 'yusuf',
        hoursAfter: 33,
        body: `Vraag de jongere ook wie hij wil houden. Bij mij zei er één: ik wil alleen de nachtportier houden, de rest mag weg. Die nachtportier belt hem nu op vrijdag. Kost niks.`,
      },
    ],
  },
  {
    space: 'sociaal-domein',
    kind: 'discussion',
    title: 'Klantreis bijzondere bijstand: 23 stappen voor een wasmachine',
    author: 'hanna',
    openedDaysAgo: 2.4,
    body: `Gisteren met twee collega's en een inwoner de hele route nagelopen voor een kapotte wasmachine. We plakten briefjes op de muur. Het werden er 23, waarvan elf ‘wachten’.

De inwoner keek ernaar en zei: ‘Ik heb hem toen maar op afbetaling gekocht.’ Dat is dan dus een schuld erbij, door ons.

Wie heeft de bijzondere bijstand voor vaste dingen (wasmachine, koelkast, bril) écht simpel gemaakt? Ik zoek geen visie maar een formulier.`,
    posts: [
      {
        author: 'wouter',
        hoursAfter: 2,
        body: `Formulier heb ik niet, wel een idee dat bij ons is blijven liggen: winkel in de buurt levert en factureert aan ons, vast bedrag, geen offertes. Twee offertes vragen voor iets van een paar honderd euro kost ons meer aan uren dan het apparaat.`,
      },
      {
        author: 'ifeoma',
        hoursAfter: 5,
        body: `Which of the 23 steps exist because of a law? Mark those with a red dot. When we did this for parking permits it was two out of nineteen. The other seventeen were ours, and somebody remembered why for only six of them.`,
      },
      {
        author: 'hanna',
        hoursAfter: 7,
        replyTo: 3,
        body: `Net gedaan met Joke aan de telefoon. Vier van de 23. VIER.`,
      },
      {
        author: 'joke',
        hoursAfter: 8,
        replyTo: 4,
        body: `Voor de volledigheid: aanvraag, vaststellen dat de kosten noodzakelijk zijn en uit bijzondere omstandigheden komen, kijken naar de draagkracht, besluit. De rest is van ons. En draagkracht mag je voor een jaar vaststellen, dat scheelt bij de tweede aanvraag alles.`,
      },
      {
        author: 'bas',
        hoursAfter: 30,
        body: `Ik heb drie maanden bij mijn zus gewassen. Zou mooi zijn als jullie dit echt gaan doen en niet alleen de briefjes`,
      },
      {
        author: 'sanne',
        hoursAfter: 49,
        body: `Mag ik meelezen als jullie verder gaan? Dan loop ik hem in Waterrijk ook na, en leggen we de muren naast elkaar.`,
      },
    ],
  },
  {
    space: 'sociaal-domein',
    kind: 'discussion',
    title: 'Budgetbeheer verplichten: helpen of overnemen?',
    author: 'wouter',
    openedDaysAgo: 53,
    body: `Stelling. Als iemand voor de derde keer in een jaar een huurachterstand heeft, moet je budgetbeheer als voorwaarde kunnen stellen voor verdere hulp. Ik zie anders mensen drie keer door dezelfde molen gaan, en de derde keer staat de verhuurder niet meer open voor een regeling.`,
    posts: [
      {
        author: 'tom',
        hoursAfter: 2,
        body: `Oneens. Wie het overgenomen krijgt leert niets en is het daarna weer kwijt. Ik zie bij ons mensen met zes jaar budgetbeheer die nog nooit zelf hun huur hebben overgemaakt.`,
      },
      {
        author: 'carla',
        hoursAfter: 5,
        body: `Als verhuurder: voor mij is het heel simpel. Met budgetbeheer teken ik een regeling, zonder teken ik de derde keer niet. Ik vind het niet mooi maar zo is het.`,
      },
      {
        author: 'tom',
        hoursAfter: 7,
        replyTo: 3,
        body: `Dan is het dus een voorwaarde van de verhuurder en niet iets wat goed is voor de huurder. Laten we het dan ook zo noemen.`,
      },
      {
        author: 'naima',
        hoursAfter: 9,
        body: `Bij ons mag iemand kiezen: alles, alleen vaste lasten, of meekijken. Bijna iedereen kiest de middelste. Maar ik geef toe dat ik de keuze zo uitleg dat ze de middelste kiezen.`,
      },
      {
        author: 'wouter',
        hoursAfter: 12,
        replyTo: 2,
        body: `Tom, jouw mensen met zes jaar zijn de mensen die bij jou terechtkomen. Degenen bij wie het werkte zie je niet.`,
      },
      {
        author: 'tom',
        hoursAfter: 14,
        replyTo: 6,
        body: `En jij ziet alleen wie er drie keer terugkomt. We kijken allebei door een brievenbus.`,
      },
      {
        author: 'marloes',
        hoursAfter: 30,
        body: `Ik heb het gehad, twee jaar, en het was tegelijk een opluchting en een vernedering. Dat is geen antwoord, ik weet het. Ik denk niet dat er één antwoord is.`,
      },
      {
        author: 'joke',
        hoursAfter: 33,
        body: `Juridisch dan maar: een voorwaarde stellen kan, mits het bij déze persoon nodig en passend is en je het kunt uitleggen. Een vaste regel ‘derde keer = beheer’ houdt geen stand.`,
      },
      {
        author: 'wouter',
        hoursAfter: 50,
        body: `Dan trek ik ‘altijd’ in en laat ik ‘moet kunnen’ staan. Tom en ik worden het niet eens, hebben we vanmiddag aan de telefoon vastgesteld.`,
      },
    ],
  },
];
