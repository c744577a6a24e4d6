import type { ApiDocs, ApiField, ApiLimit, ApiOperation, ApiType } from '../../../web/docs/model.ts';
import { type Document, type JsonSchema, type Operation, operationsOf } from './document.ts';

/** How deep fields of nested objects are written out; shared schemas are linked to instead. */
const DEPTH = 4;

const nameOf = (ref: string) => ref.split('/').at(-1)!;

function typeOf(schema: JsonSchema): ApiType {
  if (schema.$ref) return { text: nameOf(schema.$ref), schema: nameOf(schema.$ref) };
  if (schema.enum) return { text: schema.enum.map(value => JSON.stringify(value)).join(' | ') };
  if (schema.anyOf) return { any: schema.anyOf.map(typeOf) };
  if (schema.items) return { listOf: typeOf(schema.items) };
  const type = Array.isArray(schema.type) ? schema.type.join(' | ') : (schema.type ?? 'any');
  return { text: schema.format ? `${type} (${schema.format})` : type };
}

/** The object whose fields are worth showing below a field: itself, an item of a list, or one side of a choice. */
function innerObject(schema: JsonSchema): { object: JsonSchema; mark: string } | null {
  if (schema.properties) return { object: schema, mark: '.' };
  if (schema.items?.properties) return { object: schema.items, mark: '[].' };
  const side = schema.anyOf?.find(each => each.properties);
  return side ? { object: side, mark: '.' } : null;
}

/** Bounds that say something to a reader; the largest whole number of JavaScript does not. */
function limitsOf(schema: JsonSchema): ApiLimit[] {
  const { minimum, maximum = Number.MAX_SAFE_INTEGER, maxLength, maxItems, pattern } = schema;
  const limits: ApiLimit[] = [];
  if (schema.default !== undefined && schema.default !== '') limits.push(['default', String(schema.default)]);
  if (minimum !== undefined) limits.push(['atLeast', String(minimum)]);
  if (maximum < 2_147_483_647) limits.push(['atMost', String(maximum)]);
  if (maxLength !== undefined) limits.push(['lengthAtMost', String(maxLength)]);
  if (maxItems !== undefined) limits.push(['itemsAtMost', String(maxItems)]);
  if (pattern) limits.push(['pattern', pattern]);
  return limits;
}

function fieldsOf(schema: JsonSchema, prefix = '', depth = 1): ApiField[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const inner = innerObject(field);
    return [
      {
        name: prefix + name,
        type: typeOf(field),
        required: schema.required?.includes(name) ?? false,
        description: field.description ?? '',
        limits: limitsOf(field),
      },
      ...(inner && depth < DEPTH ? fieldsOf(inner.object, `${prefix}${name}${inner.mark}`, depth + 1) : []),
    ];
  });
}

function operationModel(
  document: Document,
  path: string,
  method: string,
  operation: Operation,
): ApiOperation {
  const sent = operation.requestBody?.content['application/json']?.schema;
  const replies = Object.entries(operation.responses);
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    path,
    summary: operation.summary ?? '',
    guard: operation['x-guard'] ?? 'anyone',
    parameters: (operation.parameters ?? []).map(({ name, in: place, required, description, schema }) => ({
      name,
      place: place === 'query' ? ('query' as const) : ('path' as const),
      type: typeOf(schema),
      required: required ?? false,
      description: description ?? schema.description ?? '',
      limits: limitsOf(schema),
    })),
    body: sent ? fieldsOf(sent) : [],
    replies: replies
      .filter(([status]) => status < '400')
      .map(([status, reply]) => {
        const schema = reply.content?.['application/json']?.schema;
        return { status, type: schema ? typeOf(schema) : null, fields: schema ? fieldsOf(schema) : [] };
      }),
    refusals: replies
      .filter(([status]) => status >= '400')
      .map(([status, reply]) => ({
        status,
        description: document.components.responses?.[nameOf(reply.$ref ?? '')]?.description ?? '',
      })),
  };
}

/** The page's model of a described API: operations by tag, and the shared schemas. `codes` are the problem codes. */
export function apiDocsOf(document: Document, base: string, codes: string[]): ApiDocs {
  const operations = operationsOf(document).map(({ path, method, operation }) => ({
    tag: operation.tags?.[0] ?? '',
    model: operationModel(document, path, method, operation),
  }));
  const described = new Map((document.tags ?? []).map(tag => [tag.name, tag.description ?? '']));
  for (const { tag } of operations) if (!described.has(tag)) described.set(tag, '');
  return {
    base,
    version: document.info.version,
    site: document.info.contact?.url ?? '',
    groups: [...described]
      .map(([tag, description]) => ({
        tag,
        description,
        operations: operations.filter(each => each.tag === tag).map(each => each.model),
      }))
      .filter(group => group.operations.length > 0),
    schemas: Object.entries(document.components.schemas).map(([name, schema]) => ({
      name,
      fields: fieldsOf(schema),
    })),
    codes,
  };
}
