import type { FastifyReply, FastifyRequest } from 'fastify';
import type { TemplateResult } from 'lit';
import type { PageContext } from '../../../web/base/page.ts';
import { pageContext, sendPage } from './index.ts';

/** Sends a page to whoever asks; the route's guard holds here too. */
export async function show(
  request: FastifyRequest,
  reply: FastifyReply,
  template: (page: PageContext) => TemplateResult,
  status = 200,
): Promise<Buffer> {
  const viewer = request.viewer ?? (await request.asViewer(async (_db, viewer) => viewer));
  return sendPage(request, reply, template(pageContext(request, viewer)), status);
}

function textIn(fields: unknown, name: string): string {
  const value = (fields as Record<string, unknown> | undefined | null)?.[name];
  return typeof value === 'string' ? value : '';
}

/** One text field of the posted form; empty when it is absent, or there twice. */
export const field = (request: FastifyRequest, name: string): string => textIn(request.body, name);

/** One value of the address. */
export const queried = (request: FastifyRequest, name: string): string => textIn(request.query, name);

/** One part of the path. */
export const part = (request: FastifyRequest, name: string): string => textIn(request.params, name);
