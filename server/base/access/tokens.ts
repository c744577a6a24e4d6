import { hash, randomBytes } from 'node:crypto';

/** A new secret for a cookie or a mailed link: 32 random bytes, base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a token. Random 256-bit tokens need no salt and no slow hash. */
export const hashToken = (token: string): Buffer => hash('sha256', token, 'buffer');
