import { mark } from './exact-number.ts';

const marked = new RegExp(`"${mark}([-\\d.eE+]+)"`, 'g');

/** JSON that JSON.stringify wrote, with the digits of the exact numbers in it. */
export function withExactNumbers(json: string): string {
  return json.includes(mark) ? json.replaceAll(marked, '$1') : json;
}

/** As JSON.stringify, with all digits of exact numbers. */
export function stringifyJson(value: unknown): string {
  return withExactNumbers(JSON.stringify(value));
}
