import { customFieldDefinitions } from '../custom-fields/index.ts';
import type { ContactListArguments, ContactSelection, ContactOrderValue } from '../contact/index.ts';
import type { ContactFilterValue, SearchField } from '../../query/filter/index.ts';
import type { ViewerContext } from '../../graphql/context.ts';
import { invalid, NotFoundFailure, type ValidationFailure } from '../../values/failures.ts';
import { formatValue, type Issue } from '../../values/issues.ts';
import { bareId } from '../../values/ids.ts';
import type { View } from '../../store/index.ts';
import { viewById } from './loaders.ts';

/** The keys of the custom fields that a view was made with and that are defined no more. */
export async function missingCustomFields(view: View, context: ViewerContext): Promise<string[]> {
  if (view.customFieldKeys.length === 0) return [];
  const defined = new Set((await customFieldDefinitions(context)).map(({ key }) => key));
  return view.customFieldKeys.filter((key) => !defined.has(key));
}

/** The failure of a view that cannot be run: it never shows everybody instead. */
export function brokenView(view: View, missing: readonly string[], path: Issue['path'] = []): ValidationFailure {
  const keys = missing.map(formatValue).join(', ');
  return invalid(
    path,
    'UNKNOWN_REFERENCE',
    `view ${formatValue(view.name)} is broken: it uses the custom field ${keys}, which is gone; define it again or change the view`,
  );
}

/** What a view keeps as JSON and as texts, as what it was checked to be when it was written. */
export function keptBy({ filter, filterSource, searchFields, sort }: View) {
  return {
    filter: filter as ContactFilterValue | null,
    filterSource: filterSource as Record<string, unknown> | null,
    searchFields: searchFields as SearchField[],
    sort: sort as ContactOrderValue[],
  };
}

/** Which contacts a view chooses. */
export function selectionOf(view: View): ContactSelection {
  const { filter, searchFields } = keptBy(view);
  const fields = searchFields.length === 0 ? null : searchFields;
  return { filter, search: view.search === null ? null : { text: view.search, fields } };
}

/**
 * Which contacts the view with this id chooses.
 * @param id its global id or UUID
 * @throws NotFoundFailure where there is none, ValidationFailure where it is broken, both at the path
 */
export async function selectionOfView(
  id: string,
  path: (string | number)[],
  context: ViewerContext,
): Promise<ContactSelection> {
  const uuid = bareId('View', id);
  const view = uuid === null ? null : await viewById(context).load(uuid);
  if (view === null) throw new NotFoundFailure(`view: ${formatValue(id)} is not a view of this workspace`, path);
  const missing = await missingCustomFields(view, context);
  if (missing.length > 0) throw brokenView(view, missing, path);
  return selectionOf(view);
}

/** Which contacts a view chooses, and in what order. */
export function listOf(view: View): ContactListArguments {
  return { ...selectionOf(view), orderBy: keptBy(view).sort };
}
