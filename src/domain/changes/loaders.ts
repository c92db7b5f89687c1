import { defineLoader, oneForEach } from '../../graphql/loader.ts';
import type { OutboxEventType } from '../outbox/index.ts';
import { columns, oneOf, sql, typed, of, type Row } from '../../store/index.ts';
import { audibleChanges } from './feed.ts';

/** A row of the outbox, as far as the feed shows it. */
export type ChangeRow = Row<typeof changeRow>;
const changeRow = [
  'OutboxEvent',
  { type: of<OutboxEventType>('text'), payload: of<Record<string, unknown>>('json') },
] as const;

/** A change by its bare id; null where there is none, or none for this viewer. */
export const changeById = defineLoader<string, ChangeRow | null>(async (ids, { store, viewer }) => {
  const rows = await store.read(typed(changeRow)`
    SELECT ${columns('OutboxEvent', 'o')} FROM outbox_event o
    WHERE ${audibleChanges(viewer)} AND ${oneOf(sql`o.id`, ids, 'uuid')}`);
  return oneForEach(ids, rows, (row) => row.id);
});
