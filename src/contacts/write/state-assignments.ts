import { columnName, join, raw, sql, type Sql } from '../../store/index.ts';
import type { ContactState } from './state.ts';

/** The types of the columns that a write decides. */
export const columnTypes: Record<keyof ContactState, string> = {
  name: 'text', firstName: 'text', lastName: 'text', email: 'text', emails: 'text[]', phone: 'text', phones: 'text[]', phoneKeys: 'text[]', company: 'text',
  notes: 'text', source: 'text', doNotContact: 'boolean', subscriptionStatus: '"SubscriptionStatus"', stage: '"LifecycleStage"', channel: 'text', avatarUrl: 'text',
  portalRole: '"BuiltInPortalRole"', portalRoleId: 'uuid', locationId: 'uuid', accountId: 'uuid', assignedToId: 'uuid', visitorIds: 'text[]',
  externalIds: 'jsonb', properties: 'jsonb', customValues: 'jsonb',
};

/**
 * The columns in groups that are written together: those that the text of the search index is made of, those of the terms of
 * custom values, and all others. The database makes text and terms anew where one of theirs is in the SET list, changed or
 * not. A list for each set of changed columns would be as many prepared statements.
 */
const groups: readonly (readonly (keyof ContactState)[])[] = [
  ['name', 'firstName', 'lastName', 'email', 'emails', 'phone', 'phones', 'phoneKeys', 'company', 'properties'],
  ['customValues'],
  [
    'notes', 'source', 'doNotContact', 'subscriptionStatus', 'stage', 'channel', 'avatarUrl', 'portalRole', 'portalRoleId', 'locationId', 'accountId', 'assignedToId', 'visitorIds',
    'externalIds',
  ],
];

/** The SET list of an UPDATE of a contact that writes these fields of its state, and those of their groups, with `updated_at`. */
export function stateAssignments(state: ContactState, fields: readonly (keyof ContactState)[]): Sql {
  const written = groups.filter((group) => group.some((field) => fields.includes(field))).flat();
  const given = written.map((field) => {
    const value = columnTypes[field] === 'jsonb' ? JSON.stringify(state[field]) : state[field];
    return sql`${raw(columnName(field))} = ${value}::${raw(columnTypes[field])}`;
  });
  return join([...given, sql`updated_at = now()`]);
}
