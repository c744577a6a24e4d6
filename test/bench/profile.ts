import { readFileSync } from 'node:fs';

/** Reads a .cpuprofile and prints where the time went: `node test/bench/profile.ts FILE [rows]`. */

type Node = {
  id: number;
  callFrame: { functionName: string; url: string; lineNumber: number };
  children?: number[];
};
type Profile = { nodes: Node[]; samples: number[]; timeDeltas: number[] };

const [file = '', count = '25'] = process.argv.slice(2);
const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(file, 'utf8')) as Profile;
const byId = new Map(nodes.map(node => [node.id, node]));
const parentOf = new Map(
  nodes.flatMap(node => (node.children ?? []).map(child => [child, node.id] as const)),
);

function placeOf({ callFrame: { url } }: Node): string {
  const inPackage = /node_modules\/((?:@[^/]+\/)?[^/]+)/g;
  const found = [...url.matchAll(inPackage)].at(-1)?.[1];
  if (found) return found;
  if (url.startsWith('node:')) return url.split('/').slice(0, 2).join('/');
  return /\/((?:server|web)\/.*)$/.exec(url)?.[1] ?? (url || '(native)');
}

const nameOf = (node: Node) =>
  `${node.callFrame.functionName || '(anonymous)'} ${placeOf(node)}:${node.callFrame.lineNumber + 1}`;

const self = new Map<string, number>();
const total = new Map<string, number>();
const places = new Map<string, number>();
let busy = 0;
const add = (map: Map<string, number>, key: string, value: number) =>
  map.set(key, (map.get(key) ?? 0) + value);

for (const [index, id] of samples.entries()) {
  const node = byId.get(id)!;
  const spent = timeDeltas[index]!;
  // Starting the profiler is no part of what is profiled.
  if (node.callFrame.functionName === '(idle)' || node.callFrame.url === 'node:inspector') continue;
  busy += spent;
  add(self, nameOf(node), spent);
  add(places, node.callFrame.url ? placeOf(node) : node.callFrame.functionName, spent);
  // A recursive function counts once per sample.
  const above = new Set<string>();
  for (let at: number | undefined = id; at !== undefined; at = parentOf.get(at))
    above.add(nameOf(byId.get(at)!));
  for (const name of above) add(total, name, spent);
}

function print(title: string, map: Map<string, number>): void {
  console.log(`\n${title}`);
  const sorted = [...map].sort(([, a], [, b]) => b - a).slice(0, Number(count));
  for (const [name, spent] of sorted)
    console.log(`${((100 * spent) / busy).toFixed(1).padStart(6)} %  ${name}`);
}

console.log(`${file}: busy ${(busy / 1e6).toFixed(2)} s`);
print('By place (own time)', places);
print('By function, own time', self);
print('By function, with what it calls', total);
