import type { DemoRegion } from './types.ts';

const from = (since: string, ...organisations: string[]) =>
  organisations.map(organisation => ({ organisation, since }));

/** Fictional, as all here. Duinvoorde went from one region to another, as municipalities do on a 1 January. */
export const regions: DemoRegion[] = [
  {
    key: 'drie-rivieren',
    name: 'Drie Rivieren',
    kind: 'labourMarket',
    coordinator: 'mila',
    members: from('2015-01-01', 'waterrijk', 'zandhove', 'noorderbrug'),
  },
  {
    key: 'heuvelrand',
    name: 'Heuvelrand',
    kind: 'labourMarket',
    coordinator: 'priya',
    members: [
      ...from('2015-01-01', 'heuvelland', 'eikenrode', 'lindervoort', 'werkplein'),
      { organisation: 'duinvoorde', since: '2015-01-01', until: '2025-01-01' },
    ],
  },
  {
    key: 'kreekland',
    name: 'Kreekland',
    kind: 'youth',
    coordinator: 'yusuf',
    members: [...from('2018-01-01', 'kreekdam'), ...from('2025-01-01', 'duinvoorde')],
  },
];
