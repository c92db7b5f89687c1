import { contactById, ContactType, requestedContact } from '../contact/index.ts';
import { builder } from '../../graphql/builder.ts';
import type { ViewerContext } from '../../graphql/context.ts';
import { defineNode } from '../../graphql/node.ts';
import { reads } from '../../graphql/look-ahead/selected-columns.ts';
import type { OutboxEventType } from '../outbox/index.ts';
import { defineConnection } from '../../graphql/pagination/index.ts';
import { sql } from '../../store/index.ts';
import { changeById, type ChangeRow } from './loaders.ts';

const described: Record<OutboxEventType, string> = {
  'contact.created': 'A contact was created.',
  'contact.updated': 'Fields of a contact were changed; the payload has their names as `fields`.',
  'contact.deleted':
    'A contact was deleted; the payload has `mergedInto`, the UUID of the contact that it was merged into, if any and if you may see it.',
  'contact.merged': 'Another contact was merged into this one; the payload has its old UUID as `from`.',
  'contact.tag_added': 'A contact got a tag; the payload has its `id` and `name` as `tag`.',
  'contact.tag_removed': 'A contact lost a tag; the payload has its `id` and `name` as `tag`.',
};

/** contact.tag_added is CONTACT_TAG_ADDED. */
function enumName(type: string): string {
  return type.replace('.', '_').toUpperCase();
}

export const ChangeTypeEnum = builder.enumType('ChangeType', {
  description: 'What happened to a contact.',
  values: Object.fromEntries(
    Object.entries(described).map(([value, description]) => [
      enumName(value),
      { value: value as OutboxEventType, description },
    ]),
  ),
});

/** The payload as the viewer may see it: without the id of a contact that another one was merged into and that they do not see. */
async function payloadFor(payload: Record<string, unknown>, context: ViewerContext): Promise<Record<string, unknown>> {
  const { mergedInto, ...others } = payload;
  if (typeof mergedInto !== 'string' || context.viewer.dataScope === 'ALL') return payload;
  return (await contactById(context, mergedInto, sql`c.id AS "id"`)) === null ? others : payload;
}

/** Something that happened to a contact. */
export const ChangeObject = builder.objectRef<ChangeRow>('Change');

ChangeObject.implement({
  description: 'Something that happened to a contact: what front ends and integrations follow.',
  fields: (t) => ({
    uuid: t.exposeID('id', { description: 'The bare id, a UUID.' }),
    type: t.expose('type', { type: ChangeTypeEnum, description: 'What happened.' }),
    contactUuid: t.exposeID('contactId', {
      description: 'The UUID of the contact, which it keeps after its deletion.',
    }),
    contact: t.field({
      type: ContactType,
      nullable: true,
      description:
        'The contact as it is now; null once it is deleted, or no longer assigned to a member who sees assigned contacts only.',
      extensions: reads('contactId'),
      resolve: (change, _args, context, info) => requestedContact(context, info, change.contactId),
    }),
    payload: t.field({
      type: 'JSONObject',
      description: 'What there is to know besides, by the type of the change.',
      extensions: reads('payload'),
      resolve: ({ payload }, _args, context) => payloadFor(payload, context),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the change was written.' }),
  }),
});

defineNode(ChangeObject, changeById);

/** The connection of changes. */
export const ChangeConnection = defineConnection(ChangeObject, 'Change', { many: 'changes', one: 'a change' });
