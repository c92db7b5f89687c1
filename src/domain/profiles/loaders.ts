import { defineRequestedLoader, oneForEach } from '../../graphql/loader.ts';
import { oneOf, of, sql, typed, type Row } from '../../store/index.ts';

const profileRow = {
  contactId: 'uuid',
  data: of<Record<string, unknown>>('json'),
  /** The contact's own properties, in the shape of pathbound (docs/contracts/pathbound.md, Contact); null where they are not asked for. */
  own: of<Record<string, unknown>>('json?'),
  createdAt: 'timestamptz',
  updatedAt: 'timestamptz',
} as const;

/** A unified profile, with what the contact itself has where that is asked for. */
export type Profile = Row<typeof profileRow>;

/** Contact's own: its free properties, and its own fields under the names of pathbound, as far as they have a value. */
export const ownProperties = sql`c.properties || jsonb_strip_nulls(jsonb_build_object(
  'email', c.email, 'firstname', c.first_name, 'lastname', c.last_name, 'phone', c.phone, 'company', c.company, 'jobtitle', c.job_title))`;

/** The profile of a contact that the viewer is known to see, by the contact's bare id; null where there is none. */
export const profileOfContact = defineRequestedLoader<'profile', Profile | null>(
  async (contactIds, fields, _profile, { store, viewer }) => {
    const own = fields === null || fields.includes('own') ? ownProperties : sql`NULL::jsonb`;
    const rows = await store.read(typed(profileRow)`
    SELECT p.contact_id AS "contactId", p.data AS "data", p.created_at AS "createdAt",
      p.updated_at AS "updatedAt", ${own} AS "own"
    FROM unified_profile p JOIN contact c ON c.workspace_id = ${viewer.workspace.id}::uuid AND c.id = p.contact_id
    WHERE p.workspace_id = ${viewer.workspace.id}::uuid AND ${oneOf(sql`p.contact_id`, contactIds, 'uuid')}`);
    return oneForEach(contactIds, rows, (row) => row.contactId);
  },
);
