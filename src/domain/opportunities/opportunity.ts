import { ContactType, requestedContact } from '../contact/index.ts';
import { builder } from '../../graphql/builder.ts';
import { defineNode, defineQueryById } from '../../graphql/node.ts';
import { reads } from '../../graphql/look-ahead/selected-columns.ts';
import { defineConnection } from '../../graphql/pagination/index.ts';
import { plainDecimal } from '../../values/index.ts';
import { opportunityById } from './loaders.ts';
import { OpportunityStatusEnum } from './status.ts';

/** A deal with a contact. */
export const OpportunityType = builder.prismaObject('Opportunity', {
  description: 'A deal with a contact, in a stage of a pipeline.',
  fields: (t) => ({
    uuid: t.exposeID('id', { description: 'The bare id, a UUID. Arguments take either id.' }),
    contactUuid: t.exposeID('contactId', { description: 'The UUID of the contact.' }),
    contact: t.field({
      type: ContactType,
      nullable: true,
      description: 'The contact; null only where it was deleted since the opportunity was read.',
      extensions: reads('contactId'),
      resolve: (opportunity, _args, context, info) => requestedContact(context, info, opportunity.contactId),
    }),
    title: t.exposeString('title', { description: 'What it is about.' }),
    pipeline: t.exposeString('pipeline', { description: 'The pipeline that it goes through.' }),
    stage: t.exposeString('stage', { description: 'How far it has come in the pipeline.' }),
    status: t.expose('status', { type: OpportunityStatusEnum, description: 'How it stands.' }),
    value: t.string({
      nullable: true,
      description:
        'What it is worth, in the currency: a decimal number as text, without trailing zeros, such as "1500" or "99.95".',
      extensions: reads('value'),
      // The store gives decimals as text; to Prisma's types they are objects.
      resolve: ({ value }) => (value === null ? null : plainDecimal(value.toString())),
    }),
    currency: t.exposeString('currency', {
      nullable: true,
      description: 'The currency of the value: its ISO 4217 code, such as EUR.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the opportunity was recorded.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the opportunity was last changed.' }),
  }),
});

defineNode(OpportunityType, opportunityById);
defineQueryById('opportunity', OpportunityType, opportunityById, {
  description: 'One opportunity; null where there is none.',
  scope: 'contacts:read',
});

/** The connection of opportunities. */
export const OpportunityConnection = defineConnection(OpportunityType, 'Opportunity', {
  many: 'opportunities',
  one: 'an opportunity',
});
