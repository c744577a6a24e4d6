import fc from 'fast-check';
import t from 'tap';
import { diffVersions, diffWords } from '../../web/posts/history-diff.ts';

const join = (parts: ReturnType<typeof diffWords>, without: string) =>
  parts
    .filter(part => part.kind !== without)
    .map(part => part.text)
    .join('');

t.test('a changed word is shown as taken away and put in, the rest stays', async t => {
  t.strictSame(diffWords('Wij gaan maandag.', 'Wij gaan dinsdag.'), [
    { kind: 'same', text: 'Wij gaan ' },
    { kind: 'removed', text: 'maandag' },
    { kind: 'added', text: 'dinsdag' },
    { kind: 'same', text: '.' },
  ]);
  t.strictSame(diffWords('', ''), []);
});

t.test('both texts can be read back from the difference, long ones too', async () => {
  const text = fc
    .array(fc.constantFrom('de', 'een', 'wijk', ' ', '\n', '\n\n', 'é', '<b>'))
    .map(words => words.join(''));
  fc.assert(
    fc.property(text, text, fc.constantFrom(0, 15_000), (a, b, more) => {
      const [before, next] = [a + 'x'.repeat(more), b + 'x'.repeat(more)];
      const parts = diffWords(before, next);
      return join(parts, 'added') === before && join(parts, 'removed') === next;
    }),
  );
});

t.test('versions come newest first, each beside the one before it', async t => {
  const versions = [
    { version: 2, body: 'a b c' },
    { version: 1, body: 'a b' },
    { version: 3, body: 'a b c' },
  ];
  const diffed = diffVersions(versions);
  t.strictSame(
    diffed.map(({ version, changed }) => [version.version, changed]),
    [
      [3, false],
      [2, true],
      [1, false],
    ],
  );
});
