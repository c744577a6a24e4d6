export type SignInLink = { name: string; email: string; role: string; path: string };

/** What the demo says when it is open: the address, a sign-in link per person, and how to stop. */
export function greetDemo(address: string, links: SignInLink[]): string {
  const width = (key: 'name' | 'role') => Math.max(0, ...links.map(link => [...link[key]].length));
  const pad = (text: string, length: number) => text + ' '.repeat(length - [...text].length);
  const rows = links.map(
    link => `    ${pad(link.name, width('name'))}  ${pad(link.role, width('role'))}  ${address}${link.path}`,
  );
  return [
    '',
    `  Leerkring is open:  ${address}`,
    '',
    ...(rows.length > 0 ? ['  Sign in as / Log in als', ...rows, ''] : []),
    '  Stop: Ctrl-C. Everything is kept for the next time.',
    '',
  ].join('\n');
}
