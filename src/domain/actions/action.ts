import { ContactType, requestedContact } from '../contact/index.ts';
import { builder } from '../../graphql/builder.ts';
import { defineNode, defineQueryById } from '../../graphql/node.ts';
import { reads } from '../../graphql/look-ahead/selected-columns.ts';
import { defineConnection } from '../../graphql/pagination/index.ts';
import { actionById } from './loaders.ts';
import { ActionStatusEnum } from './status.ts';

/** Something that an agent did or will do for a contact. */
export const ActionType = builder.prismaObject('Action', {
  description: 'Something that an agent did or will do for a contact: a message, a call, a task.',
  fields: (t) => ({
    uuid: t.exposeID('id', { description: 'The bare id, a UUID. Arguments take either id.' }),
    contactUuid: t.exposeID('contactId', { description: 'The UUID of the contact.' }),
    contact: t.field({
      type: ContactType,
      nullable: true,
      description: 'The contact; null only where it was deleted since the action was read.',
      extensions: reads('contactId'),
      resolve: (action, _args, context, info) => requestedContact(context, info, action.contactId),
    }),
    type: t.exposeString('type', { description: 'What is done, in the words of the agent: send_email, call, …' }),
    status: t.expose('status', { type: ActionStatusEnum, description: 'How far it has come.' }),
    description: t.exposeString('description', { nullable: true, description: 'What it is about, for people.' }),
    params: t.expose('params', {
      type: 'JSONObject',
      description: 'What the agent needs to know: any JSON object, as it came.',
    }),
    direct: t.exposeBoolean('direct', { description: 'Whether a person asked for it, rather than the agent itself.' }),
    requireApproval: t.exposeBoolean('requireApproval', {
      description: 'Whether somebody must approve it before it runs.',
    }),
    scheduledAt: t.expose('scheduledAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it is to run; null for as soon as may be.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the action was recorded.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the action was last changed.' }),
  }),
});

defineNode(ActionType, actionById);
defineQueryById('action', ActionType, actionById, {
  description: 'One action; null where there is none.',
  scope: 'contacts:read',
});

/** The connection of actions. */
export const ActionConnection = defineConnection(ActionType, 'Action', { many: 'actions', one: 'an action' });
