import { isJsonObject } from '../../../store/json/index.ts';
/** A path into the body. */
export type Path = readonly (string | number)[];

/** In pylon, null counts as absent (docs/contracts/pylon.md, Requests). */
export function withoutNulls(node: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== null));
}

/** Whether a filter is a node of the tree; else it is the shorthand: no operator, and all values are objects of operators. */
export function isTree(node: Record<string, unknown>): boolean {
  return Object.hasOwn(node, 'operator') || !Object.values(node).every(isJsonObject);
}

export interface ShorthandCondition {
  field: string;
  /** Null where the field has none. */
  operator: string | null;
  operand: unknown;
}

/** The conditions of a shorthand in order: {"email": {"string_contains": "x"}}. */
export function shorthandConditions(node: Record<string, unknown>): ShorthandCondition[] {
  return Object.entries(node).flatMap(([field, operators]): ShorthandCondition[] => {
    const given = Object.entries(isJsonObject(operators) ? withoutNulls(operators) : {});
    return given.length === 0
      ? [{ field, operator: null, operand: undefined }]
      : given.map(([operator, operand]) => ({ field, operator, operand }));
  });
}
