import type { DialectName } from './dialect.ts';

/** The id of a contact as a dialect shows it: its own external id where the contact has one, else the UUID (docs/contracts/README.md, Ids). */
export function ownId({ uuid, externalIds }: { uuid: string; externalIds: readonly { label: string; externalId: string }[] }, dialect: DialectName): string {
  return externalIds.find(({ label }) => label === dialect)?.externalId ?? uuid;
}
