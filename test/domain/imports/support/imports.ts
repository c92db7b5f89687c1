import type { Client } from '../../../support/workspace.ts';

export const resultFields =
  'total created updated skipped failed errors { row field code message } omittedErrors ignoredColumns warnings { column message row count }';

const result = `{
  __typename
  ... on ImportContactsSuccess { ${resultFields} }
  ... on ValidationError { issues { path code message } }
}`;

/** Runs importContacts, and returns its result. */
export async function imported(client: Client, input: Record<string, unknown>): Promise<unknown> {
  const mutation = `mutation ($input: ImportContactsInput!) { importContacts(input: $input) ${result} }`;
  const { importContacts } = await client.graphql<{ importContacts: unknown }>(mutation, { input });
  return importContacts;
}

/** The result of an import of no rows. */
export const nothing = {
  __typename: 'ImportContactsSuccess',
  total: 0,
  created: 0,
  updated: 0,
  skipped: 0,
  failed: 0,
  errors: [],
  omittedErrors: 0,
  ignoredColumns: [] as string[],
  warnings: [] as { column: string; message: string; row: number; count: number }[],
};

/** The contacts of a workspace, at most 100, in the order of their emails. */
export async function contactsOf(client: Client, fields: string): Promise<unknown[]> {
  const query = `{ contacts(first: 100, orderBy: [{ field: EMAIL }, { field: CREATED_AT }]) { nodes { ${fields} } } }`;
  return (await client.graphql<{ contacts: { nodes: unknown[] } }>(query)).contacts.nodes;
}
