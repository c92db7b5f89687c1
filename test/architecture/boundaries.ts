import { posix } from 'node:path';
import type { Import } from './imports.ts';

/** The layers of the source from the top down, each with its reason. A file imports from its own layer and those below. */
const layers: { folder: string; reason: string }[] = [
  { folder: 'src/cli', reason: 'The command line stands beside the server and uses everything; nothing uses it.' },
  { folder: 'src/process', reason: 'The process puts the parts together; no part knows how it is run.' },
  { folder: 'src/http/pages', reason: 'Pages show what the APIs tell of themselves, and read as any client does.' },
  { folder: 'src/rest', reason: 'REST runs GraphQL documents: a rule that needs REST would not hold for GraphQL.' },
  { folder: 'src/domain', reason: 'A concept does not know who asks, nor in which shape.' },
  {
    folder: 'src/graphql',
    reason: 'How GraphQL is served does not depend on what is served: the schema is handed to it.',
  },
  { folder: 'src/http', reason: 'What every request has is known before anything of what it asks for.' },
  { folder: 'src/query', reason: 'Filters, orders and pages become SQL without knowing GraphQL or a concept.' },
  { folder: 'src/access', reason: 'Who asks, and how much of it, is known before what.' },
  { folder: 'src/values', reason: 'A value is right or wrong whoever sends it.' },
  {
    folder: 'src/store',
    reason: 'The store knows nobody: it opens the database and runs statements, whatever they are about.',
  },
];

/** What else holds for a folder besides the layers. `*` is any one folder. */
interface Rule {
  of: string;
  /** Our own folders and files that it may import besides its own folder; where it is missing, all of the layers below. */
  may?: string[];
  /** Packages that it may not import; `@prisma/*` is all of a scope. */
  noPackages?: string[];
  reason: string;
}

const drivers = ['@prisma/*', '@electric-sql/*', 'pg', 'pglite-prisma-adapter'];
/** What REST may import besides its own files. */
const behindRest = [
  'src/access',
  'src/values',
  'src/http',
  'src/store/json',
  'src/query/pagination/index.ts',
  'src/graphql/context.ts',
  'src/graphql/execution/executor.ts',
  'src/graphql/upload.ts',
];
const fromGraphqlOnly =
  'REST runs GraphQL documents through the executor: rules live behind GraphQL, once, and rows never reach REST.';

/** The first rule that fits a file holds for it. */
const rules: Rule[] = [
  { of: 'src/store/json', may: [], reason: 'JSON is read and written before anything is known of what it is about.' },
  { of: 'src/store', reason: 'The store is where the drivers are.' },
  {
    of: 'src/rest/core',
    may: behindRest,
    noPackages: [...drivers, '@pothos/*'],
    reason: fromGraphqlOnly,
  },
  {
    of: 'src/rest/openapi',
    may: ['src/rest/core', ...behindRest],
    noPackages: [...drivers, '@pothos/*'],
    reason: fromGraphqlOnly,
  },
  {
    of: 'src/rest/*',
    may: ['src/rest/core', 'src/rest/openapi', ...behindRest],
    noPackages: [...drivers, '@pothos/*'],
    reason:
      'A dialect translates shapes: it knows the adapter and GraphQL documents, never the store, a concept or another dialect.',
  },
  { of: 'src/rest', may: behindRest, noPackages: [...drivers, '@pothos/*'], reason: fromGraphqlOnly },
  { of: 'src/http/pages', noPackages: [...drivers, '@pothos/*'], reason: 'Pages read as any client does.' },
  { of: 'src', noPackages: drivers, reason: 'The database is reached only through src/store.' },
];

/** The files by which everybody else enters the store. */
const entriesOfTheStore = ['src/store/index.ts', 'src/store/generated/pothos.ts', 'src/store/json/index.ts'];

/** Whether a file is the path, or lies in the folder. */
function within(path: string, file: string): boolean {
  return file === path || file.startsWith(`${path}/`);
}

function layerOf(file: string): number {
  return layers.findIndex(({ folder }) => within(folder, file));
}

/** The folder that a rule holds for, with the name that its star has for this file; null where it does not fit. */
function folderOfRule({ of }: Rule, file: string): string | null {
  if (!of.endsWith('/*')) return within(of, file) ? of : null;
  const parent = of.slice(0, -1);
  const [name, ...rest] = file.startsWith(parent) ? file.slice(parent.length).split('/') : [];
  return name !== undefined && rest.length > 0 ? parent + name : null;
}

function packageIsIn(list: string[], specifier: string): boolean {
  return list.some((name) =>
    name.endsWith('/*')
      ? specifier.startsWith(name.slice(0, -1))
      : specifier === name || specifier.startsWith(`${name}/`),
  );
}

/** The module that a file belongs to, which others enter by its index.ts: a concept of the domain, or a part of the query layer; null elsewhere. */
function moduleOf(file: string): string | null {
  return /^src\/(?:domain|query)\/[^/]+(?=\/)/.exec(file)?.[0] ?? null;
}

/** What is wrong with an import, with the reason, ready to read; null where nothing is. */
export function violation({ file, line, target }: Import): string | null {
  const layer = layerOf(file);
  const rule = rules.find((candidate) => folderOfRule(candidate, file) !== null);
  if (layer === -1 || !rule) return `${file}: it is in no layer. Add one to test/architecture/boundaries.ts.`;
  const complaint = (reason: string): string => `${file}:${line} imports ${target}. ${reason}`;
  if (!target.startsWith('src/')) {
    const leavesTheSource = target.startsWith('../') || /^(test|bench|scripts|dist)\//.test(target);
    return leavesTheSource || packageIsIn(rule.noPackages ?? [], target) ? complaint(rule.reason) : null;
  }
  if (layerOf(target) < layer) return complaint(layers[layer]?.reason ?? '');
  if (within('src/store', target) && !within('src/store', file) && !entriesOfTheStore.includes(target))
    return complaint(`The store is entered by ${entriesOfTheStore[0]}.`);
  if (
    !within(folderOfRule(rule, file) ?? rule.of, target) &&
    rule.may &&
    !rule.may.some((path) => within(path, target))
  )
    return complaint(rule.reason);
  const owner = moduleOf(target);
  if (owner !== null && owner !== moduleOf(file) && posix.basename(target) !== 'index.ts')
    return complaint(`A module is entered by its index.ts.`);
  return null;
}

/** The modules of the domain that import each other, directly or by way of others: each list is one such circle. */
export function circles(imports: readonly Import[]): string[][] {
  const needs = new Map<string, Set<string>>();
  for (const { file, target } of imports) {
    const [from, to] = [moduleOf(file), moduleOf(target)];
    if (from !== null && to !== null && from !== to) needs.set(from, (needs.get(from) ?? new Set()).add(to));
  }
  const reached = (start: string): Set<string> => {
    const found = new Set<string>();
    const open = [start];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const other of needs.get(next) ?? []) {
        if (!found.has(other)) open.push(other);
        found.add(other);
      }
    }
    return found;
  };
  const reachable = new Map([...needs.keys()].map((name) => [name, reached(name)]));
  const circled = [...needs.keys()].filter((name) => reachable.get(name)?.has(name));
  const sorted = circled.map((name) =>
    circled.filter((other) => reachable.get(name)?.has(other) && reachable.get(other)?.has(name)).toSorted(),
  );
  return [...new Map(sorted.map((circle) => [circle.join(' '), circle])).values()];
}
