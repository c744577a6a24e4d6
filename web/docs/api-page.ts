import { html, nothing, type TemplateResult } from 'lit';
import { css } from '../base/classes.ts';
import type { PageContext } from '../base/page.ts';
import type { Words } from '../base/words.ts';
import { documentPage } from '../pages.ts';
import { fieldTable, typeText } from './field-table.ts';
import type { ApiDocs, ApiOperation } from './model.ts';
import './words.ts';

const GUARDS = {
  anyone: 'docs:guardAnyone',
  signedIn: 'docs:guardSignedIn',
  verified: 'docs:guardVerified',
  administrator: 'docs:guardAdministrator',
} as const;

/** The readable page of the API: how to begin, every operation, the kinds of data, and the refusals. */
export function apiDocsPage(page: PageContext, docs: ApiDocs): TemplateResult {
  const { t } = page;
  return documentPage(page, {
    title: `API ${docs.version}`,
    description: t('docs:lead'),
    body: html`<h1 class=${css.heading1}>${t('docs:title')} (API ${docs.version})</h1>
<p class="lk-lead">${t('docs:lead')}</p>
${beginning(t, docs)}
${contents(t, docs)}
${docs.groups.map(
  group => html`<section aria-labelledby="tag-${group.tag}"><h2 class=${css.heading2} id="tag-${group.tag}">${group.tag}</h2>
${group.description ? html`<p class=${css.paragraph} lang="en">${group.description}</p>` : nothing}
${group.operations.map(operation => operationPart(t, docs, operation))}</section>`,
)}
${schemas(t, docs)}
${codes(t, docs)}`,
  });
}

function beginning(t: Words, { base, site }: ApiDocs): TemplateResult {
  return html`<section aria-labelledby="start"><h2 class=${css.heading2} id="start">${t('docs:start')}</h2>
<p class=${css.paragraph}>${t('docs:startBase', { base })} <a class=${css.link} href="${base}/openapi.json">${t('docs:startDocument')}</a>.</p>
<p class=${css.paragraph}>${t('docs:startSignIn')}</p>
<p class=${css.paragraph}>${t('docs:startOrigin')}</p>
<p class=${css.paragraph}>${t('docs:startLists')}</p>
<p class=${css.paragraph}>${t('docs:startKeys')}</p>
<p class=${css.paragraph}>${t('docs:startLive', { path: `${base}/live` })}</p>
<h3 class=${css.heading3}>${t('docs:example')}</h3>
<div class="post-body"><pre tabindex="0" role="region" aria-label=${t('docs:example')}><code>${example(site, base)}</code></pre></div></section>`;
}

/** Signing in, and one change: what a program has to send besides the body. */
const example = (site: string, base: string) =>
  [
    `curl --cookie-jar jar --json '{"email": "…", "password": "…"}' ${site}${base}/sign-ins`,
    `curl --cookie jar ${site}${base}/spaces`,
    `curl --cookie jar --header 'Origin: ${site}' --json "{\\"key\\": \\"$(uuidgen)\\", \\"body\\": \\"…\\"}" ${site}${base}/threads/1/posts`,
  ].join('\n');

function contents(t: Words, { groups }: ApiDocs): TemplateResult {
  return html`<nav class="lk-panel" aria-labelledby="contents"><h2 class=${css.heading3} id="contents">${t('docs:contents')}</h2>
<ul>${groups.map(
    group =>
      html`<li><a class=${css.link} href="#tag-${group.tag}">${group.tag}</a>: ${group.operations.map(
        ({ id }, index) => html`${index > 0 ? ', ' : ''}<a class=${css.link} href="#${id}">${id}</a>`,
      )}</li>`,
  )}
<li><a class=${css.link} href="#schemas">${t('docs:schemas')}</a></li>
<li><a class=${css.link} href="#codes">${t('docs:codes')}</a></li></ul></nav>`;
}

function operationPart(t: Words, { base }: ApiDocs, operation: ApiOperation): TemplateResult {
  const { id, method, path, guard, parameters, body, replies, refusals } = operation;
  return html`<article class="lk-panel" aria-labelledby=${id}><h3 class=${css.heading3} id=${id}>${id}</h3>
<p class="lk-preserve"><span class="lk-badge lk-badge--question">${method}</span> <code>${base}${path}</code><br><span class="lk-quiet">${t(GUARDS[guard])}</span></p>
<p class=${css.paragraph} lang="en">${operation.summary}.</p>
${parameters.length > 0 ? html`<h4>${t('docs:parameters')}</h4>${fieldTable(t, `${id}, ${t('docs:parameters')}`, parameters)}` : nothing}
${body.length > 0 ? html`<h4>${t('docs:body')}</h4>${fieldTable(t, `${id}, ${t('docs:body')}`, body)}` : nothing}
<h4>${t('docs:replies')}</h4>
${replies.map(
  reply => html`<p><strong>${reply.status}</strong> ${reply.type ? typeText(t, reply.type) : t('docs:empty')}</p>
${reply.fields.length > 0 ? fieldTable(t, `${id}, ${reply.status}`, reply.fields) : nothing}`,
)}
<h4>${t('docs:refusals')}</h4>
<dl class="lk-facts">${refusals.map(({ status, description }) => html`<dt>${status}</dt><dd lang="en">${description}</dd>`)}</dl></article>`;
}

function schemas(t: Words, docs: ApiDocs): TemplateResult {
  return html`<section aria-labelledby="schemas"><h2 class=${css.heading2} id="schemas">${t('docs:schemas')}</h2>
${docs.schemas.map(
  ({ name, fields }) =>
    html`<h3 class=${css.heading3} id="schema-${name}">${name}</h3>${fieldTable(t, name, fields)}`,
)}</section>`;
}

function codes(t: Words, docs: ApiDocs): TemplateResult {
  return html`<section aria-labelledby="codes"><h2 class=${css.heading2} id="codes">${t('docs:codes')}</h2>
<p class=${css.paragraph}>${t('docs:codesLead')}</p>
<dl class="lk-facts">${docs.codes.map(
    code =>
      html`<dt><code>${code}</code></dt><dd>${t(`problems:${code}`, { seconds: '…', reference: '…' })}</dd>`,
  )}</dl></section>`;
}
