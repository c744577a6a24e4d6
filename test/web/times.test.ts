import t from 'tap';
import { shortTime } from '../../web/base/times.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
const ago = (seconds: number) => new Date(now - seconds * 1000).toISOString();

t.test('times are short while they are near, and a date when they are not', async t => {
  t.equal(shortTime('nl', ago(10), now), 'nu');
  t.equal(shortTime('nl', ago(-30), now), 'nu', 'a clock that runs behind tells no future');
  t.equal(shortTime('nl', ago(50), now), '1 minuut geleden');
  t.equal(shortTime('nl', ago(5 * 60), now), '5 minuten geleden');
  t.equal(shortTime('en', ago(2 * 3600), now), '2 hours ago');
  t.equal(shortTime('nl', ago(86_400), now), 'gisteren');
  t.equal(shortTime('nl', ago(20 * 86_400), now), '2 november');
  t.equal(shortTime('nl', ago(400 * 86_400), now), '18 okt 2025');
  t.equal(shortTime('nl', 'geen datum', now), null);
});
