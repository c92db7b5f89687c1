import { isJsonObject } from '../../../store/json/index.ts';
import { filterFields, operatorsOf, type FilterField, type Kind } from './filter-operators.ts';
import { customPrefix, querySchema, type SearchQuery } from './search-query.ts';
import { keysOf } from '../../../values/objects/tables.ts';

interface Condition {
  field: string;
  op: string;
  value?: unknown;
}

const fieldByName = new Map<string, FilterField>(keysOf(filterFields).map((name) => [filterFields[name].field, name]));

/** All operators that GraphQL has on custom fields, whose type is not known here. */
const kindsOfCustomFields: readonly Kind[] = ['text', 'number', 'time'];

/** The conditions on a field by GraphQL's operators; null where this API has no words for one. */
function fieldConditions(field: string, kinds: readonly Kind[], tests: Record<string, unknown>): Condition[] | null {
  const conditions: Condition[] = [];
  for (const [name, value] of Object.entries(tests)) {
    const found = kinds
      .flatMap((kind) => Object.entries(operatorsOf(kind)))
      .find(([, operator]) => operator.name === name && (operator.takes !== 'nothing' || operator.given === value));
    if (found === undefined) return null;
    const [op, { takes }] = found;
    conditions.push(takes === 'nothing' ? { field, op } : { field, op, value });
  }
  return conditions;
}

/** The conditions of all the parts; null where this API has no words for one. */
function conditionsOfAll<Part>(parts: readonly Part[], read: (part: Part) => Condition[] | null): Condition[] | null {
  const conditions: Condition[] = [];
  for (const part of parts) {
    const found = read(part);
    if (found === null) return null;
    conditions.push(...found);
  }
  return conditions;
}

/** The condition of a negated filter: only that a tag is not there can be said. */
function negatedConditions({ tags, ...others }: Record<string, unknown>): Condition[] | null {
  return isJsonObject(tags) && Object.keys(others).length === 0 && Object.keys(tags).join() === 'has'
    ? [{ field: 'tags', op: 'not_contains', value: tags['has'] }]
    : null;
}

function conditionsOfPart([name, value]: [string, unknown]): Condition[] | null {
  if (name === 'and' && Array.isArray(value)) return conditionsOfAll(value, conditionsOf);
  if (!isJsonObject(value)) return null;
  if (name === 'not') return negatedConditions(value);
  if (name === 'customField') {
    const { key, ...tests } = value;
    return fieldConditions(`${customPrefix}${String(key)}`, kindsOfCustomFields, tests);
  }
  const field = fieldByName.get(name);
  return field === undefined ? null : fieldConditions(field, [filterFields[field].kind], value);
}

/** The conditions that an ANDed filter has; null where this API has no words for one. */
function conditionsOf(filter: unknown): Condition[] | null {
  return isJsonObject(filter) ? conditionsOfAll(Object.entries(filter), conditionsOfPart) : null;
}

/**
 * GraphQL's filter in the words of orgcrm, for views that were saved otherwise.
 * @returns null where orgcrm has no words for it
 */
export function queryOf(filter: Record<string, unknown> | null): SearchQuery | null {
  if (filter === null || Object.keys(filter).length === 0) return { groups: [] };
  const { or, ...others } = filter;
  const branches: unknown[] = Array.isArray(or) && Object.keys(others).length === 0 ? or : [filter];
  const parsed = querySchema.safeParse({ groups: branches.map((branch) => ({ conditions: conditionsOf(branch) })) });
  return parsed.success ? parsed.data : null;
}
