import type { DemoOrganisation } from './types.ts';

/** All fictional: three regions (Drie Rivieren, Heuvelrand, Kreekland) and one institute outside them. */
export const organisations: DemoOrganisation[] = [
  { key: 'waterrijk', name: 'Gemeente Waterrijk', kind: 'municipality', place: 'Waterrijk' },
  { key: 'zandhove', name: 'Gemeente Zandhove', kind: 'municipality', place: 'Zandhove' },
  { key: 'noorderbrug', name: 'Gemeente Noorderbrug', kind: 'municipality', place: 'Noorderbrug' },
  { key: 'opstap', name: 'Stichting Opstap', kind: 'partner', place: 'Waterrijk' },
  { key: 'heuvelland', name: 'Gemeente Heuvelland', kind: 'municipality', place: 'Heuvelland' },
  { key: 'eikenrode', name: 'Gemeente Eikenrode', kind: 'municipality', place: 'Eikenrode' },
  { key: 'lindervoort', name: 'Gemeente Lindervoort', kind: 'municipality', place: 'Lindervoort' },
  { key: 'werkplein', name: 'Werkplein Heuvelrand', kind: 'jointBody', place: 'Eikenrode' },
  {
    key: 'adviesraad',
    name: 'Adviesraad Sociaal Domein Heuvelrand',
    kind: 'residentsGroup',
    place: 'Heuvelland',
  },
  { key: 'duinvoorde', name: 'Gemeente Duinvoorde', kind: 'municipality', place: 'Duinvoorde' },
  { key: 'kreekdam', name: 'Gemeente Kreekdam', kind: 'municipality', place: 'Kreekdam' },
  { key: 'kreekwonen', name: 'Woonstichting Kreekwonen', kind: 'partner', place: 'Duinvoorde' },
  { key: 'bewonersplatform', name: 'Bewonersplatform Kreekdam', kind: 'residentsGroup', place: 'Kreekdam' },
  { key: 'oostermeer', name: 'Hogeschool Oostermeer', kind: 'institute', place: 'Oostermeer' },
];
