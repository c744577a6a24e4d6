import { randomUUID } from 'node:crypto';
import WebSocket from 'ws';
import { ask, postReply } from './ask.ts';
import { atMost, type Bench, type Row } from './bench.ts';
import { now } from './helper.ts';
import { median } from './load.ts';
import { BODY } from './replies.ts';

const SOCKETS = 1000;
const ROUNDS = 15;

/** A crowd of open sockets; `heard` resolves with the moment at which the last one got a frame that `fits`. */
type Crowd = {
  heard(fits: (text: string) => boolean): Promise<{ last: number; frame: string }>;
  close(): void;
};

async function openCrowd(address: string, greeting: string | null): Promise<Crowd> {
  const sockets: WebSocket[] = [];
  let onFrame: (text: string) => void = () => {};
  for (let opened = 0; opened < SOCKETS; opened += 50) {
    const some = Array.from({ length: 50 }, () => new WebSocket(address, { perMessageDeflate: false }));
    sockets.push(...some);
    await Promise.all(
      some.map(
        socket =>
          new Promise<void>((resolve, reject) => {
            socket.once('error', reject);
            socket.once('open', () => {
              if (!greeting) return resolve();
              socket.once('message', () => resolve());
              socket.send(greeting);
            });
          }),
      ),
    );
    for (const socket of some) socket.on('message', (data: Buffer) => onFrame(data.toString()));
  }
  return {
    heard: fits =>
      new Promise((resolve, reject) => {
        let missing = SOCKETS;
        const late = setTimeout(() => reject(new Error(`${missing} sockets never got the frame`)), 20_000);
        onFrame = text => {
          if (!fits(text)) return;
          missing -= 1;
          if (missing > 0) return;
          clearTimeout(late);
          resolve({ last: now(), frame: text });
        };
      }),
    close: () => {
      for (const socket of sockets) socket.terminate();
    },
  };
}

const MS = 1e6;

/**
 * One reply to 1,000 sockets that watch the thread, beside a POST to a bare server that broadcasts the same frame to
 * as many `ws` sockets. Both are timed from the sending of the POST, and from the commit or the first send.
 */
export async function benchFanOut(bench: Bench): Promise<Row> {
  const { threadId, token } = bench.grown.writers[0]!;
  const stream = `thread:${threadId}`;
  const ours = await openCrowd(
    `${bench.url.replace('http', 'ws')}/api/v1/live`,
    JSON.stringify({ watch: stream }),
  );
  const bare = await openCrowd(bench.bareUrl.replace('http', 'ws'), null);
  const times = {
    ours: [] as number[],
    oursCommit: [] as number[],
    bare: [] as number[],
    bareCommit: [] as number[],
  };
  try {
    for (let round = -3; round < ROUNDS; round++) {
      const key = randomUUID();
      const hears = ours.heard(text => text.includes('"post.created"'));
      const sent = now();
      const posted = postReply(bench.url, threadId, token, { key, body: BODY });
      const { last, frame } = await hears;
      if ((await posted).status !== 201)
        throw new Error(`a reply was answered with ${(await posted).status}`);
      const { version } = JSON.parse(frame) as { version: number };
      const committed = await bench.server.ask<number | null>('committed', `${stream}@${version}`);

      await bench.bare.ask('frame', frame);
      const hearsBare = bare.heard(() => true);
      const sentBare = now();
      const answer = ask(`${bench.bareUrl}/broadcast`, {}, { method: 'POST', body: '' });
      const { last: lastBare } = await hearsBare;
      const { began } = JSON.parse((await answer).body.toString()) as { began: number };
      // The first rounds warm both up.
      if (round < 0) continue;
      times.ours.push((last - sent) / MS);
      if (committed) times.oursCommit.push((last - committed) / MS);
      times.bare.push((lastBare - sentBare) / MS);
      times.bareCommit.push((lastBare - began) / MS);
    }
  } finally {
    ours.close();
    bare.close();
  }
  const [mine, limit] = [median(times.ours), median(times.bare)];
  return {
    ...{ name: `fan-out to ${SOCKETS} sockets`, unit: 'ms', ours: mine, limit, ratio: mine / limit },
    aims: [atMost(mine / limit, 2, 'ratio')],
    more: {
      fromCommitMs: median(times.oursCommit),
      bareFromFirstSendMs: median(times.bareCommit),
      fromCommitRatio: median(times.oursCommit) / median(times.bareCommit),
      rounds: ROUNDS,
    },
  };
}
