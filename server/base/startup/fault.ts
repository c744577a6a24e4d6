/** A fault that somebody can mend: its message is a full sentence that says what is wrong and what to do. */
export class Fault extends Error {
  override name = 'Fault';
}

/** The system's own code of an error (`EADDRINUSE`, `28P01`, …), or the first one among joined errors. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, errors, cause } = error as { code?: unknown; errors?: unknown[]; cause?: unknown };
  if (typeof code === 'string') return code;
  return errors?.map(codeOf).find(Boolean) ?? (cause ? codeOf(cause) : undefined);
}
