import { isIP } from 'node:net';

/** The usual mailboxes of a site (RFC 2142), on the host that people type; on this machine alone an example. */
export function contactsOf(publicUrl: string): { general: string; security: string } {
  const { hostname } = new URL(publicUrl);
  const isName = hostname.includes('.') && !isIP(hostname);
  const host = isName ? hostname : 'leerkring.example';
  return { general: `info@${host}`, security: `security@${host}` };
}
