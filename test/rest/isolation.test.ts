import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { scopes } from '../../src/access/index.ts';
import { createScopesOf } from '../../src/graphql/scopes.ts';
import { schema } from '../../src/domain/schema.ts';
import type { Dialect } from '../../src/rest/core/dialect.ts';
import { dialects } from '../../src/rest/dialects.ts';
import type { Endpoint } from '../../src/rest/core/endpoint.ts';
import {
  kindsOfContacts,
  make,
  nothing,
  openScene,
  sumOf,
  type Kind,
  type Named,
  type Objects,
  type SeedContext,
} from '../access/isolation/objects.ts';
import type { Client } from '../support/workspace.ts';

/** What a path, query or body names by a field of this name; null: no object of the store, or an id that the object is to have. */
const kindsOfFields: Record<string, Kind | null> = {
  contact_id: 'Contact',
  contactId: 'Contact',
  contactTagId: 'Tag',
  tag_id: 'Tag',
  folder_id: 'CustomFieldFolder',
  field_id: 'CustomField',
  custom_field_id: 'CustomField',
  user_id: 'Member',
  account_id: 'Account',
  company_id: 'Account',
  locationId: 'Location',
  segmentId: 'View',
  segment_id: 'View',
  assigned_to: 'Member',
  portal_role_id: 'PortalRole',
  'views[].id': 'View',
  'location.id': 'Location',
  account_external_id: 'Account',
  key: null,
  name: null,
  visitor_id: null,
  external_ids: null,
  'external_ids[].external_id': null,
  owner_id: null,
  subaccount_ids: null,
};

/** A field `id`: in a path the contact, in a body an id that the object is to have. */
const kindOf = (where: string, name: string): Kind | null | undefined =>
  name === 'id' ? (where === 'path' ? 'Contact' : null) : kindsOfFields[name];

/** Bodies with which the endpoints succeed. Every endpoint that takes one has a row. */
const bodies: Record<string, (spare: Named) => unknown> = {
  'pathbound createContact': ({ email }) => ({ email }),
  'pathbound updateContact': () => ({ firstname: 'New' }),
  'whautomate addContact': ({ visitorId }) => ({ name: visitorId, phoneNumber: '+15551234567' }),
  'whautomate updateContact': () => ({ notes: 'new' }),
  'whautomate addTags': () => ({ tags: ['isolation'] }),
  'whautomate removeTags': () => ({ tags: ['isolation'] }),
  'whautomate createContactTag': ({ visitorId }) => ({ name: visitorId }),
  'pristinesend createContact': ({ email }) => ({ email }),
  'pristinesend updateContact': () => ({ first_name: 'New' }),
  'orgcrm createContact': () => ({ name: 'New' }),
  'orgcrm updateContact': () => ({ notes: 'new' }),
  'orgcrm importContacts': () => ({ contacts: [{ name: 'New' }] }),
  'orgcrm searchContacts': () => ({}),
  'orgcrm replaceViews': () => ({ views: [{ name: 'New' }] }),
  'orgcrm createTag': ({ visitorId }) => ({ name: visitorId }),
  'orgcrm addContactTags': () => ({ tag: 'isolation' }),
  'orgcrm createCustomFieldFolder': ({ visitorId }) => ({ name: visitorId }),
  'orgcrm updateCustomFieldFolder': ({ visitorId }) => ({ name: visitorId }),
  'orgcrm createCustomField': ({ visitorId }) => ({
    key: `k${visitorId.replaceAll(/\W/g, '')}`,
    label: 'New',
    type: 'text',
  }),
  'orgcrm updateCustomField': () => ({ label: 'New' }),
  'orgcrm setCustomValue': () => ({ value: 'Hello' }),
  'orgcrm setContactCustomValue': () => ({ value: 'pro' }),
  'pylon createContact': ({ email }) => ({ name: 'New', email }),
  'pylon updateContact': () => ({ name: 'New' }),
  'pylon searchContacts': () => ({ filter: { field: 'email', operator: 'equals', value: 'x@example.com' } }),
  'pylon importContact': ({ email }) => ({ name: 'New', email }),
  'pylon createAccount': ({ visitorId }) => ({ name: visitorId }),
  'pylon updateAccount': () => ({ name: 'New' }),
  'pylon searchAccounts': () => ({ filter: { field: 'name', operator: 'equals', value: 'x' } }),
  'pylon createCustomField': ({ visitorId }) => ({ object_type: 'contact', label: visitorId, type: 'text' }),
  'pylon updateCustomField': () => ({ label: 'New' }),
  'pylon searchUsers': () => ({ filter: { field: 'email', operator: 'in', values: ['x@example.com'] } }),
};

/** Query parameters that endpoints need. */
const neededQueries: Record<string, Record<string, string>> = { 'pylon listCustomFields': { object_type: 'contact' } };

/** A place in a request that names an object: in the path, the query or the body. */
interface Position {
  where: 'path' | 'query' | 'body';
  name: string;
}

interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  anyOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
}

/** The fields of a schema whose names are those of ids, nested ones by their path. */
function idFields(type: z.ZodType | undefined): string[] {
  const whole = type === undefined ? {} : (z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' }) as Schema);
  const found = new Set<string>();
  const walk = (part: Schema, path: string, seen: readonly string[]): void => {
    if (part.$ref !== undefined && !seen.includes(part.$ref))
      walk(whole.$defs?.[part.$ref.split('/').at(-1) ?? ''] ?? {}, path, [...seen, part.$ref]);
    for (const one of part.anyOf ?? []) walk(one, path, seen);
    if (part.items !== undefined) walk(part.items, `${path}[]`, seen);
    for (const [name, inner] of Object.entries(part.properties ?? {})) {
      const at = path === '' ? name : `${path}.${name}`;
      if (/(?:^|_)ids?$|Ids?$|^assigned_to$/.test(name)) found.add(at);
      walk(inner, at, seen);
    }
  };
  walk(whole, '', []);
  return [...found];
}

function positionsOf({ path, query, body }: Endpoint): Position[] {
  return [
    ...Array.from(path.matchAll(/:(\w+)/g), ([, name = '']): Position => ({ where: 'path', name })),
    ...idFields(query).map((name): Position => ({ where: 'query', name })),
    ...idFields(body).map((name): Position => ({ where: 'body', name })),
  ];
}

let seedContext: SeedContext;
beforeAll(async () => {
  seedContext = await openScene();
});

const endpoints = dialects.flatMap((dialect) =>
  dialect.endpoints.map((endpoint) => ({ title: `${dialect.name} ${endpoint.name}`, dialect, endpoint })),
);

/** Puts a value at `views[].id` or `location.id`. */
function put(target: unknown, [step = '', ...rest]: readonly string[], value: unknown): unknown {
  const name = step.replace('[]', '');
  const before = (target as Record<string, unknown> | undefined)?.[name];
  if (step.endsWith('[]'))
    return { ...(target as object), [name]: [put((before as unknown[] | undefined)?.[0], rest, value)] };
  return { ...(target as object), [name]: rest.length === 0 ? value : put(before, rest, value) };
}

/** Sends a request to an endpoint with objects of one's own, but for one that is named at the position. */
async function send(
  client: Client,
  { dialect, endpoint }: { dialect: Dialect; endpoint: Endpoint },
  base: Objects,
  at: Position | null = null,
  named = '',
) {
  const spare = nothing();
  const path = endpoint.path.replaceAll(/:(\w+)/g, (_whole, name: string) => {
    if (at?.where === 'path' && at.name === name) return encodeURIComponent(named);
    const kind = kindOf('path', name);
    return kind == null ? ({ key: 'plan', name: 'isolation' }[name] ?? 'x') : base[kind].uuid;
  });
  const body = bodies[`${dialect.name} ${endpoint.name}`]?.(spare);
  const sent = at?.where === 'body' ? put(body, at.name.split('.'), named) : body;
  const query = new URLSearchParams(
    at?.where === 'query' ? { [at.name]: named } : neededQueries[`${dialect.name} ${endpoint.name}`],
  );
  const response = await client.fetch(`/${dialect.name}${path}?${query}`, {
    method: endpoint.method,
    headers: {
      'x-org-id': seedContext.workspace.slug,
      ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
  });
  const text = (await response.text()).replaceAll(named === '' ? '\0' : named, '…');
  const withoutChance = text
    .replaceAll(spare.email, '…')
    .replaceAll(spare.visitorId, '…')
    .replaceAll(/(?:k?[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12})|req_[0-9a-f]{24}|\d{4}-\d\d-\d\dT[\d:.]+Z/g, '…');
  return { status: response.status, body: withoutChance };
}

it('knows what every id of every endpoint names, and a body for each that takes one', () => {
  for (const { title, endpoint } of endpoints) {
    for (const { where, name } of positionsOf(endpoint))
      expect([title, name, kindOf(where, name)]).not.toEqual([title, name, undefined]);
  }
  expect(Object.keys(bodies).toSorted()).toEqual(
    endpoints.flatMap(({ title, endpoint }) => (endpoint.body === undefined ? [] : [title])).toSorted(),
  );
});

/** What no request of these tests may change: the other workspace, and the contact outside the data scope. */
const untouched = async () => [
  await sumOf(seedContext.stranger),
  await sumOf(seedContext.workspace, seedContext.hidden.Contact.uuid),
];

const naming = endpoints.filter(({ endpoint }) =>
  positionsOf(endpoint).some(({ where, name }) => kindOf(where, name) != null),
);

describe('an id of another workspace, or outside the data scope', () => {
  it.each(naming)('is one that names nothing, to $title', async ({ dialect, endpoint }) => {
    const { workspace, own, foreign, restricted, hidden } = seedContext;
    const before = await untouched();
    const to = { dialect, endpoint };
    for (const at of positionsOf(endpoint)) {
      const kind = kindOf(at.where, at.name);
      if (kind == null) continue;
      const base = { ...own, Contact: endpoint.method === 'DELETE' ? await make(workspace, 'Contact') : own.Contact };
      for (const way of ['uuid', 'externalId'] as const) {
        const unknown = await send(workspace, to, base, at, nothing()[way]);
        expect([at.name, way, await send(workspace, to, base, at, foreign[kind][way])]).toEqual([
          at.name,
          way,
          unknown,
        ]);
        if (!kindsOfContacts.includes(kind)) continue;
        const none = await send(restricted, to, base, at, nothing()[way]);
        expect([at.name, way, await send(restricted, to, base, at, hidden[kind][way])]).toEqual([at.name, way, none]);
      }
      const known = endpoint.method === 'DELETE' && at.where === 'path' ? await make(workspace, kind) : own[kind];
      const way = at.name.includes('external') ? 'externalId' : 'uuid';
      expect([at.name, await send(workspace, to, base, at, known[way])]).not.toEqual([
        at.name,
        await send(workspace, to, base, at, nothing()[way]),
      ]);
    }
    expect(await untouched()).toEqual(before);
  });
});

describe('a key without a scope', () => {
  const scopesOf = createScopesOf(schema);
  const needed = endpoints.map((row) => ({
    ...row,
    needs: new Set(
      [row.endpoint.operation, ...(row.endpoint.before === null ? [] : [row.endpoint.before])].flatMap((document) =>
        scopesOf(document),
      ),
    ),
  }));

  it.each(scopes)('%s is refused by every endpoint that needs it, which changes nothing', async (missing) => {
    const { workspace, own } = seedContext;
    const client = await workspace.clientWith(...scopes.filter((scope) => scope !== missing && scope !== 'admin'));
    const before = await sumOf(workspace);
    for (const row of needed.filter(({ needs }) => needs.has(missing)))
      expect([row.title, (await send(client, row, own)).status]).toEqual([row.title, 403]);
    expect(await sumOf(workspace)).toBe(before);
  });
});
