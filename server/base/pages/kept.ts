import type { Hub } from '../live/hub.ts';

type KeptPage = {
  body: Buffer;
  tag?: string;
  encoded: Map<string, Buffer>;
  versions: Map<string, number>;
  until: number;
};

/**
 * Whole pages for readers without an account, each kept with the versions of the streams that it was made from. A
 * page is sent again only while none of them has moved, the sweep is healthy, and no dated grant has ended.
 */
export type KeptPages = {
  find(key: string): KeptPage | undefined;
  keep(key: string, body: Buffer, versions: Map<string, number>, until: Date | null): KeptPage;
};

const MAX_BYTES = 64 * 1024 * 1024;

export function openKeptPages(hub: Hub): KeptPages {
  const pages = new Map<string, KeptPage>();
  let bytes = 0;
  const size = (page: KeptPage) => page.body.length * 2;

  function forget(key: string): void {
    const page = pages.get(key);
    if (!page) return;
    bytes -= size(page);
    pages.delete(key);
  }

  return {
    find(key) {
      const page = pages.get(key);
      if (!page || !hub.healthy()) return undefined;
      let fresh = page.until > Date.now();
      for (const [stream, version] of page.versions) fresh &&= hub.known(stream) === version;
      if (!fresh) {
        forget(key);
        return undefined;
      }
      // The longest unread goes first: a flood of other addresses pushes out itself, not what people read.
      pages.delete(key);
      pages.set(key, page);
      return page;
    },
    keep(key, body, versions, until) {
      forget(key);
      const page = {
        body,
        encoded: new Map(),
        versions,
        until: until?.getTime() ?? Number.POSITIVE_INFINITY,
      };
      for (const [stream, version] of versions) hub.follow(stream, version);
      pages.set(key, page);
      bytes += size(page);
      for (const oldest of pages.keys()) {
        if (bytes <= MAX_BYTES) break;
        forget(oldest);
      }
      return page;
    },
  };
}
