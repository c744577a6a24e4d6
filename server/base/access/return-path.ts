/**
 * Where a form may send its reader afterwards: only a path of our own, else `/`. Browsers read `//host`, `/\host` and
 * a slash with a tab or line break behind it as another site.
 */
export function ownPath(path: unknown): string {
  if (typeof path !== 'string' || path.length > 2000) return '/';
  if (!/^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(path)) return '/';
  return URL.canParse(path, 'http://own.invalid') &&
    new URL(path, 'http://own.invalid').host === 'own.invalid'
    ? path
    : '/';
}
