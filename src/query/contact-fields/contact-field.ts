import type { FieldKind, KindOf } from './kinds.ts';

/** How a field of a contact is written by mutations and imports. */
export interface SetRule<Value> {
  /** Of the fields of mutations. */
  description: string;
  /** What a new contact has, and one of which the field is cleared. */
  blank: Value;
  /** The fewest and the most characters of a text. */
  least?: number;
  max?: number;
  /** What is left of two contacts that become one. `as one name`: the three parts of a name go together. */
  merge: ((own: Value, other: Value) => Value) | 'as one name';
}

/** How columns of an import become a field. Its names as in GraphQL and in snake_case are known of all; those of other tools are in headers.ts. */
export interface ImportRule {
  /** What a column of it is, in docs/import-headers.md; null where no other tool has it. */
  meaning: string | null;
  /** Further names of it in our own APIs. */
  names?: readonly string[];
  /** Whether it tells who a row is about: a row with none such is not imported. */
  tellsWho: boolean;
}

/** A field of a contact that is one column, with all that is done with it. Every one is shown, exported, and a token of templates. */
export interface ContactField<Kind = FieldKind, Value = unknown> {
  kind: Kind;
  /** Whether there may be no value. */
  nullable: boolean;
  /** Of the field of Contact. */
  description: string;
  /** Null where the store keeps it by itself. */
  set: SetRule<Value> | null;
  /** The description of its conditions; null where there are none. */
  filter: string | null;
  /** The description of the order by it, and of how many letters it is where not of all; null where there is none. */
  order: { description: string; letters?: number } | null;
  /** By which name a search is restricted to it. Its text is in `search_text` then, which the database makes: see the migrations. Null where no search looks there. */
  search: { name: string; description: string } | null;
  import: ImportRule | null;
}

/** What the table says of a column of this type: of the right kind, and of how long texts may be. */
export type FieldOfColumn<Value> = ContactField<KindOf<NonNullable<Value>>, Value> & {
  nullable: null extends Value ? true : false;
} & ({ kind: 'text'; set: { max: number } | null } | { kind: Exclude<FieldKind, 'text'> });
