import { STATUS_CODES } from 'node:http';
import { type Document, type JsonSchema, operationsOf, type Reply } from './document.ts';
import { headers, PROBLEM, problemReference, problemReplies, refusalsOf } from './problem-replies.ts';

/** `anyOf` of constants and null, as TypeBox writes a choice, becomes one `enum`: that is how people read it. */
export function plainChoice(schema: JsonSchema): JsonSchema {
  const { anyOf, ...rest } = schema;
  if (!anyOf?.every(each => each.enum?.length === 1 || each.type === 'null')) return schema;
  const values = anyOf.map(each => (each.type === 'null' ? null : each.enum![0]));
  const types = [...new Set(values.map(value => (value === null ? 'null' : typeof value)))];
  return { type: types.length === 1 ? types[0] : types, enum: values, ...rest };
}

/** Every schema in a piece of the document, made plain, from the inside out. */
function plain<T>(value: T): T {
  if (Array.isArray(value)) return value.map(plain) as T;
  if (value === null || typeof value !== 'object') return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
  return plainChoice(copy as JsonSchema) as T;
}

/** A shared schema stands once among the components; `title` is the name that `guardedSchema` gave it. */
function shareSchema(document: Document, schema: JsonSchema): JsonSchema {
  const { title, ...rest } = schema;
  if (!title) return schema;
  document.components.schemas[title] ??= rest;
  return { $ref: `#/components/schemas/${title}` };
}

function finishReply(document: Document, status: string, reply: Reply): Reply {
  const media = reply.content?.['application/json'];
  const isEmpty = status === '204' || !media || media.schema.type === 'null';
  return {
    description: STATUS_CODES[status] ?? 'Done',
    headers: { 'API-Version': { $ref: '#/components/headers/ApiVersion' } },
    ...(!isEmpty && { content: { 'application/json': { schema: shareSchema(document, media.schema) } } }),
  };
}

/** What the generator leaves open: shared schemas, the headers of replies, and the refusals of each operation. */
export function finishDescription(generated: object): Document {
  const document = plain(generated) as Document;
  for (const { method, operation } of operationsOf(document)) {
    const done = Object.entries(operation.responses).map(([status, reply]) => [
      status,
      finishReply(document, status, reply),
    ]);
    const refused = refusalsOf(method, operation).map(status => [status, problemReference(status)]);
    operation.responses = Object.fromEntries([...done, ...refused]);
  }
  document.components.schemas.Problem = PROBLEM;
  const sorted = Object.entries(document.components.schemas).sort(([a], [b]) => a.localeCompare(b, 'en'));
  document.components = {
    ...document.components,
    schemas: Object.fromEntries(sorted),
    responses: problemReplies,
    headers,
  };
  return document;
}
