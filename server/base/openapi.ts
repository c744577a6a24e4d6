import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { finishDescription } from './api-docs/finish.ts';
import { guardedSchema } from './api-docs/guards.ts';
import { contactsOf } from './contacts.ts';

/** What each group of operations is about; a tag that is not here stands in the document without words. */
const TAGS: [name: string, description: string][] = [
  ['sign-ins', 'Signing in and out, and where one is signed in.'],
  ['accounts', 'A person: registering, proving an address, profile, password, closing.'],
  ['organisations', 'Municipalities, partners and others; who belongs to them and runs them.'],
  ['regions', 'Which organisations work together, and from when until when.'],
  ['invitations', 'Ways in: an invitation, a mail domain, or a request that is answered.'],
  [
    'terms',
    'What the community and its spaces agree on; accepted by name and date, and again when they change.',
  ],
  ['spaces', 'Where things are said. Its grants say who may read, write and moderate.'],
  ['partnerships', 'A partner organisation that takes part in a space for a period.'],
  ['audit', 'Every change of rights: who, what, when, before and after.'],
  ['threads', 'Conversations in a space: a discussion, a question or a research question.'],
  ['posts', 'What is said in a thread, numbered from 1. Numbers are never reused.'],
  ['drafts', 'What somebody was writing, kept per person and place.'],
  ['health', 'For whoever watches over the server.'],
  ['description', 'This description itself.'],
];

/**
 * `/api/v1/openapi.json`: OpenAPI 3.1 from the routes' own schemas, readable by anyone. Routes without a tag (pages,
 * form posts, the socket) are not part of the API.
 */
export async function description(
  app: FastifyInstance,
  { version, publicUrl }: { version: string; publicUrl: string },
): Promise<void> {
  await app.register(swagger, {
    hideUntagged: true,
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Leerkring',
        version,
        description:
          'Topic threads of a peer-learning community. A readable page of this description is at /api/v1/docs. Changes arrive live on a WebSocket at /api/v1/live (docs/live.md in the source).',
        license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
        contact: { name: 'Leerkring', url: publicUrl, email: contactsOf(publicUrl).general },
      },
      // Relative: the same document holds for every place where Leerkring runs.
      servers: [{ url: '/api/v1' }],
      tags: TAGS.map(([name, description]) => ({ name, description })),
      components: {
        securitySchemes: {
          cookie: {
            type: 'apiKey',
            in: 'cookie',
            name: publicUrl.startsWith('https:') ? '__Host-leerkring' : 'leerkring',
            description:
              'Set by signIn. Changes also need a matching Origin or Sec-Fetch-Site. With the header leerkring-account (an account id) a change is refused with 409 when the cookie is another account’s.',
          },
        },
      },
    },
    refResolver: {
      buildLocalReference: (json, _base, _fragment, index) => String(json.$id ?? `schema${index}`),
    },
    transform: guardedSchema as never,
    transformObject: document =>
      finishDescription((document as { openapiObject: object }).openapiObject) as never,
  });
  app.get(
    '/api/v1/openapi.json',
    {
      config: { guard: 'anyone' },
      schema: {
        operationId: 'getDescription',
        summary: 'This description, as OpenAPI 3.1',
        tags: ['description'],
        response: { 200: { type: 'object', additionalProperties: true } },
      },
    },
    async (_request, reply) => {
      reply.header('access-control-allow-origin', '*').type('application/json; charset=utf-8');
      return reply.send(JSON.stringify(app.swagger()));
    },
  );
}
