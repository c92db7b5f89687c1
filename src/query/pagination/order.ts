import type { Sql } from '../../store/index.ts';

export type Direction = 'ASC' | 'DESC';
export type NullPlacement = 'FIRST' | 'LAST';

/** One term of an order. The id of the row always follows as the last term, so that no two rows tie. */
export interface OrderTerm {
  /** Names the term in cursors: a cursor of another order is refused. */
  name: string;
  /** What is sorted by, as SQL over the row; text as `fold_case(x) COLLATE "C"`, so that indexes serve it. */
  expression: Sql;
  /** The type that a value from a cursor is cast to. */
  type:
    | 'text'
    | 'timestamptz'
    | 'uuid'
    | 'int'
    | 'bigint'
    | 'numeric'
    | 'boolean'
    | '"SubscriptionStatus"'
    | '"EnrichmentStatus"'
    | '"LifecycleStage"';
  /** Whether rows may have no value. */
  nullable: boolean;
  /** Where there are only these values, all of them, the least first: the list is read value by value. */
  values?: readonly string[];
  /** false: no index has the order, so that the list is sorted at once. */
  indexed?: boolean;
  direction: Direction;
  nulls: NullPlacement;
}

/** The term of a list whose newest rows come first. @param createdAt when a row was created */
export function byCreation(createdAt: Sql): OrderTerm {
  return {
    name: 'CREATED_AT',
    expression: createdAt,
    type: 'timestamptz',
    nullable: false,
    direction: 'DESC',
    nulls: 'LAST',
  };
}

/** The term that decides between rows which are equal in all others. It goes the way of the first term, so that one index serves both. */
export function idTerm({ order, id }: { order: OrderTerm[]; id: Sql }): OrderTerm {
  return {
    name: 'id',
    expression: id,
    type: 'uuid',
    nullable: false,
    direction: order[0]?.direction ?? 'ASC',
    nulls: 'LAST',
  };
}

/** The term for reading a list from its end. */
export function reversed(term: OrderTerm): OrderTerm {
  return {
    ...term,
    direction: term.direction === 'ASC' ? 'DESC' : 'ASC',
    nulls: term.nulls === 'FIRST' ? 'LAST' : 'FIRST',
  };
}
