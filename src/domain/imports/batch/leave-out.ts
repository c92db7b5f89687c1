import type { ImportOptions, MatchField } from '../options.ts';
import type { ColumnIssue } from '../row/column.ts';
import { isBlank, type ImportRow, type ListField } from '../row/import-row.ts';

/** What is left of a row, with what was left out of it; or why it fails. */
export type Rest = { ok: true; row: ImportRow; leftOut: ColumnIssue[] } | { ok: false; issues: ColumnIssue[] };

const references = new Set<string | number | undefined>([
  'account',
  'location',
  'locationId',
  'assignedTo',
  'assignedToId',
  'portalRole',
]);
const lists: readonly ListField[] = ['emails', 'phones', 'externalIds', 'visitorIds', 'tags'];

function namesNothing({ code, path }: ColumnIssue): boolean {
  return code === 'UNKNOWN_REFERENCE' && path.length === 1 && references.has(path[0]);
}

/** The fields by which a row finds its contact, and whether it has a value of one. */
const matching: {
  [Field in MatchField]: { fields: readonly (string | number | undefined)[]; isIn: (row: ImportRow) => boolean };
} = {
  EMAIL: { fields: ['email', 'emails'], isIn: ({ input, emails }) => input.email != null || emails.length > 0 },
  PHONE: { fields: ['phone', 'phones'], isIn: ({ input, phones }) => input.phone != null || phones.length > 0 },
  EXTERNAL_ID: { fields: ['externalId', 'externalIds'], isIn: ({ externalIds }) => externalIds.length > 0 },
  EXTERNAL_ID_OR_EMAIL: {
    fields: ['externalId', 'externalIds', 'email', 'emails'],
    isIn: ({ input, emails, externalIds }) => externalIds.length > 0 || input.email != null || emails.length > 0,
  },
  ID: { fields: ['id'], isIn: ({ id }) => id !== null },
};

/** The names of the fields by which a row finds its contact. */
export function matchingFields(matchOn: MatchField): readonly (string | number | undefined)[] {
  return matching[matchOn].fields;
}

function withoutKeys<Of extends object>(object: Of, keys: ReadonlySet<string>): Of {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.has(key))) as Of;
}

/** The row without the values at these paths. */
function without(row: ImportRow, paths: readonly (readonly (string | number)[])[]): ImportRow {
  const fields = new Set(paths.filter(({ length }) => length === 1).map(([field]) => String(field)));
  const values = new Set(paths.filter(([field]) => field === 'customValues').map(([, key]) => String(key)));
  const rest = { ...row, input: withoutKeys(row.input, fields) };
  if (values.size > 0 && row.input.customValues != null)
    rest.input.customValues = withoutKeys(row.input.customValues, values);
  for (const list of lists) {
    const places = new Set(
      paths.filter(([field, place]) => field === list && typeof place === 'number').map(([, place]) => place),
    );
    if (places.size > 0) Object.assign(rest, { [list]: row[list].filter((_value, place) => !places.has(place)) });
  }
  return rest;
}

/**
 * Leaves out of a row what need not cost it: values of guessed columns that do not fit, and, where that is asked for,
 * references to what the workspace does not have. The row fails all the same where nothing would be left of it, or
 * nothing by which it finds its contact.
 * @param areSet whether the values are in the row; what could not be read is not
 */
export function leaveOut(
  row: ImportRow,
  issues: readonly ColumnIssue[],
  areSet: boolean,
  { from, matchOn, unknownReferences }: ImportOptions,
): Rest {
  const isCleared = (issue: ColumnIssue): boolean => unknownReferences === 'CLEAR' && namesNothing(issue);
  // Where a preset knows the columns, what they point to and is unknown is no wrong guess: something has not been imported yet.
  const isGuess = ({ column, code }: ColumnIssue): boolean =>
    column?.isGuess === true && (from === null || code !== 'UNKNOWN_REFERENCE');
  const named = issues.filter((issue) => !isGuess(issue));
  if (!named.every(isCleared)) return { ok: false, issues: named };
  const rest = areSet
    ? without(
        row,
        issues.map(({ path }) => path),
      )
    : row;
  const { fields, isIn } = matching[matchOn];
  const unmatched = isIn(rest) ? [] : issues.filter(({ path: [field] }) => fields.includes(field));
  if (unmatched.length > 0) return { ok: false, issues: unmatched };
  const misfits = issues.filter((issue) => !isCleared(issue));
  return misfits.length > 0 && isBlank(rest)
    ? { ok: false, issues: misfits }
    : { ok: true, row: rest, leftOut: [...issues] };
}
