import { z } from 'zod';
import { body, choiceOf, idText, jsonObject, text, texts } from '../core/fields.ts';
import { stages } from './shapes.ts';

const locationIdMeaning = 'The id that the location has in whautomate, or its UUID.';

const locationById = body({
  id: idText().nullish().describe(`${locationIdMeaning} Other fields, such as its title, are ignored.`),
});

/** What POST and PUT share: absent leaves a field, null clears it. All three ways to name the location occur. */
const writable = {
  stage: choiceOf(stages).nullish().describe('Subscriber where it is not given on creation.'),
  email: text().nullish().describe('Kept, and not shown. Empty counts as absent.'),
  notes: text().nullish(),
  customFields: jsonObject()
    .nullish()
    .describe('Values of custom fields by key. Keys that no field defines are kept too; on PUT, null removes a key.'),
  tags: texts().nullish().describe('The names of all tags.'),
  location: z.union([locationById, idText()], { error: 'a location: an object with its id, or the id' }).nullish(),
  locationId: idText().nullish().describe(locationIdMeaning),
};

const phoneNumber = 'Digits with an optional leading +, spaces, dots, dashes and brackets; 5 to 15 digits.';

export const createBody = body({
  id: idText().nullish().describe('The id of the contact in this API, for clients that choose it.'),
  name: text().regex(/\S/, { error: 'a text that is not empty' }),
  phoneNumber: text().describe(phoneNumber),
  ...writable,
});

export const updateBody = body({
  name: text().nullish().describe('Empty counts as absent, since that is how a contact without a name is shown.'),
  phoneNumber: text()
    .nullish()
    .describe(`${phoneNumber} Null and empty count as absent, and the number that the contact shows is not checked.`),
  ...writable,
});

/** Tags to add or remove: a list, or one. */
export const tagsBody = body({
  tags: texts().optional().describe('The names.'),
  tag: text().optional().describe('One name.'),
}).superRefine(({ tags, tag }, context) => {
  if (tags === undefined && tag === undefined)
    context.addIssue({
      code: 'custom',
      path: ['tags'],
      message: 'a list of texts, or one text in tag',
      input: undefined,
    });
});

type Writable = z.output<typeof updateBody>;

/** The location that a body names, and where it does. `locationId` wins: no answer has it, so that a client which puts a body back means it. */
export function locationOf({ location, locationId }: Pick<Writable, 'location' | 'locationId'>): {
  id: string | null | undefined;
  at: string;
} {
  if (locationId != null || location === undefined) return { id: locationId, at: 'locationId' };
  return typeof location === 'object' && location !== null
    ? { id: location.id, at: 'location.id' }
    : { id: location, at: 'location' };
}

/** What POST and PUT write, but for the names and the number. */
export function contactInput(given: Writable) {
  const { id: locationId } = locationOf(given);
  return {
    stage: given.stage,
    // Answers do not show it: a client that has an empty one may not know that there is another.
    email: given.email?.trim() === '' ? undefined : given.email,
    // Contacts without notes show an empty text, which may come back.
    notes: given.notes === '' ? null : given.notes,
    customValues: given.customFields,
    unknownCustomFields: 'KEEP' as const,
    tags: given.tags,
    location: locationId == null ? locationId : { legacyId: { id: locationId, label: 'whautomate' } },
  };
}
