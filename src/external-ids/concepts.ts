import { columns, sql } from '../store/index.ts';

/** What a row of a member has of the user. */
export const memberUserColumns = sql`u.email, u.first_name AS "firstName", u.last_name AS "lastName"`;

/** What other systems' ids can be of, besides contacts, where they are kept, how its rows are read, and by which name people know an object, which some concepts have once in a workspace. */
export const concepts = {
  Account: {
    noun: 'account',
    table: sql`account_external_id`,
    key: sql`account_id`,
    alias: sql`a`,
    source: sql`account a`,
    columns: columns('Account', 'a'),
    name: sql`a.name`,
    isUnique: false,
  },
  CustomField: {
    noun: 'custom field',
    table: sql`custom_field_external_id`,
    key: sql`custom_field_id`,
    alias: sql`f`,
    source: sql`custom_field f`,
    columns: columns('CustomField', 'f'),
    name: sql`f.key`,
    isUnique: true,
  },
  Location: {
    noun: 'location',
    table: sql`location_external_id`,
    key: sql`location_id`,
    alias: sql`l`,
    source: sql`location l`,
    columns: columns('Location', 'l'),
    name: sql`l.title`,
    isUnique: false,
  },
  Member: {
    noun: 'member',
    table: sql`member_external_id`,
    key: sql`member_id`,
    alias: sql`m`,
    source: sql`(member m JOIN "user" u ON u.id = m.user_id)`,
    columns: sql`${columns('Member', 'm')}, ${memberUserColumns}`,
    name: sql`u.email`,
    isUnique: true,
  },
  PortalRole: {
    noun: 'portal role',
    table: sql`portal_role_external_id`,
    key: sql`portal_role_id`,
    alias: sql`r`,
    source: sql`portal_role r`,
    columns: columns('PortalRole', 'r'),
    name: sql`r.slug`,
    isUnique: true,
  },
  Tag: {
    noun: 'tag',
    table: sql`tag_external_id`,
    key: sql`tag_id`,
    alias: sql`t`,
    source: sql`tag t`,
    columns: columns('Tag', 't'),
    name: sql`t.name`,
    isUnique: true,
  },
} as const;

/** The name of its type in GraphQL. */
export type ConceptName = keyof typeof concepts;
