const postsPerPage = 20;

/** The readable tail of an address: "Wat doen we met…?" becomes "wat-doen-we-met". May be empty. */
export function slugOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
}

function withSlug(start: string, text: string): string {
  const slug = slugOf(text);
  return slug ? `${start}-${slug}` : start;
}

/** Address of a space's page: `/spaces/3-werk-en-inkomen`. */
export function spaceAddress(space: { id: number; name: string }): string {
  return withSlug(`/spaces/${space.id}`, space.name);
}

/** Address of a thread's page: `/threads/12-wat-doen-we-met`. */
export function threadAddress(thread: { id: number; title: string }): string {
  return withSlug(`/threads/${thread.id}`, thread.title);
}

/** Address of one post within its thread's pages: `/threads/12-wat-doen-we-met?from=21#post-34`. */
export function postAddress(thread: { id: number; title: string }, number: number): string {
  const from = firstOnPage(number);
  return `${threadAddress(thread)}${from > 1 ? `?from=${from}` : ''}#post-${number}`;
}

/** Number of the first post on the page that shows post `number`: 1, 21, 41, … */
export function firstOnPage(number: number): number {
  return Math.floor((Math.max(1, number) - 1) / postsPerPage) * postsPerPage + 1;
}
