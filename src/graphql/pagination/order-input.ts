import type { InputRef } from '@pothos/core';
import { builder } from '../builder.ts';
import { invalid } from '../../values/failures.ts';
import { NullPlacementEnum, OrderDirectionEnum } from '../order-direction.ts';
import type { Sql } from '../../store/index.ts';
import type { OrderTerm, NullPlacement, Direction } from '../../query/pagination/index.ts';

/** A field that a list can be sorted by. */
export interface OrderField {
  description: string;
  expression: Sql;
  type: OrderTerm['type'];
  nullable?: boolean;
}

/** One element of an `orderBy` argument. */
export interface OrderInput<Field extends string> {
  field: Field;
  direction: Direction;
  nulls?: NullPlacement | null | undefined;
}

/** The orders that a list offers. */
export interface ListOrder<Field extends string> {
  /** The type of the argument: `orderBy: t.arg({ type: [eventOrder.Input], description: … })`. */
  Input: InputRef<OrderInput<Field>>;
  /** The terms of the argument, or of the default where it is absent. Throws ValidationFailure where a field is named twice. */
  terms(orderBy: readonly OrderInput<Field>[] | null | undefined): OrderTerm[];
}

/**
 * Defines what a list can be sorted by: the enum `EventOrderField` and the input `EventOrder`, for an argument
 * `orderBy: [EventOrder!]` whose first element decides first.
 */
export function defineOrder<Field extends string>(
  name: string,
  fields: Record<Field, OrderField>,
  byDefault: readonly OrderInput<NoInfer<Field>>[],
): ListOrder<Field> {
  const FieldEnum = builder.enumType(`${name}OrderField`, {
    description: 'What the list is sorted by.',
    values: Object.fromEntries(
      Object.entries<OrderField>(fields).map(([field, { description }]) => [field, { description }]),
    ),
  });
  const Input = builder.inputType(`${name}Order`, {
    description: 'How the list is sorted. Items that are equal in all of it are sorted by id.',
    fields: (t) => ({
      field: t.field({ type: FieldEnum, required: true, description: 'By what.' }),
      direction: t.field({ type: OrderDirectionEnum, required: true, description: 'Which way.' }),
      nulls: t.field({ type: NullPlacementEnum, description: 'Where items without a value stand: LAST where absent.' }),
    }),
  }) as InputRef as InputRef<OrderInput<Field>>;

  return {
    Input,
    terms: (orderBy) => {
      const order = orderBy == null || orderBy.length === 0 ? byDefault : orderBy;
      return order.map(({ field, direction, nulls }, place) => {
        if (order.findIndex((other) => other.field === field) !== place) {
          throw invalid(
            ['orderBy', place, 'field'],
            'CONFLICTING_ARGUMENTS',
            `orderBy names ${field} twice: name it once`,
          );
        }
        const { expression, type, nullable = false } = fields[field];
        return { name: field, expression, type, nullable, direction, nulls: nulls ?? 'LAST' };
      });
    },
  };
}
