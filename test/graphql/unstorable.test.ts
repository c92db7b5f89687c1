import { describe, expect, it } from 'vitest';
import { createWorkspace } from '../support/workspace.ts';
import { mutate, shown, written } from '../domain/contacts/support.ts';

const storable =
  'which cannot be stored: at most 100 digits are allowed, and a size from 5e-324 to 1.7976931348623157e308';
const badCharacter = 'has a character that cannot be stored: all but U+0000 and unpaired surrogates can';
const create = 'mutation ($input: CreateContactInput!) { createContact(input: $input) { __typename } }';

function nested(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = level % 2 === 0 ? [value] : { deep: value };
  return value;
}

/** A request whose variables are written by hand, as JSON.stringify cannot write them. */
async function sendText(variables: string) {
  const workspace = await createWorkspace();
  const body = `{"query": ${JSON.stringify(create)}, "variables": ${variables}}`;
  const response = await workspace.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body,
  });
  return (await response.json()) as { data?: unknown; errors?: unknown };
}

describe('in variables', () => {
  it.each([
    ['input.name', badCharacter, '{"input": {"name": "a\\u0000"}}'],
    ['input.emails.1', badCharacter, '{"input": {"emails": ["a@x.org", "b\\ud800@x.org"]}}'],
    ['input.properties.a.0.b', badCharacter, '{"input": {"properties": {"a": [{"b": "\\udc00\\ud800"}]}}}'],
    ['input.properties.a', badCharacter, '{"input": {"properties": {"a": {"k\\u0000": 1}}}}'],
    [
      'input.externalIds.0.label',
      badCharacter,
      '{"input": {"externalIds": [{"label": "\\u0000", "externalId": "1"}]}}',
    ],
    ['input.properties.n', `holds the number 1e400, ${storable}`, '{"input": {"properties": {"n": 1e400}}}'],
    ['input.properties.n.1', `holds the number -1e-400, ${storable}`, '{"input": {"properties": {"n": [1, -1e-400]}}}'],
    [
      'input.customValues.n',
      `holds the number ${'9'.repeat(79)}…, ${storable}`,
      `{"input": {"customValues": {"n": ${'9'.repeat(101)}}}}`,
    ],
    [
      `input.properties.x${'.deep.0'.repeat(48)}.deep`,
      'is nested too deeply: 100 levels are allowed',
      JSON.stringify({ input: { properties: { x: nested(100) } } }),
    ],
    ['unused', badCharacter, '{"unused": "\\u0000", "input": {}}'],
  ])('refuses what the store cannot keep at %s', async (path, problem, variables) => {
    expect(await sendText(variables)).toEqual({
      errors: [{ message: `The variable ${path} ${problem}.`, extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });

  it('refuses values nested a hundred thousand levels deep', async () => {
    const { errors } = await sendText(`{"input": {"properties": {"x": ${'['.repeat(100_000)}${']'.repeat(100_000)}}}}`);
    expect(errors).toMatchObject([
      { message: expect.stringMatching(/is nested too deeply: 100 levels are allowed\.$/) as string },
    ]);
  });

  it('keeps everything else: every plane of Unicode, control characters, large and small numbers, the deepest nesting', async () => {
    const workspace = await createWorkspace();
    const properties = {
      'ключ 🔑': '\u{1F600}\u{10FFFF}\u0001\u001f\u007f\u0085\u2028\ufeff\ufffe\uffff',
      numbers: [
        0,
        -1,
        2 ** 53,
        -(2 ** 53),
        1e21,
        123_456_789_012_345_680_000,
        5e-324,
        1.7976931348623157e308,
        0.1,
        1 / 3,
      ],
      deep: nested(96),
      long: 'é'.repeat(200_000),
    };
    const contact = await written(workspace, 'createContact', { properties, notes: '\u0001\u{10FFFF}' });
    expect(contact['properties']).toEqual(properties);
    expect(await shown(workspace, contact.uuid)).toEqual(contact);
    expect(
      (await written(workspace, 'updateContact', { contact: { id: contact.uuid }, properties: { a: 1 } }))[
        'properties'
      ],
    ).toEqual({ ...properties, a: 1 });
  });
});

describe('in literals', () => {
  it.each([
    [
      'name: "a\\u0000"',
      'A text in the document has a character that cannot be stored: all but U+0000 and unpaired surrogates can.',
    ],
    [
      'properties: { a: { b: "\\u{0}" } }',
      'A text in the document has a character that cannot be stored: all but U+0000 and unpaired surrogates can.',
    ],
    ['properties: { a: 1e400 }', `The document holds the number 1e400, ${storable}.`],
    [`properties: { a: ${'1'.repeat(400)} }`, `The document holds the number ${'1'.repeat(79)}…, ${storable}.`],
    [
      `properties: { a: ${'['.repeat(99)}${']'.repeat(99)} }`,
      'A value in the document is nested too deeply: 100 levels are allowed.',
    ],
  ])('refuses %.40s', async (input, message) => {
    const workspace = await createWorkspace();
    const answer = await workspace.send(`mutation { createContact(input: { ${input} }) { __typename } }`);
    expect(answer.errors).toEqual([
      {
        message,
        locations: [{ line: 1, column: expect.any(Number) as number }],
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });

  it('refuses half of a surrogate pair', async () => {
    const workspace = await createWorkspace();
    for (const text of ['"\\uD83D"', '"\ud83d"']) {
      const answer = await workspace.send(`mutation { createContact(input: { name: ${text} }) { __typename } }`);
      expect(answer.errors).toMatchObject([
        { message: expect.stringMatching(/^Syntax Error: Invalid (Unicode escape sequence|character)/) as string },
      ]);
    }
  });
});

it('finds nothing by texts that the store cannot keep, instead of failing', async () => {
  const workspace = await createWorkspace();
  for (const [query, variables] of [
    ['query ($email: String) { contact(email: $email) { uuid } }', { email: 'a\0' }],
    ['query ($id: ID) { contact(id: $id) { uuid } }', { id: '\0' }],
    ['query ($id: ID!) { node(id: $id) { id } }', { id: Buffer.from('Contact:\0').toString('base64') }],
    ['query ($search: ContactSearch) { contacts(search: $search) { totalCount } }', { search: { text: '\0' } }],
  ] as const) {
    const answer = await workspace.send(query, variables);
    // The id in a global id that is well formed names nothing.
    const expected = query.includes('node')
      ? { data: { node: null } }
      : { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] };
    expect(answer).toMatchObject(expected);
  }
});

it('takes whole bodies of text where the field takes any', async () => {
  const workspace = await createWorkspace();
  const big = Array.from({ length: 60_000 }, (_, place) => `word${place}`).join(' ');
  const { __typename } = await mutate(workspace, 'createContact', { properties: { big } }, 'contact { uuid }');
  expect(__typename).toBe('CreateContactSuccess');
  expect(await workspace.graphql('{ contacts(search: { text: "word59999" }) { totalCount } }')).toEqual({
    contacts: { totalCount: 1 },
  });
});
