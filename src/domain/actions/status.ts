import { builder } from '../../graphql/builder.ts';

/** The statuses of pathbound (docs/contracts/pathbound.md, GET /v1/contacts/{contact_id}). */
export const ActionStatusEnum = builder.enumType('ActionStatus', {
  description:
    'How far an action has come. Any status may follow any other: the agent that runs the action knows what happened, and this store keeps it.',
  values: {
    SCHEDULED: { description: 'Waits for its time, or for an agent.' },
    PENDING_APPROVAL: { description: 'Waits for somebody to approve it.' },
    APPROVED: { description: 'Somebody has approved it.' },
    AUTO_APPROVED: { description: 'Approved by a rule.' },
    REJECTED: { description: 'Somebody has refused it.' },
    RUNNING: { description: 'In progress.' },
    COMPLETED: { description: 'Done.' },
    FAILED: { description: 'Tried, without success.' },
    CANCELLED: { description: 'Called off.' },
  } as const,
});
