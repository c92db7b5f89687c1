export { defaultPageSize, largestPageSize, type ConnectionArguments } from './arguments.ts';
export { defineConnection } from './connection-type.ts';
export { defineNestedConnection, readConnection, type Connection, type ConnectionSource } from './connection.ts';
export { firstOfEach, listLimit, type ListSource } from './first-of-each.ts';
export { jsonFirst } from './json-first.ts';
export { defineOrder, type ListOrder, type OrderField, type OrderInput } from './order-input.ts';
export type { Direction, NullPlacement, OrderTerm } from './order.ts';
export { selects } from './selection.ts';
