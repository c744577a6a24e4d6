import Fastify from 'fastify';
import { WebSocketServer } from 'ws';
import { answerQuestions, now } from './helper.ts';

/** A reply as it was recorded from the real server. */
export type Sample = { path: string; status: number; headers: Record<string, string>; body: string };

const app = Fastify({ logger: false });
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
const samples = new Map<string, { status: number; headers: Record<string, string>; body: Buffer }>();
let frame = '';

app.server.on('upgrade', (request, socket, head) => sockets.handleUpgrade(request, socket, head, () => {}));

app.get('/sample/:name', (request, reply) => {
  const { status, headers, body } = samples.get((request.params as { name: string }).name)!;
  return reply.code(status).headers(headers).send(body);
});

/** Sends one frame to every socket; answers with the moment at which it began. */
app.post('/broadcast', async () => {
  const began = now();
  for (const socket of sockets.clients) socket.send(frame);
  return { began };
});

answerQuestions(
  {
    start: () => app.listen({ host: '127.0.0.1', port: 0 }),
    sample({ path, status, headers, body }: Sample) {
      samples.set(path, { status, headers, body: Buffer.from(body, 'base64') });
    },
    frame(text: string) {
      frame = text;
    },
  },
  async () => {
    for (const socket of sockets.clients) socket.terminate();
    await app.close();
  },
);
