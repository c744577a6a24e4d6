import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss, { type Root } from 'postcss';
import type { Plugin } from 'vite';

const web = join(import.meta.dirname, '../web');
const theme = join(
  import.meta.dirname,
  '../node_modules/@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css',
);

/**
 * Makes the style sheet small: puts the design tokens that it uses before it (of some 2,800), and leaves out the
 * rules of component classes that no template names.
 */
export function pruneStyles(): Plugin {
  return {
    name: 'prune-styles',
    transform(css, id) {
      if (!id.endsWith('base/styles/main.css')) return null;
      const sheet = postcss.parse(css);
      dropUnusedClasses(sheet, templateText());
      return { code: usedTokens(sheet) + sheet.toString(), map: null };
    },
  };
}

/** All that templates and elements say, to look class names up in. */
function templateText(): string {
  return readdirSync(web, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => readFileSync(join(web, file), 'utf8'))
    .join('\n');
}

/** `:invalid` goes as well: it makes an empty field red before anything was typed; `aria-invalid` says it in time. */
function dropUnusedClasses(sheet: Root, text: string): void {
  const words = new Set(text.match(/utrecht-[\w-]+/g));
  const isUsed = (selector: string) =>
    !/:invalid/.test(selector) &&
    (selector.match(/\.utrecht-[\w-]+/g) ?? []).every(name => words.has(name.slice(1)));
  sheet.walkRules(rule => {
    const kept = rule.selectors.filter(isUsed);
    if (kept.length === 0) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  });
  sheet.walkAtRules(rule => {
    if (rule.nodes?.length === 0) rule.remove();
  });
}

/** One rule with the tokens that `sheet` asks for and does not itself always set, and those that they ask for. */
function usedTokens(sheet: Root): string {
  const known = new Map<string, string>();
  postcss.parse(readFileSync(theme, 'utf8')).walkDecls(/^--/, decl => void known.set(decl.prop, decl.value));
  const own = new Set<string>();
  const asked: string[] = [];
  const ask = (value: string) =>
    asked.push(...Array.from(value.matchAll(/var\(\s*(--[\w-]+)/g), match => match[1] as string));
  sheet.walkDecls(decl => {
    if (isRootDefault(decl.parent)) own.add(decl.prop);
    ask(decl.value);
  });
  const used = new Map<string, string>();
  for (let name = asked.pop(); name; name = asked.pop()) {
    const value = known.get(name);
    if (value === undefined || used.has(name) || own.has(name)) continue;
    used.set(name, value);
    ask(value);
  }
  const rules = [...used].sort().map(([name, value]) => `${name}:${value}`);
  return rules.length ? `:root{${rules.join(';')}}\n` : '';
}

function isRootDefault(node: postcss.Node | undefined): boolean {
  return node?.type === 'rule' && (node as postcss.Rule).selector === ':root' && node.parent?.type === 'root';
}
