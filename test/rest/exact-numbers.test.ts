import { beforeAll, describe, expect, it } from 'vitest';
import { defineField } from '../support/custom-fields.ts';
import { exactNumbers, placeholder, sendText, withNumber } from '../support/exact-numbers.ts';
import { createWorkspace, type TestWorkspace } from '../support/workspace.ts';

let workspace: TestWorkspace;

beforeAll(async () => {
  workspace = await createWorkspace();
  await defineField(workspace.workspaceId, 'seats', 'NUMBER');
});

/** Sends a body that is written by hand, and returns the text of the answer. Throws if it is refused. */
async function sent(
  method: string,
  path: string,
  json?: string,
  headers: Record<string, string> = {},
): Promise<string> {
  const key: Record<string, string> = path.startsWith('/whautomate/')
    ? { 'x-api-key': workspace.secret, authorization: '' }
    : {};
  const response = await workspace.fetch(path, {
    method,
    headers: { 'content-type': 'application/json', 'x-org-id': workspace.slug, ...key, ...headers },
    ...(json === undefined ? {} : { body: json }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} ${json}\n${response.status} ${text}`);
  return text;
}

/** How often a text has the number, as a JSON number. */
function countOf(number: string, json: string): number {
  return json.split(/[[\]{}:,]+/).filter((token) => token === number).length;
}

let made = 0;
const anEmail = (): string => `n${made++}@example.com`;
const idOf = (json: string): string => /"(?:id|contact_id)":"([^"]+)"/.exec(json)?.[1] ?? '';

describe.each(exactNumbers)('%s comes back with all of its digits', (number) => {
  it.each([
    [
      'pathbound',
      '/pathbound/v1/contacts',
      'PUT',
      () => ({ email: anEmail(), properties: { n: placeholder, list: [placeholder] } }),
    ],
    [
      'whautomate',
      '/whautomate/v1/contacts',
      'PUT',
      () => ({ name: 'N', phoneNumber: '15551234567', customFields: { seats: placeholder, other: placeholder } }),
    ],
    [
      'pristinesend',
      '/pristinesend/api/v1/contacts',
      'PATCH',
      () => ({ email: anEmail(), properties: { n: placeholder, list: [placeholder] } }),
    ],
    ['orgcrm', '/orgcrm/api/v1/contacts', 'PATCH', () => ({ email: anEmail(), custom: { seats: placeholder } })],
  ])('in %s, created, changed, read and listed', async (_dialect, path, change, bodyOf) => {
    const body = bodyOf();
    const times = JSON.stringify(body).split(placeholder).length - 1;
    const created = await sent('POST', path, withNumber(body, number));
    expect(countOf(number, created)).toBe(times);
    const changed = await sent(change, `${path}/${idOf(created)}`, withNumber(body, number));
    expect(countOf(number, changed)).toBe(times);
    expect(countOf(number, await sent('GET', `${path}/${idOf(created)}`))).toBe(times);
    expect(countOf(number, await sent('GET', path))).toBeGreaterThanOrEqual(times);
  });

  it('as one custom value of orgcrm, and by its import', async () => {
    const id = idOf(await sent('POST', '/orgcrm/api/v1/contacts', JSON.stringify({ email: anEmail() })));
    expect(await sent('PUT', `/orgcrm/api/v1/contacts/${id}/custom/seats`, `{"value": ${number}}`)).toBe(
      `{"key":"seats","value":${number}}`,
    );
    const email = anEmail();
    await sent(
      'POST',
      '/orgcrm/api/v1/contacts/import',
      withNumber({ contacts: [{ email, custom: { seats: placeholder } }] }, number),
    );
    expect(await sendText(workspace, `{ contact(email: "${email}") { customValues } }`)).toBe(
      `{"data":{"contact":{"customValues":{"seats":${number}}}}}`,
    );
  });

  it('as the text that pylon writes numbers as', async () => {
    const created = await sent(
      'POST',
      '/pylon/contacts',
      JSON.stringify({ name: 'N', email: anEmail(), custom_fields: [{ slug: 'seats', value: number }] }),
    );
    expect(created).toContain(`"seats":{"slug":"seats","value":"${number}"`);
  });

  it('in an answer that is repeated for its Idempotency-Key', async () => {
    const body = withNumber({ email: anEmail(), properties: { n: placeholder } }, number);
    const headers = { 'idempotency-key': `k${made++}` };
    const first = await sent('POST', '/pristinesend/api/v1/contacts', body, headers);
    expect(await sent('POST', '/pristinesend/api/v1/contacts', body, headers)).toBe(first);
    expect(countOf(number, first)).toBe(1);
  });
});

it('tells two requests with one Idempotency-Key apart by the last digit of a number', async () => {
  const send = (number: string): Promise<string> =>
    sent(
      'POST',
      '/pristinesend/api/v1/contacts',
      `{"email": "last-digit@example.com", "properties": {"n": ${number}}}`,
      { 'idempotency-key': 'last digit' },
    );
  await send('9007199254740992');
  await expect(send('9007199254740993')).rejects.toThrow('409');
});

describe('an id that comes as a number is its digits', () => {
  const id = '12345678901234567890';

  it('of a contact and a location of whautomate', async () => {
    const created = await sent(
      'POST',
      '/whautomate/v1/contacts',
      `{"id": ${id}, "name": "N", "phoneNumber": "15551234567"}`,
    );
    expect(created).toContain(`"id":"${id}"`);
    expect(await sent('GET', `/whautomate/v1/contacts/${id}`)).toBe(created);
    await expect(
      sent('POST', '/whautomate/v1/contacts', `{"name": "N", "phoneNumber": "15551234567", "locationId": ${id}}`),
    ).rejects.toThrow('Invalid locationId');
    await expect(
      sent('POST', '/whautomate/v1/contacts', `{"name": "N", "phoneNumber": "15551234567", "location": {"id": ${id}}}`),
    ).rejects.toThrow('Invalid locationId');
  });

  it('of pylon', async () => {
    await sendText(
      workspace,
      `mutation { createAccount(input: { name: "A", externalIds: [{ label: "crm", externalId: "${id}" }] }) { __typename } }`,
    );
    const created = await sent(
      'POST',
      '/pylon/contacts',
      `{"name": "N", "external_ids": [{"external_id": ${id}, "label": "crm"}, {"external_id": 12345678901234567891, "label": "crm"}], "account_external_id": ${id}}`,
    );
    expect(created).toContain(
      `"external_ids":[{"external_id":"${id}","label":"crm"},{"external_id":"12345678901234567891","label":"crm"}]`,
    );
    expect(created).toContain(`"account":{"id":"`);
  });

  it('of visitors of pathbound', async () => {
    const created = await sent(
      'POST',
      '/pathbound/v1/contacts',
      `{"email": "${anEmail()}", "visitor_id": [${id}, 12345678901234567891, 7]}`,
    );
    expect(created).toContain(`"visitor_ids":["${id}","12345678901234567891","7"]`);
  });

  it.each(['1.5', 'true', '1e400'])('but %s is none', async (wrong) => {
    await expect(
      sent('POST', '/pathbound/v1/contacts', `{"email": "${anEmail()}", "visitor_id": ${wrong}}`),
    ).rejects.toThrow(`visitor_id is ${wrong}, but takes a text or a list of texts`);
  });
});

describe('a number in a filter is compared with all of its digits', () => {
  /** Equal as JavaScript's numbers. */
  const [less, between, more] = ['9007199254740992', '9007199254740993', '9007199254740994'];

  beforeAll(async () => {
    workspace = await createWorkspace();
    await defineField(workspace.workspaceId, 'seats', 'NUMBER');
    for (const number of [less, between, more]) {
      await sendText(
        workspace,
        `mutation { createContact(input: { email: "c${number}@example.com", unknownCustomFields: KEEP, properties: { n: ${number} }, customValues: { seats: ${number}, other: ${number} } }) { __typename } }`,
      );
    }
  });

  const found = (answer: string): string[] =>
    [...new Set(Array.from(answer.matchAll(/c(\d+)@example\.com/g), ([, number]) => number ?? ''))].toSorted();

  it.each([
    ['eq', between, [between]],
    ['neq', between, [less, more]],
    ['in', `[${less}, ${between}]`, [less, between]],
    ['notIn', `[${between}]`, [less, more]],
    ['lt', between, [less]],
    ['lte', between, [less, between]],
    ['gt', between, [more]],
    ['gte', between, [between, more]],
    ['between', `[${between}, ${more}]`, [between, more]],
  ] as const)('in GraphQL, by %s', async (operator, operand, expected) => {
    for (const place of ['customField: { key: "seats"', 'property: { path: ["n"]']) {
      expect(
        found(
          await sendText(
            workspace,
            `{ contacts(filter: { ${place}, ${operator}: ${operand} } }) { nodes { email } } }`,
          ),
        ),
      ).toEqual(expected);
      const variables = `{"f": {${place.replace(/(\w+): \{ (\w+): /, '"$1": {"$2": ')}, "${operator}": ${operand}}}}`;
      expect(
        found(
          await sendText(
            workspace,
            'query ($f: ContactFilter) { contacts(filter: $f) { nodes { email } } }',
            variables,
          ),
        ),
      ).toEqual(expected);
    }
  });

  it('in the order by it, page by page', async () => {
    const seen: string[] = [];
    let after = 'null';
    for (let page = 0; page < 3; page++) {
      const answer = await sendText(
        workspace,
        `{ contacts(first: 1, after: ${after}, orderBy: [{ customField: "seats" }]) { nodes { email } pageInfo { endCursor } } }`,
      );
      seen.push(...found(answer));
      after = /"endCursor":("[^"]+")/.exec(answer)?.[1] ?? 'null';
    }
    expect(seen).toEqual([less, between, more]);
  });

  it.each([
    ['eq', between, [between]],
    ['in', `[${less}, ${between}]`, [less, between]],
    ['gt', between, [more]],
    ['between', `[${between}, ${between}]`, [between]],
  ] as const)('in orgcrm, by %s', async (op, value, expected) => {
    const search = (field: string): Promise<string> =>
      sent(
        'POST',
        '/orgcrm/api/v1/contacts/search',
        `{"query": {"groups": [{"conditions": [{"field": "${field}", "op": "${op}", "value": ${value}}]}]}}`,
      );
    // Numbers under keys that nobody has defined have no order.
    for (const field of op === 'eq' || op === 'in' ? ['custom.seats', 'custom.other'] : ['custom.seats'])
      expect(found(await search(field))).toEqual(expected);
  });

  it.each([
    ['equals', between, [between]],
    ['equals', `"${between}"`, [between]],
    ['in', `[${less}, "${between}"]`, [less, between]],
    ['greater_than', between, [more]],
  ] as const)('in pylon, by %s %s', async (operator, value, expected) => {
    const operand = value.startsWith('[') ? `"values": ${value}` : `"value": ${value}`;
    expect(
      found(
        await sent(
          'POST',
          '/pylon/contacts/search',
          `{"filter": {"field": "seats", "operator": "${operator}", ${operand}}}`,
        ),
      ),
    ).toEqual(expected);
  });

  it('in a view, which shows it again', async () => {
    const view = `{"name": "v", "query": {"groups": [{"conditions": [{"field": "custom.seats", "op": "eq", "value": ${between}}]}]}}`;
    expect(await sent('PUT', '/orgcrm/api/v1/contacts/views', `{"views": [${view}]}`)).toContain(`"value":${between}`);
    expect(await sent('GET', '/orgcrm/api/v1/contacts/views')).toContain(`"value":${between}`);
    expect(found(await sendText(workspace, '{ views { contacts { nodes { email } } } }'))).toEqual([between]);
    await sendText(
      workspace,
      `mutation { createView(input: { name: "w", filter: { customField: { key: "seats", eq: ${more} } } }) { __typename } }`,
    );
    expect(await sent('GET', '/orgcrm/api/v1/contacts/views')).toContain(`"value":${more}`);
  });
});
