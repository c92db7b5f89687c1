import { defineRequestedLoader, oneForEach } from '../../graphql/loader.ts';
import { empty, oneOf, sql } from '../../store/index.ts';

/** A unified profile, with what the contact itself has where that is asked for. */
export interface Profile {
  contactId: string;
  data: Record<string, unknown>;
  /** The contact's own properties, in the shape of pathbound (docs/contracts/pathbound.md, Contact). */
  own: Record<string, unknown>;
  createdAt: Date;
  updatedAt: Date;
}

/** Contact's own: its free properties, and its own fields under the names of pathbound, as far as they have a value. */
export const ownProperties = sql`c.properties || jsonb_strip_nulls(jsonb_build_object(
  'email', c.email, 'firstname', c.first_name, 'lastname', c.last_name, 'phone', c.phone, 'company', c.company, 'jobtitle', c.job_title))`;

/** The profile of a contact that the viewer is known to see, by the contact's bare id; null where there is none. */
export const profileOfContact = defineRequestedLoader<'profile', Profile | null>(
  async (contactIds, fields, _profile, { store, viewer }) => {
    const own = fields === null || fields.includes('own') ? sql`, ${ownProperties} AS "own"` : empty;
    const rows = await store.read<Profile>(sql`
    SELECT p.contact_id AS "contactId", p.data AS "data", p.created_at AS "createdAt", p.updated_at AS "updatedAt"${own}
    FROM unified_profile p JOIN contact c ON c.workspace_id = ${viewer.workspace.id}::uuid AND c.id = p.contact_id
    WHERE p.workspace_id = ${viewer.workspace.id}::uuid AND ${oneOf(sql`p.contact_id`, contactIds, 'uuid')}`);
    return oneForEach(contactIds, rows, (row) => row.contactId);
  },
);
