import type { FastifyInstance } from 'fastify';
import type { Database } from '../base/database/viewer.ts';
import type { Job } from '../base/jobs/index.ts';
import { pruneDrafts } from './queries.ts';
import { draftRoutes } from './routes.ts';

export async function drafts(app: FastifyInstance): Promise<void> {
  await app.register(draftRoutes, { prefix: '/api/v1' });
}

export const draftJobs = ({ database }: { database: Database }): Job[] => [
  {
    name: 'pruneDrafts',
    cron: '20 2 * * *',
    work: () => database.atDoor('drafts', pruneDrafts).then(() => {}),
  },
];
