import { ExactNumber } from './exact-number.ts';

/** Whether a JSON value is an object: neither a list nor an exact number. */
export function isJsonObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof ExactNumber);
}

/** Whether a JSON value is a list: as Array.isArray, but what is in it stays unknown. */
export function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}
