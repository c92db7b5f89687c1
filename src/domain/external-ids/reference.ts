import type { ArgBuilder } from '@pothos/core';
import { builder, type SchemaTypes } from '../../graphql/builder.ts';
import { invalid } from '../../values/failures.ts';
import type { InputBuilder } from '../../graphql/mutation.ts';
import { LegacyIdReference } from './external-id.ts';

/** How a caller names an object: exactly one field is set, but for `label`, which goes with externalId. */
export interface Reference {
  /** The global id or the UUID. */
  id?: string | null | undefined;
  /** An external id, of any label if none is given. */
  externalId?: string | null | undefined;
  label?: string | null | undefined;
  /** The UUID or an external id, as a legacy client stored it. */
  legacyId?: { id: string; label: string; anyLabel?: boolean | null | undefined } | null | undefined;
}

const forLegacyClients = 'The UUID or an external id, for clients that cannot tell which they have.';

/** The arguments of a query that name one object: `args: referenceArguments(t.arg)`. */
export function referenceArguments(t: ArgBuilder<PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>>) {
  return {
    id: t.id({ description: 'The global id or the UUID.' }),
    externalId: t.string({ description: 'An id that another system gave.' }),
    label: t.string({
      description:
        'Whose id externalId is: pylon, or any other. Any label where absent; the first in the alphabet where several have the id.',
    }),
    legacyId: t({ type: LegacyIdReference, description: forLegacyClients }),
  };
}

/** How a mutation names the object that it changes: by exactly one of these. */
export function targetFields(t: InputBuilder) {
  return {
    id: t.id({ description: 'The global id or the UUID.' }),
    legacyId: t.field({ type: LegacyIdReference, description: `${forLegacyClients} Instead of id.` }),
  };
}

/** An input type that names one object in any of the ways in which others do. @param description of the object, and of what it is to what has the input */
export function defineReferenceInput(name: string, noun: string, description: string) {
  return builder.inputType(name, {
    description: `${description}: exactly one of its fields.`,
    isOneOf: true,
    fields: (t) => ({
      id: t.id({ description: `The global id or the UUID of the ${noun}.` }),
      externalId: t.string({ description: `An external id of the ${noun}, of any label.` }),
      legacyId: t.field({ type: LegacyIdReference, description: forLegacyClients }),
    }),
  });
}

/** "id, name and legacyId". */
function listed(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** @throws ValidationFailure unless exactly one of the arguments is given, and `label` with externalId alone */
export function assertOneGiven({ label, ...references }: Record<string, unknown>, path: string[] = []): void {
  const names = Object.keys(references);
  if (names.filter((name) => references[name] != null).length !== 1) {
    throw invalid([...path, 'id'], 'CONFLICTING_ARGUMENTS', `give exactly one of ${listed(names)}`);
  }
  if (label != null && references['externalId'] == null)
    throw invalid([...path, 'label'], 'CONFLICTING_ARGUMENTS', 'it goes with externalId alone');
}
