import type { InputShapeFromFields } from '@pothos/core';
import type { nameFields, SettableField } from '../../../../query/contact-fields/index.ts';
import type { CustomValueChanges } from '../../../custom-fields/index.ts';
import { checkExternalIds } from '../../../external-ids/index.ts';
import type { ViewerContext } from '../../../../graphql/context.ts';
import { throwIssues } from '../../../../values/failures.ts';
import { type Issue } from '../../../../values/issues.ts';
import { checkTagNames } from '../../../tags/index.ts';
import { checkEmails, checkPhones, checkPlain, checkProperties, checkVisitorIds } from './checks.ts';
import { checkedCustomValues } from '../custom-values.ts';
import type { contactInputFields } from './input.ts';
import type { PrimaryListInput } from './lists.ts';
import type { NameInput } from './names.ts';
import type { PropertiesMode } from './properties.ts';
import { checkReferences, type References } from './references.ts';
import type { ContactState } from '../state/state.ts';

/** What a mutation takes of a contact. */
export type ContactInput = InputShapeFromFields<ReturnType<typeof contactInputFields>> & {
  addVisitorIds?: string[] | null | undefined;
};

export interface InputRules {
  /** Where the input stands, from the root of the arguments. */
  path: string[];
  propertiesMode: PropertiesMode;
  /** Whether every required custom field must have a value. */
  requireCustomFields: boolean;
}

/** The fields that depend on no other. */
export type PlainField = Exclude<SettableField, (typeof nameFields)[number]>;

/** A checked input: what it makes of a contact, whatever the contact is now (apply-patch.ts). Absent parts stay as they are. */
export interface CheckedInput {
  names: NameInput;
  emails: PrimaryListInput;
  phones: PrimaryListInput;
  /** Null sets a field back to what a new contact has. */
  plain: { [Field in PlainField]?: ContactState[Field] | null | undefined };
  references: References;
  externalIds: ContactState['externalIds'] | undefined;
  visitorIds: string[] | undefined;
  addedVisitorIds: string[];
  properties: { given: Record<string, unknown> | null | undefined; mode: PropertiesMode };
  /** By key, where null takes one off; null takes all off. */
  customValues: CustomValueChanges | null;
  /** The names of all tags. */
  tagNames: string[] | undefined;
}

async function checkAgainstStore(
  input: ContactInput,
  { path, requireCustomFields }: Pick<InputRules, 'path' | 'requireCustomFields'>,
  issues: Issue[],
  context: ViewerContext,
): Promise<Pick<CheckedInput, 'customValues' | 'references'>> {
  const [ofValues, ofReferences]: [Issue[], Issue[]] = [[], []];
  const [customValues, references] = await Promise.all([
    checkedCustomValues(input, requireCustomFields, path, ofValues, context),
    checkReferences(input, path, ofReferences, context),
  ]);
  issues.push(...ofValues, ...ofReferences);
  return { customValues, references };
}

/**
 * Checks an input, with all that it points to.
 * @throws ValidationFailure with everything that is wrong with it
 */
export async function checkInput(
  input: ContactInput,
  { path, propertiesMode, requireCustomFields }: InputRules,
  context: ViewerContext,
): Promise<CheckedInput> {
  const issues: Issue[] = [];
  const { name, firstName, lastName, ...plain } = checkPlain(input, path, issues);
  checkProperties(input.properties, path, issues);
  const tags = input.tags === undefined ? undefined : checkTagNames(input.tags ?? [], [...path, 'tags']);
  issues.push(...(tags?.issues ?? []));
  const checked: CheckedInput = {
    names: { name, firstName, lastName },
    emails: checkEmails(input, path, issues),
    phones: checkPhones(input, path, issues),
    plain,
    externalIds: checkExternalIds(input.externalIds, path, issues),
    visitorIds: checkVisitorIds(input.visitorIds, 'visitorIds', path, issues),
    addedVisitorIds: checkVisitorIds(input.addVisitorIds, 'addVisitorIds', path, issues) ?? [],
    properties: { given: input.properties, mode: propertiesMode },
    tagNames: tags?.names,
    ...(await checkAgainstStore(input, { path, requireCustomFields }, issues, context)),
  };
  throwIssues(issues);
  return checked;
}
