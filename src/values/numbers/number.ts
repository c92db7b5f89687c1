import { isStorableNumber } from '../storable.ts';
import { numberOf, storableNumbers, type JsonNumber } from '../../store/json/index.ts';
import { ok, refused, type Checked } from '../checked.ts';

/** A number written as text: digits with an optional sign, point and exponent. */
export function checkNumber(text: string): Checked<JsonNumber> {
  const trimmed = text.trim();
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed)) {
    return refused(text, 'INVALID_FORMAT', 'is not a number: digits with an optional sign and point, such as -12.5');
  }
  const number = numberOf(trimmed);
  return isStorableNumber(number) ? ok(number) : refused(text, 'OUT_OF_RANGE', `cannot be stored: ${storableNumbers}`);
}
