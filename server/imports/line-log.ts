import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/**
 * The file that keeps what was not taken, or taken otherwise: `<dataDir>/imports/<name>-<date>.log`. Made at its first
 * line. Where it cannot be written, `fault` says so and the import goes on.
 */
export function openLineLog(
  dataDir: string,
  name: string,
  now: Date,
): { file: string; add(line: string): void; fault(): string | null } {
  const stamp = now.toISOString().slice(0, 19).replace(/[:]/g, '').replace('T', '-');
  const file = path.resolve(dataDir, 'imports', `${name.replace(/[^\p{L}\p{N}._-]+/gu, '-')}-${stamp}.log`);
  let fault: string | null = null;
  let made = false;
  return {
    file,
    add(line) {
      if (fault) return;
      try {
        if (!made) mkdirSync(path.dirname(file), { recursive: true });
        made = true;
        appendFileSync(file, `${line}\n`);
      } catch (error) {
        fault = (error as Error).message;
      }
    },
    fault: () => fault,
  };
}
