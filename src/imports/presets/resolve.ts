import { accountExternalIds } from '../../accounts/external-ids.ts';
import type { Told } from '../../external-ids/index.ts';
import type { ViewerContext } from '../../graphql/context.ts';
import { quoted } from '../../graphql/failures.ts';
import { locationExternalIds } from '../../locations/external-ids.ts';
import { memberExternalIds } from '../../members/external-ids.ts';
import { portalRoleExternalIds } from '../../portal-roles/external-ids.ts';
import { isBuiltInRole } from '../../portal-roles/checks.ts';
import { tagExternalIds } from '../../tags/external-ids.ts';
import type { ImportRow } from '../row/import-row.ts';
import type { ToldField } from './told.ts';

interface Finder {
  noun: string;
  list: string;
  findTold: (told: Told, label: string, context: ViewerContext) => Promise<{ id: string } | null>;
}

const finders: Record<ToldField, Finder> = {
  account: { noun: 'account', list: 'accounts', findTold: accountExternalIds.findTold },
  assignedTo: { noun: 'member', list: 'members', findTold: memberExternalIds.findTold },
  location: { noun: 'location', list: 'locations', findTold: locationExternalIds.findTold },
  portalRole: { noun: 'portal role', list: 'portal roles', findTold: portalRoleExternalIds.findTold },
};

/** The first object that any of these means. */
async function firstTold<Row>(all: readonly Told[], find: (told: Told) => Promise<Row | null>): Promise<Row | null> {
  for (const told of all) {
    const found = await find(told);
    if (found !== null) return found;
  }
  return null;
}

function shown(all: readonly Told[]): string {
  return [...new Set(all.flatMap(({ id, name }) => [id ?? [], name ?? []].flat()))].map((text) => quoted(text)).join(' or ');
}

async function resolveField(row: ImportRow, field: ToldField, all: readonly Told[], label: string, context: ViewerContext): Promise<void> {
  const { noun, list, findTold } = finders[field];
  const builtIn = field === 'portalRole' ? all.find(({ name }) => name !== undefined && isBuiltInRole(name))?.name : undefined;
  const found = await firstTold(all, (told) => findTold(told, label, context));
  if (found !== null) row.input[field] = { id: found.id };
  else if (builtIn !== undefined) row.input.portalRole = { slug: builtIn };
  else {
    const message = `${field}: ${shown(all)} is no ${noun} of this workspace: import the list of ${list} first`;
    row.issues.push({ path: [field], code: 'UNKNOWN_REFERENCE', message, column: row.origins.get(field)?.column });
  }
}

/**
 * The row with what it points to: each object by its id in the other system, else by its name. Unknown tags are created by
 * their names, as in every import; anything else that is unknown is an issue of the row. Rows of a batch are looked up together.
 * @param label whose ids they are
 */
export async function withToldResolved(given: ImportRow, label: string, context: ViewerContext): Promise<ImportRow> {
  if (given.told.size === 0 && given.toldTags.length === 0) return given;
  const row: ImportRow = { ...given, input: { ...given.input }, tags: [...given.tags], issues: [...given.issues] };
  await Promise.all([...given.told].map(([field, all]) => resolveField(row, field, all, label, context)));
  const names = await Promise.all(given.toldTags.map(async (all) => (await firstTold(all, (told) => tagExternalIds.findTold(told, label, context)))?.name ?? all.find(({ name }) => name !== undefined)?.name ?? null));
  for (const [place, name] of names.entries()) {
    if (name !== null) row.tags.push(name);
    else row.issues.push({ path: ['tags'], code: 'UNKNOWN_REFERENCE', message: `tags: ${shown(given.toldTags[place] ?? [])} is no tag of this workspace: import the list of tags first`, column: row.origins.get('tags')?.column });
  }
  return row;
}
