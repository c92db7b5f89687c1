import { getNamedType, isInputObjectType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../src/domain/schema.ts';
import { written } from '../domain/contacts/support.ts';
import { defineField } from '../support/custom-fields.ts';
import { exactNumbers, literalWithNumber, placeholder, sendText, withNumber } from '../support/exact-numbers.ts';
import { createWorkspace, type TestWorkspace } from '../support/workspace.ts';

/** A mutation that takes JSON, with an input in which the placeholder stands, and where its success shows that. */
interface Entrance {
  input: Record<string, unknown>;
  shows: string;
}

const freeForm = { n: placeholder, list: [placeholder, { deep: placeholder }] };
const contact = { email: 'ada@example.com' };
const ofContact = {
  customValues: { seats: placeholder, unknown: placeholder },
  properties: freeForm,
  unknownCustomFields: 'KEEP',
};
const showsContact = 'contact { properties customValues customFields { value number } }';

/** One for every field of an input that is JSON, but for conditions of a filter, by the mutation; the test below holds that these are all. */
function mountPaths(ids: { event: string; action: string; view: string }): Record<string, Entrance> {
  return {
    createContact: { input: { ...ofContact }, shows: showsContact },
    updateContact: { input: { contact, ...ofContact }, shows: showsContact },
    upsertContact: { input: { match: { email: 'ada@example.com' }, ...ofContact }, shows: showsContact },
    setContactCustomValue: { input: { contact, key: 'seats', value: placeholder }, shows: 'contact { customValues }' },
    enrichContact: { input: { contact, data: freeForm }, shows: 'contact { unifiedProfile { data merged } }' },
    createEvent: { input: { contact, type: 't', data: freeForm }, shows: 'event { data }' },
    createEvents: { input: { events: [{ contact, type: 't', data: freeForm }] }, shows: 'events { data }' },
    updateEvent: { input: { id: ids.event, data: freeForm }, shows: 'event { data }' },
    createAction: { input: { contact, type: 't', params: freeForm }, shows: 'action { params }' },
    updateAction: { input: { id: ids.action, params: freeForm }, shows: 'action { params }' },
    createView: { input: { name: 'v', filterSource: freeForm }, shows: 'view { filterSource }' },
    updateView: { input: { id: ids.view, filterSource: freeForm }, shows: 'view { filterSource }' },
    replaceViews: { input: { views: [{ name: 'v', filterSource: freeForm }] }, shows: 'views { filterSource }' },
    importContacts: {
      input: { contacts: [{ email: 'ada@example.com', properties: placeholder, tags: [[placeholder]] }] },
      shows: 'errors { message }',
    },
  };
}

const enums = ['unknownCustomFields'];

/** The mutation with its input as a literal in the document. */
function asLiteral(mutation: string, input: Record<string, unknown>, number: string, shows: string): string {
  const literal = enums.reduce(
    (text, name) => text.replace(new RegExp(`(${name}: )"(\\w+)"`), '$1$2'),
    literalWithNumber(input, number),
  );
  return `mutation { ${mutation}(input: ${literal}) { ${success(mutation, shows)} } }`;
}

function success(mutation: string, shows: string): string {
  return `__typename ... on ${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Success { ${shows} }`;
}

describe('a number comes back with all of its digits', () => {
  let workspace: TestWorkspace;
  let table: Record<string, Entrance>;

  beforeAll(async () => {
    workspace = await createWorkspace();
    await defineField(workspace.workspaceId, 'seats', 'NUMBER');
    await written(workspace, 'createContact', { email: 'ada@example.com' });
    const { event, action, view } = await workspace.graphql<Record<string, Record<string, { uuid: string }>>>(
      `mutation {
        event: createEvent(input: { contact: { email: "ada@example.com" }, type: "t" }) { ... on CreateEventSuccess { event { uuid } } }
        action: createAction(input: { contact: { email: "ada@example.com" }, type: "t" }) { ... on CreateActionSuccess { action { uuid } } }
        view: createView(input: { name: "first" }) { ... on CreateViewSuccess { view { uuid } } } }`,
    );
    table = mountPaths({
      event: event?.['event']?.uuid ?? '',
      action: action?.['action']?.uuid ?? '',
      view: view?.['view']?.uuid ?? '',
    });
  });

  it('whichever field of an input takes it: the table has them all', () => {
    const types = Object.values(schema.getTypeMap()).filter(isInputObjectType);
    const taking = types
      .filter((type) =>
        Object.values(type.getFields()).some(({ type: of }) => getNamedType(of).name.startsWith('JSON')),
      )
      .map(({ name }) => name);
    const within: Record<string, string> = { NewEventInput: 'createEvents', ReplacedViewInput: 'replaceViews' };
    const mutations = taking
      .filter((name) => !/^(CustomField|Property)Filter$/.test(name))
      .map((name) => within[name] ?? `${name.charAt(0).toLowerCase()}${name.slice(1).replace(/Input$/, '')}`);
    expect(Object.keys(table).toSorted()).toEqual(mutations.toSorted());
  });

  it.each(Object.keys(mountPaths({ event: '', action: '', view: '' })))(
    'by %s, as a variable and as a literal',
    async (mutation) => {
      const { input, shows } = table[mutation] as Entrance;
      const times = JSON.stringify(input).split(placeholder).length - 1;
      for (const number of exactNumbers) {
        const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
        const byVariable = await sendText(
          workspace,
          `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${success(mutation, shows)} } }`,
          `{"input": ${withNumber(input, number)}}`,
        );
        const byLiteral = await sendText(workspace, asLiteral(mutation, input, number, shows));
        for (const answer of [byVariable, byLiteral]) {
          expect(answer).toContain(`"__typename":"${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Success"`);
          expect(answer.split(/[[\]{}:," ]+/).filter((token) => token === number).length).toBeGreaterThanOrEqual(times);
        }
      }
    },
  );

  it('read again, alone, in a list, as text, and in an export', async () => {
    const reader = await createWorkspace();
    await defineField(reader.workspaceId, 'seats', 'NUMBER');
    await written(reader, 'createContact', { email: 'ada@example.com' });
    for (const number of exactNumbers) {
      await sendText(
        reader,
        'mutation ($input: UpdateContactInput!) { updateContact(input: $input) { __typename } }',
        `{"input": ${withNumber({ contact, ...ofContact }, number)}}`,
      );
      const fields = 'properties customValues customFields { value }';
      const document = `{"n":${number},"list":[${number},{"deep":${number}}]}`;
      const expected = `{"properties":${sorted(document)},"customValues":{"seats":${number},"unknown":${number}},"customFields":[{"value":${number}}]}`;
      expect(sorted(await sendText(reader, `{ contact(email: "ada@example.com") { ${fields} } }`))).toBe(
        sorted(`{"data":{"contact":${expected}}}`),
      );
      expect(
        await sendText(
          reader,
          `{ contacts(first: 1, filter: { email: { eq: "ada@example.com" } }) { nodes { ${fields} } } }`,
        ),
      ).toContain(`"seats":${number}`);
      expect(
        await sendText(
          reader,
          `{ renderTemplate(template: "{{contact.custom.seats}} {{contact.properties.n}} {{contact.properties.list.1}}", contactId: "${await uuidOf(reader)}") { text } }`,
        ),
      ).toContain(`"${number} ${number} {\\"deep\\":${number}}"`);
      expect(await (await reader.fetch('/export/contacts.ndjson')).text()).toContain(`"seats":${number}`);
      const csv = await (await reader.fetch('/export/contacts.csv')).text();
      expect(csv.split(/[,"':{}[\]\n]+/).filter((token) => token === number)).toHaveLength(5);
    }
  });
});

/** An object's text with its first key first, whatever order the store has them in. */
function sorted(json: string): string {
  return json.replaceAll(/\{"n":([^,]+),"list":(\[.*?\}\])\}/g, '{"list":$2,"n":$1}');
}

async function uuidOf(workspace: TestWorkspace): Promise<string> {
  return (await workspace.graphql<{ contact: { uuid: string } }>('{ contact(email: "ada@example.com") { uuid } }'))
    .contact.uuid;
}

describe('a number is refused, with its value', () => {
  it.each([
    [
      'where a whole number is needed',
      'query ($n: Int) { contacts(first: $n) { totalCount } }',
      '12345678901234567890',
    ],
    [
      'where an object is needed',
      'mutation ($n: JSONObject) { createContact(input: { properties: $n }) { __typename } }',
      '12345678901234567890',
    ],
    [
      'where a text is needed',
      'mutation ($n: String) { createContact(input: { name: $n }) { __typename } }',
      '12345678901234567890',
    ],
    [
      'where an input is needed',
      'query ($n: ContactFilter) { contacts(filter: $n) { totalCount } }',
      '12345678901234567890',
    ],
    [
      'that cannot be stored',
      'mutation ($n: JSONObject) { createContact(input: { properties: { a: $n } }) { __typename } }',
      '1e400',
    ],
  ])('%s', async (_title, query, number) => {
    const workspace = await createWorkspace();
    const answer = await sendText(workspace, query, `{"n": ${number}}`);
    expect(JSON.parse(answer)).toMatchObject({
      errors: [{ message: expect.stringContaining(number) as string, extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });
});
