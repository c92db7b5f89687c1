import type { ViewerContext } from '../../../graphql/context.ts';
import { newId } from '../../../values/ids.ts';
import { bypassCache } from '../../../graphql/loader.ts';
import type { Queryable } from '../../../store/index.ts';
import { checkInput, type ContactInput, type InputRules } from './input/check-input.ts';
import { withConflicts } from './conflicts.ts';
import { whileReferencesHold } from './input/references-hold.ts';
import { applyPatch } from './state/apply-patch.ts';
import { defaultState } from './state/state-columns.ts';
import { insertContacts } from './statements.ts';
import { takeVisitorIds } from './visitor-ids.ts';
import type { WrittenContact } from './written.ts';

/**
 * Creates a contact with its tags, by one statement beside those that look up what the input points to. What a member
 * restricted to assigned data creates is assigned to them (docs/contracts/orgcrm.md, Data scope).
 * @param fields what the answer needs of the contact besides its tags, its id among them: all where absent, or null
 * @throws ValidationFailure, ConflictFailure
 */
export async function createContact(
  input: ContactInput,
  rules: InputRules,
  context: ViewerContext,
  fields?: readonly string[] | null,
): Promise<WrittenContact> {
  const { store, viewer } = context;
  const isRestricted = viewer.dataScope === 'ASSIGNED';
  // Without custom values, the insert itself makes sure that none is required.
  const hasCustomValues = Object.keys(input.customValues ?? {}).length > 0;
  const create = (withRequired: boolean): Promise<WrittenContact | undefined> =>
    whileReferencesHold(context, async () => {
      const checked = await checkInput(
        isRestricted ? { ...input, assignedTo: undefined, assignedToId: undefined } : input,
        { ...rules, requireCustomFields: withRequired },
        context,
      );
      const state = applyPatch(
        isRestricted ? { ...defaultState, assignedToId: viewer.member?.id ?? null } : defaultState,
        checked,
      );
      const contact = { id: newId(), state: { ...state, portalRole: checked.references.portalRole ?? null } };
      const options = {
        tagNames: checked.tagNames ?? [],
        ...(fields === undefined ? {} : { fields }),
        unlessFieldsAreRequired: rules.requireCustomFields && !withRequired,
      };
      const insert = async (queryable: Queryable): Promise<WrittenContact | undefined> =>
        (await insertContacts(queryable, viewer, [contact], options))[0];
      const moveAndInsert = async (transaction: Queryable): Promise<WrittenContact | undefined> => {
        await takeVisitorIds(transaction, viewer, state.visitorIds, null);
        return insert(transaction);
      };
      return withConflicts(
        () => state,
        null,
        input,
        rules.path,
        context,
        (movesVisitorIds) => (movesVisitorIds ? store.transaction(moveAndInsert) : insert(store)),
      );
    });
  let created = await create(rules.requireCustomFields && hasCustomValues);
  if (created === undefined) {
    // Fields may be required since the key was checked.
    bypassCache(context);
    created = await create(true);
  }
  if (created === undefined) throw new Error('the contact was not inserted');
  return created;
}
