import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { Fault } from '../base/startup/fault.ts';

/** A longer line is no post but a broken file; it is passed over without being kept in memory. */
export const MAX_LINE_BYTES = 8 * 1024 * 1024;

/** One line, or why there is none. `bytes`: how far the file itself has been read. */
export type ArchiveLine = { number: number; bytes: number } & ({ text: string } | { problem: string });

async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}

const NEWLINE = 10;
const decoder = new TextDecoder('utf-8');

class Splitter {
  #parts: Buffer[] = [];
  #length = 0;
  #number = 0;

  /** Takes a piece; gives the lines that it completes. */
  *take(chunk: Buffer): Generator<{ number: number; text: string } | { number: number; problem: string }> {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      this.#keep(chunk.subarray(from, at));
      yield* this.end();
      from = at + 1;
    }
    this.#keep(chunk.subarray(from));
  }

  #keep(part: Buffer): void {
    this.#length += part.length;
    if (this.#length > MAX_LINE_BYTES) this.#parts = [];
    else if (part.length > 0) this.#parts.push(part);
  }

  *end(): Generator<{ number: number; text: string } | { number: number; problem: string }> {
    const number = ++this.#number;
    const tooLong = this.#length > MAX_LINE_BYTES;
    const text = tooLong
      ? ''
      : decoder.decode(this.#parts.length === 1 ? this.#parts[0] : Buffer.concat(this.#parts));
    this.#parts = [];
    this.#length = 0;
    if (tooLong) yield { number, problem: 'it is longer than 8 MB' };
    else if (text.trim() !== '') yield { number, text };
  }
}

/**
 * The lines of a file, plain or gzip, one after the other: memory holds one line and one piece of the file. Empty
 * lines are passed over. Throws Fault when the file cannot be read at all; a gzip that breaks off is a last problem.
 */
export async function* readLines(file: string): AsyncGenerator<ArchiveLine> {
  const gzip = await isGzip(file).catch((error: NodeJS.ErrnoException) => {
    throw new Fault(
      `${file} cannot be read (${error.code ?? error.message}). Is the name right, and may you read it?`,
    );
  });
  const source = createReadStream(file, { highWaterMark: 256 * 1024 });
  const stream = gzip ? source.pipe(createGunzip({ chunkSize: 256 * 1024 })) : source;
  // A pipe does not hand on what breaks before it.
  source.on('error', error => stream.destroy(error));
  const lines = new Splitter();
  let last = 0;
  try {
    for await (const chunk of stream) {
      for (const line of lines.take(chunk as Buffer)) {
        last = line.number;
        yield { ...line, bytes: source.bytesRead };
      }
    }
    for (const line of lines.end()) yield { ...line, bytes: source.bytesRead };
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!code.startsWith('Z_')) throw error;
    yield {
      number: last + 1,
      bytes: source.bytesRead,
      problem: `the compressed file breaks off or is damaged here (${code})`,
    };
  } finally {
    source.destroy();
    stream.destroy();
  }
}
