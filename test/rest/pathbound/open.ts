import { createWorkspace, type TestWorkspace } from '../../support/workspace.ts';
import { anyTime, anyUuid } from '../support/matchers.ts';
import { as } from '../support/request.ts';

export interface Contact {
  contact_id: string;
  email: string;
  properties: Record<string, unknown>;
  visitor_ids: string[];
  created_at: string;
}

export interface Opened {
  workspace: TestWorkspace;
  send: ReturnType<typeof as>;
  create: (fields: Record<string, unknown>) => Promise<Contact>;
  /** The emails of a list. */
  list: (query: string) => Promise<string[]>;
}

/** A client of pathbound with a workspace of its own. */
export async function open(): Promise<Opened> {
  const workspace = await createWorkspace();
  const send = as({ authorization: `Bearer ${workspace.secret}` });
  return {
    workspace,
    send,
    async create(fields) {
      const answer = await send('POST', '/v1/contacts', fields);
      if (answer.status !== 201) throw new Error(JSON.stringify(answer));
      return (answer.body as { contact: Contact }).contact;
    },
    list: async (query) =>
      ((await send('GET', `/v1/contacts?${query}`)).body as { contacts: Contact[] }).contacts.map(({ email }) => email),
  };
}

/** A refusal, whole. */
export function refusal(status: number, error: unknown, details: unknown = []) {
  return { status, body: { status: 'error', error, details, timestamp: anyTime } };
}

/** A refusal with one field to blame. */
export function refusedField(status: number, field: string, message: unknown) {
  return refusal(status, message, [{ field, message }]);
}

/** A contact of which only the email is given. */
export const blank = {
  contact_id: anyUuid,
  _id: anyUuid,
  status: 'not_enriched',
  visitor_ids: [],
  associations: { companies: [] },
  segment_ids: [],
  tags: [],
  notes: [],
  first_seen_at: anyTime,
  creation_source: 'api',
  created_at: anyTime,
  updated_at: anyTime,
};
