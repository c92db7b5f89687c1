import { randomUUID } from 'node:crypto';

/**
 * Begins what JSON.stringify makes of an exact number, for which JavaScript has no JSON text; withExactNumbers puts the
 * number in its place. It is random, so that no text which somebody sends begins with it.
 */
export const mark = randomUUID();

const maxDigits = 100;
/** Longer texts are not looked into. */
const maxCharacters = 2_000;

/** Which numbers can be stored, for messages. */
export const storableNumbers = `at most ${maxDigits} digits are allowed, and a size from 5e-324 to 1.7976931348623157e308`;

/** A JSON number that JavaScript's own numbers cannot hold: one with more than about 16 digits, such as 4634343214213523454. */
export class ExactNumber {
  /** Equal for equal numbers: without an exponent and needless zeros. As it was written if it cannot be stored. */
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Whether the store keeps it (storableNumbers). Others can only be refused. */
  get isStorable(): boolean {
    const decimal = decimalOf(this.text);
    return decimal !== null && decimal.digits.length <= maxDigits && isInRange(Number(this.text));
  }

  toString(): string {
    return this.text;
  }

  /** JSON.stringify passes a key and gets what stands for the number; others, who write messages, get its digits. */
  toJSON(key?: string): string {
    return key === undefined ? this.text : mark + this.text;
  }
}

/** Whether a number other than 0 that was read as a double is neither too large nor too small for one. */
function isInRange(double: number): boolean {
  return Number.isFinite(double) && double !== 0;
}

/** The decimal number that a text is: digits × 10^power. Null where it is none, or too long. */
function decimalOf(text: string): { sign: string; digits: string; power: number } | null {
  const match = text.length > maxCharacters ? null : /^([-+]?)(\d*)\.?(\d*)(?:e([-+]?\d+))?$/i.exec(text);
  if (match === null) return null;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const all = (whole + fraction).replace(/^0+/, '');
  const digits = all.replace(/0+$/, '');
  if (digits === '') return { sign: '', digits: '0', power: 0 };
  return {
    sign: sign === '-' ? '-' : '',
    digits,
    power: Number(exponent) - fraction.length + all.length - digits.length,
  };
}

/** The number without an exponent, as the database writes it. Only for numbers within the range of doubles. */
function written({ sign, digits, power }: NonNullable<ReturnType<typeof decimalOf>>): string {
  if (power >= 0) return sign + digits + '0'.repeat(power);
  const padded = digits.padStart(1 - power, '0');
  return `${sign}${padded.slice(0, power)}.${padded.slice(power)}`;
}

/** A number that came as a value: JavaScript's own, or an exact one. */
export type JsonNumber = number | ExactNumber;

/**
 * Reads a number, digits with an optional sign, point and exponent: JavaScript's own where that is written as an equal
 * number again, else an exact one.
 */
export function numberOf(text: string): JsonNumber {
  const number = Number(text);
  const decimal = decimalOf(text);
  if (decimal?.digits === '0') return number;
  if (decimal === null || !isInRange(number)) return new ExactNumber(text);
  const plain = written(decimal);
  return plain === textOfNumber(number) ? number : new ExactNumber(plain);
}

/** Whether a JSON value is a number. */
export function isNumber(value: unknown): value is JsonNumber {
  return typeof value === 'number' || value instanceof ExactNumber;
}

/** A number as text, as the database writes it: all of its digits, and no exponent. */
export function textOfNumber(number: JsonNumber): string {
  const text = String(number);
  if (typeof number !== 'number' || !text.includes('e')) return text;
  const decimal = decimalOf(text);
  return decimal === null ? text : written(decimal);
}
