import { hashToken, newToken } from '../base/access/tokens.ts';
import type { Config } from '../base/config.ts';
import { openOwner } from '../base/database/owner.ts';
import type { Db } from '../base/database/viewer.ts';
import { people } from './content/index.ts';
import { seed } from './seed.ts';

export { DEMO_PASSWORD } from './seed.ts';

export type SignInLink = { name: string; email: string; role: string; path: string };

type PrepareOptions = { config: Config; ownerUrl: string; appUrl: string; log(sentence: string): void };

// The nine of the cast come first in the list of people; the others live in the community and can sign in as well.
const CAST = 9;
const LINK_DAYS = 30;

async function makeSignInLinks(db: Db): Promise<SignInLink[]> {
  const links: SignInLink[] = [];
  await db.deleteFrom('mailedLinks').where('purpose', '=', 'demo').execute();
  for (const person of people.slice(0, CAST)) {
    const found = await db
      .selectFrom('credentials')
      .select('accountId')
      .where('email', '=', person.email)
      .executeTakeFirst();
    // Somebody who tried "close my account" in the demo has no link any more.
    if (!found) continue;
    const token = newToken();
    await db
      .insertInto('mailedLinks')
      .values({
        tokenHash: hashToken(token),
        accountId: found.accountId,
        purpose: 'demo',
        email: person.email,
        expiresAt: new Date(Date.now() + LINK_DAYS * 86_400_000),
      })
      .execute();
    links.push({
      name: person.name,
      email: person.email,
      role: person.headline,
      path: `/demo/sign-in?token=${token}`,
    });
  }
  return links;
}

/** Fills an empty database with the cast and the demo community, and makes one sign-in link per cast member. */
export async function prepareDemo({ ownerUrl }: PrepareOptions): Promise<{ signInLinks: SignInLink[] }> {
  const owner = await openOwner(ownerUrl);
  try {
    return await owner.inMaintenance(async db => {
      await seed(db);
      return { signInLinks: await makeSignInLinks(db) };
    });
  } finally {
    await owner.close();
  }
}
