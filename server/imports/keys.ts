import { createHash } from 'node:crypto';

/** Where imported things come from and go to: the same archive into two spaces is two imports. */
export type ImportPlace = { spaceId: number; source: string };

export const accountKey = (source: string, username: string): string =>
  `discourse:${source}:${username.toLowerCase()}`;
export const threadKey = ({ spaceId, source }: ImportPlace, topic: number): string =>
  `discourse:${spaceId}:${source}:${topic}`;
export const postKey = threadKey;

/** The UUID that a thread or post has as its key: the same each time for the same import key. */
export function uuidOf(importKey: string, kind: 'thread' | 'post'): string {
  const hex = createHash('sha256').update(`${kind}/${importKey}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
