import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import t from 'tap';
import { plainText, RENDERER_VERSION, renderMarkdown } from '../../server/base/markdown/index.ts';
import { bodyTooLong, MAX_BODY_BYTES } from '../../server/base/markdown/limits.ts';
import { quoteMarkdown } from '../../server/base/markdown/quote.ts';
import { sanitise } from '../../server/base/markdown/sanitise.ts';

const render = (source: string, idPrefix = 'p1-') => renderMarkdown(source, { idPrefix });
const inline = (source: string) =>
  render(source)
    .trim()
    .replace(/^<p>|<\/p>$/g, '');

/** Every start tag with its attributes, as a browser would read them. */
const tags = (html: string) => html.match(/<[a-z][^>]*>/gi) ?? [];

const knownTag =
  /^<(?:h[3-6]|p|br|hr|blockquote|ul|ol|li|pre|code|section|div|span|em|strong|s|sup|a|img|table|thead|tbody|tr|th|td)(?: (?:href="(?:https?:\/\/|mailto:|\/|#|")[^"<>]*"?|src="\/uploads\/[^"<>]*"|(?:class|id|title|alt|rel|role|tabindex|aria-label|loading|start)="[^"<>]*"))*(?: \/)?>$/;

/** Tags outside our list, and tags that do not close in the order in which they opened. */
function faults(html: string): string[] {
  const found = tags(html).filter(tag => !knownTag.test(tag));
  const open: string[] = [];
  for (const [, close, name, self] of html.matchAll(/<(\/?)([a-z]\w*)[^>]*?(\/?)>/gi)) {
    if (self || !name) continue;
    if (!close) open.push(name);
    else if (open.pop() !== name) found.push(`stray </${name}>`);
  }
  return [...found, ...open.map(name => `open <${name}>`)];
}

t.test('a body is ordinary Markdown with forum line breaks', async t => {
  t.equal(
    render('Eén **vet** *schuin* ~~weg~~ `code`\ntwee').trim(),
    '<p>Eén <strong>vet</strong> <em>schuin</em> <s>weg</s> <code>code</code><br />\ntwee</p>',
  );
  t.match(render('> quote\n> > deeper'), /<blockquote>\s*<p>quote<\/p>\s*<blockquote>/);
  t.match(render('3. drie\n4. vier'), '<ol start="3">');
  t.match(
    render('```ts extra\na < b\n```'),
    '<pre tabindex="0"><code class="language-ts">a &lt; b\n</code></pre>',
  );
  t.match(render('    indented'), '<pre tabindex="0"><code>indented');
  t.equal(render(''), '');
  t.ok(Number.isInteger(RENDERER_VERSION));
});

t.test('a heading in a body never competes with the page', async t => {
  const html = render('# 1\n## 2\n### 3\n#### 4\n##### 5\n###### 6\nA\n===\nB\n---\n');
  t.same(html.match(/<h\d>/g), ['<h3>', '<h4>', '<h5>', '<h6>', '<h6>', '<h6>', '<h3>', '<h4>']);
  t.same(html.match(/<\/h\d>/g), ['</h3>', '</h4>', '</h5>', '</h6>', '</h6>', '</h6>', '</h3>', '</h4>']);
  const uneven = render('## 2\n#### 4\n### 3\n# 1\n');
  t.same(uneven.match(/<h\d>/g), ['<h3>', '<h4>', '<h4>', '<h3>'], 'no level is skipped');
});

t.test('links', async t => {
  const rel = 'rel="ugc nofollow noopener"';
  t.equal(
    inline('[a](https://example.nl/x?a=1&b=2)'),
    `<a href="https://example.nl/x?a=1&amp;b=2" ${rel}>a</a>`,
  );
  t.equal(inline('[a](/threads/12#post-3)'), '<a href="/threads/12#post-3">a</a>');
  t.equal(inline('[a](#hier)'), '<a href="#hier">a</a>');
  t.equal(inline('[a](mailto:a@example.nl)'), '<a href="mailto:a@example.nl">a</a>');
  t.equal(
    inline('zie https://example.nl/a_b_c.'),
    `zie <a href="https://example.nl/a_b_c" ${rel}>https://example.nl/a_b_c</a>.`,
  );
  t.equal(
    inline('(www.example.nl/pad, ja)'),
    `(<a href="https://www.example.nl/pad" ${rel}>www.example.nl/pad</a>, ja)`,
  );
  t.equal(inline('<https://example.nl>'), `<a href="https://example.nl" ${rel}>https://example.nl</a>`);
  for (const plain of [
    'example.nl',
    'www.',
    'a@example.nl',
    'ftp://example.nl',
    '//example.nl',
    'xwww.example.nl',
  ]) {
    t.equal(inline(plain), plain, `${plain} stays text`);
  }
  t.equal(
    inline('[a][r]\n\n[r]: https://example.nl "Titel"'),
    `<a href="https://example.nl" title="Titel" ${rel}>a</a>`,
  );
});

t.test('pictures come only from our own uploads', async t => {
  t.equal(
    inline('![Kaart](/uploads/ab/1.png "T")'),
    '<img src="/uploads/ab/1.png" alt="Kaart" title="T" loading="lazy" />',
  );
  t.equal(
    inline('![Kaart](https://else.example/k.png)'),
    '<a href="https://else.example/k.png" rel="ugc nofollow noopener">Kaart</a>',
  );
  t.match(inline('![](https://else.example/k.png)'), />https:\/\/else\.example\/k\.png<\/a>/);
  t.equal(
    inline('[![k](https://else.example/k.png)](/spaces/1)'),
    '<a href="/spaces/1">k</a>',
    'no link in a link',
  );
  for (const path of [
    '/uploads/../sign-out',
    '/uploads/%2e%2e/x',
    '/uploads/%2E./x',
    '/uploads/a%2f..%2fb',
    '/other/a.png',
    '/uploads/a?b',
    '//uploads/a.png',
    'uploads/a.png',
    'data:image/png;base64,AAAA',
    '#a',
  ]) {
    t.notMatch(render(`![k](${path})`), '<img', path);
  }
});

t.test('footnotes', async t => {
  const source =
    'Een[^b] twee[^a] drie[^b].\n\n[^a]: Noot *a*.\n[^b]: Noot b.\n\n    Tweede alinea.\n\n[^los]: Nergens genoemd.';
  const html = render(source, 'post-7-');
  t.match(html, 'Een<sup class="footnote-ref"><a href="#post-7-fn-1" id="post-7-fnref-1">[1]</a></sup>');
  t.match(html, 'drie<sup class="footnote-ref"><a href="#post-7-fn-1" id="post-7-fnref-1-2">[1]</a></sup>');
  t.match(
    html,
    /<li id="post-7-fn-1">\s*<p>Noot b\.<\/p>\s*<p>Tweede alinea\. <a href="#post-7-fnref-1" class="footnote-back" aria-label="↩ 1">↩<\/a> <a href="#post-7-fnref-1-2" class="footnote-back" aria-label="↩ 1-2">↩<\/a><\/p>\s*<\/li>/,
  );
  t.match(html, /<li id="post-7-fn-2">\s*<p>Noot <em>a<\/em>\. <a href="#post-7-fnref-2"/);
  t.match(
    html,
    /<li id="post-7-fn-3">\s*<p>Nergens genoemd\.<\/p>/,
    'a note that nothing mentions is not lost',
  );
  const ids = [...(html + render(source, 'post-8-')).matchAll(/ id="([^"]+)"/g)].map(match => match[1]);
  t.equal(new Set(ids).size, ids.length, 'two bodies on one page share no id');
  for (const [, target] of html.matchAll(/href="#([^"]+)"/g))
    t.ok(ids.includes(target ?? ''), `#${target} exists`);
  t.equal(inline('Geen noot[^x], `[^a]`'), 'Geen noot[^x], <code>[^a]</code>');
  t.match(render('[^a]: [^b]: in elkaar\n\nzie [^b] en [^a]'), /fn-1[\s\S]*fn-2/);
  t.same(faults(render('> - x[^1]\n>\n> [^1]: in een quote\n\n[^1]: dubbel')), []);
  t.match(
    render('a[^1]\n[^1]: direct eronder'),
    '<p>direct eronder',
    'a definition ends the paragraph above it',
  );
});

t.test('task lists', async t => {
  const html = render('- [ ] open\n- [x] *klaar*\n- [y] gewoon\n- gewoon [ ] ook');
  t.match(html, '<li class="task-item"><span class="task-box" role="img" aria-label="☐">☐</span> open</li>');
  t.match(html, '<span class="task-box is-done" role="img" aria-label="☑">☑</span> <em>klaar</em>');
  t.equal(html.match(/task-item/g)?.length, 2);
  t.notMatch(html, '<input');
});

t.test('tables scroll, have a name and align by class', async t => {
  const table = '| Naam "x" | Aantal | |\n|:--|--:|:-:|\n| *a* | 1 | |\n\n';
  const html = render(table + table);
  t.match(
    html,
    '<div class="table-scroll" role="region" tabindex="0" aria-label="Naam &quot;x&quot;, Aantal">\n<table>',
  );
  t.match(html, 'aria-label="Naam &quot;x&quot;, Aantal (2)"', 'names differ within a body');
  t.match(html, '<th class="align-right">Aantal</th>');
  t.match(html, '<td class="align-center"></td>\n</tr>\n</thead>', 'an empty header cell is no header');
  t.notMatch(html, 'style=');
  t.match(render('| |\n|---|\n| a |'), 'aria-label="1 ×"');
});

t.test('formulas stay as typed', async t => {
  t.equal(
    inline('stel $a_b * c_d * e$ en $x<y$'),
    'stel <code class="math">$a_b * c_d * e$</code> en <code class="math">$x&lt;y$</code>',
  );
  t.equal(inline('dan $$\\sum_{i}^{*} a_i$$ dus'), 'dan <code class="math">$$\\sum_{i}^{*} a_i$$</code> dus');
  t.equal(
    render('Zo:\n$$\na_b *c* \\\\\n\n d_e\n$$\nverder'),
    '<p>Zo:</p>\n<pre class="math" tabindex="0">$$\na_b *c* \\\\\n\n d_e\n$$</pre>\n<p>verder</p>\n',
  );
  t.match(render('$$ a_b * c * d $$'), '<pre class="math" tabindex="0">$$ a_b * c * d $$</pre>');
  t.match(render('$\n1 + 1 = *2*\n$'), '<pre class="math"');
  t.match(
    render('> $$\n> a_b\n> $$'),
    /<blockquote>\s*<pre class="math" tabindex="0">\$\$\na_b\n\$\$<\/pre>/,
  );
  t.match(inline('$100$ en $n$'), '<code class="math">$100$</code> en <code class="math">$n$</code>');
});

t.test('amounts are no formulas', async t => {
  for (const text of [
    '$5 en $10',
    'kost $20',
    'US$ 4 en US$ 5',
    'van $5-$10',
    '$20,$30',
    'A$5 en B$ ook',
    '$5 of misschien 10$',
    'alleen $$ hier',
    '$$$ duur $$$',
    '$$\nnooit gesloten',
  ]) {
    t.notMatch(render(text), 'math', text);
  }
  t.equal(inline('$5 *en* $10'), '$5 <em>en</em> $10');
  t.equal(inline('\\$a$'), '$a$');
  t.equal(inline('`$a` en b$'), '<code>$a</code> en b$');
});

t.test('nothing in a body becomes script', async t => {
  const attacks = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg/onload=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](java&Tab;script:alert(1))',
    '[x](java&#10;script:alert(1))',
    '[x](<java\tscript:alert(1)>)',
    '[x](< javascript:alert(1)>)',
    '[x](\u0001javascript:alert(1))',
    '[x](&#x01;javascript:alert(1))',
    '[x](javascript&colon;alert(1))',
    '[x](vbscript:a)',
    '[x](file:///etc/passwd)',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '![x](data:image/svg+xml;base64,AAAA)',
    '<javascript:alert(1)>',
    '<data:text/html,x>',
    '[x]\n\n[x]: javascript:alert(1)',
    '[x](//evil.example)',
    '[x](/\\evil.example)',
    '[x](\\\\evil.example)',
    '[x](https:evil)',
    '[x](/a "t\\" onmouseover=alert(1) x=\\"")',
    '[x](/a \'" onclick="alert(1)\')',
    '![a" onerror="alert(1)](/uploads/a.png)',
    '```"><script>alert(1)</script>\nx\n```',
    '``` x" onclick="a\n```',
    '[^"><script>]\n\n[^"><script>]: <script>',
    '| "><script> |\n|---|\n| <b> |',
    '$<script>alert(1)</script>$',
    '$$\n</pre><script>alert(1)</script>\n$$',
    '- [x] <script>',
    '# <style>*{}</style>',
    '[x](/a){onclick=alert(1)}',
    'https://a.example/"onclick="alert(1)',
    'www.a.example/"><script>',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '<!-- --><script>',
    '<![CDATA[<script>]]>',
  ];
  for (const attack of attacks) {
    const html = render(attack);
    t.same(faults(html), [], attack);
    t.notMatch(
      tags(html).join(''),
      /(?:href|src)="\s*(?:javascript|data|vbscript|file|\/\/|\/\\|https:evil)/i,
      attack,
    );
  }
  t.equal(inline('<b>x</b>'), '&lt;b&gt;x&lt;/b&gt;', 'HTML is shown as it was typed');
  t.match(render('a[^1]\n\n[^1]: b', '"><script>'), 'id="scriptfnref-1"', 'a wrong prefix makes no markup');
  t.equal(
    inline('[x](//evil.example)'),
    '[x](//evil.example)',
    'another host without a scheme is no own path',
  );
});

t.test('the sanitiser holds by itself', async t => {
  t.equal(sanitise('<p class="admin table-scroll" style="color:red" onclick="a()">x</p>'), '<p>x</p>');
  t.equal(sanitise('<code class="language-ts btn">x</code>'), '<code class="language-ts">x</code>');
  t.equal(sanitise('<pre tabindex="5">x</pre>'), '<pre tabindex>x</pre>', 'the value goes, which is enough');
  t.equal(sanitise('<a href="java\tscript:a" target="_blank">x</a>'), '<a>x</a>');
  t.equal(sanitise('<img src="https://else.example/x.png" />'), '<img />');
  t.equal(sanitise('<div role="alert" aria-label="x">x</div>'), '<div role aria-label="x">x</div>');
  t.notMatch(sanitise('<script>x</script><iframe></iframe><form><input></form><style></style>'), /<(?!\/?p)/);
});

t.test('signs that reverse text leave the structure intact', async t => {
  const source =
    '\u202egewoon **\u2066vet\u2069** [\u202elink](https://example.nl/%E2%80%AEgpj.exe)\n\n- \u200fpunt';
  const html = render(source);
  t.same(faults(html), []);
  t.match(html, '<strong>\u2066vet\u2069</strong>');
  t.notMatch(
    inline('https://example.nl/%E2%80%AEgpj.exe'),
    '\u202e',
    'an address is not decoded into reversing signs',
  );
  t.equal(plainText(source, 100), 'gewoon vet link punt');
});

t.test('plain text for excerpts', async t => {
  t.equal(
    plainText(
      '# Kop\n\nEen **vet** [woord](https://example.nl)\nen `code`.\n\n- [x] klaar[^1]\n\n[^1]: noot',
      200,
    ),
    'Kop Een vet woord en code. klaar',
  );
  t.equal(plainText('![Kaart](https://else.example/k.png) | a |', 50), 'Kaart | a |');
  t.equal(
    plainText('| a | b |\n|---|---|\n| c | d |\n\n> quote\n\n```\ncode\n```', 50),
    'a b c d quote code',
  );
  t.equal(plainText('&lt;b&gt; <i>x</i>', 50), '<b> <i>x</i>');
  t.equal(plainText('een twee drie vier', 13), 'een twee…');
  t.equal(plainText('een twee, drie vier', 11), 'een twee…');
  t.equal(plainText('een twee', 8), 'een twee');
  t.equal(plainText('a'.repeat(30), 10), `${'a'.repeat(9)}…`);
  t.equal(plainText('😀😀😀😀', 4), '😀…', 'no half character');
  t.equal(plainText('tekst', 0), '');
});

t.test('a quote links to the post and keeps its shape', async t => {
  t.equal(
    quoteMarkdown('Een\n\nTwee\r\n> dieper', { name: 'Sanne', href: '/posts/12' }),
    '> [Sanne](/posts/12):\n>\n> Een\n>\n> Twee\n> > dieper\n\n',
  );
  t.equal(quoteMarkdown(' \n\n', { name: 'Sanne', href: '/posts/12' }), '> [Sanne](/posts/12):\n\n');
  const odd = quoteMarkdown('x', {
    name: 'A](javascript:a) *b* <i>\n# [^1] `c` www.example.nl \\',
    href: '/posts/1 ) "x',
  });
  const html = render(`${odd}mijn antwoord\n\n[^1]: noot`);
  t.match(
    html,
    /<p><a href="\/posts\/1%20%29%20%22x">A\]\(javascript:a\) \*b\* &lt;i&gt; # \[\^1\] `c` www\.example\.nl \\<\/a>:<\/p>/,
  );
  t.match(html, /<\/blockquote>\s*<p>mijn antwoord<\/p>/, 'what follows is no quote');
  t.match(
    render(`${quoteMarkdown('```\nopen', { name: 'A', href: '/posts/1' })}erna`),
    /<\/blockquote>\s*<p>erna/,
  );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), name => {
      const quoted = render(quoteMarkdown('x', { name: `a${name}z`, href: '/posts/1' }));
      return tags(quoted).join('') === '<blockquote><p><a href="/posts/1"><p>';
    }),
    { numRuns: 300 },
  );
});

t.test('a name cannot pass for a footnote', async t => {
  const quoted = quoteMarkdown('x', { name: '^1', href: '/posts/1' });
  t.match(render(`${quoted}y[^1]\n\n[^1]: noot`), '<a href="/posts/1">^1</a>');
});

t.test('the limit counts bytes', async t => {
  t.equal(MAX_BODY_BYTES, 65_536);
  t.notOk(bodyTooLong('a'.repeat(65_536)));
  t.ok(bodyTooLong('a'.repeat(65_537)));
  t.notOk(bodyTooLong('é'.repeat(32_768)));
  t.ok(bodyTooLong(`${'é'.repeat(32_768)}a`));
  for (const file of ['limits', 'quote']) {
    const text = readFileSync(new URL(`../../server/base/markdown/${file}.ts`, import.meta.url), 'utf8');
    t.notMatch(text, /^\s*import\b|\bfrom '/m, `${file}.ts is for the browser too: no imports`);
  }
});

t.test('any text gives known, well-formed HTML', async () => {
  const pieces = fc.constantFrom(
    ...'*_~`[]()!<>"\'&$|#-+:^\\/=\n \t'.split(''),
    '\n\n',
    '    ',
    '[^a]',
    '[^a]: ',
    '- [ ] ',
    '> ',
    '$$',
    '```',
    '|-|-|',
    '[a]: /b\n',
    '](/uploads/a)',
    '](javascript:a)',
    'https://a.example/',
    'www.a.example',
    '<script>',
    ' onclick=',
    '&#106;',
    '\u202e',
    '\ud800',
    '\0',
    'woord',
    '1. ',
  );
  const text = fc.oneof(
    fc.array(pieces, { maxLength: 60 }).map(list => list.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );
  fc.assert(
    fc.property(text, source => {
      const found = faults(render(source));
      if (found.length > 0) throw new Error(found.join(' '));
      const plain = plainText(source, 40);
      return plain.length <= 40 && !/[\n\u202e]/.test(plain);
    }),
    { numRuns: 3000 },
  );
});

t.test('no text is slow', async t => {
  const size = MAX_BODY_BYTES;
  const fill = (piece: string) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
  const nest = (open: string, close: string) =>
    `${open.repeat(size / 2 / open.length)}x${close.repeat(size / 2 / close.length)}`;
  const texts = [
    ...[
      '[',
      '*',
      '$',
      '|',
      '>',
      '`',
      '_',
      '~',
      '![',
      '[^',
      '[^a]:',
      '<',
      '&',
      '](',
      '$a ',
      '$a` ',
      '$$a\n',
      '$\n',
      '> ',
      '- ',
      '**a ',
      '*a_ ',
      'www.',
      'http://',
      'x[^1]\n\n[^1]: ',
      '[^1]: a\n',
      '|a|b|\n|-|-|\n',
    ].map(fill),
    nest('[', ']'),
    nest('*a ', ' a*'),
    nest('[', '](a)'),
    nest('$a ', ' a$'),
    `[a]: /b\n\n${fill('[a][')}`,
    `${fill('|a')}|\n${fill('|-')}|\n`,
    `${'|a'.repeat(500)}|\n${'|-'.repeat(500)}|\n${'|b\n'.repeat(20_000)}`,
  ];
  for (const text of texts) {
    const start = process.cpuUsage();
    render(text);
    const { user } = process.cpuUsage(start);
    // Some 20 times what the slowest takes: quadratic cost takes minutes, a busy machine does not matter.
    t.ok(user < 10_000_000, `${JSON.stringify(text.slice(0, 12))} took ${Math.round(user / 1000)} ms of CPU`);
  }
});
