import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import '../../../web/base/problem-words.ts';
import { askerOf } from '../access/index.ts';
import { badInput, Problem } from './problem.ts';
import { schemaErrors } from './schema-errors.ts';

/** May know more about a refusal that looks final: a door that opens when terms are accepted. Null: nothing more. */
export type Explanation = (request: FastifyRequest, problem: Problem) => Promise<Problem | null>;

declare module 'fastify' {
  interface FastifyInstance {
    /** Asked, in order, about each 403 and 404 of somebody for whom a space waits. Rooms add theirs. */
    explanations: Explanation[];
  }
}

/** Renders a refusal as a page for a person; given by the pages room. */
export type ProblemPage = (
  request: FastifyRequest,
  reply: FastifyReply,
  problem: Problem,
  detail: string,
  reference?: string,
) => Promise<string>;

// Faults of the connection itself, and PostgreSQL's own words for going away, starting up and being full.
const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08006',
  '08001',
]);

function isDatabaseAway(error: { code?: string; message?: string }): boolean {
  return (
    AWAY.has(error.code ?? '') ||
    /Connection terminated|timeout exceeded when trying to connect|not queryable/.test(error.message ?? '')
  );
}

/** Every fault becomes a problem that says what to do; a stack never leaves. */
export function problemOf(error: FastifyError | Problem | Error, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error;
  const fault = error as FastifyError;
  if (fault.validation) return badInput(schemaErrors(fault.validation, request));
  if (isDatabaseAway(fault)) return new Problem(503, 'databaseAway');
  // Row level security refused a write: whatever the code thought, this person may not.
  if (fault.code === '42501') return new Problem(403, 'forbidden');
  // Texts and numbers that no column holds (a NUL, a number too large, a row that a check refuses): the input's fault.
  if (/^22\d|^23514|^23505/.test(fault.code ?? '')) return badInput([]);
  // Took too long, or stood in each other's way: once more will do.
  if (['57014', '40P01', '40001', '55P03'].includes(fault.code ?? '')) return new Problem(503, 'busy');
  if (fault.statusCode === 413) return new Problem(413, 'tooLarge');
  if (fault.statusCode === 415) return new Problem(415, 'unsupported');
  if (fault.statusCode === 404) return new Problem(404, 'notFound');
  if (fault.statusCode === 503) return new Problem(503, 'busy');
  if (fault.statusCode && fault.statusCode < 500) return new Problem(400, 'badRequest');
  return new Problem(500, 'internal', { values: { reference: request.id } });
}

/**
 * What a log may say of a fault. PostgreSQL's own message and detail quote the values of rows, so of its faults only
 * the code, the place and our part of the stack are kept.
 */
function traceOf(
  error: Error & { code?: string; table?: string; constraint?: string; severity?: string },
): object {
  const frames = (error.stack ?? '')
    .split('\n')
    .filter(line => /^\s+at /.test(line))
    .slice(0, 12);
  const { code, table, constraint } = error;
  if (error.severity !== undefined) return { fault: 'PostgreSQL', code, table, constraint, frames };
  return { fault: error.name, message: error.message, code, frames };
}

export const isApi = (request: FastifyRequest): boolean => request.url.startsWith('/api/');

/** A page that was not found still says whose account is open. Without the database it is shown all the same. */
async function meetViewer(request: FastifyRequest): Promise<void> {
  if (request.viewer || !request.asViewer || !('token' in askerOf(request))) return;
  await request.asViewer(async () => {}).catch(err => request.log.debug({ err }, 'the viewer is not known'));
}

export function problems(app: FastifyInstance, problemPage: ProblemPage): void {
  app.decorate('explanations', []);

  async function explained(problem: Problem, request: FastifyRequest): Promise<Problem> {
    if (!request.viewer?.waiting || ![403, 404].includes(problem.status)) return problem;
    for (const explain of app.explanations) {
      const more = await explain(request, problem).catch(() => null);
      if (more) return more;
    }
    return problem;
  }

  async function refuse(
    error: FastifyError | Problem | Error,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<unknown> {
    const problem = await explained(problemOf(error, request), request);
    if (problem.status === 404 && !isApi(request)) await meetViewer(request);
    if (problem.status >= 500)
      request.log.error({ ...traceOf(error), reference: request.id }, 'a request failed');
    // A program can do something else about it than a person on a page.
    const said = problem.code === 'otherSite' && isApi(request) ? 'otherSiteProgram' : problem.code;
    const detail = request.t ? request.t(`problems:${said}`, problem.values) : problem.code;
    reply.code(problem.status);
    if (problem.status === 503) reply.header('retry-after', '5');
    if (problem.status === 429) reply.header('retry-after', String(problem.values.seconds ?? 60));
    reply.header('cache-control', 'no-store');
    // A refused socket would stay half open, and hold up the stopping of the server.
    if (request.headers.upgrade) reply.raw.once('finish', () => request.raw.socket.destroySoon());
    if (!isApi(request)) {
      if (problem.code === 'termsFirst' && request.method === 'GET') {
        return reply.redirect(`${problem.members.terms}?return=${encodeURIComponent(request.url)}`, 303);
      }
      if (problem.status === 401 && request.method === 'GET') {
        return reply.redirect(`/sign-in?return=${encodeURIComponent(request.url)}`, 303);
      }
      reply.type('text/html; charset=utf-8');
      return problemPage(request, reply, problem, detail, problem.status >= 500 ? request.id : undefined);
    }
    reply.type('application/problem+json; charset=utf-8');
    return JSON.stringify({
      type: `urn:leerkring:problem:${problem.code}`,
      status: problem.status,
      title: detail,
      detail,
      ...(problem.errors.length > 0 && {
        errors: problem.errors.map(({ path, message }) => ({
          path,
          message: /^[a-z]+:[A-Za-z]+$/.test(message) ? request.t(message) : message,
        })),
      }),
      ...problem.members,
    });
  }
  app.setErrorHandler((error: FastifyError, request, reply) => refuse(error, request, reply));
  app.setNotFoundHandler((request, reply) => refuse(new Problem(404, 'notFound'), request, reply));
}
