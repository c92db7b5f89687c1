export { defineConnection } from './connection-type.ts';
export { defineNestedConnection, readConnection, type Connection, type ConnectionSource } from './connection.ts';
export { defineOrder, type ListOrder, type OrderInput } from './order-input.ts';
