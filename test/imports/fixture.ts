import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const shared = path.resolve(import.meta.dirname, '../../../shared/data/discourse-posts.ndjson.gz');

/** The real archive beside the checkout; null in a clone that stands alone. */
export const realArchive: string | null = existsSync(shared) ? shared : null;

export type Fields = Record<string, unknown>;

/** A line of an archive with everything that it needs; `more` changes it. */
export function postLine(id: number, more: Fields = {}): Fields {
  return {
    id,
    username: 'marijke',
    name: 'Marijke de Boer',
    created_at: `2024-03-0${1 + (id % 9)}T10:00:00.${String(id % 1000).padStart(3, '0')}Z`,
    updated_at: `2024-03-0${1 + (id % 9)}T10:00:00.${String(id % 1000).padStart(3, '0')}Z`,
    post_number: id,
    post_type: 1,
    reply_to_post_number: null,
    topic_id: 1,
    topic_slug: 'de-nieuwe-balie',
    topic_title: 'De nieuwe balie',
    version: 1,
    raw: `Bericht ${id} over de balie.`,
    deleted_at: null,
    hidden: false,
    ...more,
  };
}

type Folder = {
  write(name: string, lines: readonly (Fields | string | Buffer)[], gzip?: boolean): string;
  path: string;
};

/** A folder of its own for archives, gone after the test. */
export function archiveFolder(t: { teardown(work: () => unknown): void }): Folder {
  const folder = mkdtempSync(path.join(tmpdir(), 'leerkring-import-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  return {
    path: folder,
    write(name, lines, gzip = false) {
      const file = path.join(folder, name);
      const whole = Buffer.concat(
        lines.flatMap(line => [
          Buffer.isBuffer(line) ? line : Buffer.from(typeof line === 'string' ? line : JSON.stringify(line)),
          Buffer.from('\n'),
        ]),
      );
      writeFileSync(file, gzip ? gzipSync(whole) : whole);
      return file;
    },
  };
}
