import { formatValue } from '../../../values/issues.ts';
import { fieldIssues, nameOf } from '../../core/decode.ts';
import { messageOf } from '../../core/zod-error-map.ts';
import type { FieldIssue } from '../../core/rest-error.ts';
import {
  filterFields,
  kindOfCustomField,
  operatorsOf,
  valueSchema,
  type FilterField,
  type Kind,
} from './filter-operators.ts';
import type { ContactFilter, CustomFieldType } from '../../core/schema-types.generated.ts';
import { customPrefix, type SearchCondition, type SearchQuery } from './search-query.ts';

/** The types of the custom fields that are defined, by key. */
export type CustomFieldTypes = ReadonlyMap<string, CustomFieldType>;

type Path = (string | number)[];

/** Whether the filter names a custom field, whose type must be known then. */
export function namesCustomField(query: SearchQuery | null | undefined): boolean {
  return (
    query?.groups.some(({ conditions }) => conditions.some(({ field }) => field.startsWith(customPrefix))) ?? false
  );
}

/** A condition as GraphQL has it; null, with its issues, where the operator or the value is wrong. */
function conditionFilter(
  { field, op, value }: SearchCondition,
  types: CustomFieldTypes,
  at: Path,
  issues: FieldIssue[],
): ContactFilter | null {
  const key = field.startsWith(customPrefix) ? field.slice(customPrefix.length) : null;
  const known = filterFields[field as FilterField];
  const kind: Kind = key === null ? known.kind : kindOfCustomField(types.get(key));
  const table = operatorsOf(kind);
  const operator = Object.hasOwn(table, op) ? table[op] : undefined;
  if (operator === undefined) {
    const path = [...at, 'op'];
    const message = `${nameOf(path, 'body')} is ${formatValue(op)}, but takes one of ${Object.keys(table).join(', ')} for ${field}`;
    issues.push({ where: 'body', path, code: 'INVALID_VALUE', message });
    return null;
  }
  let operand: unknown;
  if (operator.takes === 'nothing') operand = operator.given;
  else {
    const parsed = valueSchema(kind, operator.takes, key !== null).safeParse(value, {
      error: messageOf,
      reportInput: true,
    });
    if (!parsed.success) {
      issues.push(...fieldIssues(parsed.error, 'body', [...at, 'value']));
      return null;
    }
    operand = parsed.data;
  }
  if (operator.name === 'hasNot') return { not: { tags: { has: operand as string } } };
  const test = { [operator.name]: operand };
  return key === null ? { [known.field]: test } : { customField: { key, ...test } };
}

/**
 * The filter of orgcrm as GraphQL's ContactFilter: an OR of ANDs, group by group and condition by condition, so that the
 * place of an issue there tells the place here (placeInQuery).
 * @param at where the filter stands in the body
 * @param issues gets what is wrong with it
 */
export function filterOf(
  query: SearchQuery | null | undefined,
  types: CustomFieldTypes,
  at: Path,
  issues: FieldIssue[],
): ContactFilter | undefined {
  if (query == null || query.groups.length === 0) return undefined;
  return {
    or: query.groups.map(({ conditions }, group) => ({
      and: conditions.flatMap(
        (condition, place) =>
          conditionFilter(condition, types, [...at, 'groups', group, 'conditions', place], issues) ?? [],
      ),
    })),
  };
}

/** Where in the filter of orgcrm something stands that is at this path in what filterOf made of it. */
export function placeInQuery(path: readonly (string | number)[]): Path {
  const [, group, , condition, ...rest] = path;
  if (group === undefined) return [];
  if (condition === undefined) return ['groups', group];
  const last = rest.at(-1);
  const end = last === 'key' ? ['field'] : ['value', ...(/^\d+$/.test(String(last)) ? [last ?? 0] : [])];
  return ['groups', group, 'conditions', condition, ...(rest.length === 0 ? [] : end)];
}
