import { getNullableType, isInputObjectType, isListType, type GraphQLInputObjectType, type GraphQLInputType } from 'graphql';
import type { Issue } from './failures.ts';

const known = new Map<GraphQLInputObjectType, boolean>();

/** Whether the type, or one within it, takes exactly one of its fields. */
function containsOneOf(type: GraphQLInputType, outer: readonly GraphQLInputObjectType[] = []): boolean {
  const inner = getNullableType(type);
  if (isListType(inner)) return containsOneOf(inner.ofType, outer);
  if (!isInputObjectType(inner) || outer.includes(inner)) return false;
  return inner.isOneOf || Object.values(inner.getFields()).some((field) => containsOneOf(field.type, [...outer, inner]));
}

function needsLook(type: GraphQLInputObjectType): boolean {
  let needed = known.get(type);
  if (needed === undefined) known.set(type, (needed = containsOneOf(type)));
  return needed;
}

function choice(type: GraphQLInputObjectType): string {
  const names = Object.keys(type.getFields());
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/**
 * What is wrong with a value that came through a variable where its type, or one within it, takes exactly one of its fields:
 * graphql-jit does not check that.
 * @param path where the value stands, from the root of the arguments
 */
export function oneOfIssues(type: GraphQLInputType, value: unknown, path: (string | number)[]): Issue[] {
  if (value === null || value === undefined) return [];
  const inner = getNullableType(type);
  if (isListType(inner)) return (Array.isArray(value) ? value : [value]).flatMap((item, place) => oneOfIssues(inner.ofType, item, [...path, place]));
  if (!isInputObjectType(inner) || !needsLook(inner)) return [];
  const given = Object.entries(value).filter(([, item]) => item !== undefined);
  if (inner.isOneOf && (given.length !== 1 || given[0]?.[1] === null)) {
    return [{ path, code: 'CONFLICTING_ARGUMENTS', message: `${path.at(-1)}: give exactly one of ${choice(inner)}` }];
  }
  const fields = inner.getFields();
  return given.flatMap(([name, item]) => {
    const field = fields[name];
    return field === undefined ? [] : oneOfIssues(field.type, item, [...path, name]);
  });
}
