import type { Viewer } from '../../../access/viewer.ts';
import { visibleContacts } from '../../contact/index.ts';
import { isNumber, textOfNumber } from '../../../store/json/index.ts';
import { type CustomField, type Queryable, typed } from '../../../store/index.ts';
import { isSameJson, type Checked } from '../../../values/index.ts';
import { checkCustomValue, type CustomValueContent } from '../check-value.ts';
import { replaceValues, valuesUnderKey } from '../contact/contact-values.ts';

const maxMisfits = 20;

/** A contact whose value under the key does not fit the type of the field. */
export interface Misfit {
  contactId: string;
  value: unknown;
}

/** What became of the values that stood under the key of a new field. */
export interface Adoption {
  /** How many contacts have a value that fits, as it was or converted. */
  adoptedCount: number;
  /** How many contacts have one that does not; it stays as it is in their customValues. */
  misfitCount: number;
  /** The first of them that the viewer may see, at most 20. */
  misfits: Misfit[];
}

/** Reads a value that was kept before its key was defined; scalars count as the texts that they are written as. */
function adopted(field: CustomField, value: unknown): Checked<CustomValueContent> {
  const asIs = checkCustomValue(field, value, { strings: true });
  if (asIs.ok || (!isNumber(value) && typeof value !== 'boolean')) return asIs;
  return checkCustomValue(field, isNumber(value) ? textOfNumber(value) : String(value), { strings: true });
}

/**
 * Takes over the values that contacts have kept under the key of a new field (docs/contracts/values.md, Custom values): those that
 * fit its type are brought into the form of the type, the others stay as they are and are reported. Each distinct value is
 * read and checked once, and all contacts change by one statement.
 */
export async function adoptValues(transaction: Queryable, viewer: Viewer, field: CustomField): Promise<Adoption> {
  const found = await valuesUnderKey(transaction, field);
  const replacements: { from: unknown; to: unknown }[] = [];
  const misfitting: unknown[] = [];
  let [adoptedCount, misfitCount] = [0, 0];
  for (const { value, contacts } of found) {
    const checked = adopted(field, value);
    if (!checked.ok) {
      misfitting.push(value);
      misfitCount += contacts;
      continue;
    }
    adoptedCount += contacts;
    if (!isSameJson(value, checked.value)) replacements.push({ from: value, to: checked.value });
  }
  if (replacements.length > 0) await replaceValues(transaction, field, replacements);
  return {
    adoptedCount,
    misfitCount,
    misfits: misfitting.length === 0 ? [] : await contactsWith(transaction, viewer, field.key, misfitting),
  };
}

function contactsWith(transaction: Queryable, viewer: Viewer, key: string, values: unknown[]): Promise<Misfit[]> {
  return transaction.query(typed({ contactId: 'uuid', value: 'json' })`
    SELECT c.id AS "contactId", c.custom_values -> ${key}::text AS value FROM contact c
    WHERE ${visibleContacts(viewer)}
      AND c.custom_values -> ${key}::text IN (SELECT jsonb_array_elements(${JSON.stringify(values)}::jsonb))
    ORDER BY c.created_at, c.id LIMIT ${maxMisfits}`);
}
