import fc from 'fast-check';
import t from 'tap';
import {
  condition,
  type Effect,
  emptyLive,
  type Frame,
  type LiveState,
  retryDelay,
  step,
} from '../../web/base/live-state.ts';

const STREAM = 'thread:12';
const START = 40;

/** A server that holds versions up to `newest` and answers a watch with all that was missed. */
function answer(since: number, newest: number): Frame[] {
  if (since >= newest) return [{ stream: STREAM, version: since }];
  return Array.from({ length: newest - since }, (_, i) => event(since + 1 + i));
}
const event = (version: number): Frame => ({ stream: STREAM, version, event: 'post.created', data: version });

t.test('versions are applied exactly once and in order, whatever the wire does', async () => {
  const action = fc.oneof(
    fc.record({ type: fc.constant('deliver' as const), index: fc.nat(20) }),
    fc.record({ type: fc.constant('double' as const), index: fc.nat(20) }),
    fc.record({ type: fc.constant('drop' as const), index: fc.nat(20) }),
    fc.record({ type: fc.constant('write' as const), index: fc.nat(0) }),
    fc.record({ type: fc.constant('break' as const), index: fc.nat(0) }),
  );
  fc.assert(
    fc.property(fc.array(action, { maxLength: 80 }), actions => {
      let state: LiveState = emptyLive;
      let newest = START;
      let wire: Frame[] = [];
      const applied: number[] = [];
      const take = (effects: Effect[]) => {
        for (const effect of effects) {
          if (effect.type === 'apply') applied.push(effect.version);
          if (effect.type === 'send' && 'watch' in effect.message)
            wire.push(...answer(effect.message.since!, newest));
        }
      };
      const run = (input: Parameters<typeof step>[1]) => {
        const next = step(state, input);
        state = next.state;
        take(next.effects);
      };
      run({ type: 'watch', stream: STREAM, since: START });
      run({ type: 'opened' });
      for (const { type, index } of actions) {
        const at = wire.length ? index % wire.length : 0;
        if (type === 'write') wire.push(event(++newest));
        else if (type === 'break') {
          run({ type: 'closed', code: 1006 });
          wire = [];
          run({ type: 'opened' });
        } else if (wire.length === 0) continue;
        else if (type === 'drop') wire.splice(at, 1);
        else {
          const frame = wire[at]!;
          if (type === 'deliver') wire.splice(at, 1);
          run({ type: 'frame', frame });
        }
      }
      // The connection heals: what is on its way arrives, and one more connection brings the rest.
      run({ type: 'closed', code: 1006 });
      wire = [];
      run({ type: 'opened' });
      while (wire.length) run({ type: 'frame', frame: wire.shift()! });
      const expected = Array.from({ length: newest - START }, (_, i) => START + 1 + i);
      return JSON.stringify(applied) === JSON.stringify(expected) && condition(state) === 'live';
    }),
    { numRuns: 500 },
  );
});

t.test('a gap on an open socket is asked for once, and says that the page is behind', async t => {
  let { state } = step(emptyLive, { type: 'watch', stream: STREAM, since: START });
  t.equal(condition(state), 'offline');
  ({ state } = step(state, { type: 'opened' }));
  t.equal(condition(state), 'behind');
  ({ state } = step(state, { type: 'frame', frame: { stream: STREAM, version: START } }));
  t.equal(condition(state), 'live');
  const first = step(state, { type: 'frame', frame: event(START + 3) });
  t.strictSame(first.effects, [{ type: 'send', message: { watch: STREAM, since: START } }]);
  t.equal(condition(first.state), 'behind');
  t.strictSame(step(first.state, { type: 'frame', frame: event(START + 4) }).effects, []);
});

t.test('gone ends the watch, reload jumps to the version that is told, signed out stops', async t => {
  let { state } = step(emptyLive, { type: 'watch', stream: STREAM, since: START });
  ({ state } = step(state, { type: 'opened' }));
  const reload = step(state, { type: 'frame', frame: { stream: STREAM, reload: true, version: 900 } });
  t.strictSame(reload.effects, [{ type: 'reload', stream: STREAM }]);
  t.equal(reload.state.streams[STREAM]?.version, 900);
  const gone = step(state, { type: 'frame', frame: { stream: STREAM, gone: true } });
  t.strictSame(gone.effects, [{ type: 'gone', stream: STREAM }]);
  t.strictSame(step(gone.state, { type: 'frame', frame: event(START + 1) }).effects, []);
  const stopped = step(state, { type: 'closed', code: 4401 });
  t.strictSame(stopped.effects, [{ type: 'stopped' }]);
  t.strictSame(step(stopped.state, { type: 'closed', code: 1006 }).effects, []);
});

t.test('waiting to connect again grows, is spread and stays within half a minute', async t => {
  fc.assert(
    fc.property(fc.nat(50), fc.double({ min: 0, max: 1, noNaN: true }), (failures, chance) => {
      const delay = retryDelay(failures, chance);
      return delay >= 125 && delay <= 30_000;
    }),
  );
  t.ok(retryDelay(1, 1) < retryDelay(4, 1));
});
