import { z } from 'zod';
import { formatValue } from '../../../values/issues.ts';
import { isJsonObject } from '../../../store/json/index.ts';
import { foldCase } from '../../../values/fold-case.ts';
import type { ArgumentPath } from '../../core/endpoint.ts';
import { body, text, texts } from '../../core/fields.ts';
import { refuseFields } from '../../core/rest-error.ts';
import { externalIdsField, externalIdsInput } from '../external-ids.ts';
import { optional, optionalOrEmpty } from '../optional.ts';

function isEmpty(value: unknown): boolean {
  return (
    value == null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0) ||
    (isJsonObject(value) && Object.keys(value).length === 0)
  );
}

/** A field of the vendor that has no place in the store: clients that fill in every field send it empty. */
const notKept = z
  .unknown()
  .refine(isEmpty, { error: 'an empty value: it is not kept here' })
  .optional()
  .describe('Not kept here: only an empty value is taken.');

const writable = {
  external_ids: optional(externalIdsField).describe('All external ids of the account.'),
  domains: optional(texts()).describe('The domain of the account, without a scheme: one, or none.'),
  primary_domain: optional(text()).describe('The same, where domains has it or is not given.'),
  domain: optional(text()).describe('The same, for older clients.'),
  account_type: optional(z.literal('customer', { error: 'customer: other types are not kept here' })),
  tags: notKept,
  custom_fields: notKept,
  channels: notKept,
  owner_id: notKept,
  logo_url: notKept,
  subaccount_ids: notKept,
};

const requiredName = text().regex(/\S/, { error: 'a text that is not empty' });

export const createAccountBody = body({ name: requiredName, ...writable });

export const updateAccountBody = body({
  name: optionalOrEmpty(requiredName),
  ...writable,
  is_disabled: optional(z.literal(false, { error: 'false: accounts are never disabled here' })),
});

type Written = Partial<z.output<typeof updateAccountBody>>;

/**
 * The domain that a body writes, null for none. The store has one of an account, which is the primary one.
 * @throws RestFailure where the body has several
 */
function domainOf({ domains, primary_domain: primary, domain: older }: Written): string | null | undefined {
  const distinct = (all: readonly string[]): string[] => [
    ...new Map(all.map((domain) => [foldCase(domain.trim()), domain])).values(),
  ];
  const listed = distinct(domains ?? []);
  const given = distinct([
    ...listed,
    ...(primary === undefined ? [] : [primary]),
    ...(older === undefined ? [] : [older]),
  ]);
  if (given.length > 1) {
    const field = listed.length > 1 ? 'domains' : primary === undefined ? 'domain' : 'primary_domain';
    const message = `${field}: an account has one domain here, and the body has ${given.map(formatValue).join(', ')}: give one`;
    throw refuseFields([{ where: 'body', path: [field], message, code: 'INVALID_VALUE' }]);
  }
  return given[0] ?? (domains === undefined ? undefined : null);
}

/** What a body writes of an account besides its name. */
export function accountInput(given: Written) {
  return { domain: domainOf(given), externalIds: given.external_ids && externalIdsInput(given.external_ids) };
}

/** What fields of GraphQL's input are called in a body. */
export function fieldOfAccount(
  [, field, ...below]: ArgumentPath,
  { body: given }: { body: Written },
): { where: 'body'; path: (string | number)[] } {
  if (field === 'externalIds')
    return {
      where: 'body',
      path: ['external_ids', ...below.map((step) => (step === 'externalId' ? 'external_id' : step))],
    };
  if (field !== 'domain') return { where: 'body', path: [field ?? 'body', ...below] };
  const { domains = [], primary_domain: primary } = given;
  return {
    where: 'body',
    path: domains.length > 0 ? ['domains', 0] : [primary === undefined ? 'domain' : 'primary_domain'],
  };
}
