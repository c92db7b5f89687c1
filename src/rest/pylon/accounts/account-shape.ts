import { z } from 'zod';
import { ownId } from '../../core/own-id.ts';
import { answerWith, pageWith } from '../envelope.ts';
import { externalIdsSchema, externalIdsShape } from '../external-ids.ts';
import type { PylonAccountFragment } from '../operations.generated.ts';

const nothing = z.array(z.never()).describe('Always empty.');

export const accountSchema = z
  .object({
    id: z.string().describe('The id that the account has in pylon, or the UUID.'),
    name: z.string(),
    type: z.literal('customer'),
    domain: z.string().describe('Empty where there is none.'),
    domains: z.array(z.string()).describe('The domain, or none.'),
    primary_domain: z.string().describe('The domain; empty where there is none.'),
    external_ids: externalIdsSchema.describe('The ids that other systems gave.'),
    tags: nothing,
    custom_fields: z.object({}).describe('Always empty.'),
    channels: nothing,
    crm_settings: z.object({ details: nothing }),
    is_disabled: z.literal(false),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
  })
  .meta({ id: 'Account', description: 'A company that contacts belong to.' });

/** An account as pylon shows it: what the store does not keep is empty. */
export function accountShape(account: PylonAccountFragment): z.output<typeof accountSchema> {
  const domain = account.domain ?? '';
  return {
    id: ownId(account, 'pylon'),
    name: account.name,
    type: 'customer',
    domain,
    domains: domain === '' ? [] : [domain],
    primary_domain: domain,
    external_ids: externalIdsShape(account.externalIds),
    tags: [],
    custom_fields: {},
    channels: [],
    crm_settings: { details: [] },
    is_disabled: false,
    created_at: account.createdAt,
    updated_at: account.updatedAt,
  };
}

export const accountAnswer = answerWith(accountSchema);
export const accountPage = pageWith(accountSchema);
