import type { DemoRows } from './rows.ts';
import { siteDomain } from './seed-context.ts';
import type { SeedContext } from './seed-context.ts';

const values = {
  company_name: 'Lumenworks',
  booking_link: `https://${siteDomain}/book`,
  sender_name: 'Olivia Hart',
  sender_title: 'Head of Customer Success',
  support_email: 'help@lumenworks.example',
  support_phone: '+1 512 555 0100',
  office_address: '200 Congress Avenue, Austin, TX 78701',
  unsubscribe_link: `https://${siteDomain}/unsubscribe`,
  current_offer: 'two months free on every yearly plan',
  signature: 'Warm regards,\nOlivia and the Lumenworks team',
};

/** The workspace's token store, which fills {{custom_values.key}} in templates. */
export function buildCustomValues({ workspaceId, openedAt }: SeedContext): DemoRows['custom_value'] {
  return Object.entries(values).map(([key, value]) => ({
    workspaceId,
    key,
    value,
    createdAt: openedAt,
    updatedAt: openedAt,
  }));
}
