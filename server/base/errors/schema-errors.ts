import '../../../web/base/input-words.ts';
import type { FastifyError, FastifyRequest } from 'fastify';
import type { InputError } from './problem.ts';

const KEYWORDS = new Set([
  'required',
  'additionalProperties',
  'type',
  'format',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'minProperties',
]);

/** What a schema refused, per field, in the language of the reader. A field that is missing or unknown is named. */
export function schemaErrors(
  faults: NonNullable<FastifyError['validation']>,
  request: FastifyRequest,
): InputError[] {
  const errors = new Map<string, InputError>();
  for (const { keyword, instancePath, params, message = '' } of faults) {
    const { missingProperty, additionalProperty } = params as Record<string, string | undefined>;
    const field = missingProperty ?? additionalProperty;
    const path = field === undefined ? instancePath : `${instancePath}/${field}`;
    const values = Object.fromEntries(Object.entries(params).map(([key, value]) => [key, String(value)]));
    const key = KEYWORDS.has(keyword) ? keyword : 'other';
    const said = request.t ? request.t(`input:${key}`, values) : message;
    // A choice refuses once for each of its sides: the first is enough.
    if (!errors.has(path)) errors.set(path, { path, message: said });
  }
  return [...errors.values()];
}
