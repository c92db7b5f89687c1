import { quoted, type Issue } from '../graphql/failures.ts';
import { bareId } from '../graphql/ids.ts';
import { sql, type CustomFieldType, type Queryable } from '../store/index.ts';
import { checkText, take } from '../values/index.ts';

const longestName = 100;
const longestOption = 100;
const mostOptions = 500;

/** A label or a folder's name: trimmed, 1 to 100 characters. */
export function checkName(name: string, path: Issue['path'], issues: Issue[]): string | undefined {
  return take(checkText(name.trim(), { least: 1, most: longestName }), path, issues);
}

/** A place in the saved order; undefined where none is given. */
export function checkPosition(position: number | null | undefined, issues: Issue[]): number | undefined {
  if (position == null) return undefined;
  if (position < 0) issues.push({ path: ['input', 'position'], code: 'OUT_OF_RANGE', message: `position: ${position} is out of range: 0 or more is allowed` });
  return position;
}

export function hasOptions(type: CustomFieldType): boolean {
  return type === 'SELECT' || type === 'MULTISELECT';
}

function checkOption(option: string, place: number, others: readonly string[], issues: Issue[]): void {
  const path = ['input', 'options', place];
  take(checkText(option, { least: 1, most: longestOption }), path, issues);
  if (others.indexOf(option) !== place) {
    issues.push({ path, code: 'INVALID_VALUE', message: `options: ${quoted(option)} is named twice: options must be distinct` });
  }
}

/** The options of a field: trimmed, distinct, 1 to 500 for selects, none for other types. */
export function checkOptions(type: CustomFieldType, given: readonly string[] | null | undefined, issues: Issue[]): string[] {
  const options = (given ?? []).map((option) => option.trim());
  const path = ['input', 'options'];
  if (!hasOptions(type)) {
    if (options.length > 0) issues.push({ path, code: 'CONFLICTING_ARGUMENTS', message: `options: a field of type ${type} has none, only SELECT and MULTISELECT have` });
    return [];
  }
  if (options.length === 0) issues.push({ path, code: 'REQUIRED', message: `options: a field of type ${type} needs at least one` });
  if (options.length > mostOptions) {
    issues.push({ path, code: 'OUT_OF_RANGE', message: `options: ${options.length} are given, at most ${mostOptions} are allowed` });
  }
  options.forEach((option, place) => {
    checkOption(option, place, options, issues);
  });
  return options;
}

/**
 * The folder that an id names: undefined unchanged, null none.
 * @param transaction until it ends, the folder stays
 */
export async function checkFolder(transaction: Queryable, workspaceId: string, folderId: string | null | undefined, issues: Issue[]): Promise<string | null | undefined> {
  if (folderId == null) return folderId;
  const [folder] = await transaction.query<{ id: string }>(sql`
    SELECT o.id FROM custom_field_folder o WHERE o.workspace_id = ${workspaceId}::uuid AND o.id = ${bareId('CustomFieldFolder', folderId)}::uuid FOR KEY SHARE`);
  if (folder === undefined) {
    issues.push({ path: ['input', 'folderId'], code: 'UNKNOWN_REFERENCE', message: `folderId: no custom field folder has the id ${quoted(folderId)}` });
  }
  return folder?.id;
}
