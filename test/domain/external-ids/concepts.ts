import { createWorkspace, type TestWorkspace } from '../../support/workspace.ts';

/** A kind of object that has external ids, by its name in the queries and mutations. */
export interface Concept {
  name: string;
  type: string;
  noun: string;
  /** The input that creates the object of a title. */
  input: (title: string) => object;
  /** The list of all of them, with what is selected of each. */
  list: (selection: string) => string;
}

/** All but contacts, whose external ids are kept with their emails. */
export const concepts: Concept[] = [
  {
    name: 'account',
    type: 'Account',
    noun: 'account',
    input: (name) => ({ name }),
    list: (selection) => `accounts { nodes { ${selection} } }`,
  },
  {
    name: 'location',
    type: 'Location',
    noun: 'location',
    input: (title) => ({ title }),
    list: (selection) => `locations { nodes { ${selection} } }`,
  },
  {
    name: 'tag',
    type: 'Tag',
    noun: 'tag',
    input: (name) => ({ name }),
    list: (selection) => `tags { nodes { ${selection} } }`,
  },
  {
    name: 'customField',
    type: 'CustomField',
    noun: 'custom field',
    input: (key) => ({ key, label: key, type: 'TEXT' }),
    list: (selection) => `customFields { ${selection} }`,
  },
  {
    name: 'portalRole',
    type: 'PortalRole',
    noun: 'portal role',
    input: (slug) => ({ slug, name: slug }),
    list: (selection) => `portalRoles { ${selection} }`,
  },
  {
    name: 'member',
    type: 'Member',
    noun: 'member',
    input: (title) => ({ email: `${title}@example.com` }),
    list: (selection) => `members { ${selection} }`,
  },
];

interface ExternalId {
  label: string;
  externalId: string;
}

/** What a mutation answered: the object, or the error. */
export interface Written {
  __typename: string;
  uuid?: string;
  externalIds?: ExternalId[];
  code?: string;
  message?: string;
  path?: string[];
  existingUuid?: string;
}

/** Creates or updates an object, or deletes it. */
export async function write(
  { name, type }: Concept,
  verb: 'create' | 'update' | 'delete',
  workspace: TestWorkspace,
  input: object,
): Promise<Written> {
  const mutation = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}${type}`;
  const shown = verb === 'delete' ? 'uuid' : `${name} { uuid externalIds { label externalId } }`;
  const conflict = verb === 'delete' ? '' : '... on ConflictError { existingUuid }';
  const { result } = await workspace.graphql<{ result: Written & Record<string, unknown> }>(
    `mutation ($input: ${mutation}Input!) {
      result: ${verb}${type}(input: $input) { __typename ... on ${mutation}Success { ${shown} } ... on UserError { code message path } ${conflict} }
    }`,
    { input },
  );
  return { ...result, ...(result[name] as Partial<Written> | undefined) };
}

/** Two objects that share an external id with different labels, in a workspace of their own. */
export async function twoObjects(
  concept: Concept,
): Promise<{ workspace: TestWorkspace; first: string; second: string }> {
  const workspace = await createWorkspace();
  const create = async (title: string, ...externalIds: [label: string, externalId: string][]): Promise<string> => {
    const input = {
      ...concept.input(title),
      externalIds: externalIds.map(([label, externalId]) => ({ label, externalId })),
    };
    return (await write(concept, 'create', workspace, input)).uuid ?? '';
  };
  const first = await create('first', ['pylon', 'f-1'], ['crm', 'shared']);
  const second = await create('second', ['zeta', 'f-1'], ['abc', 'shared']);
  return { workspace, first, second };
}
