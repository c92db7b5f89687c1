import { createWorkspace, type TestWorkspace } from '../../support/workspace.ts';
import { anyTime, anyUuid } from '../support/matchers.ts';
import { as, told } from '../support/request.ts';
import { underTest } from './under-test.ts';

export interface Contact {
  id: string;
  name: string | null;
  updated_at: string;
  created_at: string;
}

export interface Opened {
  workspace: TestWorkspace;
  send: ReturnType<typeof as>;
  /** Sends what must succeed with the status, and returns the body. */
  done: <Body = Record<string, unknown>>(status: number, method: string, path: string, json?: unknown) => Promise<Body>;
  create: (fields: Record<string, unknown>) => Promise<Contact>;
  /** The names of the contacts that a search finds. */
  found: (query: unknown, rest?: Record<string, unknown>) => Promise<unknown>;
}

/** A client of orgcrm with a workspace of its own. */
export async function open(): Promise<Opened> {
  const workspace = await createWorkspace();
  const send = as(underTest.headers(workspace.secret, workspace));
  const done = async <Body>(status: number, method: string, path: string, json?: unknown): Promise<Body> => {
    const answer = await send(method, path, json);
    if (answer.status !== status)
      throw new Error(`${method} ${path} ${JSON.stringify(json)}: ${JSON.stringify(told(answer))}`);
    return answer.body as Body;
  };
  const create = (fields: Record<string, unknown>): Promise<Contact> =>
    done<Contact>(201, 'POST', '/api/v1/contacts', fields);
  const found = async (query: unknown, rest: Record<string, unknown> = {}): Promise<unknown> => {
    const answer = await send('POST', '/api/v1/contacts/search', { query, ...rest });
    if (answer.status !== 200) return answer.body;
    const { items, total } = answer.body as { items: Contact[]; total: number };
    if (items.length !== total) throw new Error(`${items.length} of ${total}`);
    return items.map(({ name }) => name).toReversed();
  };
  return { workspace, send, done, create, found };
}

/** The body of a 422 with one thing wrong. */
export function invalid(loc: (string | number)[], msg: unknown): { status: number; body: unknown } {
  return { status: 422, body: { detail: [{ loc, msg, type: 'value_error' }] } };
}

/** The body of any other refusal. */
export function refused(status: number, detail: unknown): { status: number; body: unknown } {
  return { status, body: { detail } };
}

/** A contact of which nothing is given. */
export const blank = {
  id: anyUuid,
  name: null,
  first_name: null,
  last_name: null,
  email: null,
  phone: null,
  company: null,
  job_title: null,
  source: 'api',
  notes: null,
  dnc: false,
  tags: [],
  custom: {},
  assigned_to: null,
  created_at: anyTime,
  updated_at: anyTime,
};
