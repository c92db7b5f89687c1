import fc from 'fast-check';
import { raw, sql } from '../../../src/store/index.ts';
import { recount } from '../../support/contacts.ts';
import { gateway } from '../../support/gateway.ts';
import type { DrawnContact } from './contact-arbitrary.ts';
import { compareRows, type DrawnTerm, type Row } from './order-model.ts';
import { page, type Page } from './order-pages.ts';
import type { Universe } from './universe.ts';

/** What somebody else does between two pages, to the contacts that the numbers choose. */
export interface Write {
  /** move: takes over all values of another contact that an order looks at. touch: changes what no order looks at. */
  kind: 'create' | 'delete' | 'move' | 'touch';
  which: number;
  to: number;
}

export const drawnWrites: fc.Arbitrary<Write[][]> = fc.array(
  fc.array(fc.record({ kind: fc.constantFrom('create', 'delete', 'move', 'touch'), which: fc.nat(), to: fc.nat() }), {
    maxLength: 3,
  }),
  { minLength: 20, maxLength: 20 },
);

/** Every column that an order looks at, but for the email, which is a contact's own. */
const sortedColumns = raw(
  'name, first_name, last_name, phone, phones, phone_keys, company, job_title, source, notes, channel, do_not_contact, subscription_status, enrichment_status, stage, custom_values, created_at, updated_at, first_seen_at',
);

/** The contacts as they are at the moment, which others change. */
export class ChangingList {
  readonly rows: Row[];
  readonly #universe: Universe;
  readonly #reserve: DrawnContact[];

  constructor(universe: Universe, reserve: DrawnContact[]) {
    this.#universe = universe;
    this.#reserve = reserve;
    this.rows = universe.contacts.map((contact, place) => ({ contact, id: universe.ids[place] ?? '' }));
  }

  /** @param walked contacts that a walk has found: they do not move, for it could rightly find them again */
  async write({ kind, which, to }: Write, walked: ReadonlySet<string>): Promise<void> {
    if (kind === 'create') {
      const contact = this.#reserve.pop();
      if (contact !== undefined) this.rows.push({ contact, id: await this.#universe.add(contact) });
      return;
    }
    const candidates = kind === 'move' ? this.rows.filter(({ id }) => !walked.has(id)) : this.rows;
    const [row, other] = [candidates[which % candidates.length], this.rows[to % this.rows.length]];
    if (row === undefined || other === undefined) return;
    const { store } = await gateway();
    const own = sql`workspace_id = ${this.#universe.workspace.workspaceId}::uuid AND id = ${row.id}::uuid`;
    if (kind === 'touch')
      await store.query(sql`UPDATE contact SET avatar_url = ${`https://example.com/${which}.png`} WHERE ${own}`);
    if (kind === 'delete') {
      await store.query(sql`DELETE FROM contact WHERE ${own}`);
      await recount(this.#universe.workspace.workspaceId);
      this.rows.splice(this.rows.indexOf(row), 1);
    }
    if (kind === 'move') {
      await store.query(
        sql`UPDATE contact SET (${sortedColumns}) = (SELECT ${sortedColumns} FROM contact o WHERE o.workspace_id = contact.workspace_id AND o.id = ${other.id}::uuid) WHERE ${own}`,
      );
      this.rows[this.rows.indexOf(row)] = { id: row.id, contact: { ...other.contact, emails: row.contact.emails } };
    }
  }

  read(variables: Record<string, unknown>): Promise<Page> {
    return page(this.#universe, variables);
  }

  /** The ids of the page behind a row that a page ended with, as it was then. */
  page(orderBy: readonly DrawnTerm[], size: number, backward: boolean, end: Row | null): string[] {
    const side = backward ? -1 : 1;
    const beyond = this.rows
      .filter((row) => end === null || side * compareRows(orderBy, row, end) > 0)
      .toSorted((one, other) => compareRows(orderBy, one, other));
    return (backward ? beyond.slice(-size) : beyond.slice(0, size)).map(({ id }) => id);
  }
}
