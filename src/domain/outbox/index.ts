export { insertOutboxEvents, type OutboxEventType } from './record.ts';
export { insertOutboxEventsFrom } from './record-query.ts';
