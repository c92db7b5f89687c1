import { defineLoader, oneForEach } from '../../graphql/loader.ts';
import type { OutboxEventType } from '../outbox/index.ts';
import { columns, oneOf, sql } from '../../store/index.ts';
import { audibleChanges } from './feed.ts';

/** A row of the outbox, as far as the feed shows it. */
export interface ChangeRow {
  id: string;
  type: OutboxEventType;
  contactId: string;
  payload: Record<string, unknown>;
  createdAt: Date;
}

/** A change by its bare id; null where there is none, or none for this viewer. */
export const changeById = defineLoader<string, ChangeRow | null>(async (ids, { store, viewer }) => {
  const rows = await store.read<ChangeRow>(
    sql`SELECT ${columns('OutboxEvent', 'o')} FROM outbox_event o WHERE ${audibleChanges(viewer)} AND ${oneOf(sql`o.id`, ids, 'uuid')}`,
  );
  return oneForEach(ids, rows, (row) => row.id);
});
