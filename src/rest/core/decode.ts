import { z } from 'zod';
import { formatValue } from '../../values/issues.ts';
import { whyInvalid } from '../../values/storable.ts';
import { messageOf } from './zod-error-map.ts';
import { refuseFields, type FieldIssue, type Place } from './rest-error.ts';

const codes: Partial<Record<z.core.$ZodIssue['code'], string>> = {
  invalid_type: 'INVALID_TYPE',
  invalid_format: 'INVALID_FORMAT',
  too_small: 'OUT_OF_RANGE',
  too_big: 'OUT_OF_RANGE',
};

/** A path as messages show it: `filter.subfilters.0`. */
export function nameOf(path: readonly PropertyKey[], where: Place): string {
  return path.length === 0 ? `the ${where}` : path.map(String).join('.');
}

function fieldIssue(issue: z.core.$ZodIssue, where: Place, at: readonly (string | number)[]): FieldIssue {
  const path = [...at, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  const name = nameOf(path, where);
  const missing = issue.input === undefined;
  return {
    where,
    path,
    message: missing
      ? `${name} is required: ${issue.message}`
      : `${name} is ${formatValue(issue.input)}, but takes ${issue.message}`,
    code: missing ? 'REQUIRED' : (codes[issue.code] ?? 'INVALID_VALUE'),
  };
}

/** What is wrong with a value that stands at a path. */
export function fieldIssues(error: z.ZodError, where: Place, at: readonly (string | number)[] = []): FieldIssue[] {
  return error.issues.flatMap((issue) => {
    // Of a body that may also be a file, what is wrong with it as JSON.
    const asJson =
      issue.code === 'invalid_union' && issue.path.length === 0 && at.length === 0 ? issue.errors[0] : undefined;
    return (asJson ?? [issue]).map((own) => fieldIssue(own, where, at));
  });
}

/** The query parameters that have a value: an empty one (`?limit=`) counts as absent, also among several of one name. */
function withoutEmpty(query: unknown): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(query as Record<string, string | string[]>)) {
    const values = [value].flat().filter((text) => text !== '');
    if (values.length > 0) given[name] = values.length === 1 ? values[0] : values;
  }
  return given;
}

/**
 * Checks the body or the query parameters by a schema. Empty query parameters count as absent.
 * @returns what the schema makes of it
 * @throws RestFailure that names each wrong field, its value, and what it takes
 */
export function decode<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  where: 'body' | 'query',
): z.output<Schema> {
  const parsed = schema.safeParse(where === 'query' ? withoutEmpty(value) : value, {
    error: messageOf,
    reportInput: true,
  });
  if (!parsed.success) {
    const [first, ...rest] = fieldIssues(parsed.error, where);
    if (first !== undefined) throw refuseFields([first, ...rest]);
    throw parsed.error;
  }
  const reason = whyInvalid(parsed.data);
  if (reason !== null) {
    throw refuseFields([
      { where, path: reason.path, message: `${nameOf(reason.path, where)} ${reason.problem}`, code: 'INVALID_VALUE' },
    ]);
  }
  return parsed.data;
}
