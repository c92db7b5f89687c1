export { defineConnection } from './connection-type.ts';
export { defineNestedConnection, readConnection, type ConnectionSource } from './connection.ts';
export { defineOrder } from './order-input.ts';
