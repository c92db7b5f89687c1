import { sql } from '../store/index.ts';

/** What other systems' ids can be of, besides contacts, and where they are kept. */
export const concepts = {
  Account: { noun: 'account', table: sql`account_external_id`, key: sql`account_id`, alias: sql`a` },
  CustomField: { noun: 'custom field', table: sql`custom_field_external_id`, key: sql`custom_field_id`, alias: sql`f` },
  Location: { noun: 'location', table: sql`location_external_id`, key: sql`location_id`, alias: sql`l` },
  Member: { noun: 'member', table: sql`member_external_id`, key: sql`member_id`, alias: sql`m` },
  PortalRole: { noun: 'portal role', table: sql`portal_role_external_id`, key: sql`portal_role_id`, alias: sql`r` },
  Tag: { noun: 'tag', table: sql`tag_external_id`, key: sql`tag_id`, alias: sql`t` },
} as const;

/** The name of its type in GraphQL. */
export type ConceptName = keyof typeof concepts;
