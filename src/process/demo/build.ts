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
import { setScene } from './scene.ts';
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
  const scene = await setScene(plan.now);
  const team = makeTeam(scene);
  const locations = buildLocations(scene);
  const portalRoles = buildPortalRoles(scene);
  const accounts = buildAccounts(scene, Math.max(6, Math.min(300, Math.round(plan.contacts / 15))));
  const tags = buildTags(scene);
  const customFields = buildCustomFields(scene);
  const newcomers = buildContacts(scene, plan.contacts, { team, accounts, locations, portalRoles });
  const events = buildEvents(scene, newcomers);
  const contacts = withFirstSeen(newcomers, events);
  return {
    ...buildWorkspace(scene, team, plan),
    location: locations,
    portal_role: portalRoles,
    account: accounts.map(({ externalIds: _externalIds, ...account }) => account),
    account_external_id: accountExternalIdRows(accounts),
    tag: tags,
    ...customFields,
    custom_value: buildCustomValues(scene),
    contact: contacts,
    contact_total: [{ workspaceId: scene.workspaceId, slot: 0, contacts: contacts.length }],
    contact_identifier: contactIdentifierRows(contacts),
    contact_tag: buildContactTags(scene, contacts, tags),
    event: events,
    action: buildActions(scene, contacts),
    unified_profile: buildProfiles(scene, contacts),
    opportunity: buildOpportunities(scene, contacts),
    view: buildViews(scene, team.owner.memberId),
  };
}
