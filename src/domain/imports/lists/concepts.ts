import { accountExternalIds } from '../../accounts/index.ts';
import { customFieldExternalIds } from '../../custom-fields/index.ts';
import type { ConceptName, ExternalIds } from '../../external-ids/index.ts';
import { isJsonObject, isList } from '../../../store/json/index.ts';
import { locationExternalIds } from '../../locations/index.ts';
import { memberExternalIds } from '../../members/index.ts';
import { portalRoleExternalIds } from '../../portal-roles/index.ts';
import { tagExternalIds } from '../../tags/index.ts';

/** What a list says of an object, by the fields of the mutation that creates one. */
export type ListedFields = Record<string, unknown>;

/** How the objects of a list are found and created. */
export interface ListedConcept {
  ids: Pick<ExternalIds<{ id: string }>, 'findByIdOrName'>;
  /** The field by whose text an object is known. */
  nameField: string;
  /** The input of the mutation, of what the list says. */
  inputOf: (fields: ListedFields) => ListedFields;
}

const asIs = (fields: ListedFields): ListedFields => fields;

/** Types of fields that other systems call otherwise. */
const otherTypes: Record<string, string> = { DECIMAL: 'NUMBER', USER: 'TEXT' };

function customField({ key, label = key, type, options, required, ...others }: ListedFields): ListedFields {
  const word = typeof type === 'string' ? type.toUpperCase().replaceAll('-', '_') : type;
  const kind = typeof word === 'string' ? (otherTypes[word] ?? word) : word;
  const texts = isList(options)
    ? options.map((option) => (isJsonObject(option) ? (option['slug'] ?? option['value'] ?? option['label']) : option))
    : [];
  return {
    ...others,
    key,
    label,
    type: kind,
    ...(texts.length > 0 ? { options: texts } : {}),
    required: required === true || required === 'true',
  };
}

const roles: Record<string, string> = { owner: 'OWNER', admin: 'ADMIN' };

function member({ email, firstName, lastName, name, role, dataScope, ...others }: ListedFields): ListedFields {
  const [first, ...rest] = typeof name === 'string' ? name.trim().split(/\s+/) : [];
  return {
    ...others,
    email,
    firstName: firstName ?? first,
    lastName: lastName ?? (rest.length > 0 ? rest.join(' ') : undefined),
    role: roles[String(role).toLowerCase()] ?? 'MEMBER',
    dataScope: String(dataScope).toLowerCase() === 'assigned' ? 'ASSIGNED' : 'ALL',
  };
}

export const listedConcepts: Record<ConceptName, ListedConcept> = {
  Account: { ids: accountExternalIds, nameField: 'name', inputOf: asIs },
  CustomField: { ids: customFieldExternalIds, nameField: 'key', inputOf: customField },
  Location: { ids: locationExternalIds, nameField: 'title', inputOf: asIs },
  Member: { ids: memberExternalIds, nameField: 'email', inputOf: member },
  PortalRole: { ids: portalRoleExternalIds, nameField: 'slug', inputOf: asIs },
  Tag: { ids: tagExternalIds, nameField: 'name', inputOf: asIs },
};
