import type { Client } from '../../support/workspace.ts';

const createField = `mutation ($input: CreateCustomFieldInput!) { createCustomField(input: $input) {
  __typename
  ... on CreateCustomFieldSuccess {
    customField { id uuid key label type options required position folder { name } } adoptedCount misfitCount misfits { contact { name } value } }
  ... on ValidationError { issues { code path message } }
  ... on ConflictError { message path existingUuid } } }`;
const updateField = `mutation ($input: UpdateCustomFieldInput!) { updateCustomField(input: $input) {
  __typename
  ... on UpdateCustomFieldSuccess { customField { key label type options required position folder { name } } changedContactCount }
  ... on ValidationError { issues { code path message } }
  ... on NotFoundError { message path } } }`;
export const deleteField = `mutation ($id: ID!) { deleteCustomField(input: { id: $id }) {
  __typename ... on DeleteCustomFieldSuccess { uuid changedContactCount } ... on NotFoundError { message path } } }`;

export interface Answer {
  __typename: string;
  customField: { id: string; uuid: string; position: number };
  misfitCount: number;
  misfits: unknown[];
}

export async function create(client: Client, input: object): Promise<Answer> {
  return (await client.graphql<{ createCustomField: Answer }>(createField, { input })).createCustomField;
}

export async function update(client: Client, input: object): Promise<unknown> {
  return (await client.graphql<{ updateCustomField: unknown }>(updateField, { input })).updateCustomField;
}

export async function createFolder(client: Client, name: string, position?: number): Promise<string> {
  const { createCustomFieldFolder: folder } = await client.graphql<{
    createCustomFieldFolder: { customFieldFolder: { uuid: string } };
  }>(
    `mutation ($name: String!, $position: Int) { createCustomFieldFolder(input: { name: $name, position: $position }) {
      ... on CreateCustomFieldFolderSuccess { customFieldFolder { uuid } } } }`,
    { name, position },
  );
  return folder.customFieldFolder.uuid;
}

export async function customValuesOf(client: Client): Promise<Record<string, unknown>> {
  const { contacts } = await client.graphql<{ contacts: { nodes: { name: string; customValues: unknown }[] } }>(
    '{ contacts(first: 100) { nodes { name customValues } } }',
  );
  return Object.fromEntries(contacts.nodes.map(({ name, customValues }) => [name, customValues]));
}
