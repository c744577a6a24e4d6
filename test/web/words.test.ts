import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { allWords, LANGUAGES } from '../../web/base/words.ts';

const root = join(import.meta.dirname, '../..');
const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => join(root, folder, file));

const web = filesIn('web');
const mechanism = /web\/base\/words(-browser)?\.ts$/;
for (const file of web.filter(file => file.endsWith('words.ts') && !mechanism.test(file))) await import(file);
const rooms = Object.keys(allWords('nl'));
const quoted = new RegExp(`['"\`]((?:${rooms.join('|')}):[A-Za-z]\\w*)['"\`]`, 'g');

t.test('every key that the code names is there in both languages', async t => {
  for (const file of [...web, ...filesIn('server')].filter(file => !mechanism.test(file))) {
    for (const [, key] of readFileSync(file, 'utf8').matchAll(quoted)) {
      const [room, name] = key!.split(':') as [string, string];
      for (const language of LANGUAGES) {
        const texts = allWords(language)[room] ?? {};
        if (name in texts || `${name}_other` in texts) continue;
        t.fail(`${key} is missing in ${language}`, { file });
      }
    }
  }
});

t.test('both languages have the same keys and the same values to fill in', async t => {
  const values = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map(match => match[1]).sort();
  for (const room of rooms) {
    const [nl, en] = [allWords('nl')[room]!, allWords('en')[room] ?? {}];
    t.strictSame(Object.keys(en).sort(), Object.keys(nl).sort(), `keys of ${room}`);
    for (const [name, text] of Object.entries(nl)) {
      // "1 ander leest mee" may leave its number out where the other language needs it.
      if (!name.endsWith('_one')) t.strictSame(values(en[name] ?? ''), values(text), `${room}:${name}`);
    }
  }
});
