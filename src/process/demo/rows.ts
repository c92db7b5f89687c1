import type { Prisma } from '../../store/index.ts';

/** An id that another system gave to a contact or an account. */
export interface ExternalId {
  readonly label: string;
  readonly externalId: string;
}

/** A row of a table: every column that Prisma's type names, none but the version left to a default. */
type Row<Input, Narrowed = unknown> = Readonly<Required<Omit<Input, 'version' | keyof Narrowed>> & Narrowed>;

export type Json = Prisma.InputJsonValue | null;
export type JsonObject = { readonly [key: string]: Json };

export type ContactRow = Row<
  Prisma.ContactCreateManyInput,
  {
    emails: readonly string[];
    phones: readonly string[];
    phoneKeys: readonly string[];
    visitorIds: readonly string[];
    externalIds: readonly ExternalId[];
    properties: JsonObject;
    customValues: JsonObject;
    firstSeenAt: Date;
    createdAt: Date;
    updatedAt: Date;
  }
>;
type AccountRow = Row<Prisma.AccountCreateManyInput, { domain: string }>;
/** An account with its external ids, which have rows of their own. */
export type DemoAccount = AccountRow & { readonly externalIds: readonly ExternalId[] };
export type EventRow = Row<Prisma.EventCreateManyInput, { data: JsonObject; occurredAt: Date }>;
export type ActionRow = Row<Prisma.ActionCreateManyInput, { params: JsonObject }>;
export type ProfileRow = Row<Prisma.UnifiedProfileCreateManyInput, { data: JsonObject }>;
export type OpportunityRow = Row<Prisma.OpportunityCreateManyInput, { value: string | null }>;
type ViewRow = Row<
  Prisma.ViewCreateManyInput,
  {
    filter: JsonObject | null;
    filterSource: JsonObject | null;
    sort: readonly JsonObject[];
    columns: readonly string[];
  }
>;

/** The rows of the demo workspace by table, in an order in which every foreign key finds its row. */
export interface DemoRows {
  readonly workspace: readonly Row<Prisma.WorkspaceCreateManyInput>[];
  readonly user: readonly Row<Prisma.UserCreateManyInput>[];
  readonly member: readonly Row<Prisma.MemberCreateManyInput>[];
  readonly api_key: readonly Row<Prisma.ApiKeyCreateManyInput>[];
  readonly location: readonly Row<Prisma.LocationCreateManyInput>[];
  readonly portal_role: readonly Row<Prisma.PortalRoleCreateManyInput>[];
  readonly account: readonly AccountRow[];
  readonly account_external_id: readonly Row<Prisma.AccountExternalIdCreateManyInput>[];
  readonly tag: readonly Row<Prisma.TagCreateManyInput>[];
  readonly custom_field_folder: readonly Row<Prisma.CustomFieldFolderCreateManyInput>[];
  readonly custom_field: readonly Row<Prisma.CustomFieldCreateManyInput>[];
  readonly custom_value: readonly Row<Prisma.CustomValueCreateManyInput>[];
  readonly contact: readonly ContactRow[];
  readonly contact_total: readonly Row<Prisma.ContactTotalCreateManyInput>[];
  readonly contact_identifier: readonly Row<Prisma.ContactIdentifierCreateManyInput>[];
  readonly contact_tag: readonly Row<Prisma.ContactTagCreateManyInput>[];
  readonly event: readonly EventRow[];
  readonly action: readonly ActionRow[];
  readonly unified_profile: readonly ProfileRow[];
  readonly opportunity: readonly OpportunityRow[];
  readonly view: readonly ViewRow[];
}
