import type { Contact, LifecycleStage, SubscriptionStatus } from '../../store/index.ts';
import type { FieldOfColumn } from './contact-field.ts';
import { either, filled, joined, kept, unlessBlank } from './merge-rules.ts';

/** Columns that are no field alone: ids, lists with a primary, references, and documents. Each has a place of its own in the concept that it belongs to. */
type OtherColumn =
  | 'workspaceId'
  | 'id'
  | 'email'
  | 'emails'
  | 'phone'
  | 'phones'
  | 'phoneKeys'
  | 'portalRole'
  | 'portalRoleId'
  | 'locationId'
  | 'accountId'
  | 'assignedToId'
  | 'externalIds'
  | 'visitorIds'
  | 'properties'
  | 'customValues'
  | 'version';

const inNames = { name: 'NAME', description: 'The name, and the first and last name joined.' } as const;

/**
 * The fields of a contact that are one column each, by their names in GraphQL and in prisma/schema.prisma. GraphQL's inputs,
 * filter and order, writes, merging, imports and exports are made of this table (docs/architecture.md says how to add one).
 */
export const contactFields = {
  name: {
    kind: 'text',
    nullable: true,
    description: 'The full name: as it was written, or the parts joined by a space.',
    set: {
      description:
        'The full name, kept as written; the parts become its first word and the rest. At most 200 characters.',
      blank: null,
      max: 200,
      merge: 'as one name',
    },
    filter: 'The full name.',
    order: { description: 'By full name, without case.' },
    search: inNames,
    import: { meaning: 'the whole name', tellsWho: true },
  },
  firstName: {
    kind: 'text',
    nullable: true,
    description: 'The first name; the first word of a name that was written as one.',
    set: {
      description: 'The first name. Writing a part makes the name the parts joined. At most 100 characters.',
      blank: null,
      max: 100,
      merge: 'as one name',
    },
    filter: 'The first name.',
    order: { description: 'By first name, without case.' },
    search: inNames,
    import: { meaning: 'the first name', tellsWho: true },
  },
  lastName: {
    kind: 'text',
    nullable: true,
    description: 'The last name; all but the first word of a name that was written as one.',
    set: {
      description: 'The last name. Writing a part makes the name the parts joined. At most 100 characters.',
      blank: null,
      max: 100,
      merge: 'as one name',
    },
    filter: 'The last name.',
    order: { description: 'By last name, without case.' },
    search: inNames,
    import: { meaning: 'the last name', tellsWho: true },
  },
  company: {
    kind: 'text',
    nullable: true,
    description: 'The company by name. See also account.',
    set: { description: 'The company by name. At most 200 characters.', blank: null, max: 200, merge: filled },
    filter: 'The company by name.',
    order: { description: 'By company, without case.' },
    search: { name: 'COMPANY', description: 'The company.' },
    import: { meaning: 'the company', tellsWho: true },
  },
  jobTitle: {
    kind: 'text',
    nullable: true,
    description: 'The job title.',
    set: { description: 'The job title. At most 300 characters.', blank: null, max: 300, merge: filled },
    filter: 'The job title.',
    order: { description: 'By job title, without case.' },
    search: { name: 'JOB_TITLE', description: 'The job title.' },
    import: { meaning: 'the job title', tellsWho: true },
  },
  notes: {
    kind: 'text',
    nullable: true,
    description: 'Free text.',
    set: { description: 'Free text. At most 100,000 characters.', blank: null, max: 100_000, merge: joined },
    filter: 'The notes.',
    order: { description: 'By the first 100 characters of the notes, without case.', letters: 100 },
    search: null,
    import: { meaning: 'the notes', tellsWho: true },
  },
  source: {
    kind: 'text',
    nullable: true,
    description: 'Where the contact came from.',
    set: { description: 'Where the contact came from. At most 200 characters.', blank: null, max: 200, merge: filled },
    filter: 'Where the contact came from.',
    order: { description: 'By source, without case.' },
    search: null,
    import: { meaning: 'the source', tellsWho: false },
  },
  doNotContact: {
    kind: 'boolean',
    nullable: false,
    description: 'Whether nobody may contact the person.',
    set: { description: 'Whether nobody may contact the person.', blank: false, merge: either },
    filter: 'Whether nobody may contact the person.',
    order: { description: 'Those who may be contacted first.' },
    search: null,
    import: { meaning: 'yes sets "do not contact"; no changes nothing', names: ['dnc'], tellsWho: false },
  },
  subscriptionStatus: {
    kind: 'SubscriptionStatus',
    nullable: false,
    description: 'Whether the contact takes part in mailings.',
    set: {
      description: 'Whether the contact takes part in mailings.',
      blank: 'SUBSCRIBED',
      merge: unlessBlank<SubscriptionStatus>('SUBSCRIBED'),
    },
    filter: 'Whether the contact takes part in mailings.',
    order: { description: 'Subscribed first.' },
    search: null,
    // Columns of other tools are read as opt-outs, by a vocabulary of their own.
    import: { meaning: null, tellsWho: false },
  },
  enrichmentStatus: {
    kind: 'EnrichmentStatus',
    nullable: false,
    description: 'Whether enrichment has found a profile.',
    set: null,
    filter: 'Whether enrichment has found a profile.',
    order: { description: 'Enriched first.' },
    search: null,
    import: null,
  },
  stage: {
    kind: 'LifecycleStage',
    nullable: false,
    description: 'How far the contact has come towards being a customer.',
    set: {
      description: 'How far the contact has come towards being a customer.',
      blank: 'SUBSCRIBER',
      merge: unlessBlank<LifecycleStage>('SUBSCRIBER'),
    },
    filter: 'How far the contact has come.',
    order: { description: 'By stage, in the order from subscriber to customer.' },
    search: null,
    import: { meaning: 'the lifecycle stage', tellsWho: false },
  },
  channel: {
    kind: 'text',
    nullable: false,
    description: 'The messaging channel that the contact came in by.',
    set: {
      description: 'The messaging channel that the contact came in by. 1 to 100 characters.',
      blank: 'Whatsapp',
      least: 1,
      max: 100,
      merge: kept,
    },
    filter: 'The messaging channel.',
    order: { description: 'By channel, without case.' },
    search: null,
    import: { meaning: null, tellsWho: false },
  },
  avatarUrl: {
    kind: 'imageUrl',
    nullable: true,
    description: 'The picture: an http(s) URL that ends in .png, .jpg or .jpeg.',
    set: {
      description: 'The picture: an http(s) URL whose path ends in .png, .jpg or .jpeg.',
      blank: null,
      merge: filled,
    },
    filter: null,
    order: null,
    search: null,
    import: { meaning: null, tellsWho: true },
  },
  firstSeenAt: {
    kind: 'time',
    nullable: false,
    description: 'The time of the earliest event; the creation where there is none.',
    set: null,
    filter: 'The time of the earliest event; the creation where there is none.',
    order: { description: 'By the earliest event.' },
    search: null,
    import: { meaning: null, tellsWho: false },
  },
  createdAt: {
    kind: 'time',
    nullable: false,
    description: 'When the contact was created.',
    set: null,
    filter: 'When the contact was created.',
    order: { description: 'By creation.' },
    search: null,
    import: { meaning: 'when the contact was created', tellsWho: false },
  },
  updatedAt: {
    kind: 'time',
    nullable: false,
    description: 'When the contact was last changed.',
    set: null,
    filter: 'When the contact was last changed.',
    order: { description: 'By the last change.' },
    search: null,
    import: { meaning: 'when the contact was last changed', tellsWho: false },
  },
} as const satisfies { [Field in Exclude<keyof Contact, OtherColumn>]: FieldOfColumn<Contact[Field]> };
