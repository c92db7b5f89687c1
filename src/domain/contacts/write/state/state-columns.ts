import {
  contactFields,
  fieldKinds,
  nameFields,
  ofEach,
  searchedFields,
  setRule,
  settableFields,
  type SettableField,
} from '../../../../query/contact-fields/index.ts';
import type { ContactState } from './state.ts';
import { keysOf } from '../../../../values/objects/tables.ts';

/** A column that a write decides. */
interface StateColumn<Value> {
  sqlType: string;
  /** What a new contact has. */
  blank: Value;
  /** The database makes this of it: both are written together. */
  madeOfIt?: 'search_text' | 'custom_terms';
}

function plainColumn(field: SettableField): StateColumn<unknown> {
  const isSearched = searchedFields.some((searched) => searched === field);
  return {
    sqlType: fieldKinds[contactFields[field].kind].sqlType,
    blank: setRule(field).blank,
    ...(isSearched && { madeOfIt: 'search_text' }),
  };
}

const plainColumns = ofEach(settableFields, plainColumn) as {
  [Field in SettableField]: StateColumn<ContactState[Field]>;
};

/** The columns that a write decides, in the order in which events name what has changed. */
export const stateColumns: { [Field in keyof ContactState]: StateColumn<ContactState[Field]> } = {
  ...ofEach(nameFields, (field) => plainColumns[field]),
  email: { sqlType: 'text', blank: null, madeOfIt: 'search_text' },
  emails: { sqlType: 'text[]', blank: [], madeOfIt: 'search_text' },
  phone: { sqlType: 'text', blank: null, madeOfIt: 'search_text' },
  phones: { sqlType: 'text[]', blank: [], madeOfIt: 'search_text' },
  phoneKeys: { sqlType: 'text[]', blank: [], madeOfIt: 'search_text' },
  ...plainColumns,
  portalRole: { sqlType: '"BuiltInPortalRole"', blank: 'NO_ACCESS' },
  portalRoleId: { sqlType: 'uuid', blank: null },
  locationId: { sqlType: 'uuid', blank: null },
  accountId: { sqlType: 'uuid', blank: null },
  assignedToId: { sqlType: 'uuid', blank: null },
  visitorIds: { sqlType: 'text[]', blank: [] },
  externalIds: { sqlType: 'jsonb', blank: [] },
  properties: { sqlType: 'jsonb', blank: {}, madeOfIt: 'search_text' },
  customValues: { sqlType: 'jsonb', blank: {}, madeOfIt: 'custom_terms' },
};

export const stateFields = keysOf(stateColumns);

/** The state that a new contact starts from. */
export const defaultState = ofEach<keyof ContactState, unknown>(
  stateFields,
  (field) => stateColumns[field].blank,
) as unknown as ContactState;
