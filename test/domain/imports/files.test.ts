import { describe, expect, it } from 'vitest';
import { createWorkspace } from '../../support/workspace.ts';
import { contactsOf, imported, nothing } from './support/imports.ts';

const required = (row: number) => ({
  row,
  field: null,
  code: 'REQUIRED',
  message:
    'the row has no value of a known field that tells who it is about: give at least one, such as a name, an email or a phone',
});

describe('a row that says nothing', () => {
  it('is left out of CSV if all of its cells are blank, and fails if only unknown columns have values', async () => {
    const workspace = await createWorkspace();
    const text = 'Name,Email,Phone,Shoe\nReal One,blank1@x.example,,\n,,,\n , ,,\n"","","",""\n,,,42\nReal Two,,,42\n';
    expect(await imported(workspace, { text })).toEqual({
      ...nothing,
      total: 3,
      created: 2,
      failed: 1,
      errors: [required(2)],
      ignoredColumns: ['Shoe'],
    });
    expect(await imported(workspace, { text, tags: ['again'] })).toMatchObject({ total: 3, updated: 2, failed: 1 });
    expect(await contactsOf(workspace, 'name')).toEqual([{ name: 'Real One' }, { name: 'Real Two' }]);
  });

  it.each([
    {},
    { foo: 1 },
    { name: '' },
    { name: ' ', email: null },
    { emails: [], tags: [''], phone: '' },
    { custom: {}, properties: {} },
    { doNotContact: false },
    { doNotContact: true, stage: 'LEAD', source: 'fair' },
    { subscriptionStatus: 'UNSUBSCRIBED' },
    { createdAt: '2026-01-31' },
    { externalIdLabel: 'crm' },
    { id: '01890000-0000-7000-8000-000000000001' },
  ])('fails if it is an object: %j', async (row) => {
    const workspace = await createWorkspace();
    const inlined = await imported(workspace, { contacts: [row, { name: 'Real' }], tags: ['tagged'] });
    expect(inlined).toMatchObject({ total: 2, created: 1, failed: 1, errors: [required(1)] });
    const lines = [{ name: 'Real' }, row].map((each) => JSON.stringify(each));
    for (const text of [lines.join('\n'), `[${lines.join()}]`, `{"page":{"next":null},"data":[${lines.join()}]}`]) {
      expect(await imported(workspace, { text })).toMatchObject({
        total: 2,
        updated: 1,
        failed: 1,
        errors: [required(2)],
      });
    }
    expect(await contactsOf(workspace, 'name')).toEqual([{ name: 'Real' }]);
  });
});

describe('a file of which no column is known', () => {
  const known =
    'known are name, first name, last name, email, phone, company, notes, source, tags, external id, custom.<key> and others, as the documentation lists them';
  const refused = (columns: string) => ({
    __typename: 'ValidationError',
    issues: [
      {
        path: ['input', 'text'],
        code: 'REQUIRED',
        message: `text: no column is known: the file has ${columns}; ${known}. Does it lack a header, or has it another delimiter?`,
      },
    ],
  });

  it.each([
    ['Foo,Bar\n1,2\n3,4\n', '"Foo", "Bar"'],
    ['Foo\n', '"Foo"'],
    ['Ada Lovelace;ada@example.com\nGrace Hopper;grace@example.com\n', '"Ada Lovelace", "ada@example.com"'],
    ['Name^Email\nAda^ada@example.com', '"Name^Email"'],
    ['{"foo":1}\n{"bar":2}\n', '"foo", "bar"'],
    ['[{"foo":1,"bar":2},{},{"foo":3}]', '"foo", "bar"'],
    ['{"results":[{"foo":1}]}', '"foo"'],
    ['{"foo":{"contacts":[]}}\n{}', '"foo"'],
    [
      `${Array.from({ length: 30 }, (_, place) => `c${place}`).join('|')}\n`,
      `${Array.from({ length: 20 }, (_, place) => `"c${place}"`).join(', ')} and 10 more`,
    ],
  ])('is refused as a whole, with its columns and the known ones: %j', async (text, columns) => {
    const workspace = await createWorkspace();
    expect(await imported(workspace, { text })).toEqual(refused(columns));
    expect(await contactsOf(workspace, 'name')).toEqual([]);
  });

  it('is imported if a mapping names a column, or a later row has a known key', async () => {
    const workspace = await createWorkspace();
    expect(
      await imported(workspace, { text: 'Foo,Bar\n1,Ada\n', mapping: [{ column: 'Bar', field: 'name' }] }),
    ).toMatchObject({ created: 1, ignoredColumns: ['Foo'] });
    expect(await imported(workspace, { text: 'id\n01890000-0000-7000-8000-000000000001\n' })).toEqual(refused('"id"'));
    expect(await imported(workspace, { text: '{"foo":1}\n{"bar":2}\n{"email":"ada@example.com"}' })).toMatchObject({
      created: 1,
      failed: 2,
      ignoredColumns: ['foo', 'bar'],
    });
  });
});

describe('the rows of a JSON document', () => {
  it.each([
    '{"contacts":[{"email":"a@x.example"},{"email":"b@x.example"}]}',
    '{"total":2,"data":[{"email":"a@x.example"},{"email":"b@x.example"}],"has_more":false}',
    '{"items":[{"email":"a@x.example"},{"email":"b@x.example"}],"pagination":{"next":{"data":[{"email":"none@x.example"}]}}}',
    '{\n  "results": [\n    {"email": "a@x.example"},\n    {"email": "b@x.example"}\n  ]\n}',
    '{"data":[{"email":"a@x.example"}],"cursor":"x"}\n{"data":[{"email":"b@x.example"}],"cursor":null}\n',
    '{"email":"a@x.example"}\n{"items":[{"email":"b@x.example"}]}',
    '[{"email":"a@x.example"},{"email":"b@x.example"}]',
  ])('are read from %j', async (text) => {
    const workspace = await createWorkspace();
    expect(await imported(workspace, { text })).toEqual({ ...nothing, total: 2, created: 2 });
    expect(await contactsOf(workspace, 'email')).toEqual([{ email: 'a@x.example' }, { email: 'b@x.example' }]);
  });

  it.each([
    [
      'HubSpot',
      '{"results":[{"id":"51","properties":{"email":"a@x.example","firstname":"Ada","hs_object_id":"51"},"createdAt":"2026-01-31T00:00:00Z","archived":false}],"paging":{"next":{"after":"1"}}}',
    ],
    [
      'JSON:API',
      '{"data":[{"type":"people","id":"51","attributes":{"email":"a@x.example","first_name":"Ada"}}],"links":{}}',
    ],
    [
      'Airtable',
      '{"records":[{"id":"rec51","createdTime":"2026-01-31T00:00:00Z","fields":{"E-mail":"a@x.example","First Name":"Ada"}}]}',
    ],
    [
      'NDJSON',
      '{"id":"51","attributes":{"email":"a@x.example","first_name":"Ada"}}\n{"id":"51","attributes":{"email":"a@x.example"}}',
    ],
  ])('may have their fields within one object: %s', async (_, text) => {
    const workspace = await createWorkspace();
    expect(await imported(workspace, { text })).toMatchObject({ created: 1, failed: 0 });
    expect(await contactsOf(workspace, 'email firstName properties')).toEqual([
      { email: 'a@x.example', firstName: 'Ada', properties: {} },
    ]);
  });

  it('that name a person themselves keep the objects that they have', async () => {
    const workspace = await createWorkspace();
    await imported(workspace, {
      text: '{"email":"a@x.example","properties":{"email":"b@x.example"}}\n{"email":"c@x.example","properties":{"plan":1}}',
    });
    expect(await contactsOf(workspace, 'email properties')).toEqual([
      { email: 'a@x.example', properties: { email: 'b@x.example' } },
      { email: 'c@x.example', properties: { plan: 1 } },
    ]);
  });

  it('may be none, but the list must be there', async () => {
    const workspace = await createWorkspace();
    for (const text of ['[]', '{"data":[]}', '{"total":0,"items":[ ],"next":null}'])
      expect(await imported(workspace, { text })).toEqual(nothing);
    const allowed =
      'it must be a list of contacts, or an object with such a list as "contacts", "data", "items", "results", "records", "people", "members", "value"';
    for (const [text, keys] of [
      ['{"total":1,"page":{"data":[]}}', '"total", "page"'],
      ['{"data":{"contacts":[{"name":"A"}]}}', '"data"'],
      ['{\n"email": "ada@example.com",\n"contacts": "none"\n}', '"email", "contacts"'],
      ['{"total":1}', '"total"'],
    ]) {
      expect(await imported(workspace, { text, format: 'JSON' })).toEqual({
        __typename: 'ValidationError',
        issues: [
          {
            path: ['input', 'text'],
            code: 'INVALID_FORMAT',
            message: `text: the document has no list of contacts, only ${keys}: ${allowed}`,
          },
        ],
      });
    }
    expect(await imported(workspace, { text: '{}', format: 'JSON' })).toMatchObject({
      issues: [{ message: `text: the document is an empty object: ${allowed}` }],
    });
    expect(await contactsOf(workspace, 'name')).toEqual([]);
  });

  it('that are not objects fail, each with a message', async () => {
    const workspace = await createWorkspace();
    const errors = [
      ['a list', 1],
      ['7', 2],
      ['null', 3],
      ['"x"', 4],
    ].map(([what, row]) => ({
      row,
      field: null,
      code: 'INVALID_FORMAT',
      message: `${what} is not a row: a JSON object is needed`,
    }));
    expect(await imported(workspace, { text: '[["Ada","ada@example.com"],7,null,"x"]' })).toEqual({
      ...nothing,
      total: 4,
      failed: 4,
      errors,
    });
  });
});

it('reads with the delimiter and the encoding that are given, and names wrong ones', async () => {
  const workspace = await createWorkspace();
  expect(await imported(workspace, { text: 'Name^Email;x\nAda^ada@example.com\n', delimiter: '^' })).toMatchObject({
    created: 1,
    ignoredColumns: ['Email;x'],
  });
  expect(
    await imported(workspace, {
      text: 'Name\tEmail\nGrâce\tgrace@example.com\n',
      delimiter: 'tab',
      encoding: 'windows-1252',
    }),
  ).toMatchObject({ created: 1 });
  expect(await contactsOf(workspace, 'name email')).toEqual([
    { name: 'Grâce', email: 'grace@example.com' },
    { name: 'Ada', email: null },
  ]);
  for (const delimiter of ['', ',,', '"', '\n', '\r'])
    expect(await imported(workspace, { text: 'Name', delimiter })).toMatchObject({
      issues: [{ path: ['input', 'delimiter'], code: 'INVALID_VALUE' }],
    });
  expect(await imported(workspace, { text: 'Name', encoding: 'klingon' })).toMatchObject({
    issues: [
      {
        path: ['input', 'encoding'],
        code: 'INVALID_VALUE',
        message: expect.stringContaining('"klingon" is not a known encoding') as string,
      },
    ],
  });
});

describe('a value that is exactly the text that clears fields', () => {
  it('clears its field as null does, in any format; other blank or similar cells leave it', async () => {
    const workspace = await createWorkspace();
    await workspace.graphql(
      'mutation { createCustomField(input: { key: "plan", label: "Plan", type: TEXT }) { __typename } }',
    );
    const full = {
      name: 'Ada Lovelace',
      phone: '+44 1',
      company: 'Engines',
      notes: 'n',
      stage: 'LEAD',
      custom: { plan: 'pro' },
    };
    const cleared = 'email company phone notes stage customValues';
    const write = (email: string) => imported(workspace, { contacts: [{ ...full, email }] });
    await Promise.all([write('a@example.com'), write('b@example.com'), write('c@example.com')]);
    const text =
      'email,company,phone,notes,stage,custom.plan\na@example.com,NULL,NULL,NULL,NULL,NULL\nb@example.com,null,,NULL ," ",\n';
    expect(await imported(workspace, { text, clearValue: 'NULL' })).toMatchObject({ updated: 2, failed: 0 });
    expect(
      await imported(workspace, {
        text: '{"email":"c@example.com","company":"-","notes":"-","custom":{"plan":"-"}}',
        clearValue: '-',
      }),
    ).toMatchObject({ updated: 1 });
    expect(await contactsOf(workspace, cleared)).toEqual([
      { email: 'a@example.com', company: null, phone: null, notes: null, stage: 'SUBSCRIBER', customValues: {} },
      {
        email: 'b@example.com',
        company: 'null',
        phone: '+44 1',
        notes: 'NULL ',
        stage: 'LEAD',
        customValues: { plan: 'pro' },
      },
      {
        email: 'c@example.com',
        company: null,
        phone: '+44 1',
        notes: null,
        stage: 'LEAD',
        customValues: { plan: '-' },
      },
    ]);
  });

  it('fails the row if its column is a list, to which an import only adds, and must not be blank', async () => {
    const workspace = await createWorkspace();
    expect(
      await imported(workspace, {
        text: 'email,tags,externalIds.crm\na@example.com,NULL,1\nb@example.com,x,NULL\nc@example.com,x,1\n',
        clearValue: 'NULL',
      }),
    ).toMatchObject({
      created: 1,
      failed: 2,
      errors: [
        {
          row: 1,
          field: 'tags',
          code: 'INVALID_VALUE',
          message: 'tags: "NULL" cannot clear it: an import only adds to this list',
        },
        {
          row: 2,
          field: 'externalIds.crm',
          code: 'INVALID_VALUE',
          message: 'externalIds.crm: "NULL" cannot clear it: an import only adds to this list',
        },
      ],
    });
    for (const clearValue of ['', ' '])
      expect(await imported(workspace, { text: 'email', clearValue })).toMatchObject({
        issues: [{ path: ['input', 'clearValue'], code: 'INVALID_VALUE' }],
      });
  });
});
