import { test } from 'tap';
import { transactionsIn } from './recording.ts';
import { pgbenchScript, stepsOf } from './reply-script.ts';

const writer = { accountId: 20_101, spaceId: 5001, threadId: 103_792, token: 'geheim' };
const key = '0c8b3a52-6a7d-4a5c-9d43-0f6f6a1c2b3d';

const log = [
  '~bench~7 LOG:  statement: begin',
  '~bench~8 LOG:  statement: select 1',
  '~bench~7 LOG:  execute q1: select * from enter_with($1)',
  "~bench~7 DETAIL:  Parameters: $1 = '\\xabcd'",
  '~bench~7 LOG:  execute q2: insert into posts (thread_id, key, body, reply_to_id)\n\tvalues ($1, $2, $3, $4) returning id',
  `~bench~7 DETAIL:  Parameters: $1 = '103792', $2 = '${key}', $3 = 'Foto''s\n\tvan vroeger', $4 = NULL`,
  '~bench~7 LOG:  execute q3: select announce($1, $2::jsonb)',
  `~bench~7 DETAIL:  Parameters: $1 = 'thread:103792', $2 = '{"postId":12}'`,
  '~bench~7 LOG:  statement: commit',
  '',
].join('\n');

test('a recorded reply becomes a script of the same statements', async t => {
  const transactions = transactionsIn(log);
  t.equal(transactions.length, 1, 'what stands outside a transaction is left out');
  t.strictSame(transactions[0]![2]!.values, ['103792', key, "Foto's\nvan vroeger", null]);

  const steps = stepsOf(transactions[0]!, { writer, tokenHash: '\\xabcd', key, postId: 12 });
  const { script, constants } = pgbenchScript(steps);
  t.equal(steps.length, 5);
  t.strictSame(constants, ["Foto's\nvan vroeger"]);
  t.match(script, 'select * from enter_with(:token);');
  t.match(
    script,
    "values (:thread_id, lpad(:key::bigint::text, 32, '0')::uuid, :c0, null) returning id \\gset",
  );
  t.match(script, `select announce(:thread_stream, ('{"postId":' || :id::bigint || '}')::jsonb);`);
});
