import { ExactNumber, mark, numberOf } from './exact-number.ts';

const [zero, nine, point] = ['0', '9', '.'].map((character) => character.charCodeAt(0)) as [number, number, number];

/** JavaScript's numbers hold all numbers of fewer digits. */
const leastDigits = 16;

/**
 * Whether a text has so many digits and points in a row that one of JavaScript's numbers may not hold them. They cover a
 * place that is a multiple of their count, so only these are looked at: a twentieth of the time that a regular expression takes.
 */
function hasManyDigits(text: string): boolean {
  const isDigit = (place: number): boolean => {
    const code = text.charCodeAt(place);
    return (code >= zero && code <= nine) || code === point;
  };
  for (let place = leastDigits - 1; place < text.length; place += leastDigits) {
    if (!isDigit(place)) continue;
    let [first, last] = [place, place];
    while (isDigit(first - 1)) first--;
    while (isDigit(last + 1)) last++;
    if (last - first + 1 >= leastDigits) return true;
  }
  return false;
}

/** JSON in which a marked text stands for each number that JavaScript's own cannot hold. */
function withMarks(json: string): string {
  let isInText = false;
  return json.replaceAll(/\\.|"|-?\d[\d.eE+-]*/g, (token) => {
    if (token === '"') isInText = !isInText;
    if (isInText || token === '"') return token;
    return numberOf(token) instanceof ExactNumber ? `"${mark}${token}"` : token;
  });
}

function unmarked(value: unknown): unknown {
  return typeof value === 'string' && value.startsWith(mark) ? numberOf(value.slice(mark.length)) : value;
}

function exactly(json: string): unknown {
  return JSON.parse(withMarks(json), (_key, value: unknown) => unmarked(value));
}

/**
 * As JSON.parse, but numbers that JavaScript's own cannot hold are ExactNumbers: no digit of what was sent is lost.
 * Throws SyntaxError.
 */
export function parseJson(json: string): unknown {
  const value: unknown = JSON.parse(json);
  // 1e400 and 1e-400 are out of range.
  return hasManyDigits(json) || /\d[eE][-+]?\d{3}/.test(json) ? exactly(json) : value;
}

/** As parseJson, for JSON that the database wrote: it has no exponents. */
export function parseStoredJson(json: string): unknown {
  return hasManyDigits(json) ? exactly(json) : JSON.parse(json);
}

/**
 * Stored JSON for whoever reads it with JSON.parse: numbers that JavaScript's own cannot hold are texts, of which
 * unmarkNumbers makes exact numbers.
 */
export function markStoredNumbers(json: string): string {
  return hasManyDigits(json) ? withMarks(json) : json;
}

/** What was read from marked JSON, with its exact numbers. In place. */
export function unmarkNumbers(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return unmarked(value);
  const items = value as Record<string, unknown>;
  for (const [key, item] of Object.entries(items)) {
    if (typeof item === 'string' || typeof item === 'object') items[key] = unmarkNumbers(item);
  }
  return value;
}
