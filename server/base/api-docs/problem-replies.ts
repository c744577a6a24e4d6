import type { Guard } from '../access/index.ts';
import type { Operation } from './document.ts';

const field = (type: string, description: string) => ({ type, description });

/** RFC 9457, as `server/base/errors/handler.ts` writes it. */
export const PROBLEM = {
  type: 'object',
  required: ['type', 'status', 'title', 'detail'],
  properties: {
    type: field('string', 'Stable name of the refusal: urn:leerkring:problem:{code}.'),
    status: field('integer', 'The HTTP status.'),
    title: field('string', 'What is wrong, in the language of the reader.'),
    detail: field('string', 'What to do about it.'),
    errors: {
      type: 'array',
      description: 'For input: what to mend, per field.',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: {
          path: field('string', 'JSON pointer to the field.'),
          message: field('string', 'What to do about it.'),
        },
      },
    },
    terms: field('string', 'Code termsFirst: the page with the terms that must be accepted first.'),
    draft: { $ref: '#/components/schemas/Draft', description: 'Code newerDraft: the draft that is newer.' },
    post: { $ref: '#/components/schemas/Post', description: 'Code newerVersion: the post as it is now.' },
  },
};

const REPLIES: Record<string, [name: string, description: string]> = {
  400: ['InvalidInput', 'The input is not right; errors says where.'],
  401: ['NotSignedIn', 'Not signed in, or the sign-in has ended.'],
  403: ['NotAllowed', 'Seen, but not allowed; type says why.'],
  404: ['NotFound', 'Not there, or not yours to see: the two look the same.'],
  409: ['Conflict', 'Something newer is there, or the key is taken by something else.'],
  413: ['TooLarge', 'Too large. A post has at most 64 KiB.'],
  415: ['WrongMediaType', 'Not JSON.'],
  429: ['TooMany', 'Too many in a short time; Retry-After says how many seconds to wait.'],
  503: ['Unavailable', 'The server is busy or has no database; Retry-After says how many seconds to wait.'],
};

const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
const version = { 'API-Version': { $ref: '#/components/headers/ApiVersion' } };
const wait = { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } };

export const headers = {
  ApiVersion: {
    description: 'The version of this API, in full.',
    schema: { type: 'string', examples: ['1.0.0'] },
  },
  RetryAfter: { description: 'Seconds to wait.', schema: { type: 'integer' } },
};

/** `components.responses`: each refusal once. */
export const problemReplies = Object.fromEntries(
  Object.entries(REPLIES).map(([status, [name, description]]) => [
    name,
    { description, headers: { ...version, ...(['429', '503'].includes(status) && wait) }, content },
  ]),
);

// Guessing a secret is 401 here, without any sign-in being needed.
const PROVES_WHO = new Set(['signIn']);
// Reads that are for some, though the route itself is open; the rows decide.
const MAY_REFUSE = new Set(['getAccount']);

/** Which refusals an operation can give, from what it takes and whom it is for. */
export function refusalsOf(method: string, operation: Operation): string[] {
  const guard: Guard = operation['x-guard'] ?? 'anyone';
  const { parameters = [], requestBody } = operation;
  const changes = method !== 'get';
  const takes = Object.keys(requestBody?.content['application/json']?.schema.properties ?? {});
  const name = operation.operationId;
  const found: [boolean, string][] = [
    [changes || parameters.length > 0, '400'],
    [guard !== 'anyone' || PROVES_WHO.has(name) || MAY_REFUSE.has(name), '401'],
    [changes || guard === 'verified' || guard === 'administrator' || MAY_REFUSE.has(name), '403'],
    [parameters.some(parameter => parameter.in === 'path'), '404'],
    [takes.includes('key') || takes.includes('version') || name === 'closeAccount', '409'],
    [Boolean(requestBody), '413'],
    [Boolean(requestBody), '415'],
    [Boolean(requestBody), '429'],
    [true, '503'],
  ];
  return found.filter(([can]) => can).map(([, status]) => status);
}

export const problemReference = (status: string) => ({
  $ref: `#/components/responses/${REPLIES[status]![0]}`,
});
