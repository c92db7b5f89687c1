import { ContactType, contactById } from '../../contact/index.ts';
import { JobType, wakeJobs } from '../../jobs/index.ts';
import { checkExternalIds, externalIdsInput, writeExternalIds } from '../../external-ids/index.ts';
import { builder } from '../../../graphql/builder.ts';
import { throwIssues } from '../../../values/failures.ts';
import { type Issue } from '../../../values/issues.ts';
import { newId } from '../../../values/ids.ts';
import { defineMutation } from '../../../graphql/mutation.ts';
import { adoptionOf, misfitsOf, type Misfit } from './adopt-values.ts';
import { convertInBatches } from './adopt-values-job.ts';
import { valuesUnderKey } from '../contact/contact-values.ts';
import { CustomFieldObject, CustomFieldTypeEnum } from '../custom-field.ts';
import { checkFolder, checkedName, checkOptions, checkPosition } from './field-input.ts';
import { checkKey } from '../keys.ts';
import { assertValuesAreRemoved } from './remove-values-job.ts';
import { countFieldChange, insertField, withKeyConflict } from './write-field.ts';

const MisfitObject = builder.objectRef<Misfit>('CustomFieldMisfit').implement({
  description: 'A contact whose value under the key of a new custom field does not fit its type.',
  fields: (t) => ({
    contact: t.field({
      type: ContactType,
      nullable: true,
      description: 'The contact; null where it has been deleted since.',
      resolve: ({ contactId }, _args, context) => contactById(context, contactId),
    }),
    value: t.expose('value', {
      type: 'JSON',
      extensions: { scope: 'contacts:read' },
      description: 'The value, as it stays in customValues.',
    }),
  }),
});

defineMutation('createCustomField', {
  description:
    'Creates a custom field. Contacts may have kept values under its key: those that fit the type are taken over, converted from texts where need be; ' +
    'the others stay in customValues as they are, and are reported.',
  scope: 'settings:write',
  errors: ['ConflictError'],
  input: (t) => ({
    key: t.string({
      required: true,
      description: 'The name in customValues, filters and REST: [a-z][a-z0-9_]{0,63}, unique in the workspace.',
    }),
    label: t.string({ required: true, description: 'What people read: 1 to 100 characters.' }),
    type: t.field({ type: CustomFieldTypeEnum, required: true, description: 'Which values the field takes.' }),
    options: t.stringList({
      description: 'The options of SELECT and MULTISELECT: 1 to 500, distinct without case, 1 to 100 characters each.',
    }),
    required: t.boolean({
      description: 'Whether a contact that is created through GraphQL must have a value; false where absent.',
    }),
    folderId: t.id({ description: 'The folder to put it in: its global id or UUID.' }),
    position: t.int({ description: 'The place in the saved order, 0 or more; at the end where absent.' }),
    ...externalIdsInput(t, 'custom field'),
  }),
  resolve: async ({ key, label, type, options, required, folderId, position, externalIds }, context) => {
    const { store, viewer } = context;
    const created = await withKeyConflict(key, context, () =>
      store.transaction(async (transaction) => {
        const issues: Issue[] = [];
        checkKey(key, ['input', 'key'], issues);
        const checked = {
          workspaceId: viewer.workspace.id,
          id: newId(),
          key,
          label: checkedName(label, ['input', 'label'], issues) ?? '',
          type,
          options: checkOptions(type, options, issues),
          required: required ?? false,
          folderId: (await checkFolder(transaction, viewer.workspace.id, folderId, issues)) ?? null,
          position: checkPosition(position, issues) ?? null,
        };
        const checkedIds = checkExternalIds(externalIds, ['input'], issues) ?? [];
        throwIssues(issues);
        const customField = await insertField(transaction, checked);
        await assertValuesAreRemoved(transaction, customField, 'key');
        await writeExternalIds(transaction, 'CustomField', customField, checkedIds);
        const adoption = adoptionOf(customField, await valuesUnderKey(transaction, customField));
        const misfits = await misfitsOf(transaction, viewer, customField, adoption);
        const job = await convertInBatches(transaction, customField, adoption, store);
        await countFieldChange(transaction, viewer.workspace.id);
        const { adoptedCount, misfitCount } = adoption;
        return { customField, adoptedCount, misfitCount, misfits, job };
      }),
    );
    if (created.job !== null) wakeJobs(store);
    return created;
  },
  success: (t) => ({
    customField: t.expose('customField', { type: CustomFieldObject, description: 'The new custom field.' }),
    adoptedCount: t.exposeInt('adoptedCount', {
      description: 'How many contacts of the workspace had a value under the key that fits, as it was or converted.',
    }),
    misfitCount: t.exposeInt('misfitCount', {
      description: 'How many contacts of the workspace have a value under the key that does not fit.',
    }),
    misfits: t.expose('misfits', {
      type: [MisfitObject],
      description: 'The oldest of these contacts within the data scope, at most 20.',
    }),
    job: t.expose('job', {
      type: JobType,
      nullable: true,
      description:
        'What converts the values in batches, with the events; null where they were few, and are converted. Until it is done, contacts may show them as they were.',
    }),
  }),
});
