import t from 'tap';
import { renderMarkdown } from '../../server/base/markdown/index.ts';
import { convertBody } from '../../server/imports/discourse-body.ts';
import { readPost } from '../../server/imports/discourse-post.ts';
import { settle } from '../../server/imports/references.ts';
import { postLine } from './fixture.ts';

const plain = (raw: string, site: string | null = null) =>
  settle(convertBody(raw, { site }), () => null, { keepUnknown: false });
const linked = (raw: string) =>
  settle(
    convertBody(raw, { site: null }),
    reference =>
      reference.kind === 'user'
        ? reference.name === 'anna'
          ? '/accounts/7'
          : null
        : reference.kind === 'topic'
          ? `/threads/${reference.topic}`
          : `/posts/${reference.number}`,
    { keepUnknown: false },
  );
const shown = (raw: string) => renderMarkdown(linked(raw), { idPrefix: 'x-' });

t.test('quotes become quotes with a link to their post', async t => {
  t.equal(
    linked('[quote="anna, post:3, topic:17"]\nJa.\n[/quote]\n\nNee.'),
    '> [anna](/posts/3):\n>\n> Ja.\n\n\n\nNee.',
  );
  t.match(
    linked('[quote="anna, post:3, topic:17, full:true, username:anna"]Ja.[/quote] Nee.'),
    '> [anna](/posts/3):\n>\n> Ja.',
  );
  t.equal(
    plain('[quote="anna, post:3, topic:17"]\nJa.\n[/quote]'),
    '> anna:\n>\n> Ja.',
    'only the name when the post is not here',
  );
  const nested = shown(
    '[quote="anna, post:3, topic:17"]\n[quote="bo, post:1, topic:17"]\nEerst.\n[/quote]\nDan.\n[/quote]\nNu.',
  );
  t.match(
    nested,
    /<blockquote>[\s\S]*<blockquote>[\s\S]*Eerst\.[\s\S]*<\/blockquote>[\s\S]*Dan\.[\s\S]*<\/blockquote>[\s\S]*Nu\./,
  );
  t.equal(
    plain('> [quote="bo, post:1, topic:2"]\n> Zo.\n> [/quote]\n\nOk.').includes('> > '),
    false,
    'a quote that was prefixed as well',
  );
  t.match(
    plain('Tekst\n[quote="bo"]\nnooit dicht'),
    /\[quote="bo"\]\nnooit dicht/,
    'an open quote stays as typed',
  );
  t.match(
    shown('[quote="anna, post:3, topic:17"]\n```\nlet a = 1\n[/quote]\nNa.'),
    /<\/blockquote>\s*<p>Na\./,
    'code cut short by the end of its quote',
  );
  t.equal(
    plain('```\n[quote="anna, post:3, topic:17"]\n[/quote]\n```'),
    '```\n[quote="anna, post:3, topic:17"]\n[/quote]\n```',
  );
  const deep = plain(`${'[quote]\n'.repeat(3000)}diep${'\n[/quote]'.repeat(3000)}`);
  t.match(deep, 'diep');
});

t.test('mentions become links, but not in code, addresses and links', async t => {
  t.equal(linked('Dag @anna, en @bo.'), 'Dag [@anna](/accounts/7), en @bo.');
  for (const same of [
    '`@anna`',
    '    @anna',
    'anna@anna.nl',
    'https://hackmd.io/@anna/x',
    '[x @anna](https://a.nl)',
    '```\n@anna\n```',
    '$@anna$',
  ])
    t.equal(linked(same), same.trim() === '@anna' ? same : same, same);
});

t.test('code, formulas, tables and footnotes stay to the letter', async t => {
  for (const same of [
    'Zie `a <b>:smile:</b>` en $x_{<b>i</b>}$ hier.',
    '$$\n\\begin{align} a &= b \\\\ @anna :smile:\n\\end{align}\n$$',
    '| a | b |\n|---|---|\n| 1 | `x` |',
    'Noot[^1].\n\n[^1]: Tekst.',
    '<sighash> <b> OP_CHECK en lijst[i] en [u]',
    '~~~js\n[url=x]a[/url]\n~~~',
  ])
    t.equal(plain(same), same);
  t.equal(plain('Een^[In de zin.] noot.'), 'Een[^note-1] noot.\n\n[^note-1]: In de zin.');
});

t.test('what only the old forum knew reads well', async t => {
  t.equal(plain('Mooi :smile: :+1:t3: :onbekend: 12:30:45'), 'Mooi 😄 👍🏼 :onbekend: 12:30:45');
  t.equal(plain('![balie|690x375, 50%](upload://aB3.png)'), '🖼 balie (aB3.png)');
  t.equal(
    plain('![balie|690x375](upload://aB3.png)', 'https://oud.example'),
    '[🖼 balie (aB3.png)](https://oud.example/uploads/short-url/aB3.png)',
  );
  t.equal(plain('[plan.pdf|attachment](upload://aB3.pdf) (2 MB)'), '📎 plan.pdf (aB3.pdf) (2 MB)');
  t.equal(plain('[details="Meer"]\nTekst\n[/details]').replace(/\n+/g, '|'), '**Meer**|Tekst');
  t.equal(
    plain('<details><summary>Meer</summary>\nTekst\n</details>').replace(/\n+/g, '|'),
    '**Meer**|Tekst',
  );
  t.equal(
    plain('[date=2026-04-08 time=14:00:00 timezone="Europe/Amsterdam"]'),
    '2026-04-08 14:00:00 (Europe/Amsterdam)',
  );
  t.equal(
    plain('[b]dik[/b] <i>schuin</i> <kbd>Ctrl</kbd> H<sub>2</sub>O <small>klein</small>'),
    '**dik** *schuin* `Ctrl` H₂O klein',
  );
  t.equal(plain('een<br>twee'), 'een\ntwee');
  t.equal(plain('| a<br>b | c |'), '| a b | c |');
  t.equal(plain('[url=https://a.nl]daar[/url]'), '[daar](https://a.nl)');
  t.equal(plain('[code]x = `1`[/code]'), '`` x = `1` ``');
  t.equal(plain('<img src="https://a.nl/x.png" alt="Plaat">'), '![Plaat](https://a.nl/x.png)');
  t.match(plain('<table><tr><th>A</th></tr><tr><td>1</td></tr></table>'), '| A |\n| --- |\n| 1 |');
  t.match(plain('[poll type=regular]\n* ja\n* nee\n[/poll]'), '* ja\n* nee');
  t.equal(plain('[spoiler]geheim[/spoiler]'), 'geheim');
});

t.test('links into the old forum lead to what was imported', async t => {
  t.equal(linked('[hier](/t/de-nieuwe-balie/17/3)'), '[hier](/posts/3)');
  t.equal(linked('https://oud.example/t/x-y/17.'), '[https://oud.example/t/x-y/17](/threads/17).');
  t.equal(
    plain('https://oud.example/t/x_y/17/3?u=bo, ja'),
    'https://oud.example/t/x_y/17/3?u=bo, ja',
    'unchanged when it is not here',
  );
  t.equal(plain('[hier](https://oud.example/t/x/17)'), '[hier](https://oud.example/t/x/17)');
});

t.test('script stays text', async t => {
  const html = shown(
    '<script>alert(1)</script> <a href="javascript:alert(1)">x</a> [url=javascript:alert(1)]y[/url] <img src=x onerror=alert(1)>',
  );
  t.notMatch(html, /<script|href="javascript|<img/);
});

t.test('a long hostile text takes no long time', async t => {
  for (const part of [
    '[',
    '`',
    '$',
    '<b>',
    '[quote]',
    '@a',
    ':a',
    '![',
    '[url=',
    '<a href="',
    '**',
    '((',
    '\\',
    '^[',
    '$$',
    '``` ',
    '[b]',
  ]) {
    const start = performance.now();
    convertBody(part.repeat(Math.ceil(60_000 / part.length)), { site: null });
    t.ok(performance.now() - start < 3000, `${part} took ${Math.round(performance.now() - start)} ms`);
  }
});

t.test('lines of the wrong shape are refused with a reason', async t => {
  const now = new Date('2025-01-01');
  const refuse = (line: string, reason: RegExp) => t.throws(() => readPost(line, now), { message: reason });
  refuse('{', /not JSON/);
  refuse('[1]', /not a JSON object/);
  refuse(JSON.stringify(postLine(1, { id: '1' })), /"id"/);
  refuse(JSON.stringify(postLine(1, { topic_id: null })), /"topic_id" is missing/);
  refuse(JSON.stringify(postLine(1, { username: 5 })), /"username"/);
  refuse(JSON.stringify(postLine(1, { raw: { a: 1 } })), /"raw"/);
  refuse(JSON.stringify(postLine(1, { raw: ' ' })), /no text/);
  refuse(JSON.stringify(postLine(1, { created_at: 'gisteren', updated_at: 4 })), /"created_at"/);
  refuse(JSON.stringify(postLine(1, { post_type: 3, raw: '' })), /notice/);
  const odd = readPost(
    JSON.stringify(
      postLine(1, { raw: 'a\u0000b\ud800', created_at: '2099-01-01', name: '\u202e<b>', version: 'x' }),
    ),
    now,
  );
  t.equal(odd.raw, 'ab\ufffd');
  t.equal(odd.name, '<b>');
  t.same(odd.createdAt, now, 'no date in the future');
});
