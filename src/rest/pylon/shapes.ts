import { z } from 'zod';
import { ownId } from '../own-id.ts';
import type { PylonContactFragment, PylonGetViewerQuery, PylonPageFragment } from './operations.generated.ts';
import { digitsOf } from './phones.ts';
import { bodyRequestId } from './request-id.ts';

export const builtInRoles = { no_access: 'NO_ACCESS', member: 'MEMBER', admin: 'ADMIN' } as const;
const roleNames = { NO_ACCESS: 'no_access', MEMBER: 'member', ADMIN: 'admin' } as const;

const externalIds = z.array(z.object({ external_id: z.string(), label: z.string().describe('Whose id it is.') }));

const customFieldSchema = z.object({
  slug: z.string(),
  value: z.string().optional().describe('The value as text, of a field that holds one.'),
  values: z.array(z.string()).optional().describe('The values, of a field that holds several.'),
});

/** A contact as pylon shows it (pylon contract, Contact): no null but for email and account, and no collection that is null. */
export const contactSchema = z
  .object({
    id: z.string().describe('The id that the contact has in pylon, or the UUID.'),
    name: z.string(),
    email: z.string().nullable().describe('The primary email.'),
    emails: z.array(z.string()).describe('All emails, the primary one included.'),
    avatar_url: z.string().describe('Empty where there is none.'),
    phone_numbers: z.array(z.string()).describe('All phone numbers, digits only.'),
    primary_phone_number: z.string().describe('Digits only; empty where there is none.'),
    account: z.object({ id: z.string(), external_ids: externalIds }).nullable(),
    custom_fields: z.record(z.string(), customFieldSchema).describe('The values of custom fields by slug; fields without one are left out.'),
    external_ids: externalIds.describe('The ids that other systems gave.'),
    integration_user_ids: z
      .array(z.object({ source: z.string().describe('The other system: slack.'), id: z.string().describe('The id of the person there.') }))
      .describe('Always empty.'),
    portal_role: z.string().describe('no_access, member, admin, or the slug of a custom role.'),
    portal_role_id: z.string().describe('The id of a custom role; empty where the contact has none.'),
  })
  .meta({ id: 'Contact', description: 'A contact.' });

const requestId = z.uuid().describe('The X-Request-Id of the request where that is a UUID.');

export const contactAnswer = z.object({ data: contactSchema, request_id: requestId });
export const pageAnswer = z.object({
  data: z.array(contactSchema),
  pagination: z.object({
    cursor: z.string().describe('Leads to the next page; empty on the last one.'),
    has_next_page: z.boolean(),
  }),
  request_id: requestId,
});
export const deletedAnswer = z.object({ request_id: requestId });
export const meAnswer = z.object({
  data: z.object({
    id: z.string().describe('The id of the workspace.'),
    name: z.string().describe('The name of the workspace.'),
    user: z.object({ id: z.string(), email: z.string() }).describe("The user whose key it is; empty texts for a workspace's own key."),
  }),
  request_id: requestId,
});

type ExternalId = PylonContactFragment['externalIds'][number];

function externalIdsShape(ids: readonly ExternalId[]): z.output<typeof externalIds> {
  return ids.map(({ externalId, label }) => ({ external_id: externalId, label }));
}

function customFieldsShape(texts: Record<string, unknown>): z.output<typeof contactSchema>['custom_fields'] {
  const shown = Object.entries(texts as Record<string, string | string[]>).map(([slug, text]) => [slug, Array.isArray(text) ? { slug, values: text } : { slug, value: text }] as const);
  return Object.fromEntries(shown);
}

function contactShape(contact: PylonContactFragment): z.output<typeof contactSchema> {
  const { account, portalRole } = contact;
  return {
    id: ownId(contact, 'pylon'),
    name: contact.name ?? '',
    email: contact.email,
    emails: [...contact.emails],
    avatar_url: contact.avatarUrl ?? '',
    phone_numbers: [...new Set(contact.phones.map(digitsOf))].filter((digits) => digits !== ''),
    primary_phone_number: digitsOf(contact.phone ?? ''),
    account: account && { id: ownId(account, 'pylon'), external_ids: externalIdsShape(account.externalIds) },
    custom_fields: customFieldsShape(contact.customValuesAsText),
    external_ids: externalIdsShape(contact.externalIds),
    integration_user_ids: [],
    portal_role: portalRole?.slug ?? roleNames[contact.builtInPortalRole],
    portal_role_id: portalRole?.uuid ?? '',
  };
}

interface Asked {
  requestId: string;
}

export function contactBody(contact: PylonContactFragment, asked: Asked): z.output<typeof contactAnswer> {
  return { data: contactShape(contact), request_id: bodyRequestId(asked.requestId) };
}

export function pageBody({ nodes, pageInfo }: PylonPageFragment, asked: Asked): z.output<typeof pageAnswer> {
  const { hasNextPage, endCursor } = pageInfo;
  return {
    data: nodes.map(contactShape),
    pagination: { cursor: hasNextPage ? (endCursor ?? '') : '', has_next_page: hasNextPage },
    request_id: bodyRequestId(asked.requestId),
  };
}

export function meBody({ workspace, user }: PylonGetViewerQuery['viewer'], asked: Asked): z.output<typeof meAnswer> {
  return {
    data: { id: workspace.uuid, name: workspace.name, user: { id: user?.uuid ?? '', email: user?.email ?? '' } },
    request_id: bodyRequestId(asked.requestId),
  };
}
