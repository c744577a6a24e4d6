const UNIQUE_VIOLATION = '23505';

/**
 * Runs an action whose key may arrive twice at the same moment (a double click, a retry that overtakes): the second
 * one trips over the unique key and, run again, finds what the first one made.
 */
export async function once<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if ((error as { code?: string }).code !== UNIQUE_VIOLATION) throw error;
    return action();
  }
}
