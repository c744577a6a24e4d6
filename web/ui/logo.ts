import { html } from 'lit';

/** The community's sign: a circle of dots, one of them speaking. The same drawing as `web/public/logo.svg`, inside the page to save a request. */
export const logo = html`<svg class="lk-logo" viewBox="0 0 64 64" width="34" height="34" aria-hidden="true" focusable="false"><g fill="#2a8489"><circle cx="32.0" cy="9.5" r="6.2"></circle><circle cx="54.5" cy="32.0" r="6.2"></circle><circle cx="47.9" cy="47.9" r="6.2"></circle><circle cx="32.0" cy="54.5" r="6.2"></circle><circle cx="16.1" cy="47.9" r="6.2"></circle><circle cx="9.5" cy="32.0" r="6.2"></circle><circle cx="16.1" cy="16.1" r="6.2"></circle></g><circle fill="#d9683c" cx="47.9" cy="16.1" r="8"></circle></svg>`;
