import { passed, refused, type Checked } from './checked.ts';

/** A number written as text: digits with an optional sign, point and exponent. */
export function checkNumber(text: string): Checked<number> {
  const trimmed = text.trim();
  const number = Number(trimmed);
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed) && Number.isFinite(number)
    ? passed(number)
    : refused(text, 'INVALID_FORMAT', 'is no number: digits with an optional sign and point, such as -12.5');
}
