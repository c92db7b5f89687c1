import { lengthOf } from './characters.ts';
import { whyInvalid } from './storable.ts';
import { stringifyJson } from '../store/json/index.ts';
import { ok, refused, type Checked } from './checked.ts';

/** Any JSON value that the store takes, kept as it came. */
export function checkJson(value: unknown): Checked<unknown> {
  const problem = whyInvalid(value)?.problem ?? null;
  return problem === null ? ok(value) : refused(value, 'INVALID_VALUE', problem);
}

/** A JSON object that the store takes, of limited length as JSON text. */
export function checkJsonObject(
  document: Record<string, unknown>,
  { max = 100_000 }: { max?: number } = {},
): Checked<Record<string, unknown>> {
  const checked = checkJson(document);
  if (!checked.ok) return checked;
  const length = lengthOf(stringifyJson(document));
  return length <= max
    ? ok(document)
    : refused(document, 'OUT_OF_RANGE', `has ${length} characters as JSON: at most ${max} are allowed`);
}
