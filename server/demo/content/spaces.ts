import type { DemoGrant, DemoSpace, Level } from './types.ts';

const account = (key: string, level: Level): DemoGrant => ({ grantee: 'account', account: key, level });
const organisation = (key: string): DemoGrant => ({
  grantee: 'organisation',
  organisation: key,
  level: 'write',
});
const region = (key: string): DemoGrant => ({ grantee: 'region', region: key, level: 'write' });
const open: DemoGrant[] = [
  { grantee: 'everyone', level: 'read' },
  { grantee: 'accounts', level: 'write' },
];

export const spaces: DemoSpace[] = [
  {
    key: 'welkom',
    name: 'Welkom',
    description: 'Hoe deze gemeenschap werkt, wie er is en hoe je begint.',
    grants: [...open, account('admin', 'moderate'), account('mila', 'moderate')],
    createdBy: 'admin',
  },
  {
    key: 'sociaal-domein',
    name: 'Sociaal domein',
    description: 'Wmo, jeugd, inkomen, schulden en wijkteams: wat werkt er aan de keukentafel, en wat niet?',
    grants: [...open, account('sanne', 'moderate'), account('hanna', 'moderate')],
    createdBy: 'sanne',
  },
  {
    key: 'vraag-het-de-gemeente',
    name: 'Vraag het de gemeente',
    description:
      'Vragen van inwoners, gewone antwoorden van mensen die er werken. Geen persoonlijke gegevens, wel duidelijkheid.',
    grants: [...open, account('ingrid', 'moderate'), account('anouk', 'moderate')],
    createdBy: 'ingrid',
  },
  {
    key: 'omgeving-en-participatie',
    name: 'Omgeving en participatie',
    description: 'Omgevingswet, bewonersavonden, plannen maken met de buurt.',
    grants: [...open, account('ruben', 'moderate')],
    createdBy: 'ruben',
  },
  {
    key: 'lerende-organisatie',
    name: 'Lerende organisatie',
    description: 'Intervisie, HR, mobiliteit, leidinggeven en leren op het werk.',
    grants: [...open, account('mila', 'moderate'), account('pieter', 'moderate')],
    createdBy: 'pieter',
  },
  {
    key: 'dienstverlening-en-digitaal',
    name: 'Dienstverlening en digitaal',
    description: 'Klantreis, heldere taal, digitale toegankelijkheid, Woo en archief.',
    grants: [...open, account('ingrid', 'moderate'), account('sjoerd', 'moderate')],
    createdBy: 'sjoerd',
  },
  {
    key: 'koffiehoek',
    name: 'Koffiehoek',
    description: 'Alleen voor wie is ingelogd. Over het werk achter het werk.',
    grants: [{ grantee: 'accounts', level: 'write' }, account('desiree', 'moderate')],
    createdBy: 'desiree',
  },
  {
    key: 'regels-die-knellen',
    name: 'Regels die knellen',
    description:
      'Voor medewerkers van gemeenten en uitvoering: wat is wet, wat is lokaal en wat is gewoonte?',
    grants: [
      { grantee: 'professionals', level: 'write' },
      account('joke', 'moderate'),
      account('gerard', 'moderate'),
    ],
    createdBy: 'joke',
  },
  {
    key: 'waterrijk',
    name: 'Gemeente Waterrijk: onder collega’s',
    description: 'Eigen ruimte van de gemeente Waterrijk.',
    grants: [organisation('waterrijk'), account('joris', 'moderate')],
    createdBy: 'joris',
  },
  {
    key: 'drie-rivieren',
    region: 'drie-rivieren',
    name: 'Regio Drie Rivieren',
    description: 'Uitwisseling tussen Waterrijk, Zandhove, Noorderbrug en Stichting Opstap.',
    grants: [
      region('drie-rivieren'),
      // A partner takes part beside the region itself.
      organisation('opstap'),
      account('mila', 'moderate'),
      account('fatima', 'moderate'),
    ],
    createdBy: 'fatima',
  },
  {
    key: 'kopgroep-inkoop-jeugd',
    name: 'Kopgroep inkoop jeugd Drie Rivieren',
    description: 'Besloten groep die de nieuwe inkoop jeugdhulp voorbereidt. Vier mensen, geen aanbieders.',
    grants: [
      account('fatima', 'moderate'),
      account('lotte', 'write'),
      account('emre', 'write'),
      account('joris', 'write'),
    ],
    createdBy: 'fatima',
  },
  {
    key: 'heuvelrand',
    region: 'heuvelrand',
    name: 'Regio Heuvelrand',
    description: 'Heuvelland, Eikenrode, Lindervoort, het Werkplein en de adviesraad leren van elkaar.',
    grants: [region('heuvelrand'), organisation('adviesraad'), account('priya', 'moderate')],
    createdBy: 'priya',
  },
  {
    key: 'heuvelland',
    name: 'Gemeente Heuvelland: prikbord',
    description: 'Eigen ruimte van de gemeente Heuvelland.',
    grants: [organisation('heuvelland'), account('anouk', 'moderate')],
    createdBy: 'anouk',
  },
  {
    key: 'schrijfgroep-heuvelrand',
    name: 'Schrijfgroep heldere brieven Heuvelrand',
    description:
      'Vijf mensen herschrijven elke maand één brief. Besloten, want de eerste versie is nooit mooi.',
    grants: [
      account('anouk', 'moderate'),
      account('joke', 'write'),
      account('wouter', 'write'),
      account('hanna', 'write'),
      account('henk', 'write'),
    ],
    createdBy: 'anouk',
  },
  {
    key: 'kreekland',
    region: 'kreekland',
    name: 'Regio Kreekland',
    description: 'Duinvoorde, Kreekdam, Kreekwonen en het bewonersplatform.',
    grants: [
      region('kreekland'),
      organisation('kreekwonen'),
      organisation('bewonersplatform'),
      account('yusuf', 'moderate'),
    ],
    createdBy: 'yusuf',
  },
  {
    key: 'kreekdam',
    name: 'Gemeente Kreekdam: werkvloer',
    description: 'Eigen ruimte van de gemeente Kreekdam.',
    grants: [organisation('kreekdam'), account('ingrid', 'moderate')],
    createdBy: 'ingrid',
  },
  {
    key: 'werkgroep-huisvesting',
    name: 'Werkgroep huisvesting Kreekland',
    description:
      'Besloten werkgroep over doorstroom en huisvesting van statushouders, met twee meedenkers uit Heuvelrand.',
    grants: [
      account('carla', 'moderate'),
      account('yusuf', 'write'),
      account('ingrid', 'write'),
      account('charlene', 'write'),
      account('marek', 'write'),
    ],
    createdBy: 'carla',
  },
];
