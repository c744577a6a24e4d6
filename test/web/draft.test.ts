import fc from 'fast-check';
import t from 'tap';
import {
  blank,
  isBlank,
  isEqual,
  type LocalDraft,
  mergeTexts,
  startFrom,
  textOf,
  toSave,
} from '../../web/posts/draft.ts';
import { bytesOf, MAX_BODY_BYTES } from '../../web/posts/form-fields.ts';
import { messageOf, sendAgainAfter, targetOf } from '../../web/posts/sending.ts';

const local = (change: Partial<LocalDraft>): LocalDraft => ({
  ...blank,
  body: 'Mijn tekst',
  key: 'b9a9f3b2-6f0c-4d1c-9a38-6a2f3f0b9a11',
  version: 3,
  dirty: true,
  sending: false,
  savedAt: 0,
  ...change,
});
const server = (body: string, version: number) => ({ ...blank, body, version });

t.test('which text to begin with', async t => {
  const cases: [string, ReturnType<typeof server> | null, LocalDraft | null, string][] = [
    ['nothing anywhere', null, null, 'server'],
    ['only the server has one', server('Daar', 3), null, 'server'],
    ['typed after the last save', server('Oud', 3), local({}), 'local'],
    ['saved, and another screen went on', server('Nieuw', 5), local({ dirty: false }), 'server'],
    ['saved, and sent from another screen', null, local({ dirty: false }), 'cleared'],
    ['not saved, and sent from another screen', null, local({}), 'local'],
    ['not saved, and another screen wrote something else', server('Anders', 5), local({}), 'conflict'],
    ['not saved, and another screen wrote the same', server('Mijn tekst', 5), local({}), 'local'],
    ['it was being sent when the page closed', server('Mijn tekst', 3), local({ sending: true }), 'local'],
    ['only blanks here', server('Daar', 5), local({ body: ' \n' }), 'server'],
  ];
  for (const [what, theirs, mine, kind] of cases) t.equal(startFrom(theirs, mine).kind, kind, what);
});

t.test('who asks and why are text like any other; a choice is kept, but is no text', async t => {
  const asked = local({ body: '', askedBy: 'Team Leren', askedWhy: 'Voor het jaarplan', reportsBack: true });
  t.equal(startFrom(null, asked).kind, 'local', 'typed before the body');
  t.equal(startFrom({ ...asked, askedWhy: 'Voor de raad', version: 5 }, asked).kind, 'conflict');
  t.ok(isBlank({ ...blank, reportsBack: true, kind: 'question' }));
  t.notOk(isEqual(asked, { ...asked, reportsBack: false }));
  t.match(toSave(asked), { askedBy: 'Team Leren', askedWhy: 'Voor het jaarplan', reportsBack: true });
  t.equal(textOf(asked), 'Team Leren\n\nVoor het jaarplan');
});

t.test('a text that the server never confirmed is never given up unseen', async () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }),
      fc.string(),
      fc.nat(9),
      fc.nat(9),
      (body, other, mine, theirs) => {
        if (!body.trim()) return true;
        const start = startFrom(theirs ? server(other, theirs) : null, local({ body, version: mine }));
        return (start.kind === 'local' || start.kind === 'conflict') && start.draft.body === body;
      },
    ),
  );
});

t.test('merging keeps every word of both, and what they share once', async t => {
  t.equal(mergeTexts('Begin. Midden.', 'Begin.'), 'Begin. Midden.');
  t.equal(mergeTexts('Begin.', 'Begin. Midden.'), 'Begin. Midden.');
  t.equal(mergeTexts('Samen\n\nVan hier', 'Samen\n\nVan daar'), 'Samen\n\nVan hier\n\nVan daar');
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'b', 'c')),
      fc.array(fc.constantFrom('a', 'b', 'd')),
      (x, y) => {
        const merged = mergeTexts(x.join('\n\n'), y.join('\n\n'));
        return [...x, ...y].every(paragraph => merged.includes(paragraph));
      },
    ),
  );
});

t.test('what is sent, and where', async t => {
  const form: [string, string][] = [
    ['key', 'k'],
    ['replyTo', '12'],
    ['body', 'Hallo'],
    ['reportsBack', '1'],
  ];
  t.strictSame(messageOf('thread:4', form), { key: 'k', body: 'Hallo', replyTo: 12, reportsBack: true });
  t.strictSame(
    messageOf('thread:4', [
      ['key', 'k'],
      ['replyTo', ''],
      ['body', 'x'],
    ]),
    { key: 'k', body: 'x' },
  );
  t.strictSame(
    messageOf('post:9', [
      ['key', 'k'],
      ['version', '3'],
      ['body', 'x'],
    ]),
    { body: 'x', version: 3 },
  );
  t.strictSame(
    messageOf('space:2', [
      ['key', 'k'],
      ['title', 'T'],
      ['kind', 'question'],
      ['askedBy', ''],
      ['body', 'x'],
    ]),
    {
      key: 'k',
      body: 'x',
      title: 'T',
      kind: 'question',
    },
  );
  t.equal(targetOf('post:9').path, '/posts/9');
  t.equal(targetOf('space:2').after(7), '/threads/7');
  t.ok(sendAgainAfter(1) < sendAgainAfter(3) && sendAgainAfter(40) <= 60_000);
});

t.test('the limit counts bytes, as the server does', async t => {
  for (const text of ['é'.repeat(40_000), '€'.repeat(21_845), 'a'.repeat(MAX_BODY_BYTES + 1)]) {
    t.equal(bytesOf(text), Buffer.byteLength(text));
  }
});
