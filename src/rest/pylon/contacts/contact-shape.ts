import { isNumber, textOfNumber } from '../../../store/json/index.ts';
import { z } from 'zod';
import { phoneDigits } from '../../../values/phone.ts';
import { ownId } from '../../core/own-id.ts';
import { answerWith, pageWith } from '../envelope.ts';
import { externalIdsSchema, externalIdsShape } from '../external-ids.ts';
import type { PylonContactFragment } from '../operations.generated.ts';
import { shownPhones } from './phones.ts';

export const builtInRoles = { no_access: 'NO_ACCESS', member: 'MEMBER', admin: 'ADMIN' } as const;
const roleNames = { NO_ACCESS: 'no_access', MEMBER: 'member', ADMIN: 'admin' } as const;

const customFieldSchema = z.object({
  slug: z.string(),
  value: z.string().optional().describe('The value as text, of a field that holds one.'),
  values: z.array(z.string()).optional().describe('The values, of a field that holds several.'),
});

/** A contact as pylon shows it (docs/contracts/pylon.md, Contact): no null but for email and account, and no collection that is null. */
export const contactSchema = z
  .object({
    id: z.string().describe('The id that the contact has in pylon, or the UUID.'),
    name: z.string(),
    email: z.string().nullable().describe('The primary email.'),
    emails: z.array(z.string()).describe('All emails, the primary one included.'),
    avatar_url: z.string().describe('Empty where there is none.'),
    phone_numbers: z.array(z.string()).describe('All phone numbers, digits only.'),
    primary_phone_number: z.string().describe('Digits only; empty where there is none.'),
    account: z.object({ id: z.string(), external_ids: externalIdsSchema }).nullable(),
    custom_fields: z
      .record(z.string(), customFieldSchema)
      .describe('The values of custom fields by slug; fields without one are left out.'),
    external_ids: externalIdsSchema.describe('The ids that other systems gave.'),
    integration_user_ids: z
      .array(
        z.object({
          source: z.string().describe('The other system: slack.'),
          id: z.string().describe('The id of the person there.'),
        }),
      )
      .describe('Always empty.'),
    portal_role: z.string().describe('no_access, member, admin, or the slug of a custom role.'),
    portal_role_id: z
      .string()
      .describe('The id that the custom role has in pylon, or its UUID; empty where the contact has none.'),
  })
  .meta({ id: 'Contact', description: 'A contact.' });

export const contactAnswer = answerWith(contactSchema);
export const contactPage = pageWith(contactSchema);

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  return isNumber(value) ? textOfNumber(value) : JSON.stringify(value);
}

/** Values as texts; those that do not fit the type of their field are left out. */
function customFieldsShape(
  given: PylonContactFragment['customFields'],
): z.output<typeof contactSchema>['custom_fields'] {
  const shown: z.output<typeof contactSchema>['custom_fields'] = {};
  for (const { field, value } of given) {
    const slug = field.key;
    if (Array.isArray(value)) shown[slug] = { slug, values: value.map(asText) };
    else if (value != null) shown[slug] = { slug, value: asText(value) };
  }
  return shown;
}

/** A contact as pylon shows it. */
export function contactShape(contact: PylonContactFragment): z.output<typeof contactSchema> {
  const { account, portalRole } = contact;
  return {
    id: ownId(contact, 'pylon'),
    name: contact.name ?? '',
    email: contact.email,
    emails: [...contact.emails],
    avatar_url: contact.avatarUrl ?? '',
    phone_numbers: shownPhones(contact.phones),
    primary_phone_number: contact.phone === null ? '' : (phoneDigits(contact.phone) ?? ''),
    account: account && { id: ownId(account, 'pylon'), external_ids: externalIdsShape(account.externalIds) },
    custom_fields: customFieldsShape(contact.customFields),
    external_ids: externalIdsShape(contact.externalIds),
    integration_user_ids: [],
    portal_role: portalRole?.slug ?? roleNames[contact.builtInPortalRole],
    portal_role_id: portalRole === null ? '' : ownId(portalRole, 'pylon'),
  };
}
