import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../../server/app.ts';
import { loadConfig } from '../../server/base/config.ts';
import { statements } from '../../server/base/database/dialect.ts';
import { LIMITS } from '../../server/base/limits/index.ts';
import { answerQuestions, now } from './helper.ts';

// A bench of writing is one address and few accounts. Only here: no setting of the real server reaches this.
for (const limit of Object.values(LIMITS) as { max: number }[]) limit.max = Number.POSITIVE_INFINITY;

let app: FastifyInstance | undefined;
let session: Session | undefined;
/** When the server heard of a commit, by stream and version. */
const commits = new Map<string, number>();

answerQuestions(
  {
    async start({ ownerUrl, appUrl, dataDir }: { ownerUrl: string; appUrl: string; dataDir: string }) {
      const config = loadConfig({ DATA_DIR: dataDir, PUBLIC_URL: 'http://127.0.0.1:3000' }, 'demo');
      // Logged as in production (a line per request), to nowhere: a terminal is no part of what is measured.
      const logger = { level: 'info', stream: { write: () => {} } };
      app = await buildApp({ config, ownerUrl, appUrl, logger });
      const url = await app.listen({ host: '127.0.0.1', port: 0 });
      app.hub.onMove(({ stream, version }) => commits.set(`${stream}@${version}`, now()));
      return url;
    },
    statements: () => statements.sent,
    committed: (key: string) => commits.get(key) ?? null,
    memory() {
      const { rss, heapUsed } = process.memoryUsage();
      return { rss, heapUsed };
    },
    async startProfile() {
      session = new Session();
      session.connect();
      await session.post('Profiler.enable');
      await session.post('Profiler.setSamplingInterval', { interval: 500 });
      await session.post('Profiler.start');
    },
    async stopProfile(file: string) {
      const { profile } = await session!.post('Profiler.stop');
      session!.disconnect();
      writeFileSync(file, JSON.stringify(profile));
    },
  },
  async () => {
    await app?.close();
  },
);
