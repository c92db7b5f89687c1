import { builder } from '../../graphql/builder.ts';
import type { InputBuilder } from '../../graphql/mutation.ts';

/** An id that another system gave. */
export interface ExternalIdValue {
  label: string;
  externalId: string;
}

const whose = 'Whose id it is: pylon, whautomate, pristinesend, pathbound, orgcrm, or any other.';

export const ExternalIdType = builder.objectRef<ExternalIdValue>('ExternalId').implement({
  description:
    'An id that another system gave. Among objects of a type, label and id together are unique in the workspace.',
  fields: (t) => ({
    label: t.exposeString('label', { description: whose }),
    externalId: t.exposeString('externalId', { description: 'The id in that system.' }),
  }),
});

export const ExternalIdInput = builder.inputType('ExternalIdInput', {
  description:
    'An id that another system gave. Among objects of a type, label and id together are unique in the workspace.',
  fields: (t) => ({
    label: t.string({ required: true, description: `${whose} 1 to 100 characters.` }),
    externalId: t.string({ required: true, description: 'The id in that system: 1 to 255 characters.' }),
  }),
});

/** All external ids of an object of the noun, in a mutation that writes it: null is none. */
export function externalIdsInput(t: InputBuilder, noun: string) {
  return {
    externalIds: t.field({
      type: [ExternalIdInput],
      description: `All ids that other systems gave, at most 50. An id with its label belongs to one ${noun}.`,
    }),
  };
}

export const ExternalIdReference = builder.inputType('ExternalIdReference', {
  description: 'An id that another system gave.',
  fields: (t) => ({
    label: t.string({ required: true, description: whose }),
    externalId: t.string({ required: true, description: 'The id in that system.' }),
  }),
});

/** What names an object as a legacy client stored it: old ids keep working. */
export function legacyIdFields(t: InputBuilder) {
  return {
    id: t.id({ required: true, description: 'The UUID or the external id.' }),
    label: t.string({ required: true, description: 'The label of the external id.' }),
    anyLabel: t.boolean({
      description: 'Whether an external id with another label will do where none has the label; false where absent.',
    }),
  };
}

export const uuidOrExternalId =
  'the UUID, or an external id with a label. A UUID wins over an external id that looks like one.';

export const LegacyIdReference = builder.inputType('LegacyIdReference', {
  description: `An id as a legacy client stored it: ${uuidOrExternalId}`,
  fields: legacyIdFields,
});
