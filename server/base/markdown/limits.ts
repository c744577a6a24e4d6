/** The longest body that a person may send, in bytes of UTF-8 (64 KiB). Also used in the browser: no imports here. */
export const MAX_BODY_BYTES = 65_536;

/** Whether a body takes more than MAX_BODY_BYTES as UTF-8. */
export function bodyTooLong(source: string): boolean {
  // A UTF-16 unit takes one to three bytes, so most texts need no encoding to be judged.
  if (source.length > MAX_BODY_BYTES) return true;
  if (source.length * 3 <= MAX_BODY_BYTES) return false;
  return new TextEncoder().encode(source).length > MAX_BODY_BYTES;
}
