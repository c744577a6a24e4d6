import path from 'node:path';
import { parseArgs } from 'node:util';

export type ImportArguments = {
  file: string;
  space: string;
  source: string;
  site: string | null;
  open: boolean;
};

export const importHelp = `Leerkring: bring in what was written in another forum.

  npm run import -- discourse FILE --space NAME [--source NAME] [--site ADDRESS] [--public]

  FILE             Posts of Discourse as JSON, one per line, plain or gzip.
  --space NAME     The space where it comes. It is made when there is none with this name.
  --source NAME    Name of the old forum; authors are recognised by it. Default: the name of the file.
  --site ADDRESS   Address of the old forum, https://… . Pictures then become links to it.
  --public         A new space can be read by everyone, and written in by who is signed in. Without it: read
                   by who is signed in. Platform administrators moderate it. A space that exists keeps its grants.

The database is that of DATABASE_URL, else the built-in one in DATA_DIR (default data), whether the server runs or not.
Ctrl-C stops after the posts in hand; the same command goes on. Running it again doubles nothing.
Exit code: 0 all lines taken, 1 some were not (or it was stopped), 2 wrong use. More: docs/guides/import.md
`;

/** The name of a file without its folder and endings: `posts.ndjson.gz` is `posts`. */
const baseName = (file: string) => path.basename(file).replace(/(?<=.)\..*$/, '');

/** Reads the command line. Throws an Error with a sentence when it is not usable. */
export function readArguments(args: readonly string[]): ImportArguments | 'help' {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      space: { type: 'string' },
      source: { type: 'string' },
      site: { type: 'string' },
      public: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  const [kind, file, ...more] = positionals;
  if (kind !== 'discourse')
    throw new Error(
      kind ? `"${kind}" is no kind of import that is known: use discourse.` : 'Say what to import.',
    );
  if (!file) throw new Error('Name the file to import.');
  if (more.length > 0)
    throw new Error(`There is more than one file: ${more.join(', ')}. A name with spaces needs quotes.`);
  const space = values.space?.trim() ?? '';
  if (space === '' || [...space].length > 120)
    throw new Error('Name the space, 1 to 120 signs: --space "Old forum".');
  const source = (values.source ?? baseName(file)).trim();
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._ -]{0,99}$/u.test(source))
    throw new Error('The source is a short name of letters and digits: --source oldforum.');
  const site = values.site?.trim() || null;
  if (site && !/^https?:\/\/[^\s()<>]+$/.test(site))
    throw new Error('The site is an address like https://forum.example.');
  return { file, space, source, site, open: values.public };
}
