import type { DialectName } from './dialect.ts';

/** The id of a contact, a tag or whatever else has external ids, as a dialect shows it: its own external id if there is one, else the UUID (docs/contracts/README.md, Ids). */
export function ownId(
  { uuid, externalIds }: { uuid: string; externalIds: readonly { label: string; externalId: string }[] },
  dialect: DialectName,
): string {
  return externalIds.find(({ label }) => label === dialect)?.externalId ?? uuid;
}
