import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Document, JsonSchema, Operation } from '../../server/base/api-docs/document.ts';
import type { Reply } from '../setup/client.ts';

type Asserting = {
  ok(value: unknown, message: string): boolean;
  equal(found: unknown, wanted: unknown, message: string): boolean;
  strictSame(found: unknown, wanted: unknown, message: string): boolean;
};

/** Checks that a reply is what the description promises of the operation: status, media type, every field, no more. */
export function replyChecker(t: Asserting, document: Document) {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema({ $id: 'api', components: document.components });
  const pointTo = (schema: JsonSchema): object =>
    JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"api#/components/'));

  return ({ operationId: id, responses }: Operation, reply: Reply): void => {
    const described = responses[String(reply.status)];
    if (!t.ok(described, `${id} describes ${reply.status}`)) return;
    const shared = described!.$ref && document.components.responses![described!.$ref.split('/').at(-1)!];
    const content = (shared || described!).content;
    const type = reply.headers.get('content-type')?.split(';')[0] ?? '';
    if (!content) {
      t.equal(reply.text, '', `${id} ${reply.status} has no content`);
      return;
    }
    if (!t.ok(content[type], `${id} ${reply.status} describes ${type}`)) return;
    const check = ajv.compile(pointTo(content[type]!.schema));
    t.ok(check(reply.json), `${id} ${reply.status} fits: ${ajv.errorsText(check.errors)}`);
    // What is not described would have slipped out.
    const schema = content[type]!.schema;
    const name = schema.$ref?.split('/').at(-1);
    const known = (name ? document.components.schemas[name]! : schema).properties;
    if (known && reply.json)
      t.strictSame(
        Object.keys(reply.json).filter(key => !(key in known)),
        [],
        `${id}: no more`,
      );
    t.equal(reply.headers.get('api-version'), document.info.version, `${id} says its version`);
  };
}
