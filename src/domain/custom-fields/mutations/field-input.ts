import { formatValue, problem, type Issue } from '../../../values/issues.ts';
import { bareId } from '../../../values/ids.ts';
import { type CustomFieldType, type Queryable, typed } from '../../../store/index.ts';
import { asName, checkName, checkText, foldCase, unwrap } from '../../../values/index.ts';

const maxNameLength = 100;
const maxOptionLength = 100;
const maxOptions = 500;

/** Why null is refused for what a field or a folder always has. */
export const notCleared = 'it cannot be cleared; leave it out to keep the present one';

/** A label or a folder's name: 1 to 100 characters. */
export function checkedName(name: string, path: Issue['path'], issues: Issue[]): string | undefined {
  return unwrap(checkName(name, maxNameLength), path, issues);
}

/** A place in the saved order; undefined if none is given. */
export function checkPosition(position: number | null | undefined, issues: Issue[]): number | undefined {
  if (position == null) return undefined;
  if (position < 0)
    issues.push({
      path: ['input', 'position'],
      code: 'OUT_OF_RANGE',
      problem: `${position} is out of range: 0 or more is allowed`,
    });
  return position;
}

function hasOptions(type: CustomFieldType): boolean {
  return type === 'SELECT' || type === 'MULTISELECT';
}

function checkOption(option: string, place: number, existing: string | undefined, issues: Issue[]): void {
  const path = ['input', 'options', place];
  unwrap(checkText(option, { least: 1, max: maxOptionLength }), path, issues);
  if (existing === undefined) return;
  const why =
    existing === option
      ? `${formatValue(option)} is named twice: options must be distinct`
      : `${formatValue(option)} is ${formatValue(existing)} but for case: options must be distinct without case`;
  issues.push({ path, code: 'INVALID_VALUE', problem: why });
}

/** The options of a field: names, distinct without case, 1 to 500 for selects, none for other types. */
export function checkOptions(
  type: CustomFieldType,
  given: readonly string[] | null | undefined,
  issues: Issue[],
): string[] {
  const options = (given ?? []).map(asName);
  const path = ['input', 'options'];
  if (!hasOptions(type)) {
    if (options.length > 0)
      issues.push({
        path,
        code: 'CONFLICTING_ARGUMENTS',
        problem: problem`a field of type ${{ enumValue: type }} has none, only ${{ enumValue: 'SELECT' }} and ${{ enumValue: 'MULTISELECT' }} have`,
      });
    return [];
  }
  if (options.length === 0)
    issues.push({
      path,
      code: 'REQUIRED',
      problem: problem`a field of type ${{ enumValue: type }} needs at least one`,
    });
  if (options.length > maxOptions) {
    issues.push({
      path,
      code: 'OUT_OF_RANGE',
      problem: `${options.length} are given, at most ${maxOptions} are allowed`,
    });
  }
  const known = new Map<string, string>();
  options.forEach((option, place) => {
    checkOption(option, place, known.get(foldCase(option)), issues);
    if (!known.has(foldCase(option))) known.set(foldCase(option), option);
  });
  return options;
}

/**
 * The folder that an id names: undefined unchanged, null none.
 * @param transaction until it ends, the folder stays
 */
export async function checkFolder(
  transaction: Queryable,
  workspaceId: string,
  folderId: string | null | undefined,
  issues: Issue[],
): Promise<string | null | undefined> {
  if (folderId == null) return folderId;
  const [folder] = await transaction.query(typed({ id: 'uuid' })`
    SELECT o.id FROM custom_field_folder o
    WHERE o.workspace_id = ${workspaceId}::uuid
      AND o.id = ${bareId('CustomFieldFolder', folderId)}::uuid FOR KEY SHARE`);
  if (folder === undefined) {
    issues.push({
      path: ['input', 'folderId'],
      code: 'UNKNOWN_REFERENCE',
      problem: `no custom field folder has the id ${formatValue(folderId)}`,
    });
  }
  return folder?.id;
}
