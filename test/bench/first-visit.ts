import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium as playwright } from 'playwright-core';
import { ask } from './ask.ts';
import { atMost, type Bench, type Row } from './bench.ts';

type Kind = 'script' | 'style' | 'font' | 'other';

const BROWSER = { 'accept-encoding': 'gzip, deflate, br', 'accept-language': 'nl' };
// Longer than any element needs to ask for its module.
const QUIET_MS = 1500;

async function openBrowser() {
  const own = process.env.CHROMIUM_PATH;
  const executablePath =
    own && existsSync(own) ? own : await (await import('@sparticuz/chromium')).default.executablePath();
  return playwright.launch({ executablePath, args: ['--no-sandbox'] });
}

/** Paths that a browser with an empty cache asks for at a first look, without what it only fetches ahead. */
async function pathsOf(url: string, page: string, cookie: string | null): Promise<Set<string>> {
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1280, height: 900 } });
    if (cookie) {
      const [name, value] = cookie.split('=') as [string, string];
      await context.addCookies([{ name, value, url }]);
    }
    const view = await context.newPage();
    const paths = new Set<string>();
    view.on('request', request => {
      const ahead = /prefetch|prerender/.test(request.headers()['sec-purpose'] ?? '');
      if (!ahead && request.method() === 'GET') paths.add(new URL(request.url()).pathname);
    });
    await view.goto(url + page, { waitUntil: 'load' });
    await view.waitForTimeout(QUIET_MS);
    // A browser without a window leaves out the icon of its tab, and the rules for fetching ahead are not reported.
    const icon = await view.locator('link[rel=icon]').first().getAttribute('href');
    if (icon) paths.add(icon);
    return paths;
  } finally {
    await browser.close();
  }
}

function kindOf(file: string): Kind {
  if (/\.js$/.test(file)) return 'script';
  if (/\.css$/.test(file)) return 'style';
  return /\.woff2?$/.test(file) ? 'font' : 'other';
}

/**
 * The weight of a first visit to a thread page: a real browser says what it asks for, and each of those is then asked
 * for with its headers and counted as it travels. Nothing to compare it with but its aims.
 */
export async function benchFirstVisit(bench: Bench, name: string, cookie: string | null): Promise<Row> {
  const page = `/threads/${bench.grown.threadId}`;
  const headers = { ...BROWSER, ...(cookie && { cookie }) };
  const paths = await pathsOf(bench.url, page, cookie);
  paths.delete(page);
  const html = await ask(bench.url + page, headers);
  const rules = /"([^"]+)"/.exec(html.headers['speculation-rules'] ?? '')?.[1];
  if (rules) paths.add(rules);

  const bytes = { html: html.body.length, script: 0, style: 0, font: 0, other: 0 };
  const files: Record<string, number> = {};
  for (const each of paths) {
    const reply = await ask(bench.url + each, headers);
    if (reply.status !== 200) throw new Error(`${each} answered ${reply.status}`);
    bytes[kindOf(each)] += reply.body.length;
    files[path.basename(each)] = reply.body.length;
  }
  const requests = paths.size + 1;
  const code = (bytes.script + bytes.style) / 1000;
  return {
    ...{
      name: `first visit to a thread, ${name}`,
      unit: 'kB of script and style',
      ours: code,
      limit: null,
      ratio: null,
    },
    aims: [atMost(code, 60, 'kB of script and style'), atMost(requests, 10, 'requests')],
    more: { requests, ...bytes, ...files },
  };
}
