import { hashToken, newToken } from '../base/access/tokens.ts';
import type { Database } from '../base/database/viewer.ts';
import type { Job } from '../base/jobs/index.ts';
import type { Mailer } from '../base/mail/index.ts';
import { answerLetter, invitationLetter, requestLetter } from './mail.ts';
import { findAnswerLetter, listRequestLetters, renewInvitation } from './queries.ts';

/**
 * The letters about joining, each written when it is sent: its secret is made then, and what was revoked, answered or
 * ended meanwhile sends none.
 */
export function invitationJobs({
  database,
  mailer,
  publicUrl,
}: {
  database: Database;
  mailer: Mailer;
  publicUrl: string;
}): Job[] {
  return [
    {
      name: 'sendInvitation',
      async work({ invitationId }) {
        const token = newToken();
        const invited = await database.atDoor('accounts', db =>
          renewInvitation(db, Number(invitationId), hashToken(token)),
        );
        if (!invited) return;
        const language = invited.language ?? 'nl';
        await mailer.send(
          invited.email,
          invitationLetter({ ...invited, language, publicUrl, token }),
          language,
        );
      },
    },
    {
      name: 'sendJoinRequest',
      async work({ requestId }) {
        const readers = await database.atDoor('accounts', db => listRequestLetters(db, Number(requestId)));
        for (const reader of readers) {
          const language = reader.language ?? 'nl';
          const to = { language, name: reader.name, publicUrl };
          await mailer.send(reader.email, requestLetter(to, reader), language);
        }
      },
    },
    {
      name: 'sendJoinAnswer',
      async work({ requestId }) {
        const reader = await database.atDoor('accounts', db => findAnswerLetter(db, Number(requestId)));
        if (!reader) return;
        const language = reader.language ?? 'nl';
        const to = { language, name: reader.name, publicUrl };
        await mailer.send(reader.email, answerLetter(to, reader.organisation, reader.answer), language);
      },
    },
  ];
}
