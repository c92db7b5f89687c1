import { builder } from '../graphql/builder.ts';

/** The statuses of the orgcrm contract. */
export const OpportunityStatusEnum = builder.enumType('OpportunityStatus', {
  description: 'How a deal stands. Any status may follow any other.',
  values: {
    OPEN: { description: 'Under way.' },
    WON: { description: 'Closed: the contact has bought.' },
    LOST: { description: 'Closed: the contact has bought elsewhere, or not at all.' },
    ABANDONED: { description: 'Given up.' },
  } as const,
});
