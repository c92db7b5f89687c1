import { accountExternalIdRows, buildAccounts } from './accounts.ts';
import { buildActions } from './contacts/actions.ts';
import { contactIdentifierRows } from './contacts/contact-identifiers.ts';
import { buildContacts } from './contacts/contacts.ts';
import { buildCustomFields } from './custom-fields.ts';
import { buildCustomValues } from './custom-values.ts';
import { buildEvents, withFirstSeen } from './contacts/events.ts';
import { buildOpportunities } from './contacts/opportunities.ts';
import { buildLocations, buildPortalRoles } from './contacts/places.ts';
import { buildProfiles } from './contacts/profiles.ts';
import type { DemoRows } from './rows.ts';
import { createSeedContext } from './seed-context.ts';
import { buildContactTags, buildTags } from './tags.ts';
import { buildViews } from './views.ts';
import { buildWorkspace, makeTeam } from './workspace.ts';
import type { WorkspacePlan } from './workspace.ts';

export interface DemoPlan extends WorkspacePlan {
  /** How many contacts. */
  readonly contacts: number;
  /** The day that the data is as of. */
  readonly now: Date;
}

/** Makes the rows of a demo workspace, in the order of insertion. The same plan gives the same rows. */
export async function buildDemo(plan: DemoPlan): Promise<DemoRows> {
  const seedContext = await createSeedContext(plan.now);
  const team = makeTeam(seedContext);
  const locations = buildLocations(seedContext);
  const portalRoles = buildPortalRoles(seedContext);
  const accounts = buildAccounts(seedContext, Math.max(6, Math.min(300, Math.round(plan.contacts / 15))));
  const tags = buildTags(seedContext);
  const customFields = buildCustomFields(seedContext);
  const newcomers = buildContacts(seedContext, plan.contacts, { team, accounts, locations, portalRoles });
  const events = buildEvents(seedContext, newcomers);
  const contacts = withFirstSeen(newcomers, events);
  return {
    ...buildWorkspace(seedContext, team, plan),
    location: locations,
    portal_role: portalRoles,
    account: accounts.map(({ externalIds: _externalIds, ...account }) => account),
    account_external_id: accountExternalIdRows(accounts),
    tag: tags,
    ...customFields,
    custom_value: buildCustomValues(seedContext),
    contact: contacts,
    contact_total: [{ workspaceId: seedContext.workspaceId, slot: 0, contacts: contacts.length }],
    contact_identifier: contactIdentifierRows(contacts),
    contact_tag: buildContactTags(seedContext, contacts, tags),
    event: events,
    action: buildActions(seedContext, contacts),
    unified_profile: buildProfiles(seedContext, contacts),
    opportunity: buildOpportunities(seedContext, contacts),
    view: buildViews(seedContext, team.owner.memberId),
  };
}
