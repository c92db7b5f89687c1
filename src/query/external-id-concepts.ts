import { columns, raw, sql, type Prisma } from '../store/index.ts';

/** What a row of a member has of the user. */
export const memberUser = { email: 'text', firstName: 'text?', lastName: 'text?' } as const;
export const memberUserColumns = sql`u.email, u.first_name AS "firstName", u.last_name AS "lastName"`;

/** Where the external ids of a table are kept, and how its rows are read. */
function stored(model: Prisma.ModelName, alias: string, table: string) {
  return {
    table: raw(`${table}_external_id`),
    key: raw(`${table}_id`),
    alias: raw(alias),
    source: raw(`${table} ${alias}`),
    columns: columns(model, alias),
    /** What a row has beside the columns of the model. */
    own: {},
  };
}

/** What other systems' ids can be of, besides contacts, where they are kept, how its rows are read, and by which name people know an object, which some concepts have once in a workspace. */
export const concepts = {
  Account: { ...stored('Account', 'a', 'account'), noun: 'account', name: sql`a.name`, isUnique: false },
  CustomField: {
    ...stored('CustomField', 'f', 'custom_field'),
    noun: 'custom field',
    name: sql`f.key`,
    isUnique: true,
  },
  Location: { ...stored('Location', 'l', 'location'), noun: 'location', name: sql`l.title`, isUnique: false },
  Member: {
    ...stored('Member', 'm', 'member'),
    noun: 'member',
    source: sql`(member m JOIN "user" u ON u.id = m.user_id)`,
    columns: sql`${columns('Member', 'm')}, ${memberUserColumns}`,
    own: memberUser,
    name: sql`u.email`,
    isUnique: true,
  },
  PortalRole: { ...stored('PortalRole', 'r', 'portal_role'), noun: 'portal role', name: sql`r.slug`, isUnique: true },
  Tag: { ...stored('Tag', 't', 'tag'), noun: 'tag', name: sql`t.name`, isUnique: true },
} as const;

/** The name of its type in GraphQL. */
export type ConceptName = keyof typeof concepts;
