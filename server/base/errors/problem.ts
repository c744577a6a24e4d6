export type InputError = { path: string; message: string };

/**
 * A refusal that a reader can act on. `code` makes the stable problem type (RFC 9457) and names the text
 * (`problems:{code}`), so that the same refusal speaks the reader's language on a page and in the API.
 */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly values: Record<string, string | number>;
  /** Per field: a JSON pointer or field name, and a words key or sentence that says what to do. */
  readonly errors: InputError[];
  /** Further members of the problem document, such as the newer draft of a conflict. */
  readonly members: Record<string, unknown>;

  constructor(
    status: number,
    code: string,
    more: {
      values?: Record<string, string | number>;
      errors?: InputError[];
      members?: Record<string, unknown>;
    } = {},
  ) {
    super(`${status} ${code}`);
    this.status = status;
    this.code = code;
    this.values = more.values ?? {};
    this.errors = more.errors ?? [];
    this.members = more.members ?? {};
  }
}

/** Unseen and never existed are the same 404, so that nothing tells them apart. */
export const notFound = () => new Problem(404, 'notFound');
/** Seen but not allowed; `code` says why. */
export const forbidden = (code = 'forbidden') => new Problem(403, code);
/** Open as soon as the terms at this address have been accepted. */
export const termsFirst = (terms: string) => new Problem(403, 'termsFirst', { members: { terms } });
export const conflict = (code: string, members?: Record<string, unknown>) =>
  new Problem(409, code, members ? { members } : {});
export const badInput = (errors: InputError[], code = 'badInput') => new Problem(400, code, { errors });

/** Gives back what was found, or throws the 404. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw notFound();
  return value;
}
