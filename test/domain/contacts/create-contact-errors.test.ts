import { describe, expect, it } from 'vitest';
import { newId } from '../../../src/values/ids.ts';
import { gateway } from '../../support/gateway.ts';
import { createWorkspace, type TestWorkspace } from '../../support/workspace.ts';
import { differingIdentifiers, eventsOf, issuesOf, mutate, written } from './support.ts';

function create(workspace: TestWorkspace, input: Record<string, unknown>) {
  return mutate(workspace, 'createContact', input);
}

describe('refusals', () => {
  const long = 'x'.repeat(100_001);
  const many = Array.from({ length: 51 }, (_, place) => `${place}`);
  const wrong: [Record<string, unknown>, [string, string, string][]][] = [
    [
      { email: 'ada' },
      [
        [
          'input.email',
          'INVALID_FORMAT',
          'email: "ada" is not a valid email address: name@example.com, at most 254 characters',
        ],
      ],
    ],
    [
      { emails: ['a@x.org', ''] },
      [
        [
          'input.emails.1',
          'INVALID_FORMAT',
          'emails[1]: "" is not a valid email address: name@example.com, at most 254 characters',
        ],
      ],
    ],
    [
      { email: 'c@x.org', emails: ['a@x.org'] },
      [['input.email', 'INVALID_VALUE', 'email: "c@x.org" is not among the emails: it must be one of emails']],
    ],
    [
      { email: 'c@x.org', emails: [] },
      [['input.email', 'INVALID_VALUE', 'email: "c@x.org" is not among the emails: it must be one of emails']],
    ],
    [
      { emails: many.map((name) => `${name}@x.org`) },
      [['input.emails', 'OUT_OF_RANGE', 'emails: 51 are given, at most 50 are allowed']],
    ],
    [
      { phone: '123' },
      [
        [
          'input.phone',
          'INVALID_FORMAT',
          'phone: "123" is not a phone number: Digits with an optional leading +, and spaces, dots, dashes and brackets between them; 5 to 15 digits.',
        ],
      ],
    ],
    [
      { phone: '', phoneFormat: 'TEXT' },
      [['input.phone', 'INVALID_FORMAT', 'phone: "" is not a phone number: Any text of 1 to 40 characters.']],
    ],
    [
      { phone: '55501', phones: ['55502'] },
      [['input.phone', 'INVALID_VALUE', 'phone: "55501" is not among the phone numbers: it must be one of phones']],
    ],
    [
      { name: 'x'.repeat(201) },
      [['input.name', 'OUT_OF_RANGE', `name: "${'x'.repeat(78)}… has 201 characters: 0 to 200 are allowed`]],
    ],
    [
      { firstName: 'x'.repeat(101), lastName: 'x'.repeat(101) },
      [
        ['input.firstName', 'OUT_OF_RANGE', `firstName: "${'x'.repeat(78)}… has 101 characters: 0 to 100 are allowed`],
        ['input.lastName', 'OUT_OF_RANGE', `lastName: "${'x'.repeat(78)}… has 101 characters: 0 to 100 are allowed`],
      ],
    ],
    [
      { notes: long },
      [['input.notes', 'OUT_OF_RANGE', `notes: "${'x'.repeat(78)}… has 100001 characters: 0 to 100000 are allowed`]],
    ],
    [{ channel: '' }, [['input.channel', 'OUT_OF_RANGE', 'channel: "" has 0 characters: 1 to 100 are allowed']]],
    [
      { avatarUrl: 'https://x.org/a.gif' },
      [
        [
          'input.avatarUrl',
          'INVALID_FORMAT',
          'avatarUrl: "https://x.org/a.gif" is not a picture: an http(s) URL whose path ends in .png, .jpg or .jpeg',
        ],
      ],
    ],
    [
      { avatarUrl: 'ftp://x.org/a.png' },
      [
        [
          'input.avatarUrl',
          'INVALID_FORMAT',
          'avatarUrl: "ftp://x.org/a.png" is not a picture: an http(s) URL whose path ends in .png, .jpg or .jpeg',
        ],
      ],
    ],
    [
      { externalIds: [{ label: '', externalId: 'x'.repeat(256) }] },
      [
        ['input.externalIds.0.label', 'OUT_OF_RANGE', 'label: "" has 0 characters: 1 to 100 are allowed'],
        [
          'input.externalIds.0.externalId',
          'OUT_OF_RANGE',
          `externalId: "${'x'.repeat(78)}… has 256 characters: 1 to 255 are allowed`,
        ],
      ],
    ],
    [
      { externalIds: many.map((externalId) => ({ label: 'pylon', externalId })) },
      [['input.externalIds', 'OUT_OF_RANGE', 'externalIds: 51 are given, at most 50 are allowed']],
    ],
    [
      { visitorIds: [''] },
      [['input.visitorIds.0', 'OUT_OF_RANGE', 'visitorIds[0]: "" has 0 characters: 1 to 255 are allowed']],
    ],
    [
      { visitorIds: Array.from({ length: 1_001 }, (_, place) => `v${place}`) },
      [['input.visitorIds', 'OUT_OF_RANGE', 'visitorIds: 1001 are given, at most 1000 are allowed']],
    ],
    [
      { tags: ['ok', ' '] },
      [['input.tags.1', 'REQUIRED', 'tags[1]: tag name "" has 0 characters: 1 to 100 are allowed']],
    ],
    [
      { account: { id: 'nobody' } },
      [['input.account', 'UNKNOWN_REFERENCE', 'account: "nobody" is not an account of this workspace']],
    ],
    [
      { account: { externalId: 'x9' } },
      [['input.account', 'UNKNOWN_REFERENCE', 'account: "x9" is not an account of this workspace']],
    ],
    [
      { locationId: newId().replace(/.{8}$/, '00000000') },
      [
        [
          'input.locationId',
          'UNKNOWN_REFERENCE',
          expect.stringMatching(/^locationId: ".*" is not a location of this workspace$/) as string,
        ],
      ],
    ],
    [
      { assignedToId: 'me' },
      [['input.assignedToId', 'UNKNOWN_REFERENCE', 'assignedToId: "me" is not a member of this workspace']],
    ],
    [
      { portalRole: { slug: 'constructor' } },
      [
        [
          'input.portalRole',
          'UNKNOWN_REFERENCE',
          'portalRole: "constructor" is not a portal role (no_access, member, admin, or a custom one) of this workspace',
        ],
      ],
    ],
    [
      { email: 'ada', phone: '1', tags: [''], customValues: { plan: 1 }, account: { id: 'a' }, locationId: 'l' },
      [
        ['input.tags.0', 'REQUIRED', 'tags[0]: tag name "" has 0 characters: 1 to 100 are allowed'],
        [
          'input.email',
          'INVALID_FORMAT',
          'email: "ada" is not a valid email address: name@example.com, at most 254 characters',
        ],
        [
          'input.phone',
          'INVALID_FORMAT',
          'phone: "1" is not a phone number: Digits with an optional leading +, and spaces, dots, dashes and brackets between them; 5 to 15 digits.',
        ],
        ['input.customValues.plan', 'UNKNOWN_REFERENCE', 'plan: no custom field has the key "plan": none is defined'],
        ['input.account', 'UNKNOWN_REFERENCE', 'account: "a" is not an account of this workspace'],
        ['input.locationId', 'UNKNOWN_REFERENCE', 'locationId: "l" is not a location of this workspace'],
      ],
    ],
  ];
  it.each(wrong.map(([input, issues]) => ({ fields: Object.keys(input).join(', '), input, issues })))(
    'refuses a wrong $fields, says where and why, and writes nothing',
    async ({ input, issues }) => {
      const workspace = await createWorkspace();
      const answer = await create(workspace, { ...input, tags: input['tags'] ?? ['unused'] });
      expect(answer).toMatchObject({
        __typename: 'ValidationError',
        code: 'VALIDATION_ERROR',
        message: issues[0]?.[2],
        path: issues[0]?.[0].split('.'),
      });
      expect(issuesOf(answer)).toEqual(issues);
      expect(await workspace.graphql('{ contacts { totalCount } tags { totalCount } }')).toEqual({
        contacts: { totalCount: 0 },
        tags: { totalCount: 0 },
      });
      expect(await eventsOf(workspace)).toEqual([]);
    },
  );

  it('knows no account, location, member or portal role of another workspace', async () => {
    const [workspace, other] = [await createWorkspace(), await createWorkspace()];
    const { store } = await gateway();
    const { memberId } = await other.member();
    const id = newId();
    const ofOther = { workspaceId: other.workspaceId, id };
    await store.prisma.account.create({ data: { ...ofOther, name: 'Acme' } });
    await store.prisma.location.create({ data: { ...ofOther, title: 'Main' } });
    await store.prisma.portalRole.create({ data: { ...ofOther, slug: 'partner', name: 'Partner' } });

    const answer = await create(workspace, {
      account: { id },
      locationId: id,
      assignedToId: memberId,
      portalRole: { id },
    });
    expect(issuesOf(answer).map(([path, code]) => [path, code])).toEqual(
      ['account', 'locationId', 'assignedToId', 'portalRole'].map((field) => [`input.${field}`, 'UNKNOWN_REFERENCE']),
    );
    expect(issuesOf(await create(workspace, { portalRole: { slug: 'partner' } }))).toMatchObject([
      ['input.portalRole', 'UNKNOWN_REFERENCE', expect.any(String)],
    ]);
  });

  it('names the contact that has an email or external id already, and the place in the input', async () => {
    const workspace = await createWorkspace();
    const { uuid: existingUuid } = await written(workspace, 'createContact', {
      emails: ['ada@example.com', 'second@example.com'],
      externalIds: [{ label: 'pylon', externalId: 'p1' }],
    });
    const conflict = (path: string, message: string) => ({
      __typename: 'ConflictError',
      code: 'CONFLICT',
      path: path.split('.'),
      message,
      existingUuid,
    });
    const each = 'each belongs to one contact of the workspace';

    expect(await create(workspace, { email: 'ADA@example.com' })).toEqual(
      conflict('input.email', `another contact has the email "ADA@example.com": ${each}`),
    );
    expect(await create(workspace, { emails: ['new@example.com', 'Second@Example.com'] })).toEqual(
      conflict('input.emails.1', `another contact has the email "Second@Example.com": ${each}`),
    );
    expect(
      await create(workspace, {
        externalIds: [
          { label: 'crm', externalId: 'p1' },
          { label: 'pylon', externalId: 'p1' },
        ],
        tags: ['unused'],
      }),
    ).toEqual(
      conflict('input.externalIds.1', `another contact has the external id "p1" with the label "pylon": ${each}`),
    );
    expect(await workspace.graphql('{ contacts { totalCount } tags { totalCount } }')).toEqual({
      contacts: { totalCount: 1 },
      tags: { totalCount: 0 },
    });
    expect(await eventsOf(workspace)).toHaveLength(1);
    expect(await differingIdentifiers(workspace)).toEqual([]);

    const other = await createWorkspace();
    expect(
      await create(other, { email: 'ada@example.com', externalIds: [{ label: 'pylon', externalId: 'p1' }] }),
    ).toMatchObject({ __typename: 'CreateContactSuccess' });
  });
});
