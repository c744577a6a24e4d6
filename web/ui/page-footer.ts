import { html, type TemplateResult } from 'lit';
import { css } from '../base/classes.ts';
import type { PageContext } from '../base/page.ts';
import './document-words.ts';

export function pageFooter({ t, communityName, contact }: PageContext): TemplateResult {
  return html`<footer class="lk-footer">
<div class="lk-frame">
<p>${t('document:about', { name: communityName })}</p>
<ul>
<li><a class=${css.link} href="/terms">${t('document:terms')}</a></li>
<li><a class=${css.link} href="/accessibility">${t('document:accessibility')}</a></li>
<li><a class=${css.link} href="/privacy">${t('document:privacy')}</a></li>
<li><a class=${css.link} href="mailto:${contact}">${t('document:contact')}</a></li>
<li><a class=${css.link} href="/api/v1/docs">${t('document:apiDocs')}</a></li>
<li><a class=${css.link} href="https://eupl.eu/" rel="noopener license">${t('document:licence')}</a></li>
</ul>
</div>
</footer>`;
}
