import { builder } from './builder.ts';

export const OrderDirectionEnum = builder.enumType('OrderDirection', {
  description: 'Which way a list is sorted.',
  values: {
    ASC: { description: 'From small to large, from A to Z, oldest first.' },
    DESC: { description: 'From large to small, from Z to A, newest first.' },
  } as const,
});

export const NullPlacementEnum = builder.enumType('NullPlacement', {
  description: 'Where items without a value stand in a sorted list.',
  values: {
    FIRST: { description: 'Before all others, in both directions.' },
    LAST: { description: 'After all others, in both directions.' },
  } as const,
});
