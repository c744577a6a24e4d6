/**
 * The headers of every reply (DESIGN §10), as one constant: a library that sets the same few lines per request costs
 * more than the kept pages themselves (docs/decisions/0006).
 */
export function securityHeaders(secure: boolean): Record<string, string> {
  return {
    'content-security-policy':
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
      "frame-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'; " +
      "require-trusted-types-for 'script'; trusted-types lit-html",
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
    ...(secure && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
  };
}

/** Tells a browser which links it may fetch ahead; the rules stand in a file because the policy allows no inline script. */
export const SPECULATION_RULES = '"/assets/speculation.json"';
