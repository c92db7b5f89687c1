import {
  ContactOrderInput,
  contactOrderTerms,
  customFieldKeysOfOrder,
  type ContactOrderValue,
} from '../../contact/index.ts';
import { customFieldDefinitions } from '../../custom-fields/index.ts';
import {
  customFieldKeysOf,
  parseContactFilter,
  searchCondition,
  type ContactFilterValue,
  type SearchField,
} from '../../../query/filter/index.ts';
import { ContactFilterInput, SearchFieldEnum } from '../../contact-filter/index.ts';
import type { SchemaTypes } from '../../../graphql/builder.ts';
import type { ViewerContext } from '../../../graphql/context.ts';
import { ValidationFailure } from '../../../values/failures.ts';
import { type Issue } from '../../../values/issues.ts';
import { jsonInput, Prisma } from '../../../store/index.ts';
import { checkJsonObject, checkName, checkText, unwrap } from '../../../values/index.ts';

type InputBuilder = PothosSchemaTypes.InputFieldBuilder<
  PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>,
  'InputObject'
>;

/** The fields of a view that are written, besides its name. */
export function viewFields(t: InputBuilder) {
  return {
    filter: t.field({ type: ContactFilterInput, description: 'Which contacts; everybody where null.' }),
    filterSource: t.field({
      type: 'JSONObject',
      description:
        'What the client made `filter` from, in a format of its own, such as the state of a filter editor: kept so that the client can open it again, and read by nothing else. ' +
        'At most 100,000 characters as JSON. It is removed when `filter` is written without it, because it would no longer be true.',
    }),
    search: t.string({ description: 'A text that the contacts have; none where null.' }),
    searchFields: t.field({
      type: [SearchFieldEnum],
      description: 'Where the search looks; everywhere where null or empty.',
    }),
    sort: t.field({
      type: [ContactOrderInput],
      description: 'The order of the contacts; newest first where null or empty. 5 terms at most.',
    }),
    columns: t.stringList({
      description: 'What the user interface shows of a contact, as it names it: 100 texts of 100 characters at most.',
    }),
  };
}

/** What can be written of a view: absent leaves it, null clears it. */
export interface ViewInput {
  name?: string | null | undefined;
  filter?: ContactFilterValue | null | undefined;
  filterSource?: Record<string, unknown> | null | undefined;
  search?: string | null | undefined;
  searchFields?: readonly SearchField[] | null | undefined;
  sort?: readonly ContactOrderValue[] | null | undefined;
  columns?: readonly string[] | null | undefined;
}

/** The columns of a view that has what is written, and nothing else. */
export function viewData(
  { filter, filterSource, search, searchFields, sort, columns }: ViewInput,
  customFieldKeys: string[],
) {
  return {
    filter: jsonOrNull(filter),
    filterSource: jsonOrNull(filterSource),
    search: search ?? null,
    searchFields: [...(searchFields ?? [])],
    sort: jsonInput(sort ?? []),
    columns: [...(columns ?? [])],
    customFieldKeys,
  };
}

const maxViewNameLength = 100;
const maxColumns = 100;
const maxColumnLength = 100;

function jsonOrNull(value: unknown): Prisma.InputJsonValue | typeof Prisma.DbNull {
  return value == null ? Prisma.DbNull : jsonInput(value);
}

function noting(issues: Issue[], check: () => unknown): void {
  try {
    check();
  } catch (error) {
    if (!(error instanceof ValidationFailure)) throw error;
    issues.push(...error.issues);
  }
}

/** Everything that is wrong with what is written of a view. */
export async function viewIssues(input: ViewInput, path: Issue['path'], context: ViewerContext): Promise<Issue[]> {
  const issues: Issue[] = [];
  const definitions = new Map((await customFieldDefinitions(context)).map(({ key, type }) => [key, type]));
  if (input.name === null)
    issues.push({ path: [...path, 'name'], code: 'REQUIRED', problem: 'a view cannot be without a name' });
  if (input.name != null) unwrap(checkName(input.name, maxViewNameLength), [...path, 'name'], issues);
  if (input.filter != null) noting(issues, () => parseContactFilter(input.filter, [...path, 'filter'], definitions));
  if (input.filterSource != null) unwrap(checkJsonObject(input.filterSource), [...path, 'filterSource'], issues);
  if (input.search != null) noting(issues, () => searchCondition({ text: input.search ?? '' }, path, () => null));
  if (input.sort != null) noting(issues, () => contactOrderTerms(input.sort ?? [], [...path, 'sort'], definitions));
  const columns = input.columns ?? [];
  if (columns.length > maxColumns) {
    issues.push({
      path: [...path, 'columns'],
      code: 'OUT_OF_RANGE',
      problem: `${columns.length} are too many: at most ${maxColumns} are allowed`,
    });
  }
  columns.forEach((column, place) =>
    unwrap(checkText(column, { least: 1, max: maxColumnLength }), [...path, 'columns', place], issues),
  );
  return issues;
}

/**
 * The keys of the custom fields that a view uses, of those that are defined or that it is known to have used when they
 * were: so a broken view that is saved again stays broken.
 */
export async function customFieldKeysUsed(
  view: Pick<ViewInput, 'filter' | 'sort'>,
  known: readonly string[],
  context: ViewerContext,
): Promise<string[]> {
  const used = new Set([...customFieldKeysOf(view.filter), ...customFieldKeysOfOrder(view.sort ?? [])]);
  if (used.size === 0) return [];
  const defined = new Set((await customFieldDefinitions(context)).map(({ key }) => key));
  return [...used].filter((key) => defined.has(key) || known.includes(key));
}
