import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';

/**
 * `/api/v1/openapi.json`: OpenAPI 3.1 from the routes' own schemas, readable by anyone. Routes without a tag (pages,
 * form posts, the socket) are not part of the API.
 */
export async function description(app: FastifyInstance, { version }: { version: string }): Promise<void> {
  await app.register(swagger, {
    hideUntagged: true,
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Leerkring',
        version,
        description:
          'Topic threads of a peer-learning community. Changes arrive live on a WebSocket at /api/v1/live; see the guide in docs/live.md.',
        license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
        contact: { name: 'Leerkring', url: 'https://leerkring.example/' },
      },
      servers: [{ url: '/' }],
      components: {
        securitySchemes: {
          cookie: { type: 'apiKey', in: 'cookie', name: 'leerkring', description: 'Set by signIn.' },
        },
      },
    },
    refResolver: {
      buildLocalReference: (json, _base, _fragment, index) => String(json.$id ?? `schema${index}`),
    },
  });
  app.get('/api/v1/openapi.json', { config: { guard: 'anyone' } }, async (_request, reply) => {
    reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin');
    return app.swagger();
  });
}
