import type { AccountRow, DemoRows } from './rows.ts';
import type { Team } from './workspace.ts';

/** The rows that a contact points to. */
export interface ContactSurroundings {
  readonly team: Team;
  readonly accounts: readonly AccountRow[];
  readonly locations: DemoRows['location'];
  readonly portalRoles: DemoRows['portal_role'];
}
