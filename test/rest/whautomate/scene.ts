import { createWorkspace } from '../../support/workspace.ts';
import { anyTime } from '../support/matchers.ts';
import { as } from '../support/request.ts';

export interface Contact {
  id: string;
  name: string;
  phoneNumber: string;
  stage: string;
  updatedAt: string;
  tags: string[];
}

export async function open() {
  const workspace = await createWorkspace();
  const send = as({ 'x-api-key': workspace.secret });
  const create = async (fields: Record<string, unknown>): Promise<Contact> => {
    const answer = await send('POST', '/v1/contacts', { name: 'Ada Lovelace', phoneNumber: '15551234567', ...fields });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer));
    return answer.body as Contact;
  };
  const createLocation = async (title: string): Promise<string> => {
    const { createLocation: created } = await workspace.graphql<{ createLocation: { location: { uuid: string } } }>(
      'mutation ($title: String!) { createLocation(input: { title: $title }) { ... on CreateLocationSuccess { location { uuid } } } }',
      { title },
    );
    return created.location.uuid;
  };
  const names = async (query: string): Promise<string[]> =>
    ((await send('GET', `/v1/contacts?${query}`)).body as Contact[]).map(({ name }) => name);
  return { workspace, send, create, createLocation, names };
}

/** The answer that refuses: readers look at `error` or at `message`. */
export function refusal(status: number, message: unknown) {
  return { status, body: { error: message, message } };
}

/** What a contact shows of which only the name and the number are known, but for these and the id. */
export const blank = {
  stage: 'Subscriber',
  notes: '',
  customFields: {},
  tags: [],
  channel: 'Whatsapp',
  createdAt: anyTime,
  updatedAt: anyTime,
};
