import { wordsIn } from '../../web/base/words.ts';
import type { Database, Db } from '../base/database/viewer.ts';
import type { Job } from '../base/jobs/index.ts';
import type { Letter, Mailer } from '../base/mail/index.ts';
import {
  alreadyRegisteredLetter,
  emailConfirmationLetter,
  emailKnownLetter,
  emailNoticeLetter,
  passwordNoticeLetter,
  resetLetter,
  unfinishedLetter,
  verificationLetter,
} from './mail.ts';
import { pruneUnverified } from './queries.ts';
import { type Credential, findCredential, findCredentialByEmail } from './secrets/credentials.ts';
import { findEmailLink, makeLink, pruneLinks, renewEmailLink } from './secrets/mailed-links.ts';
import { pruneSignIns } from './secrets/sign-ins.ts';

type Options = { database: Database; mailer: Mailer; publicUrl: string };
type Written = { to: string; letter: Letter; language: 'nl' | 'en' };
type Person = Credential & { t: ReturnType<typeof wordsIn> };

/**
 * The letters of this room, each written at the moment it is sent: its secret is made then, and an account that has
 * gone meanwhile gets none. A letter that could not be handed over is tried again, with a new secret.
 */
export function accountJobs({ database, mailer, publicUrl }: Options): Job[] {
  function letterJob(
    name: string,
    write: (db: Db, person: Person) => Promise<Omit<Written, 'language'> | null>,
  ): Job {
    return {
      name,
      async work({ accountId }) {
        const written = await database.atDoor('accounts', async (db): Promise<Written | null> => {
          const person = await findCredential(db, Number(accountId));
          if (!person) return null;
          const language = person.language ?? 'nl';
          // Until the address is proved, its reader may be a stranger: not a word that the account's maker chose.
          const name = person.verified ? person.name : '';
          const made = await write(db, { ...person, name, t: wordsIn(language) });
          return made && { ...made, language };
        });
        if (written) await mailer.send(written.to, written.letter, written.language);
      },
    };
  }
  const withLink = async (db: Db, person: Person, purpose: 'verify' | 'reset') => ({
    name: person.name,
    publicUrl,
    token: await makeLink(db, person.accountId, purpose, person.email),
  });

  return [
    letterJob('sendVerification', async (db, person) =>
      person.verified
        ? null
        : { to: person.email, letter: verificationLetter(person.t, await withLink(db, person, 'verify')) },
    ),
    letterJob('sendAlreadyRegistered', async (db, person) => ({
      to: person.email,
      // An unproved address may have been registered by somebody else, with a password that only they know: whoever
      // reads its mail then chooses a new one.
      letter: person.verified
        ? alreadyRegisteredLetter(person.t, { name: person.name, publicUrl })
        : unfinishedLetter(person.t, await withLink(db, person, 'reset')),
    })),
    letterJob('sendReset', async (db, person) => ({
      to: person.email,
      letter: resetLetter(person.t, await withLink(db, person, 'reset')),
    })),
    letterJob('sendPasswordNotice', async (_db, person) => ({
      to: person.email,
      letter: passwordNoticeLetter(person.t, { name: person.name, publicUrl }),
    })),
    letterJob('sendEmailNotice', async (db, person) => {
      const wish = await findEmailLink(db, person.accountId);
      if (!wish) return null;
      return {
        to: person.email,
        letter: emailNoticeLetter(person.t, { ...wish, name: person.name, publicUrl }),
      };
    }),
    letterJob('sendEmailConfirmation', async (db, person) => {
      const wish = await renewEmailLink(db, person.accountId);
      if (!wish) return null;
      const known = await findCredentialByEmail(db, wish.email);
      if (known && known.accountId !== person.accountId) {
        return { to: known.email, letter: emailKnownLetter(person.t, { name: known.name, publicUrl }) };
      }
      return { to: wish.email, letter: emailConfirmationLetter(person.t, { token: wish.token, publicUrl }) };
    }),
    {
      name: 'pruneAccounts',
      cron: '17 3 * * *',
      work: () =>
        database.atDoor('accounts', async db => {
          await pruneUnverified(db);
          await pruneSignIns(db);
          await pruneLinks(db);
        }),
    },
  ];
}
