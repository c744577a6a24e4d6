import type { Database } from '../database/viewer.ts';
import type { Job } from '../jobs/index.ts';
import { pruneEvents } from './index.ts';

export const streamJobs = ({ database }: { database: Database }): Job[] => [
  {
    name: 'pruneStreamEvents',
    cron: '40 2 * * *',
    work: () => database.atDoor('streams', pruneEvents).then(() => {}),
  },
];
