import type { TestApp } from './app.ts';

// biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects, and fails when it is not there
export type Reply = { status: number; headers: Headers; text: string; json: any };

type Options = {
  as?: { cookie: string } | null;
  body?: unknown;
  form?: Record<string, string>;
  headers?: Record<string, string>;
};

/** One real request; redirects are not followed. `form` posts as a page would, `body` as JSON. */
export async function ask(
  test: Pick<TestApp, 'url'>,
  method: string,
  path: string,
  options: Options = {},
): Promise<Reply> {
  const headers: Record<string, string> = { 'sec-fetch-site': 'same-origin', ...options.headers };
  if (options.as) headers.cookie = options.as.cookie + (headers.cookie ? `; ${headers.cookie}` : '');
  let body: string | undefined;
  if (options.form) {
    headers['content-type'] = 'application/x-www-form-urlencoded';
    body = new URLSearchParams(options.form).toString();
  } else if (options.body !== undefined) {
    headers['content-type'] = 'application/json';
    body = JSON.stringify(options.body);
  }
  const response = await fetch(test.url + path, { method, headers, body, redirect: 'manual' });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: isJson && text ? JSON.parse(text) : null,
  };
}
