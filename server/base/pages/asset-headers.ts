import type { FastifyReply } from 'fastify';

// Files whose name holds a hash of what is in them never change; the others (logo, rules) may.
const HASHED = /-[\w-]{8,}\.(?:js|css|woff2|svg|png)(?:\.br|\.gz)?$/;

/** How long a built file may be kept, and the one type that the file's ending does not tell. */
export function assetHeaders(reply: FastifyReply, path: string): void {
  reply.header(
    'cache-control',
    HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
  );
  if (path.includes('speculation.json')) reply.header('content-type', 'application/speculationrules+json');
}
