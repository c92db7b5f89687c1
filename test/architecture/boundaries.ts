import { posix } from 'node:path';
import type { Import } from './imports.ts';

/** What the files of a folder may import, and why. Paths are from the package's root. */
export interface Boundary {
  /** The folder, or the file, that it holds for. `*` is any one folder; `folder/(file)` a file directly in it. */
  of: string;
  /** Our own folders and files that it may import, besides its own folder. Where it is missing, all but `mayNot`. */
  may?: string[];
  /** Our own folders and files that it may not import. */
  mayNot?: string[];
  /** Packages that it may not import; `@prisma/*` is all of a scope. */
  noPackages?: string[];
  reason: string;
}

const drivers = ['@prisma/*', '@electric-sql/*', 'pg', 'pglite-prisma-adapter'];
const shell = ['src/rest', 'src/process/server.ts', 'src/process/main.ts', 'src/cli'];
/** What REST may import besides its own files. */
const behindRest = ['src/store/json', 'src/access', 'src/values/characters.ts', 'src/graphql/execution/executor.ts', 'src/graphql/context.ts', 'src/values/failures.ts', 'src/values/ids.ts', 'src/values/storable.ts', 'src/graphql/upload.ts', 'src/query/pagination/cursor.ts', 'src/values/email.ts', 'src/values/fold-case.ts', 'src/values/phone.ts', 'src/http/log-failure.ts', 'src/http/parameters.ts', 'src/http/request-record.ts', 'src/http/slow-bodies.ts', 'src/process/config.ts'];

/** The files by which everybody else enters the store. */
const entryOfTheStore = ['src/store/index.ts', 'src/store/generated/pothos.ts'];

/** The first boundary that fits a file holds for it. */
export const boundaries: Boundary[] = [
  {
    of: 'src/store/json',
    may: [],
    reason: 'JSON is read and written before anything is known of what it is about.',
  },
  {
    of: 'src/store',
    may: ['src/store/json'],
    reason: 'The store knows nobody: it opens the database and runs statements, whatever they are about.',
  },
  {
    of: 'src/process/config-values.ts',
    may: [],
    reason: 'The configuration is read before anything else exists.',
  },
  {
    of: 'src/process/config-variables.ts',
    may: ['src/process/config-values.ts'],
    reason: 'The configuration is read before anything else exists.',
  },
  {
    of: 'src/process/config.ts',
    may: ['src/process/config-variables.ts'],
    reason: 'The configuration is read before anything else exists.',
  },
  {
    of: 'src/process/main.ts',
    reason: 'The process puts everything together.',
  },
  {
    of: 'src/cli',
    mayNot: ['src/rest', 'src/process/main.ts'],
    reason: 'The command line uses the same modules as the server, but is no server.',
  },
  {
    of: 'src/http/pages',
    mayNot: ['src/process/server.ts', 'src/process/main.ts', 'src/cli'],
    noPackages: [...drivers, '@pothos/*'],
    reason: 'Pages show what the APIs tell of themselves, and read as any client does.',
  },
  {
    of: 'src/process/server.ts',
    mayNot: ['src/process/main.ts', 'src/cli'],
    noPackages: drivers,
    reason: 'The server is composed of the parts; who runs it is not its affair.',
  },
  {
    of: 'src/rest/*',
    may: ['src/rest/(file)', ...behindRest],
    noPackages: [...drivers, '@pothos/*'],
    reason: 'A dialect translates shapes: it knows the adapter and GraphQL documents, never the store, a concept or another dialect.',
  },
  {
    of: 'src/rest',
    may: behindRest,
    noPackages: [...drivers, '@pothos/*'],
    reason: 'REST runs GraphQL documents through the executor: rules live behind GraphQL, once, and rows never reach REST.',
  },
  {
    of: 'src/*',
    mayNot: shell,
    noPackages: drivers,
    reason: 'A concept does not know who asks, and reaches the database only through src/store.',
  },
];

/** Whether a file is the path, or lies in the folder, or (for `folder/(file)`) stands directly in the folder. */
function within(path: string, file: string): boolean {
  if (path.endsWith('/(file)')) return `${posix.dirname(file)}/(file)` === path;
  return file === path || file.startsWith(`${path}/`);
}

/** The folder or file that the boundary holds for, with the name that its star has for this file; null where it is not its boundary. */
function placeOfBoundary(boundary: Boundary, file: string): string | null {
  if (!boundary.of.endsWith('/*')) return within(boundary.of, file) ? boundary.of : null;
  const parent = boundary.of.slice(0, -1);
  const [name, ...rest] = file.startsWith(parent) ? file.slice(parent.length).split('/') : [];
  return name !== undefined && rest.length > 0 ? parent + name : null;
}

function packageIsIn(list: string[], specifier: string): boolean {
  return list.some((name) => (name.endsWith('/*') ? specifier.startsWith(name.slice(0, -1)) : specifier === name || specifier.startsWith(`${name}/`)));
}

/** What is wrong with an import, with the reason, ready to read; null where nothing is. */
export function violation({ file, line, target }: Import, rules: Boundary[] = boundaries): string | null {
  const boundary = rules.find((candidate) => placeOfBoundary(candidate, file) !== null);
  if (!boundary) return `${file}: no boundary is written down for it. Add one to test/architecture/boundaries.ts.`;
  const frame = placeOfBoundary(boundary, file) ?? boundary.of;
  const complaint = `${file}:${line} imports ${target}. ${boundary.reason}`;
  if (!target.startsWith('src/')) {
    const leavesTheSource = target.startsWith('../') || /^(test|bench|scripts|dist)\//.test(target);
    return leavesTheSource || packageIsIn(boundary.noPackages ?? [], target) ? complaint : null;
  }
  if (within(frame, target)) return null;
  if (within('src/store', target) && !entryOfTheStore.includes(target)) return `${file}:${line} imports ${target}. The store is entered by ${entryOfTheStore[0]}.`;
  if (boundary.may && !boundary.may.some((path) => within(path, target))) return complaint;
  return boundary.mayNot?.some((path) => within(path, target)) ? complaint : null;
}
