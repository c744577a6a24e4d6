import { html, nothing, render, type TemplateResult } from 'lit';
import { type Condition, onCondition } from './live.ts';
import { type Language, wordsIn } from './words.ts';
import '../threads/live-words.ts';

// A short break (a lift, a restarted server) is not worth a message.
const PATIENCE_MS = 2500;

let started = false;
let timer: ReturnType<typeof setTimeout> | undefined;
let bad = false;

/** The language of the page that this script is on. */
export const pageLanguage = (): Language => (document.documentElement.lang === 'en' ? 'en' : 'nl');

/** Shows at the bottom of the page when it is no longer up to date, and that it is again. Once per page. */
export function showCondition(): void {
  if (started) return;
  started = true;
  const t = wordsIn(pageLanguage());
  const bar = document.createElement('div');
  bar.className = 'live-bar';
  bar.setAttribute('role', 'status');
  document.body.append(bar);
  const show = (content: TemplateResult | typeof nothing, tone: string) => {
    bar.className = `live-bar ${tone}`;
    render(content, bar);
  };
  const signIn = () =>
    html`<p>${t('live:signedOut')} <a href="/sign-in?return=${encodeURIComponent(location.pathname + location.search)}">${t('live:signIn')}</a></p>`;
  onCondition((condition: Condition) => {
    clearTimeout(timer);
    if (condition === 'stopped') return show(signIn(), 'live-bar--problem');
    if (condition === 'live') {
      show(bad ? html`<p>${t('live:back')}</p>` : nothing, 'live-bar--good');
      if (bad) timer = setTimeout(() => show(nothing, ''), 4000);
      bad = false;
      return;
    }
    timer = setTimeout(() => {
      bad = true;
      show(html`<p>${t(condition === 'offline' ? 'live:offline' : 'live:behind')}</p>`, 'live-bar--problem');
    }, PATIENCE_MS);
  });
}
