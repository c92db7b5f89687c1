import type { Viewer } from '../access/viewer.ts';
import { Prisma, type Sql } from '../store/index.ts';

/** Stands for the id of the workspace in the parts of statements that are kept from request to request. */
export const anyWorkspace = 'the workspace of the request';

const boundParts = new WeakMap<Viewer, Map<Sql, Sql>>();

/** A kept part of a statement with the workspace of the request; the same object for the same part and request, by which loaders see that they read the same. */
export function ofWorkspace(part: Sql, viewer: Viewer): Sql {
  if (!part.values.includes(anyWorkspace)) return part;
  let known = boundParts.get(viewer);
  if (known === undefined) boundParts.set(viewer, (known = new Map<Sql, Sql>()));
  let bound = known.get(part);
  if (bound === undefined) {
    bound = new Prisma.Sql(
      part.strings,
      part.values.map((value) => (value === anyWorkspace ? viewer.workspace.id : value)),
    );
    known.set(part, bound);
  }
  return bound;
}
