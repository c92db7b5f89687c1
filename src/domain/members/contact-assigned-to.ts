import { defineRelated } from '../contact/index.ts';
import { memberById } from './loaders.ts';
import { MemberType } from './member.ts';

defineRelated('assignedTo', {
  type: MemberType,
  description: 'The member who looks after the contact. Members restricted to assigned data see only such contacts.',
  table: 'member',
  alias: 'm',
  jsonFields: ['id', 'role', 'dataScope', 'externalIds'],
  byId: memberById,
});
