import { createServer } from 'node:net';

/** Opens and closes a port: rejects with the system's error (EADDRINUSE, …) when it cannot be had. */
export async function tryPort(host: string, port: number): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  const { port: got } = server.address() as { port: number };
  await new Promise(resolve => server.close(resolve));
  return got;
}

/** A TCP port on loopback that nobody uses now. */
export const freePort = (): Promise<number> => tryPort('127.0.0.1', 0);
