import { raw, sql, type Store, typed } from '../../store/index.ts';

/** From so many rows on, plans for an empty table cost more than knowing better. */
const firstRows = 500;
const growth = 8;
const tables = ['contact', 'contact_identifier', 'contact_tag', 'tag', 'outbox_event'];

/** Keeps what the database believes of its tables near what an import has made of them. */
export interface Statistics {
  /** @param created how many contacts the import has made by now */
  after(created: number): Promise<void>;
}

/**
 * PostgreSQL plans by statistics of the tables, and keeps plans, those of its foreign keys among them, until it knows
 * better. What was planned for an empty table may look each row up by a scan of the workspace. A server gathers statistics
 * a minute late or more, the embedded store never; so the import has them gathered, where it has made most of the table.
 * @param before how many contacts it had made, of an import that goes on
 */
export function statisticsOf(store: Store, before = 0): Statistics {
  let next = firstRows;
  while (next <= before) next *= growth;
  return {
    async after(created) {
      if (created < next) return;
      while (next <= created) next *= growth;
      // -1 where they were never gathered.
      const [known] = await store.query(
        typed({ rows: 'bigint' })`SELECT reltuples::float8 AS rows FROM pg_class WHERE oid = 'contact'::regclass`,
      );
      if ((known?.rows ?? 0) >= created) return;
      // One by one: the embedded store answers nobody during a statement.
      for (const table of tables) await store.query(sql`ANALYZE ${raw(table)}`);
    },
  };
}
