import type { DemoAccount, DemoRows } from './rows.ts';
import type { Team } from './workspace.ts';

/** The rows that a contact points to. */
export interface ContactSeedContext {
  readonly team: Team;
  readonly accounts: readonly DemoAccount[];
  readonly locations: DemoRows['location'];
  readonly portalRoles: DemoRows['portal_role'];
}
