import type { Issue } from '../../values/issues.ts';
import { asName, checkText } from '../../values/index.ts';

const maxTagNameLength = 100;

/** A tag's name as it is kept (asName), 1 to 100 characters. The issue names the value and what is allowed. */
export function checkTagName(name: string, path: Issue['path']): { name: string; issues: Issue[] } {
  const issues: Issue[] = [];
  const kept = asName(name);
  const checked = checkText(kept, { least: 1, max: maxTagNameLength });
  if (!checked.ok)
    issues.push({ path, code: kept === '' ? 'REQUIRED' : checked.code, problem: `tag name ${checked.message}` });
  return { name: kept, issues };
}

/** Tag names as they are kept, each checked under its own path. */
export function checkTagNames(names: readonly string[], path: Issue['path']): { names: string[]; issues: Issue[] } {
  const checked = names.map((name, place) => checkTagName(name, [...path, place]));
  return { names: checked.map(({ name }) => name), issues: checked.flatMap(({ issues }) => issues) };
}
