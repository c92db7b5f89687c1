import type { FieldKind } from '../../query/contact-fields/index.ts';
import { builder } from '../../graphql/builder.ts';

export const SubscriptionStatusEnum = builder.enumType('SubscriptionStatus', {
  description: 'Whether the contact takes part in mailings.',
  values: {
    SUBSCRIBED: { description: 'Takes part.' },
    UNSUBSCRIBED: { description: 'Has opted out.' },
  } as const,
});

export const EnrichmentStatusEnum = builder.enumType('EnrichmentStatus', {
  description: 'Whether enrichment has found a profile.',
  values: {
    ENRICHED: { description: 'The contact has a unified profile.' },
    NOT_ENRICHED: { description: 'The contact has none.' },
  } as const,
});

export const LifecycleStageEnum = builder.enumType('LifecycleStage', {
  description: 'How far the contact has come towards being a customer.',
  values: {
    SUBSCRIBER: { description: 'Has signed up; the stage of a new contact.' },
    ENGAGED: { description: 'Has answered, or taken part in something.' },
    LEAD: { description: 'Has shown interest.' },
    MARKETING_QUALIFIED_LEAD: { description: 'Marketing finds the contact ready (MQL).' },
    SALES_QUALIFIED_LEAD: { description: 'Sales finds the contact ready (SQL).' },
    OPPORTUNITY: { description: 'A deal is in progress.' },
    FOLLOW_UP_REQUIRED: { description: 'Waits to be contacted again.' },
    CUSTOMER: { description: 'Has bought.' },
    EVANGELIST: { description: 'Recommends.' },
    OTHER: { description: 'None of the others.' },
    LOST: { description: 'Has decided against buying.' },
    INACTIVE: { description: 'Has not been heard of for a long time.' },
  } as const,
});

export const BuiltInPortalRoleEnum = builder.enumType('BuiltInPortalRole', {
  description: 'The roles of the customer portal that every workspace has.',
  values: {
    NO_ACCESS: { description: 'May not enter the portal.' },
    MEMBER: { description: 'Sees own matters.' },
    ADMIN: { description: 'Sees the matters of the account.' },
  } as const,
});

/** The type of each kind of field, in objects and inputs. */
export const fieldTypes = {
  text: 'String',
  imageUrl: 'String',
  boolean: 'Boolean',
  time: 'DateTime',
  SubscriptionStatus: SubscriptionStatusEnum,
  EnrichmentStatus: EnrichmentStatusEnum,
  LifecycleStage: LifecycleStageEnum,
} as const satisfies Record<FieldKind, unknown>;
