import { type Answer, ask } from '../base/http.ts';

/** Where and how the text of a place is sent, and where to go when it has arrived and is not on this page. */
export type Target = { method: 'POST' | 'PATCH'; path: string; after(id: number): string };

/** The API's address for a place: a reply in a thread, a new thread in a space, an edit of a post. */
export function targetOf(place: string): Target {
  const [kind, id] = place.split(':') as [string, string];
  if (kind === 'thread')
    return { method: 'POST', path: `/threads/${id}/posts`, after: post => `/posts/${post}` };
  if (kind === 'space')
    return { method: 'POST', path: `/spaces/${id}/threads`, after: thread => `/threads/${thread}` };
  return { method: 'PATCH', path: `/posts/${id}`, after: post => `/posts/${post}` };
}

/** The JSON that a form's values make; empty fields and what the API does not know are left out. */
export function messageOf(
  place: string,
  values: Iterable<[string, FormDataEntryValue]>,
): Record<string, unknown> {
  const form = Object.fromEntries(values) as Record<string, string>;
  if (place.startsWith('post:')) return { body: form.body, version: Number(form.version) };
  const message: Record<string, unknown> = { key: form.key, body: form.body };
  if (place.startsWith('thread:')) {
    if (form.replyTo) message.replyTo = Number(form.replyTo);
    if (form.reportsBack) message.reportsBack = true;
    return message;
  }
  for (const name of ['title', 'kind', 'askedBy', 'askedWhy']) if (form[name]) message[name] = form[name];
  return message;
}

export type Sent = { id: number; body?: string };

/** Milliseconds until try number `tries` + 1: 2 s, 4 s, … at most a minute. */
export const sendAgainAfter = (tries: number): number => Math.min(60_000, 1000 * 2 ** Math.min(tries, 6));

/** Sends once, as `account` or not at all. Two tabs that hold the same text take turns; the key makes the second a no-op on the server. */
export async function send(
  place: string,
  message: Record<string, unknown>,
  account: string,
): Promise<Answer<Sent>> {
  const target = targetOf(place);
  const go = () => ask<Sent>(target.method, target.path, message, { account });
  // `locks` exists in secure contexts only.
  return navigator.locks ? navigator.locks.request(`leerkring:send:${place}`, go) : go();
}
