import './letters.ts';
import { dayOf } from '../../web/base/dates.ts';
import { type Language, wordsIn } from '../../web/base/words.ts';
import type { Letter } from '../base/mail/index.ts';

type To = { language: Language; name?: string; publicUrl: string };

/**
 * A name that its owner chose, for a letter to somebody who did not ask for it. One that looks like an address of a
 * site is left out, or anybody could have a link of their own mailed to anybody.
 */
export const plainName = (name: string): string =>
  /:\/\/|www\.|@|[\p{L}\p{N}-]\.[\p{L}]{2,}/iu.test(name) ? '' : name;

function letter({ language, name, publicUrl }: To, subject: string, paragraphs: string[]): Letter {
  const t = wordsIn(language);
  const hello = name ? t('joining:hello', { name }) : t('joining:helloStranger');
  const goodbye = t('joining:goodbye', { site: new URL(publicUrl).host });
  return { subject, text: `${[hello, ...paragraphs, goodbye].join('\n\n')}\n` };
}

type Invited = {
  language: Language;
  publicUrl: string;
  organisation: string | null;
  space: string | null;
  inviter: string;
  expiresAt: Date;
  token: string;
};

/** To an address that nobody has proved yet: no name of the receiver. */
export function invitationLetter(invited: Invited): Letter {
  const { language, publicUrl, organisation, token, expiresAt } = invited;
  const t = wordsIn(language);
  const inviter = plainName(invited.inviter) || t('joining:someone');
  const space = plainName(invited.space ?? '');
  const key = organisation ? 'inviteOrganisation' : space ? 'inviteSpace' : 'inviteSpaceUnnamed';
  return letter({ language, publicUrl }, t('joining:inviteSubject'), [
    t(`joining:${key}`, { inviter, place: organisation ?? space }),
    t('joining:invite', {
      link: new URL(`/invitations/${token}`, publicUrl).href,
      day: dayOf(language, expiresAt.toISOString()),
    }),
  ]);
}

/** To each of those who may answer. */
export function requestLetter(
  to: To,
  request: { person: string; organisation: string; organisationId: number },
): Letter {
  const t = wordsIn(to.language);
  const { organisation, organisationId } = request;
  const person = plainName(request.person);
  const link = new URL(`/admin/organisations/${organisationId}/requests`, to.publicUrl).href;
  return letter(to, t('joining:requestSubject', { organisation }), [
    t(person ? 'joining:request' : 'joining:requestUnnamed', { person, organisation, link }),
  ]);
}

/** To whoever asked. */
export function answerLetter(to: To, organisation: string, answer: 'accepted' | 'refused'): Letter {
  const t = wordsIn(to.language);
  return letter(to, t(`joining:${answer}Subject`, { organisation }), [
    t(`joining:${answer}`, { organisation, link: new URL('/', to.publicUrl).href }),
  ]);
}
