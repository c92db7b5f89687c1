import { createWorkspace } from '../../support/workspace.ts';
import { anyUuid } from '../support/matchers.ts';
import { as } from '../support/request.ts';

export interface Contact {
  id: string;
  name: string;
}

export interface Page {
  data: Contact[];
  pagination: { cursor: string; has_next_page: boolean };
}

/** A contact of which only the name is known. */
export const blank = {
  id: anyUuid,
  name: '',
  email: null,
  emails: [],
  avatar_url: '',
  phone_numbers: [],
  primary_phone_number: '',
  account: null,
  custom_fields: {},
  external_ids: [],
  integration_user_ids: [],
  portal_role: 'no_access',
  portal_role_id: '',
};

export async function open() {
  const workspace = await createWorkspace();
  const send = as({ authorization: `Bearer ${workspace.secret}` });
  const create = async (fields: Record<string, unknown> = {}): Promise<Contact> => {
    const answer = await send('POST', '/contacts', { name: 'Ada', ...fields });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer));
    return (answer.body as { data: Contact }).data;
  };
  /** The names of the contacts that a search finds. */
  const found = async (body: Record<string, unknown>): Promise<string[]> => {
    const answer = await send('POST', '/contacts/search', body);
    if (answer.status !== 200) throw new Error(JSON.stringify(answer));
    return (answer.body as Page).data.map(({ name }) => name).toSorted();
  };
  const made = async (mutation: string, type: string, input: Record<string, unknown>): Promise<string> => {
    const result = await workspace.graphql<Record<string, Record<string, { uuid: string }>>>(
      `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { ... on ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Success { ${type} { uuid } } ... on UserError { message } } }`,
      { input },
    );
    const uuid = result[mutation]?.[type]?.uuid;
    if (uuid === undefined) throw new Error(JSON.stringify(result));
    return uuid;
  };
  return {
    workspace,
    send,
    create,
    found,
    createAccount: (name: string, externalIds: { label: string; externalId: string }[] = []) =>
      made('createAccount', 'account', { name, externalIds }),
    createRole: (slug: string) => made('createPortalRole', 'portalRole', { slug, name: slug }),
    defineField: (key: string, type: string, options?: string[]) =>
      made('createCustomField', 'customField', {
        key,
        label: key,
        type,
        ...(options === undefined ? {} : { options }),
      }),
  };
}

/** The answer with one contact. */
export function one(data: unknown) {
  return { status: 200, body: { data, request_id: anyUuid } };
}

/** A page of a list that is the last one. */
export function lastPage(data: unknown[]) {
  return { status: 200, body: { data, pagination: { cursor: '', has_next_page: false }, request_id: anyUuid } };
}
