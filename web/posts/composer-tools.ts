import '@github/markdown-toolbar-element';
import { html, nothing, render, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { ask } from '../base/http.ts';
import type { Words } from '../base/words.ts';
import { icon } from './toolbar-icons.ts';

/** `style` is the toolbar library's name; `own-…` it does not know, and leaves to us. */
const tools: { style: string; name: string; keys?: string }[] = [
  { style: 'bold', name: 'bold', keys: 'b' },
  { style: 'italic', name: 'italic', keys: 'i' },
  { style: 'header-2', name: 'heading' },
  { style: 'own-link', name: 'link', keys: 'k' },
  { style: 'quote', name: 'quote' },
  { style: 'unordered-list', name: 'list' },
  { style: 'ordered-list', name: 'numbered' },
  { style: 'task-list', name: 'tasks' },
  { style: 'code', name: 'code' },
  { style: 'own-table', name: 'table' },
];
type View = 'write' | 'preview';

const modifier = (): string => (/Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl+');

/**
 * Puts the formatting bar and the tabs "write" and "preview" above a text field. Tab is never caught; Ctrl or Cmd
 * with B, I or K formats, with Enter sends; Escape leads from the preview back to the text.
 */
export function addTools(t: Words, textarea: HTMLTextAreaElement): void {
  const bar = document.createElement('div');
  bar.className = 'composer-tools';
  const panel = document.createElement('div');
  panel.className = 'composer-preview';
  panel.id = `${textarea.id}-preview`;
  panel.setAttribute('role', 'tabpanel');
  panel.setAttribute('aria-label', t('composer:preview'));
  panel.tabIndex = 0;
  panel.hidden = true;
  textarea.before(bar);
  textarea.after(panel);

  const show = (view: View): void => {
    const shows = view === 'preview';
    if (shows) panel.style.minBlockSize = `${textarea.offsetHeight}px`;
    textarea.hidden = shows;
    panel.hidden = !shows;
    render(toolsTemplate(t, textarea, view, show), bar);
    if (shows) void fillPreview(t, panel, textarea.value);
  };
  show('write');

  textarea.addEventListener('keydown', event => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      textarea.form?.requestSubmit();
      return;
    }
    const tool = tools.find(({ keys }) => keys === event.key.toLowerCase());
    if (!tool) return;
    event.preventDefault();
    bar.querySelector<HTMLElement>(`[data-md-button="${tool.style}"]`)?.click();
  });
  panel.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    show('write');
    textarea.focus();
  });
  textarea.form?.addEventListener('composer-write', () => show('write'));
}

function toolsTemplate(
  t: Words,
  textarea: HTMLTextAreaElement,
  view: View,
  show: (view: View) => void,
): TemplateResult {
  const tab = (name: View): TemplateResult =>
    html`<button type="button" role="tab" class="composer-tab" id="${textarea.id}-tab-${name}" aria-selected=${String(view === name)} aria-controls=${name === 'write' ? textarea.id : `${textarea.id}-preview`} tabindex=${view === name ? 0 : -1} @click=${() => show(name)}>${t(`composer:${name}`)}</button>`;
  return html`<div class="composer-tabs" role="tablist" aria-label=${t('composer:views')} @keydown=${onTabKey}>${tab('write')}${tab('preview')}</div>
<markdown-toolbar class="composer-toolbar" for=${textarea.id} aria-label=${t('composer:toolbar')} ?hidden=${view === 'preview'}>${tools.map(tool => toolButton(t, textarea, tool))}</markdown-toolbar>`;
}

function toolButton(
  t: Words,
  textarea: HTMLTextAreaElement,
  { style, name, keys }: (typeof tools)[number],
): TemplateResult {
  const label = t(`composer:${name}`);
  const shortcut = keys ? ` (${modifier()}${keys.toUpperCase()})` : '';
  const own = { 'own-link': insertLink, 'own-table': insertTable }[style];
  return html`<button type="button" class="composer-tool" tabindex="-1" data-md-button=${style} aria-label=${label} title=${label + shortcut} @click=${own ? () => own(t, textarea) : nothing}>${icon(name)}</button>`;
}

/** Left and right move between the two tabs and show what they lead to. */
function onTabKey(event: KeyboardEvent): void {
  if (!['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) return;
  event.preventDefault();
  const list = event.currentTarget as HTMLElement;
  const other = list.querySelector<HTMLElement>('[aria-selected="false"]');
  other?.click();
  other?.focus();
}

function insertTable(t: Words, textarea: HTMLTextAreaElement): void {
  const { value, selectionEnd } = textarea;
  const lineEnd = value.indexOf('\n', selectionEnd);
  const at = lineEnd < 0 ? value.length : lineEnd;
  const before = value.slice(0, at);
  const gap = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const table = t('composer:tableText');
  textarea.setSelectionRange(at, at);
  // It ends with a line break and so does the line: what follows does not become a row.
  insertText(textarea, gap + table);
  const [cell = ''] = table.match(/[^| ]+/) ?? [];
  const start = at + gap.length + table.indexOf(cell);
  textarea.setSelectionRange(start, start + cell.length);
}

/**
 * Makes a link of what is selected, and selects the words that are still to be typed over. They hold spaces, so that
 * what is left as it was is text and not a link to nowhere.
 */
function insertLink(t: Words, textarea: HTMLTextAreaElement): void {
  const { value, selectionStart: from, selectionEnd } = textarea;
  const chosen = value.slice(from, selectionEnd);
  const isAddress = /^https?:\/\/\S+$/.test(chosen.trim());
  const text = isAddress || !chosen.trim() ? t('composer:linkText') : chosen;
  const address = isAddress ? chosen.trim() : t('composer:linkAddress');
  insertText(textarea, `[${text}](${address})`);
  const start = text === chosen ? from + text.length + 3 : from + 1;
  textarea.setSelectionRange(start, start + (text === chosen ? address : text).length);
}

/** Types a text at the cursor, so that undo works and the field tells that it changed. */
export function insertText(textarea: HTMLTextAreaElement, text: string): void {
  textarea.focus();
  if (document.execCommand('insertText', false, text)) return;
  textarea.setRangeText(text, textarea.selectionStart, textarea.selectionEnd, 'end');
  textarea.dispatchEvent(new Event('input', { bubbles: true }));
}

async function fillPreview(t: Words, panel: HTMLElement, body: string): Promise<void> {
  if (!body.trim()) {
    render(html`<p>${t('composer:previewEmpty')}</p>`, panel);
    return;
  }
  panel.setAttribute('aria-busy', 'true');
  render(html`<p>${t('composer:previewBusy')}</p>`, panel);
  const answer = await ask<{ html: string }>('POST', '/previews', { body });
  panel.removeAttribute('aria-busy');
  render(
    answer.kind === 'ok'
      ? html`<div class="post-body">${unsafeHTML(answer.data.html)}</div>`
      : html`<p>${t('composer:previewFailed')}</p>`,
    panel,
  );
}
