import type { Viewer } from '../../../access/viewer.ts';
import { visibleContacts } from '../../contact/index.ts';
import { isNumber, textOfNumber } from '../../../store/json/index.ts';
import { type CustomField, type Queryable, typed } from '../../../store/index.ts';
import { isSameJson, type Checked } from '../../../values/index.ts';
import { checkCustomValue, type CustomValueContent } from '../check-value.ts';

const maxMisfits = 20;

/** A contact whose value under the key does not fit the type of the field. */
export interface Misfit {
  contactId: string;
  value: unknown;
}

/** What a new field makes of the values that stood under its key. */
export interface ValueAdoption {
  /** How many contacts have a value that fits, as it is or converted. */
  adoptedCount: number;
  /** The values that fit and have another form than the type's. */
  replacements: { from: unknown; to: unknown }[];
  /** How many contacts have one of these. */
  convertedCount: number;
  /** The values that do not fit: they stay as they are. */
  misfitting: unknown[];
  /** How many contacts have one of these. */
  misfitCount: number;
}

/** Reads a value that was kept before its key was defined; scalars count as the texts that they are written as. */
function adopted(field: CustomField, value: unknown): Checked<CustomValueContent> {
  const asIs = checkCustomValue(field, value, { strings: true });
  if (asIs.ok || (!isNumber(value) && typeof value !== 'boolean')) return asIs;
  return checkCustomValue(field, isNumber(value) ? textOfNumber(value) : String(value), { strings: true });
}

/**
 * Says what becomes of the values that contacts have kept under the key of a new field (docs/contracts/values.md, Custom values):
 * those that fit its type are brought into the form of the type, the others stay as they are. Each distinct value is checked once.
 */
export function adoptionOf(field: CustomField, found: readonly { value: unknown; contacts: number }[]): ValueAdoption {
  const adoption: ValueAdoption = {
    adoptedCount: 0,
    replacements: [],
    convertedCount: 0,
    misfitting: [],
    misfitCount: 0,
  };
  for (const { value, contacts } of found) {
    const checked = adopted(field, value);
    if (!checked.ok) {
      adoption.misfitting.push(value);
      adoption.misfitCount += contacts;
      continue;
    }
    adoption.adoptedCount += contacts;
    if (isSameJson(value, checked.value)) continue;
    adoption.replacements.push({ from: value, to: checked.value });
    adoption.convertedCount += contacts;
  }
  return adoption;
}

/** The oldest contacts within the data scope whose value does not fit, at most 20. */
export async function misfitsOf(
  transaction: Queryable,
  viewer: Viewer,
  { key }: CustomField,
  { misfitting }: ValueAdoption,
): Promise<Misfit[]> {
  return misfitting.length === 0 ? [] : contactsWith(transaction, viewer, key, misfitting);
}

function contactsWith(transaction: Queryable, viewer: Viewer, key: string, values: unknown[]): Promise<Misfit[]> {
  return transaction.query(typed({ contactId: 'uuid', value: 'json' })`
    SELECT c.id AS "contactId", c.custom_values -> ${key}::text AS value FROM contact c
    WHERE ${visibleContacts(viewer)}
      AND c.custom_values -> ${key}::text IN (SELECT jsonb_array_elements(${JSON.stringify(values)}::jsonb))
    ORDER BY c.created_at, c.id LIMIT ${maxMisfits}`);
}
