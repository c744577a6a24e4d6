import type { Writer } from './grow.ts';
import type { Recorded } from './recording.ts';

/** Where a parameter of a statement comes from. */
export type Source =
  | { from: 'writer'; column: string }
  | { from: 'constant'; value: string | null }
  | { from: 'key' }
  | { from: 'postId' }
  | { from: 'payload' };

export type Step = { text: string; sources: Source[]; returnsPost: boolean };

/** Which of a recorded transaction's values differ from reply to reply, told by what they were in that reply. */
export function stepsOf(
  transaction: Recorded[],
  reply: { writer: Writer; tokenHash: string; key: string; postId: number },
): Step[] {
  const { writer, tokenHash, key, postId } = reply;
  const known = new Map<string, Source>([
    [String(writer.accountId), { from: 'writer', column: 'account_id' }],
    [String(writer.threadId), { from: 'writer', column: 'thread_id' }],
    [String(writer.spaceId), { from: 'writer', column: 'space_id' }],
    [`thread:${writer.threadId}`, { from: 'writer', column: 'thread_stream' }],
    [`space:${writer.spaceId}`, { from: 'writer', column: 'space_stream' }],
    [JSON.stringify({ threadId: writer.threadId }), { from: 'writer', column: 'thread_payload' }],
    [tokenHash, { from: 'writer', column: 'token' }],
    [key, { from: 'key' }],
    [String(postId), { from: 'postId' }],
    [JSON.stringify({ postId }), { from: 'payload' }],
  ]);
  return transaction.map(({ text, values }) => ({
    text,
    sources: values.map(value => known.get(value ?? '') ?? { from: 'constant', value }),
    returnsPost: /^\s*insert into posts\b/.test(text),
  }));
}

/** Columns of the table `bench_writers`, and how each writer fills them. */
export const WRITER_COLUMNS: Record<string, (writer: Writer, tokenHash: string) => string> = {
  account_id: writer => String(writer.accountId),
  thread_id: writer => String(writer.threadId),
  space_id: writer => String(writer.spaceId),
  thread_stream: writer => `thread:${writer.threadId}`,
  space_stream: writer => `space:${writer.spaceId}`,
  thread_payload: writer => JSON.stringify({ threadId: writer.threadId }),
  token: (_writer, tokenHash) => tokenHash,
};

// pgbench has whole numbers and no texts of its own: a key is made of one in SQL.
const EXPRESSIONS = {
  key: `lpad(:key::bigint::text, 32, '0')::uuid`,
  postId: ':id',
  payload: `('{"postId":' || :id::bigint || '}')`,
} as const;

/**
 * The same transaction as a pgbench script for -M prepared: one writer per client. What never differs comes from the
 * variables c0, c1, … of the writer's row, so that it is a parameter here too.
 */
export function pgbenchScript(steps: Step[]): { script: string; constants: string[] } {
  const constants: string[] = [];
  const nameOf = (source: Source): string => {
    if (source.from === 'writer') return `:${source.column}`;
    if (source.from !== 'constant') return EXPRESSIONS[source.from];
    if (source.value === null) return 'null';
    if (!constants.includes(source.value)) constants.push(source.value);
    return `:c${constants.indexOf(source.value)}`;
  };
  const lines = steps.map(({ text, sources, returnsPost }) => {
    const statement = text.replace(/\$(\d+)/g, (_, n: string) => nameOf(sources[Number(n) - 1]!));
    return `${statement}${returnsPost ? ' \\gset' : ';'}`;
  });
  const head = [
    '\\if :ready = 0',
    'select * from bench_writers where client = :client_id \\gset',
    '\\set ready 1',
    '\\endif',
    '\\set key random(1, 9000000000000000000)',
  ];
  return { script: [...head, ...lines, ''].join('\n'), constants };
}
