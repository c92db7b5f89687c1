import { accountExternalIds } from '../../accounts/index.ts';
import type { IdOrName } from '../../external-ids/index.ts';
import type { ViewerContext } from '../../../graphql/context.ts';
import { formatValue, withArticle } from '../../../values/issues.ts';
import { locationExternalIds } from '../../locations/index.ts';
import { memberExternalIds } from '../../members/index.ts';
import { portalRoleExternalIds, isBuiltInRole } from '../../portal-roles/index.ts';
import { tagExternalIds } from '../../tags/index.ts';
import { columnIssue } from '../row/column.ts';
import type { ImportRow } from '../row/import-row.ts';
import type { ReferenceField } from './named-references.ts';

interface Finder {
  noun: string;
  list: string;
  findByIdOrName: (reference: IdOrName, label: string, context: ViewerContext) => Promise<{ id: string } | null>;
}

const finders: Record<ReferenceField, Finder> = {
  account: { noun: 'account', list: 'accounts', findByIdOrName: accountExternalIds.findByIdOrName },
  assignedTo: { noun: 'member', list: 'members', findByIdOrName: memberExternalIds.findByIdOrName },
  location: { noun: 'location', list: 'locations', findByIdOrName: locationExternalIds.findByIdOrName },
  portalRole: { noun: 'portal role', list: 'portal roles', findByIdOrName: portalRoleExternalIds.findByIdOrName },
};

/** The first object that any of these means. */
async function firstFound<Row>(
  all: readonly IdOrName[],
  find: (reference: IdOrName) => Promise<Row | null>,
): Promise<Row | null> {
  for (const reference of all) {
    const found = await find(reference);
    if (found !== null) return found;
  }
  return null;
}

function shown(all: readonly IdOrName[]): string {
  return [...new Set(all.flatMap(({ id, name }) => [id ?? [], name ?? []].flat()))]
    .map((text) => formatValue(text))
    .join(' or ');
}

async function resolveField(
  row: ImportRow,
  field: ReferenceField,
  all: readonly IdOrName[],
  label: string,
  context: ViewerContext,
): Promise<void> {
  const { noun, list, findByIdOrName } = finders[field];
  const builtIn =
    field === 'portalRole' ? all.find(({ name }) => name !== undefined && isBuiltInRole(name))?.name : undefined;
  const found = await firstFound(all, (reference) => findByIdOrName(reference, label, context));
  if (found !== null) row.input[field] = { id: found.id };
  else if (builtIn !== undefined) row.input.portalRole = { slug: builtIn };
  else {
    const problem = `${shown(all)} is not ${withArticle(noun)} of this workspace: import the list of ${list} first`;
    row.issues.push(columnIssue({ path: [field], code: 'UNKNOWN_REFERENCE', problem }, row.origins.get(field)?.column));
  }
}

/**
 * The row with what it points to: each object by its id in the other system, else by its name. Unknown tags are created by
 * their names, as in every import; anything else that is unknown is an issue of the row. Rows of a batch are looked up together.
 * @param label whose ids they are
 */
export async function withReferencesResolved(
  given: ImportRow,
  label: string,
  context: ViewerContext,
): Promise<ImportRow> {
  if (given.references.size === 0 && given.tagReferences.length === 0) return given;
  const row: ImportRow = { ...given, input: { ...given.input }, tags: [...given.tags], issues: [...given.issues] };
  await Promise.all([...given.references].map(([field, all]) => resolveField(row, field, all, label, context)));
  const names = await Promise.all(
    given.tagReferences.map(
      async (all) =>
        (await firstFound(all, (reference) => tagExternalIds.findByIdOrName(reference, label, context)))?.name ??
        all.find(({ name }) => name !== undefined)?.name ??
        null,
    ),
  );
  for (const [place, name] of names.entries()) {
    if (name !== null) row.tags.push(name);
    else
      row.issues.push(
        columnIssue(
          {
            path: ['tags'],
            code: 'UNKNOWN_REFERENCE',
            problem: `${shown(given.tagReferences[place] ?? [])} is not a tag of this workspace: import the list of tags first`,
          },
          row.origins.get('tags')?.column,
        ),
      );
  }
  return row;
}
