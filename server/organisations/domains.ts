// Where anybody can have an address: such a domain says nothing of who somebody works for.
const PUBLIC = new Set(
  `gmail.com googlemail.com outlook.com outlook.nl hotmail.com hotmail.nl live.com live.nl msn.com icloud.com me.com mac.com
  yahoo.com yahoo.nl ymail.com aol.com gmx.com gmx.net gmx.de web.de mail.com zoho.com proton.me protonmail.com pm.me tutanota.com
  tuta.io fastmail.com hey.com yandex.com mail.ru qq.com 163.com mailinator.com ziggo.nl ziggomail.com kpnmail.nl kpnplanet.nl
  planet.nl hetnet.nl home.nl casema.nl chello.nl upcmail.nl quicknet.nl xs4all.nl telfort.nl tele2.nl online.nl solcon.nl
  caiway.nl caiway.net delta.nl deltanet.nl zeelandnet.nl zonnet.nl wanadoo.nl freeler.nl tiscali.nl orange.nl versatel.nl
  odido.nl t-mobilethuis.nl kabelfoon.nl kabelnoord.nl freedom.nl skynet.be telenet.be scarlet.be`.split(
    /\s+/,
  ),
);

/** As it is compared: lower case, without space, a leading @ or a trailing dot, and unicode in its own letters (xn--). */
export function cleanDomain(text: string): string {
  const bare = text.trim().replace(/^@/, '').replace(/\.$/, '').toLowerCase();
  try {
    // The host of an address is what DNS and mail servers see; a look-alike letter becomes another name.
    return /^[\p{L}\p{N}.-]+$/u.test(bare) ? new URL(`http://${bare}`).hostname : bare;
  } catch {
    return bare;
  }
}

const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/;

/** What is wrong with a cleaned mail domain, as a words key; null when it will do. */
export function domainFault(domain: string): string | null {
  if (domain.length > 253 || !DOMAIN.test(domain)) return 'problems:domainUnlikely';
  // Of a public provider's subdomains too: they are theirs to give away.
  const labels = domain.split('.');
  for (let from = 0; from < labels.length - 1; from++) {
    if (PUBLIC.has(labels.slice(from).join('.'))) return 'problems:domainPublic';
  }
  return null;
}
