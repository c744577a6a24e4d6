import sanitizeHtml from 'sanitize-html';

const focusable = { name: 'tabindex', values: ['0'] };

const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    ...[
      'h3',
      'h4',
      'h5',
      'h6',
      'p',
      'br',
      'hr',
      'blockquote',
      'ul',
      'ol',
      'li',
      'pre',
      'code',
      'section',
      'div',
      'span',
    ],
    ...['em', 'strong', 's', 'sup', 'a', 'img', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: {
    a: [
      'href',
      'title',
      'id',
      'aria-label',
      { name: 'rel', multiple: true, values: ['ugc', 'nofollow', 'noopener'] },
    ],
    img: ['src', 'alt', 'title', { name: 'loading', values: ['lazy'] }],
    ol: ['start'],
    li: ['id'],
    pre: [focusable],
    div: [focusable, { name: 'role', values: ['region'] }, 'aria-label'],
    span: [{ name: 'role', values: ['img'] }, 'aria-label'],
  },
  allowedClasses: {
    a: ['footnote-back'],
    code: ['math', /^language-[a-z\d+#-]{1,30}$/],
    pre: ['math'],
    div: ['table-scroll'],
    section: ['footnotes'],
    span: ['task-box', 'is-done'],
    sup: ['footnote-ref'],
    li: ['task-item'],
    th: ['align-left', 'align-center', 'align-right'],
    td: ['align-left', 'align-center', 'align-right'],
  },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowedSchemesByTag: { img: [] },
  allowProtocolRelative: false,
  disallowedTagsMode: 'escape',
  enforceHtmlBoundary: false,
};

/** The second wall: whatever the renderer makes, only these elements, attributes and classes leave. */
export function sanitise(html: string): string {
  return sanitizeHtml(html, allowed);
}
