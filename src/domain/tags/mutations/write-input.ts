import { checkExternalIds, type ExternalIdValue } from '../../external-ids/index.ts';
import type { ViewerContext } from '../../../graphql/context.ts';
import { ConflictFailure, invalid, throwIssues } from '../../../values/failures.ts';
import { formatValue, type Issue } from '../../../values/issues.ts';
import { onUniqueViolation } from '../../../store/index.ts';
import { checkText, unwrap } from '../../../values/index.ts';
import { tagByName } from '../loaders.ts';
import { checkTagName } from '../tag-name.ts';

const maxColorLength = 50;

/** What can be written of a tag: absent leaves it, a colour of null clears it. */
export interface TagInput {
  name?: string | null | undefined;
  color?: string | null | undefined;
  externalIds?: readonly ExternalIdValue[] | null | undefined;
}

/** Checks what is written of a tag; what is absent stays undefined. Throws ValidationFailure. */
export function checkTagInput({
  name,
  color,
  externalIds,
}: TagInput): Omit<TagInput, 'externalIds'> & { externalIds: ExternalIdValue[] | undefined } {
  if (name === null)
    throw invalid(
      ['input', 'name'],
      'REQUIRED',
      'a tag cannot be without a name; leave it out to keep the present one',
    );
  const issues: Issue[] = [];
  const checkedName = name === undefined ? undefined : checkTagName(name, ['input', 'name']);
  issues.push(...(checkedName?.issues ?? []));
  const checkedColor =
    color == null
      ? color
      : unwrap(checkText(color.trim(), { least: 1, max: maxColorLength }), ['input', 'color'], issues);
  const checkedIds = checkExternalIds(externalIds, ['input'], issues);
  throwIssues(issues);
  return { name: checkedName?.name, color: checkedColor, externalIds: checkedIds };
}

/** Runs the write of a tag, and makes a ConflictFailure with the tag that has the name already of a refusal. */
export function withNameConflict<Result>(
  name: string,
  context: ViewerContext,
  write: () => Promise<Result>,
): Promise<Result> {
  return onUniqueViolation(write, async () => {
    const existing = await tagByName(context).load(name);
    const known = existing === null ? '' : `: ${formatValue(existing.name)}`;
    throw new ConflictFailure(
      `another tag is called ${formatValue(name)} already, names are compared without case${known}`,
      ['input', 'name'],
      existing && { type: 'Tag', id: existing.id },
    );
  });
}
