import {
  contactFields,
  fieldKinds,
  type FieldKind,
  type FieldOfKind,
  type ImportedField,
} from '../../../../query/contact-fields/index.ts';
import type { ValueReader } from '../column.ts';
import { boolean, oneOf, text, time } from './read-value.ts';
import { stageWords, statusWords } from '../words.ts';

/** How a column of each kind of field is read; null where no field of the kind is imported. */
const readers: {
  [Kind in FieldKind]: FieldOfKind<Kind> & ImportedField extends never
    ? null
    : (field: FieldOfKind<Kind> & ImportedField) => ValueReader;
} = {
  text,
  imageUrl: text,
  boolean,
  time,
  SubscriptionStatus: (field) =>
    oneOf(field, fieldKinds.SubscriptionStatus.values, statusWords, (row, word) => (row.input[field] = word)),
  EnrichmentStatus: null,
  LifecycleStage: (field) =>
    oneOf(field, fieldKinds.LifecycleStage.values, stageWords, (row, word) => (row.input[field] = word)),
};

/** The reader of the columns of a field. */
export function readerOf(field: ImportedField): ValueReader {
  const reader = readers[contactFields[field].kind] as (field: ImportedField) => ValueReader;
  return reader(field);
}
