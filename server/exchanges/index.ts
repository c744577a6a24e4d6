import './letters.ts';
import type { FastifyInstance } from 'fastify';
import { dayOf } from '../../web/base/dates.ts';
import { wordsIn } from '../../web/base/words.ts';
import type { Database } from '../base/database/viewer.ts';
import type { Job } from '../base/jobs/index.ts';
import type { Mailer } from '../base/mail/index.ts';
import { exchangePages } from './pages.ts';
import { listPartnershipLetters } from './queries.ts';
import { exchangeRoutes } from './routes.ts';

/** Regional exchanges: partner organisations that take part in a space for a period. */
export async function exchanges(app: FastifyInstance): Promise<void> {
  await app.register(exchangeRoutes, { prefix: '/api/v1' });
  await app.register(exchangePages);
}

/** The letter to a partner's administrators is written when it is sent: an invitation taken back sends none. */
export const exchangeJobs = ({
  database,
  mailer,
  publicUrl,
}: {
  database: Database;
  mailer: Mailer;
  publicUrl: string;
}): Job[] => [
  {
    name: 'sendPartnerInvitation',
    async work({ partnershipId }) {
      const id = Number(partnershipId);
      const letters = await database.atDoor('accounts', db => listPartnershipLetters(db, id));
      for (const to of letters) {
        const language = to.language ?? 'nl';
        const t = wordsIn(language);
        const parts = [
          t('partnerMail:hello', { name: to.name }),
          t('partnerMail:invited', {
            inviter: to.inviter,
            organisation: to.organisation,
            space: to.space,
            day: dayOf(language, to.endsAt.toISOString()),
            link: new URL(`/partnerships/${id}`, publicUrl).href,
          }),
          t('partnerMail:goodbye', { site: new URL(publicUrl).host }),
        ];
        const letter = { subject: t('partnerMail:subject'), text: `${parts.join('\n\n')}\n` };
        await mailer.send(to.email, letter, language);
      }
    },
  },
];
