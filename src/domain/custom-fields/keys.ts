import { formatValue, type Issue } from '../../values/issues.ts';

const keyForm = /^[a-z][a-z0-9_]{0,63}$/;

/** The key of a custom field or custom value: [a-z][a-z0-9_]{0,63} (docs/contracts/orgcrm.md, Custom fields). */
export function checkKey(key: string, path: Issue['path'], issues: Issue[]): void {
  if (keyForm.test(key)) return;
  issues.push({
    path,
    code: 'INVALID_FORMAT',
    problem: `${formatValue(key)} is not a key: a small letter, then up to 63 small letters, digits and underscores`,
  });
}
