import { expect, it } from 'vitest';
import { ForeignKeyViolation, UniqueViolation } from '../../src/store/index.ts';
import { translateViolation } from '../../src/store/violations.ts';

it.each([
  [
    'as the field says',
    { constraint: 'tag_name_key', message: 'duplicate key value violates unique constraint "tag_name_key"' },
  ],
  [
    "as a shard's field says, with its number",
    {
      constraint: 'tag_name_key_102008',
      message: 'duplicate key value violates unique constraint "tag_name_key_102008"',
    },
  ],
  [
    'as the message says, where there is no field',
    { message: 'duplicate key value violates unique constraint "tag_name_key"' },
  ],
  [
    "as a shard's message says, where the field is empty",
    { constraint: '', message: 'duplicate key value violates unique constraint "tag_name_key_102008"' },
  ],
])('names the constraint %s', (_how, error) => {
  expect(translateViolation({ code: '23505', ...error })).toEqual(
    expect.objectContaining({ constraint: 'tag_name_key', name: UniqueViolation.name }),
  );
});

it('names the foreign key of a shard as that of the table', () => {
  const message =
    'insert or update on table "contact_102040" violates foreign key constraint "contact_workspace_id_account_id_fkey_102040"';
  const violation = translateViolation({ code: '23503', message });
  expect(violation).toBeInstanceOf(ForeignKeyViolation);
  expect(violation).toMatchObject({ constraint: 'contact_workspace_id_account_id_fkey' });
});
