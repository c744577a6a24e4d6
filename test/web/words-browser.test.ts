import t from 'tap';
import * as server from '../../web/base/words.ts';
import * as browser from '../../web/base/words-browser.ts';

const texts = {
  nl: {
    plain: 'Reageer',
    named: '#{{number}} van {{ name }}',
    count_one: '{{count}} bericht',
    count_other: '{{count}} berichten',
  },
  en: {
    plain: 'Reply',
    named: '#{{number}} by {{ name }}',
    count_one: '{{count}} post',
    count_other: '{{count}} posts',
  },
};

t.test('the browser finds the same words as the server', async t => {
  server.addWords('sample', texts);
  browser.addWords('sample', texts);
  for (const language of server.LANGUAGES) {
    const [theirs, ours] = [server.wordsIn(language), browser.wordsIn(language)];
    const asked: [string, Record<string, string | number>?][] = [
      ['sample:plain'],
      ['sample:named', { number: 3, name: '<Fatima> & $& {{x}}' }],
      ['sample:count', { count: 0 }],
      ['sample:count', { count: 1 }],
      ['sample:count', { count: 2500 }],
      ['sample:missing'],
    ];
    for (const [key, values] of asked) t.equal(ours(key, values), theirs(key, values), `${language} ${key}`);
  }
});
