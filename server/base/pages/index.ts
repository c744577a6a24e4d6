import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { TemplateResult } from 'lit';
import type { FormState, PageContext } from '../../../web/base/page.ts';
import type { Db, Viewer } from '../database/viewer.ts';
import { Problem } from '../errors/problem.ts';
import { loadAssets } from './assets.ts';
import { SPECULATION_RULES } from './headers.ts';
import { type KeptPages, openKeptPages } from './kept.ts';
import { renderToString } from './render.ts';

const gzipped = promisify(gzip);
const brotli = promisify(brotliCompress);

/** A page that is kept: the document, and the streams (with versions) that it was made from. */
type Kept = { document: TemplateResult; versions: Map<string, number> };

declare module 'fastify' {
  interface FastifyInstance {
    pageSettings: { communityName: string; contact: string; demo: boolean; assets: PageContext['assets'] };
    keptPages: KeptPages;
  }
}

export function pages(
  app: FastifyInstance,
  settings: { communityName: string; contact: string; demo: boolean },
): void {
  app.decorate('pageSettings', { ...settings, assets: loadAssets() });
  app.decorate('keptPages', openKeptPages(app.hub));
}

/** What a template needs to know about this request and its reader. */
export function pageContext(request: FastifyRequest, viewer: Viewer | null): PageContext {
  const notice = request.cookies?.notice;
  const known = notice && /^[a-z]+:[A-Za-z]+$/.test(notice) ? notice : '';
  return {
    language: request.language,
    t: request.t,
    viewer: viewer?.id
      ? {
          id: viewer.id,
          name: viewer.name,
          email: viewer.email,
          language: viewer.language,
          administrator: viewer.administrator,
          verified: viewer.verified,
          termsDue: viewer.termsDue,
          runs: viewer.runs,
        }
      : null,
    path: request.url,
    ...request.server.pageSettings,
    ...(known && { notice: { kind: 'done' as const, text: known } }),
  };
}

/** Leaves a short message (a words key) for the page that comes next. */
export function notice(reply: FastifyReply, key: string): void {
  reply.setCookie('notice', key, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    maxAge: 60,
    secure: reply.server.secureCookies,
  });
}

const MIN_COMPRESS_BYTES = 1400;

async function encode(body: Buffer, encoding: 'br' | 'gzip', kept: boolean): Promise<Buffer> {
  // A kept page is compressed once for many readers, another page for one: then speed counts more than the last bytes.
  if (encoding === 'br') return brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
  return gzipped(body, { level: kept ? 6 : 1 });
}

function acceptedEncoding(request: FastifyRequest, kept: boolean): 'br' | 'gzip' | null {
  const accepted = request.headers['accept-encoding'] ?? '';
  if (kept && /\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : null;
}

function pageHeaders(request: FastifyRequest, reply: FastifyReply): void {
  reply
    .type('text/html; charset=utf-8')
    .header('vary', 'Cookie, Accept-Language, Accept-Encoding')
    .header('content-language', request.language)
    .header('speculation-rules', SPECULATION_RULES);
}

async function sendBody(request: FastifyRequest, reply: FastifyReply, body: Buffer): Promise<Buffer> {
  pageHeaders(request, reply);
  reply.header('cache-control', 'private, no-cache');
  const encoding = body.length >= MIN_COMPRESS_BYTES ? acceptedEncoding(request, false) : null;
  if (!encoding) return body;
  reply.header('content-encoding', encoding);
  return encode(body, encoding, false);
}

/** Sends a page to this one reader. */
export async function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  document: TemplateResult,
  status = 200,
): Promise<Buffer> {
  if (request.cookies.notice) reply.clearCookie('notice', { path: '/' });
  reply.code(status);
  return sendBody(request, reply, Buffer.from(renderToString(document)));
}

/** A reader of whom nothing is known that could change a page: no sign-in, no message waiting. */
const isPlainReader = (request: FastifyRequest): boolean => {
  const cookies = request.headers.cookie;
  return cookies === undefined || !/(?:^|;\s*)(?:__Host-)?(?:leerkring|notice)=/.test(cookies);
};

/**
 * Sends a page that readers without an account share. `read` reads all at once as the viewer; `show` makes the page of
 * it and says which stream versions it was made from. For such a reader it is kept until one of them moves.
 */
export async function sendKeptPage<T>(
  request: FastifyRequest,
  reply: FastifyReply,
  read: (db: Db) => Promise<T>,
  show: (page: PageContext, found: T) => Kept | Promise<Kept>,
): Promise<Buffer | string> {
  const plain = isPlainReader(request);
  const key = `${request.language} ${request.url}`;
  const { keptPages } = request.server;
  let kept = plain ? keptPages.find(key) : undefined;
  if (!kept) {
    const found = await request.readAtOnce(read);
    const viewer = request.viewer!;
    const { document, versions } = await show(pageContext(request, viewer), found);
    if (!plain || viewer.id !== null) return sendPage(request, reply, document);
    kept = keptPages.keep(key, Buffer.from(renderToString(document)), versions, viewer.validUntil);
  }
  pageHeaders(request, reply);
  const tag = (kept.tag ??= `"${createHash('sha256').update(kept.body).digest('base64url').slice(0, 22)}"`);
  reply.header('cache-control', 'private, no-cache').header('etag', tag);
  if (request.headers['if-none-match'] === tag) {
    reply.code(304);
    return '';
  }
  const encoding = acceptedEncoding(request, true);
  if (!encoding) return kept.body;
  reply.header('content-encoding', encoding);
  let encoded = kept.encoded.get(encoding);
  if (!encoded) kept.encoded.set(encoding, (encoded = await encode(kept.body, encoding, true)));
  return encoded;
}

/** Runs a form's action; a refusal of the input shows the same page again with what was typed. */
export async function submitForm<T>(
  request: FastifyRequest,
  action: () => Promise<T>,
): Promise<
  { done: T; form?: undefined; problem?: undefined } | { done?: undefined; form: FormState; problem: Problem }
> {
  try {
    return { done: await action() };
  } catch (error) {
    if (!(error instanceof Problem) || ![400, 409, 413, 429].includes(error.status)) throw error;
    const values = Object.fromEntries(
      Object.entries((request.body ?? {}) as Record<string, unknown>)
        .filter(([name]) => !/password|current|token/.test(name))
        .map(([name, value]) => [name, String(value)]),
    );
    const said = error.errors.map(({ path, message }) => ({
      field: path.replace(/^\//, ''),
      text: /^[a-z]+:[A-Za-z]+$/.test(message) ? request.t(message) : message,
    }));
    const errors =
      said.length > 0 ? said : [{ field: '', text: request.t(`problems:${error.code}`, error.values) }];
    return { form: { values, errors }, problem: error };
  }
}

/** A fragment of a page, for what is kept per part (a post's article). */
export const renderFragment = (template: TemplateResult): string => renderToString(template);
