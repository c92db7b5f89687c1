import { benchKey, workspaceId } from './fill.ts';

export interface WorkloadRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'PUT';
  path: string;
  body?: unknown;
}

/** One thing that is measured. */
export interface Workload {
  name: string;
  /** The least ratio to the hand-written handler, in requests a second. */
  goal: number;
  /** The headers of every request, the key among them. */
  headers: Record<string, string>;
  /** The request number `n`, from 1, of a database with this many contacts: each may ask for another contact. */
  request: (n: number, contacts: number) => WorkloadRequest;
  /** What of an answer must be equal everywhere: all of it, but what is made anew at each request. */
  comparable: (answer: unknown) => unknown;
  /** Whether the conventional way has it too: every read. */
  conventional: boolean;
}

const bearer = { authorization: `Bearer ${benchKey}` };

/** The id of contact number `n`. */
export function contactId(n: number): string {
  return `00000000-0001-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

/** Spreads the requests over the contacts; the same for every server. */
function spread(n: number, contacts: number): number {
  return 1 + ((n * 7_919) % contacts);
}

/** Contacts with events, actions and a profile are every tenth. */
function rich(n: number, contacts: number): string {
  return contactId(10 * (1 + ((n * 7_919) % Math.floor(contacts / 10))));
}

const whole = (answer: unknown): unknown => answer;

/** A page of pristinesend, whose cursor is whatever its maker reads again. */
function withoutCursor(answer: unknown): unknown {
  const { next_cursor: cursor, ...page } = answer as { next_cursor: string | null };
  return { ...page, next_cursor: cursor !== null };
}

/** An answer of pylon: every request has an id of its own, and a cursor is whatever its maker reads again. */
function withoutRequestId(answer: unknown): unknown {
  const {
    data,
    pagination,
    request_id: requestId,
  } = answer as { data: unknown; pagination?: { cursor: string; has_next_page: boolean }; request_id: unknown };
  return {
    data,
    pagination: pagination && { ...pagination, cursor: pagination.cursor !== '' },
    requestId: typeof requestId,
  };
}

/** The answer to a contact that was created over GraphQL, without what is new in each. */
function withoutNew(answer: unknown): unknown {
  const { contact } = (answer as { data: { createContact: { contact: { company: string } } } }).data.createContact;
  return { ...contact, uuid: '', name: '', email: '' };
}

export const graphqlList = `query Contacts($first: Int!) {
  contacts(first: $first) { nodes { uuid name email tags { name } account { uuid name } events(first: 3) { type occurredAt } } }
}`;

export const graphqlDeep = `query Deals($first: Int!) {
  opportunities(first: $first) {
    nodes { uuid title value contact { uuid name tags { name } latest: events(first: 1) { type } recent: events(first: 3) { type url } } }
  }
}`;

export const graphqlFilter = `query Filtered($first: Int!, $filter: ContactFilter!) {
  contacts(first: $first, filter: $filter) { nodes { uuid name email tags { name } } }
}`;

export const graphqlCreate = `mutation Create($input: CreateContactInput!) {
  createContact(input: $input) { ... on CreateContactSuccess { contact { uuid name email company } } }
}`;

let created = 0;

/** A number that no request of this run has had, so that what is created is new everywhere. */
function fresh(): string {
  created += 1;
  return `${process.pid}-${created}`;
}

/** The contact number `n` has the tags (7n + k) mod 40 for k = 0, 13 and 26 (fill.ts); these k give it another. */
const otherTags = Array.from({ length: 40 }, (_, k) => k).filter((k) => ![0, 13, 26].includes(k));

/** A tag that the contact of request `n` does not have: each time through all contacts, each gets the next one. */
function newTag(n: number, contacts: number): string {
  const k = otherTags[Math.floor((n - 1) / contacts) % otherTags.length] ?? 0;
  return `tag ${1 + ((spread(n, contacts) * 7 + k) % 40)}`;
}

export const workloads: Workload[] = [
  {
    name: 'pristinesend.list',
    goal: 1,
    headers: bearer,
    conventional: true,
    comparable: withoutCursor,
    request: () => ({ method: 'GET', path: '/api/v1/contacts?limit=50' }),
  },
  {
    name: 'whautomate.list',
    goal: 1,
    headers: { 'x-api-key': benchKey },
    conventional: true,
    comparable: whole,
    request: () => ({ method: 'GET', path: '/v1/contacts?limit=50' }),
  },
  {
    name: 'pathbound.list',
    goal: 1,
    headers: bearer,
    conventional: true,
    comparable: whole,
    request: () => ({ method: 'GET', path: '/v1/contacts?limit=20' }),
  },
  {
    name: 'pylon.list',
    goal: 1,
    headers: bearer,
    conventional: true,
    comparable: withoutRequestId,
    request: () => ({ method: 'GET', path: '/contacts?limit=100' }),
  },
  {
    name: 'orgcrm.search',
    goal: 1,
    headers: { ...bearer, 'x-org-id': workspaceId },
    conventional: true,
    comparable: whole,
    request: () => ({
      method: 'POST',
      path: '/api/v1/contacts/search',
      body: {
        query: {
          groups: [
            {
              conditions: [
                { field: 'tags', op: 'contains', value: 'tag 3' },
                { field: 'custom.tier', op: 'eq', value: 'gold' },
              ],
            },
            { conditions: [{ field: 'company', op: 'eq', value: 'Company 7' }] },
          ],
        },
        limit: 50,
      },
    }),
  },
  {
    name: 'graphql.list',
    goal: 0.9,
    headers: bearer,
    conventional: true,
    comparable: whole,
    request: () => ({ method: 'POST', path: '/graphql', body: { query: graphqlList, variables: { first: 20 } } }),
  },
  {
    name: 'graphql.deep',
    goal: 0.9,
    headers: bearer,
    conventional: true,
    comparable: whole,
    request: () => ({ method: 'POST', path: '/graphql', body: { query: graphqlDeep, variables: { first: 20 } } }),
  },
  {
    name: 'graphql.filter',
    goal: 0.9,
    headers: bearer,
    conventional: true,
    comparable: whole,
    request: (n) => {
      const filter = {
        tags: { has: `campaign ${1 + (n % 100)}` },
        customField: { key: 'tier', eq: ['gold', 'silver', 'bronze'][n % 3] },
      };
      return { method: 'POST', path: '/graphql', body: { query: graphqlFilter, variables: { first: 20, filter } } };
    },
  },
  {
    name: 'graphql.create',
    goal: 0.9,
    headers: bearer,
    conventional: false,
    comparable: withoutNew,
    request: () => {
      const name = fresh();
      const input = { email: `new-${name}@example.com`, firstName: 'New', lastName: name, company: 'New company' };
      return { method: 'POST', path: '/graphql', body: { query: graphqlCreate, variables: { input } } };
    },
  },
  {
    name: 'pylon.get',
    goal: 0.8,
    headers: bearer,
    conventional: true,
    comparable: withoutRequestId,
    request: (n, contacts) => ({ method: 'GET', path: `/contacts/${contactId(spread(n, contacts))}` }),
  },
  {
    name: 'pathbound.get',
    goal: 0.8,
    headers: bearer,
    conventional: true,
    comparable: whole,
    request: (n, contacts) => ({ method: 'GET', path: `/v1/contacts/${rich(n, contacts)}` }),
  },
  {
    name: 'pristinesend.create',
    goal: 0.8,
    headers: bearer,
    conventional: false,
    comparable: (answer) => ({
      ...(answer as object),
      id: '',
      email: '',
      last_name: '',
      created_at: '',
      updated_at: '',
    }),
    request: () => {
      const name = fresh();
      return {
        method: 'POST',
        path: '/api/v1/contacts',
        body: { email: `new-${name}@example.com`, first_name: 'New', last_name: name, properties: { plan: 'pro' } },
      };
    },
  },
  {
    name: 'orgcrm.patch',
    goal: 0.8,
    headers: { ...bearer, 'x-org-id': workspaceId },
    conventional: false,
    comparable: (answer) => ({ ...(answer as object), notes: '', updated_at: '' }),
    request: (n, contacts) => ({
      method: 'PATCH',
      path: `/api/v1/contacts/${contactId(spread(n, contacts))}`,
      body: { notes: `note ${fresh()}` },
    }),
  },
  {
    name: 'whautomate.tags.add',
    goal: 0.8,
    headers: { 'x-api-key': benchKey },
    conventional: false,
    comparable: whole,
    request: (n, contacts) => ({
      method: 'POST',
      path: `/v1/contacts/${contactId(spread(n, contacts))}/tags/add`,
      body: { tags: [newTag(n, contacts)] },
    }),
  },
];
