import type { FastifyInstance } from 'fastify';
import { contactsOf } from './contacts.ts';

const VALID_DAYS = 180;
const DAY_MS = 86_400_000;

/** RFC 9116. The date is counted from the first of this month, so that the file does not differ at each request. */
export function securityText(publicUrl: string, now: Date): string {
  const month = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1);
  return [
    `Contact: mailto:${contactsOf(publicUrl).security}`,
    `Expires: ${new Date(month + VALID_DAYS * DAY_MS).toISOString().replace('.000', '')}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${publicUrl}/.well-known/security.txt`,
    '',
  ].join('\n');
}

/** Search engines may read what everyone may read; forms, own settings and the demo's mail are nothing for them. */
const ROBOTS = `User-agent: *
Disallow: /account
Disallow: /api/
Disallow: /demo/
Disallow: /password/
Disallow: /register
Disallow: /sign-in
`;

/** Plain files that other machines look for at fixed addresses. */
export async function wellKnown(app: FastifyInstance, { publicUrl }: { publicUrl: string }): Promise<void> {
  app.get('/.well-known/security.txt', { config: { guard: 'anyone' } }, async (_request, reply) =>
    reply.type('text/plain; charset=utf-8').send(securityText(publicUrl, new Date())),
  );
  app.get('/robots.txt', { config: { guard: 'anyone' } }, async (_request, reply) =>
    reply.type('text/plain; charset=utf-8').send(ROBOTS),
  );
}
