import { lengthOf } from './characters.ts';
import { flawOf } from './storable.ts';
import { stringifyJson } from '../store/json/index.ts';
import { passed, refused, type Checked } from './checked.ts';

/** Any JSON value that the store takes, kept as it came. */
export function checkJson(value: unknown): Checked<unknown> {
  const problem = flawOf(value)?.problem ?? null;
  return problem === null ? passed(value) : refused(value, 'INVALID_VALUE', problem);
}

/** A JSON object that the store takes, of limited length as JSON text. */
export function checkJsonObject(
  document: Record<string, unknown>,
  { most = 100_000 }: { most?: number } = {},
): Checked<Record<string, unknown>> {
  const checked = checkJson(document);
  if (!checked.ok) return checked;
  const length = lengthOf(stringifyJson(document));
  return length <= most
    ? passed(document)
    : refused(document, 'OUT_OF_RANGE', `has ${length} characters as JSON: at most ${most} are allowed`);
}
