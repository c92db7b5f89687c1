import findMyWay from 'find-my-way';
import type { IncomingHttpHeaders } from 'node:http';
import type { Dialect } from './core/dialect.ts';
import type { Endpoint } from './core/endpoint.ts';
import { refuse, type RestFailure } from './core/rest-error.ts';

interface Place {
  endpoints: Map<string, Endpoint>;
  /** Whether the path has no parameters. */
  literal: boolean;
}

/** Where a path leads in a dialect. */
type Find = (path: string) => { place: Place; parameters: Record<string, string> } | null;

const maxParameterLength = 1_000;

/** The paths of a dialect as a tree: a lookup costs the same however many there are. A literal path wins over one with parameters. */
function pathsOf({ endpoints, name }: Dialect): Find {
  const router = findMyWay({ ignoreTrailingSlash: true, maxParamLength: maxParameterLength });
  const places = new Map<string, Place>();
  for (const endpoint of endpoints) {
    let place = places.get(endpoint.path);
    if (place === undefined) {
      place = { endpoints: new Map(), literal: !endpoint.path.includes(':') };
      places.set(endpoint.path, place);
      // Methods are looked up in the place, so that a wrong one is told from a wrong path.
      router.on('GET', endpoint.path, () => undefined, place);
    }
    if (place.endpoints.has(endpoint.method))
      throw new Error(`${name} has two endpoints at ${endpoint.method} ${endpoint.path}`);
    place.endpoints.set(endpoint.method, endpoint);
  }
  return (path) => {
    const found = router.find('GET', path);
    return found === null || found.store === null
      ? null
      : { place: found.store as Place, parameters: found.params as Record<string, string> };
  };
}

/** Where a request goes: the dialect, with its endpoint and the path without the mount (`at`), or with why there is none (the path or the method is wrong). */
export type Destination = { dialect: Dialect } & (
  { endpoint: Endpoint; path: Record<string, string>; at: string } | { refusal: RestFailure }
);

/** Finds the destination of a request; null where the path is under no dialect. `path` has no query. */
export type Dispatch = (method: string, path: string, headers: IncomingHttpHeaders) => Destination | null;

interface Candidate {
  dialect: Dialect;
  find: Find;
}

/** @param asked the path as the client sent it: under the mount, the mount is in front of it */
function destination({ dialect, find }: Candidate, method: string, path: string, asked = path): Destination {
  const found = find(path);
  if (found === null) return { dialect, refusal: refuse('not-found', `there is nothing at ${asked}`) };
  const { endpoints } = found.place;
  const endpoint = endpoints.get(method) ?? (method === 'HEAD' ? endpoints.get('GET') : undefined);
  if (endpoint !== undefined) return { dialect, endpoint, path: found.parameters, at: path };
  const allow = [...endpoints.keys(), ...(endpoints.has('GET') ? ['HEAD'] : [])];
  return {
    dialect,
    refusal: refuse(
      'method',
      `${method} is not allowed at ${asked}: ${allow.join(', ')} ${allow.length === 1 ? 'is' : 'are'}`,
      { allow },
    ),
  };
}

/**
 * Distinguishes dialects that share a base path (docs/contracts/README.md, Addresses): the header that a dialect is selected by decides,
 * whatever else is sent; without one it is the dialect that needs none, but for paths that only the other has.
 */
function chosen(candidates: Candidate[], path: string, headers: IncomingHttpHeaders): Candidate | undefined {
  const selected = candidates.find(({ dialect }) => dialect.selectedBy.some((header) => headers[header] !== undefined));
  const fallback = candidates.find(({ dialect }) => dialect.selectedBy.length === 0) ?? candidates[0];
  if (selected !== undefined || fallback === undefined) return selected ?? fallback;
  const own = fallback.find(path);
  if (own !== null && (own.place.literal || candidates.length === 1)) return fallback;
  const other = candidates.find((candidate) => {
    if (candidate === fallback) return false;
    const found = candidate.find(path);
    return found !== null && (own === null || found.place.literal);
  });
  return other ?? fallback;
}

/** The part of a path under a base: `/v1` is the base of /v1 and /v1/…, not of /v1x. */
function isUnder(base: string, path: string): boolean {
  return path.startsWith(base) && (path.length === base.length || path[base.length] === '/' || base === '');
}

/** The bases and mounts that requests of the dialects come in by, for the router in front. */
export function mountPaths(dialects: readonly Dialect[]): string[] {
  const bare = dialects.flatMap(({ basePath, endpoints }) =>
    basePath === '' ? endpoints.map(({ path }) => `/${path.split('/')[1]}`) : endpoints.length === 0 ? [] : [basePath],
  );
  return [...new Set([...dialects.map(({ name }) => `/${name}`), ...bare])];
}

/** Makes the dispatch of dialects: at the documented paths, and under the mount of each. */
export function createDispatch(dialects: readonly Dialect[]): Dispatch {
  const candidates = dialects.map((dialect) => ({ dialect, find: pathsOf(dialect) }));
  const mounts = new Map(candidates.map((candidate) => [candidate.dialect.name as string, candidate]));
  const bases = [...new Set(dialects.map(({ basePath }) => basePath))]
    .toSorted((one, other) => other.length - one.length)
    .map((base) => ({
      base,
      sharing: candidates.filter(({ dialect }) => dialect.basePath === base && dialect.endpoints.length > 0),
    }));

  return (method, path, headers) => {
    const end = path.indexOf('/', 1);
    const mounted = mounts.get(path.slice(1, end === -1 ? undefined : end));
    if (mounted !== undefined) return destination(mounted, method, end === -1 ? '/' : path.slice(end), path);
    for (const { base, sharing } of bases) {
      const candidate = isUnder(base, path) ? chosen(sharing, path, headers) : undefined;
      if (candidate !== undefined) return destination(candidate, method, path);
    }
    return null;
  };
}
