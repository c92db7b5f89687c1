import { ownJobField, runAtOnce, type ClaimedJob } from '../../jobs/index.ts';
import { checkExternalIds, externalIdsInput, targetFields, writeExternalIds } from '../../external-ids/index.ts';
import { invalid, throwIssues } from '../../../values/failures.ts';
import { formatValue, problem, refuseNulls, type Issue, type Problem } from '../../../values/issues.ts';
import { defineMutation } from '../../../graphql/mutation.ts';
import type { CustomField, Queryable, Store } from '../../../store/index.ts';
import { usesOfOptions } from '../contact/contact-values.ts';
import { CustomFieldObject, CustomFieldTypeEnum } from '../custom-field.ts';
import { customFieldExternalIds } from '../external-ids.ts';
import { assertValuesAreConverted } from './adopt-values-job.ts';
import { checkFolder, checkedName, checkOptions, checkPosition, notCleared } from './field-input.ts';
import { takeOffOptions } from './remove-options-job.ts';
import { assertValuesAreRemoved } from './remove-values-job.ts';
import { countFieldChange, lockField } from './write-field.ts';

interface FieldChanges {
  key?: string | null | undefined;
  type?: CustomField['type'] | null | undefined;
  label?: string | null | undefined;
  options?: string[] | null | undefined;
  required?: boolean | null | undefined;
  folderId?: string | null | undefined;
  position?: number | null | undefined;
}

const notChangeable = (name: string, is: Problem): Issue => ({
  path: ['input', name],
  code: 'NOT_CHANGEABLE',
  problem: is,
});

/** The field after the changes. Throws ValidationFailure. */
async function changedField(transaction: Queryable, field: CustomField, changes: FieldChanges): Promise<CustomField> {
  const issues: Issue[] = [];
  const { key, type, label, options, required, folderId, position } = changes;
  if (key != null && key !== field.key)
    issues.push(
      notChangeable('key', problem`${formatValue(key)} is not ${formatValue(field.key)}, which cannot be changed`),
    );
  if (type != null && type !== field.type)
    issues.push(
      notChangeable(
        'type',
        problem`${{ enumValue: type }} is not ${{ enumValue: field.type }}, which cannot be changed`,
      ),
    );
  refuseNulls({ label, required, position }, notCleared, issues);
  const folder = await checkFolder(transaction, field.workspaceId, folderId, issues);
  const changed: CustomField = {
    ...field,
    label: (label == null ? undefined : checkedName(label, ['input', 'label'], issues)) ?? field.label,
    options: options === undefined ? field.options : checkOptions(field.type, options, issues),
    required: required ?? field.required,
    folderId: folder === undefined ? field.folderId : folder,
    position: checkPosition(position, issues) ?? field.position,
  };
  throwIssues(issues);
  return changed;
}

/**
 * Refuses to drop options that contacts have, or takes them off the contacts where that is wanted.
 * @param removeFromContacts the store, where it is wanted
 */
async function dropOptions(
  transaction: Queryable,
  field: CustomField,
  kept: string[],
  removeFromContacts: Pick<Store, 'kind'> | null,
): Promise<{ changedContactCount: number; job: ClaimedJob | null }> {
  const none = { changedContactCount: 0, job: null };
  if (kept.some((option) => !field.options.includes(option)))
    await assertValuesAreRemoved(transaction, field, 'options');
  const gone = field.options.filter((option) => !kept.includes(option));
  if (gone.length === 0) return none;
  await assertValuesAreConverted(transaction, field);
  if (removeFromContacts !== null) return takeOffOptions(transaction, field, gone, removeFromContacts);
  const uses = await usesOfOptions(transaction, field, gone);
  if (uses.length === 0) return none;
  const list = uses.map(({ option, contacts }) => `${formatValue(option)} by ${contacts}`).join(', ');
  throw invalid(
    ['input', 'options'],
    'IN_USE',
    `contacts have options that are left out, ${list}: keep them, or take them off the contacts`,
  );
}

defineMutation('updateCustomField', {
  description:
    'Changes a custom field. Its key and its type cannot change. An option that contacts have is only dropped where removeOptionsFromContacts says so.',
  scope: 'settings:write',
  errors: ['ConflictError', 'NotFoundError'],
  input: (t) => ({
    ...targetFields(t),
    key: t.string({ description: 'Refused unless it is the present key.' }),
    type: t.field({ type: CustomFieldTypeEnum, description: 'Refused unless it is the present type.' }),
    label: t.string({ description: 'What people read: 1 to 100 characters. Absent: unchanged.' }),
    options: t.stringList({
      description: 'All options of SELECT and MULTISELECT, in their order: 1 to 500, distinct. Absent: unchanged.',
    }),
    removeOptionsFromContacts: t.boolean({
      description:
        'Whether options that are left out are taken off the contacts that have them. Else, and where absent, such a change is refused.',
    }),
    required: t.boolean({
      description: 'Whether a contact that is created from now on must have a value. Absent: unchanged.',
    }),
    folderId: t.id({
      description: 'The folder to put it in: its global id or UUID. Absent: unchanged; null: in none.',
    }),
    position: t.int({ description: 'The place in the saved order, 0 or more. Absent: unchanged.' }),
    ...externalIdsInput(t, 'custom field'),
  }),
  resolve: async ({ id, legacyId, removeOptionsFromContacts, externalIds, ...changes }, context) => {
    const uuid = await customFieldExternalIds.idOf({ id, legacyId }, context);
    if (uuid === null) throw customFieldExternalIds.notFound({ id, legacyId });
    const issues: Issue[] = [];
    const checkedIds = checkExternalIds(externalIds, ['input'], issues);
    throwIssues(issues);
    const { store } = context;
    const { job, ...updated } = await store.transaction(async (transaction) => {
      // The folder is locked before the field, as when a folder is deleted: so the two cannot wait for each other.
      await checkFolder(transaction, context.viewer.workspace.id, changes.folderId, []);
      const field = await lockField(transaction, context.viewer.workspace.id, uuid);
      if (field === null) throw customFieldExternalIds.notFound({ id, legacyId });
      const { label, options, required, folderId, position } = await changedField(transaction, field, changes);
      const removeFromContacts = removeOptionsFromContacts === true ? store : null;
      const dropped = await dropOptions(transaction, field, options, removeFromContacts);
      const { workspaceId } = field;
      const customField = await transaction.prisma.customField.update({
        where: { workspaceId_id: { workspaceId, id: field.id } },
        data: { label, options, required, folderId, position, version: { increment: 1 } },
      });
      if (checkedIds !== undefined) await writeExternalIds(transaction, 'CustomField', field, checkedIds);
      await countFieldChange(transaction, workspaceId);
      return { customField, ...dropped };
    });
    return { ...updated, job: job === null ? null : await runAtOnce(context, job) };
  },
  success: (t) => ({
    customField: t.expose('customField', { type: CustomFieldObject, description: 'The custom field as it is now.' }),
    changedContactCount: t.exposeInt('changedContactCount', {
      description: 'From how many contacts of the workspace options were taken off.',
    }),
    job: t.expose('job', ownJobField),
  }),
});
