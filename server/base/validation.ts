import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { FastifySchemaCompiler } from 'fastify';

// Paths and queries are text, so "12" may become 12 there. A JSON body says what it means: nothing is coerced, and
// a field that a schema does not name is refused, never dropped in silence.
const textual = new Ajv({ coerceTypes: true, useDefaults: true, allErrors: true, removeAdditional: false });
const exact = new Ajv({ coerceTypes: false, useDefaults: true, allErrors: true, removeAdditional: false });
for (const ajv of [textual, exact]) {
  addFormats.default(ajv, ['uuid', 'date', 'date-time', 'email']);
  ajv.addVocabulary(['kind', 'modifier']);
}

/** Compiles a route's schemas with ajv. */
export const validators: FastifySchemaCompiler<object> = ({ schema, httpPart }) =>
  (httpPart === 'body' ? exact : textual).compile(schema);
