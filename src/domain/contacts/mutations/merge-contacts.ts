import { defineMutation } from '../../../graphql/mutation.ts';
import { invalid } from '../../../values/failures.ts';
import { ContactType, ContactReferenceInput, findContact, noSuchContact } from '../../contact/index.ts';
import { mergeContacts } from '../write/merge.ts';

defineMutation('mergeContacts', {
  description: `Makes two contacts of the same person one. Events, actions, opportunities, tags, emails, phone numbers, external ids and visitor ids move to the contact that stays; the other one is deleted.
Each other field keeps the value of the contact that stays, or takes the other's where it has none: the names as one, company, source, avatar, account, location, assigned member, and each free property and custom value by its key. Notes are joined by an empty line. It may not be contacted where either may not, and is unsubscribed where either is. It was first seen at the earliest event of both, else at its creation. The stage stays, unless it is SUBSCRIBER. The profile stays, or moves where there is none.`,
  scope: ['contacts:write', 'contacts:delete'],
  errors: ['NotFoundError'],
  input: (t) => ({
    into: t.field({ type: ContactReferenceInput, required: true, description: 'The contact that stays.' }),
    from: t.field({
      type: ContactReferenceInput,
      required: true,
      description: 'The contact that is merged into it and deleted.',
    }),
  }),
  resolve: async ({ into, from }, context) => {
    const [staying, leaving] = await Promise.all([
      findContact(into, ['input', 'into'], context),
      findContact(from, ['input', 'from'], context),
    ]);
    if (staying === null) throw noSuchContact(into, ['input', 'into']);
    if (leaving === null) throw noSuchContact(from, ['input', 'from']);
    if (staying.id === leaving.id)
      throw invalid(['input', 'from'], 'CONFLICTING_ARGUMENTS', 'it is the contact of into: two are needed');

    const merged = await mergeContacts(staying.id, leaving.id, context);
    if (merged === 'into is gone') throw noSuchContact(into, ['input', 'into']);
    if (merged === 'from is gone') throw noSuchContact(from, ['input', 'from']);
    return { contact: merged };
  },
  success: (t) => ({
    contact: t.expose('contact', { type: ContactType, description: 'The contact that stayed, as it is now.' }),
  }),
});
