import { columnName, join, raw, sql, type Sql } from '../../store/index.ts';
import type { ContactState } from './state.ts';

const types: Record<keyof ContactState, string> = {
  name: 'text', firstName: 'text', lastName: 'text', email: 'text', emails: 'text[]', phone: 'text', phones: 'text[]', phoneKeys: 'text[]', company: 'text',
  notes: 'text', source: 'text', doNotContact: 'boolean', subscriptionStatus: '"SubscriptionStatus"', stage: '"LifecycleStage"', channel: 'text', avatarUrl: 'text',
  portalRole: '"BuiltInPortalRole"', portalRoleId: 'uuid', locationId: 'uuid', accountId: 'uuid', assignedToId: 'uuid', visitorIds: 'text[]',
  externalIds: 'jsonb', properties: 'jsonb', customValues: 'jsonb',
};

/**
 * The SET list of an UPDATE of a contact for some fields of its state, with `updated_at`. What the database makes of a column
 * (the text of the search index, the terms of custom values) it makes anew where that column is in the list, changed or not.
 */
export function stateAssignments(state: ContactState, fields: readonly (keyof ContactState)[]): Sql {
  const given = fields.map((field) => {
    const value = types[field] === 'jsonb' ? JSON.stringify(state[field]) : state[field];
    return sql`${raw(columnName(field))} = ${value}::${raw(types[field])}`;
  });
  return join([...given, sql`updated_at = now()`]);
}
