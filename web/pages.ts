import { html as documentHtml } from '@lit-labs/ssr';
import { html, nothing, type TemplateResult } from 'lit';
import { css } from './base/classes.ts';
import type { PageContext } from './base/page.ts';
import { pageFooter } from './ui/page-footer.ts';
import { pageHeader } from './ui/page-header.ts';

export type PageParts = {
  /** Of the page alone; the community's name is put behind it. */
  title: string;
  description?: string;
  body: TemplateResult;
  /** Uses the whole width of the frame; otherwise a column for reading and forms. */
  wide?: boolean;
  /** Path of the page that search engines should keep, when one page has several addresses. */
  canonical?: string;
};

/**
 * The whole document around a page. Only for the server: its template may hold `<html>` and `<title>`, which one for
 * the browser may not.
 */
export function documentPage(page: PageContext, parts: PageParts): TemplateResult {
  const { t, assets } = page;
  const title = parts.title === page.communityName ? parts.title : `${parts.title} – ${page.communityName}`;
  return documentHtml`<!doctype html>
<html lang=${page.language}>
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content=${parts.description ?? t('document:description')}>
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#211e1b" media="(prefers-color-scheme: dark)">
${parts.canonical ? documentHtml`<link rel="canonical" href=${parts.canonical}>` : nothing}
${assets.preload.map(preload)}
${assets.styles.map(href => documentHtml`<link rel="stylesheet" href=${href}>`)}
<link rel="icon" href="/assets/logo.svg" type="image/svg+xml">
<script type="module" src=${assets.script}></script>
</head>
<body>
${pageHeader(page)}
<main id="main" tabindex="-1">
<div class="lk-frame">
${verifyBanner(page)}
${noticeArea(page)}
${parts.wide ? parts.body : documentHtml`<div class="lk-narrow">${parts.body}</div>`}
</div>
</main>
${pageFooter(page)}
</body>
</html>`;
}

/** Has the browser fetch what the style sheet and the script will ask for anyway. */
function preload(href: string): TemplateResult {
  return href.endsWith('.js')
    ? documentHtml`<link rel="modulepreload" href=${href}>`
    : documentHtml`<link rel="preload" href=${href} as="font" type="font/woff2" crossorigin>`;
}

/** Somebody whose address is not proved yet is told so on every page, with the way out. */
function verifyBanner({ t, viewer, path }: PageContext): TemplateResult | typeof nothing {
  if (viewer?.termsDue && viewer.verified) {
    return html`<div class="lk-notice ${css.warning}"><div class="utrecht-alert__content"><p>${t('document:termsDue')} <a class=${css.link} href="/terms">${t('document:readTerms')}</a></p></div></div>`;
  }
  if (!viewer || viewer.verified) return nothing;
  // There the way out is the page itself.
  if (/^\/(verify|email\/confirm)\b/.test(path)) return nothing;
  return html`<div class="lk-notice ${css.warning}"><div class="utrecht-alert__content"><p>${t('document:verify')}</p>
<form method="post" action="/verify/again"><input type="hidden" name="return" value=${path}><button class=${css.button}>${t('document:verifyAgain')}</button></form></div></div>`;
}

function noticeArea({ t, notice }: PageContext): TemplateResult | typeof nothing {
  if (!notice) return nothing;
  const role = notice.kind === 'done' ? 'status' : 'alert';
  return html`<div class="lk-notice ${notice.kind === 'done' ? css.done : css.problem}" role=${role}><div class="utrecht-alert__content">${t(notice.text)}</div></div>`;
}
