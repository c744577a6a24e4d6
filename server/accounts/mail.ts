import './letters.ts';
import type { Words } from '../../web/base/words.ts';
import { COMMUNITY_NAME } from '../base/community.ts';
import type { Letter } from '../base/mail/index.ts';

/** Where the site stands. */
type Site = { publicUrl: string };
type Addressed = Site & { name: string };
/** To an address that nobody has proved: no name, or anybody could have a text of their own mailed to anybody. */
type ToStranger = Site & { token: string };
type WithToken = Addressed & { token: string };

const at = (publicUrl: string, path: string) => new URL(path, publicUrl).href;
const withToken = ({ publicUrl, token }: ToStranger, path: string) => at(publicUrl, `${path}?token=${token}`);

function letter(
  t: Words,
  to: Site & { name?: string },
  key: string,
  values: Record<string, string>,
  subject = key,
): Letter {
  const hello = to.name ? t('letters:hello', { name: to.name }) : t('letters:helloStranger');
  const parts = [hello, t(`letters:${key}`, values), t('letters:goodbye', { community: COMMUNITY_NAME })];
  return { subject: t(`letters:${subject}Subject`), text: `${parts.join('\n\n')}\n` };
}

export const verificationLetter = (t: Words, { publicUrl, token }: ToStranger): Letter =>
  letter(t, { publicUrl }, 'verify', { link: withToken({ publicUrl, token }, '/verify') });

/** For an address that registered again, by somebody who has an account there. */
export const alreadyRegisteredLetter = (t: Words, to: Addressed): Letter =>
  letter(t, to, 'known', {
    link: at(to.publicUrl, '/sign-in'),
    forgotten: at(to.publicUrl, '/password/forgotten'),
  });

/** For an address that registered again before it was ever confirmed. */
export const unfinishedLetter = (t: Words, { publicUrl, token }: ToStranger): Letter =>
  letter(t, { publicUrl }, 'unfinished', { link: withToken({ publicUrl, token }, '/password/reset') });

export const resetLetter = (t: Words, to: WithToken): Letter =>
  letter(t, to, 'reset', { link: withToken(to, '/password/reset') });

export const passwordNoticeLetter = (t: Words, to: Addressed): Letter =>
  letter(t, to, 'password', { link: at(to.publicUrl, '/password/forgotten') });

/** To the old address, with the new one in it. */
export const emailNoticeLetter = (t: Words, to: Addressed & { email: string }): Letter =>
  letter(t, to, 'emailNotice', { email: to.email, link: at(to.publicUrl, '/password/forgotten') });

export const emailConfirmationLetter = (t: Words, { publicUrl, token }: ToStranger): Letter =>
  letter(t, { publicUrl }, 'emailConfirm', { link: withToken({ publicUrl, token }, '/email/confirm') });

/** To whoever already has the address that somebody else asked for. */
export const emailKnownLetter = (t: Words, to: Addressed): Letter =>
  letter(t, to, 'emailKnown', { link: at(to.publicUrl, '/account/closure') });

export const closureLetter = (t: Words, to: Addressed & { blanked: boolean }): Letter =>
  letter(t, to, to.blanked ? 'closedBlanked' : 'closedKept', { link: at(to.publicUrl, '/') }, 'closed');
