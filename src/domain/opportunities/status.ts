import { builder } from '../../graphql/builder.ts';

/** The statuses of orgcrm (docs/contracts/orgcrm.md, GET /api/v1/contacts/{contact_id}/opportunities). */
export const OpportunityStatusEnum = builder.enumType('OpportunityStatus', {
  description: 'How a deal stands. Any status may follow any other.',
  values: {
    OPEN: { description: 'In progress.' },
    WON: { description: 'Closed: the contact has bought.' },
    LOST: { description: 'Closed: the contact has bought elsewhere, or not at all.' },
    ABANDONED: { description: 'Given up.' },
  } as const,
});
