import { z } from 'zod';
import { idText, text } from '../core/fields.ts';
import { optional } from './optional.ts';

/** The external ids of an object, in an answer. */
export const externalIdsSchema = z.array(
  z.object({ external_id: z.string(), label: z.string().describe('Whose id it is.') }),
);

interface ExternalId {
  externalId: string;
  label: string;
}

export function externalIdsShape(ids: readonly ExternalId[]): z.output<typeof externalIdsSchema> {
  return ids.map(({ externalId, label }) => ({ external_id: externalId, label }));
}

/** The same in a body. */
export const externalIdsField = z.array(
  z.object(
    { external_id: idText(), label: optional(text()).describe('Whose id it is; pylon where it is not given.') },
    { error: 'a JSON object with external_id and label' },
  ),
  { error: 'a list of {external_id, label}' },
);

export function externalIdsInput(given: z.output<typeof externalIdsField>): ExternalId[] {
  return given.map(({ external_id: externalId, label }) => ({ externalId, label: label ?? 'pylon' }));
}
