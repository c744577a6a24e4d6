import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { DraftView } from '../../server/drafts/schema.ts';
import { css } from '../base/classes.ts';
import type { FormState, PageContext } from '../base/page.ts';
import { authorName } from './post-article.ts';
import './words.ts';

export type ComposerOptions = {
  /** Where the draft belongs: `thread:12` (a reply), `space:3` (a new thread) or `post:55` (an edit). */
  place: string;
  /** Address that the form posts to, e.g. `/threads/12/posts`. */
  action: string;
  /** UUID that the new thing gets; a kept draft's own key wins, so that sending it twice is once. */
  key: string;
  /** What the server keeps for this viewer and place. */
  draft: DraftView | null;
  /** Who will be able to read it, in words. */
  readers: string;
  /** Words of the button that sends. */
  submit: string;
  /** Words above the text field. */
  label: string;
  /** Text to begin with when there is no draft (the post that is edited, a quote). */
  body?: string;
  replyTo?: { id: number; number: number; name: string } | null;
  /** Offers "this reports back" (research question). */
  mayReportBack?: boolean;
  /** The version of the post that is edited; a newer one on the server is then not overwritten unseen. */
  postVersion?: number;
  /** Further fields above the text: title, kind, … Their values go into the draft by the names `title`, `kind`, `askedBy` and `askedWhy`. */
  fields?: TemplateResult;
  /** Shown again after a refusal. */
  form?: FormState;
  /** Where to go back to. */
  cancel?: string;
};

/**
 * The form in which people write: a reply, a new thread or an edit. A plain form that works without JavaScript;
 * `<markdown-composer>` adds the toolbar, the preview and the draft that is never lost.
 */
export function composer(page: PageContext, options: ComposerOptions): TemplateResult {
  const { t, viewer } = page;
  const { draft, form } = options;
  const error = form?.errors.find(e => e.field === 'body');
  const typed = form?.values.body;
  const body = typed ?? (draft?.body || options.body || '');
  const key = form?.values.key || draft?.key || options.key;
  return html`<markdown-composer id="composer" place=${options.place} account=${viewer?.id ?? ''} draft-version=${draft?.version ?? 0}>
<form class="composer" method="post" action=${options.action} data-initial=${options.body ?? nothing}>
<input type="hidden" name="key" value=${key}>
${viewer ? html`<input type="hidden" name="account" value=${viewer.id}>` : nothing}
${options.postVersion === undefined ? nothing : html`<input type="hidden" name="version" value=${options.postVersion}>`}
${options.place.startsWith('thread:') ? html`<input type="hidden" name="replyTo" value=${form?.values.replyTo ?? (options.replyTo?.id || draft?.replyTo || '')}>` : nothing}
<div class="composer-context">${options.replyTo ? html`<p class="reply-chip">${t('posts:replyingTo', { number: options.replyTo.number, name: authorName(t, options.replyTo) })}</p>` : nothing}</div>
${options.fields ?? nothing}
<div class=${error ? css.invalidField : css.field}>
<label class=${css.label} for="composer-body">${options.label}</label>
${error ? html`<p class=${css.fieldError} id="composer-body-error">${error.text}</p>` : nothing}
<div class="composer-box">
${textField(body, error !== undefined)}
</div>
<p class=${css.fieldHint} id="composer-body-hint">${options.readers ? html`<span class="composer-readers">${t('posts:readers', { readers: options.readers })}</span> ` : nothing}<span class="composer-hint">${t('posts:markdownHint')}</span></p>
</div>
${options.mayReportBack ? html`<p class="composer-check"><label><input type="checkbox" name="reportsBack" value="1" ?checked=${form ? form.values.reportsBack === '1' : draft?.reportsBack === true}> ${t('posts:reportsBack')}</label></p>` : nothing}
<p class="composer-actions"><button class=${css.primaryButton}>${options.submit}</button>${options.cancel ? html` <a class=${css.link} href=${options.cancel}>${t('posts:cancel')}</a>` : nothing}</p>
</form>
</markdown-composer>`;
}

/**
 * The text field with its text inside. Lit cannot put an expression into a `<textarea>` on the server, so this
 * piece is put together as text; everything that people wrote is escaped here. The newline after the tag is
 * dropped by the parser, so that a text may begin with one of its own.
 */
function textField(body: string, invalid: boolean) {
  const escaped = body.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const error = invalid ? ' aria-invalid="true"' : '';
  const described = (invalid ? 'composer-body-error ' : '') + 'composer-body-hint';
  return unsafeHTML(
    `<textarea class="${css.textarea} composer-text" id="composer-body" name="body" rows="7" required aria-describedby="${described}"${error}>\n${escaped}</textarea>`,
  );
}
