-- CreateEnum
CREATE TYPE "MemberRole" AS ENUM ('OWNER', 'ADMIN', 'MEMBER');

-- CreateEnum
CREATE TYPE "DataScope" AS ENUM ('ALL', 'ASSIGNED');

-- CreateEnum
CREATE TYPE "SubscriptionStatus" AS ENUM ('SUBSCRIBED', 'UNSUBSCRIBED');

-- CreateEnum
CREATE TYPE "EnrichmentStatus" AS ENUM ('ENRICHED', 'NOT_ENRICHED');

-- CreateEnum
CREATE TYPE "LifecycleStage" AS ENUM ('SUBSCRIBER', 'LEAD', 'MARKETING_QUALIFIED_LEAD', 'SALES_QUALIFIED_LEAD', 'OPPORTUNITY', 'CUSTOMER', 'EVANGELIST', 'OTHER');

-- CreateEnum
CREATE TYPE "BuiltInPortalRole" AS ENUM ('NO_ACCESS', 'MEMBER', 'ADMIN');

-- CreateEnum
CREATE TYPE "CustomFieldType" AS ENUM ('TEXT', 'LONG_TEXT', 'NUMBER', 'BOOLEAN', 'DATE', 'DATETIME', 'SELECT', 'MULTISELECT', 'URL', 'EMAIL', 'PHONE');

-- CreateEnum
CREATE TYPE "IdentifierKind" AS ENUM ('EMAIL', 'EXTERNAL_ID', 'VISITOR_ID');

-- CreateEnum
CREATE TYPE "ActionStatus" AS ENUM ('SCHEDULED', 'PENDING_APPROVAL', 'APPROVED', 'AUTO_APPROVED', 'REJECTED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "OpportunityStatus" AS ENUM ('OPEN', 'WON', 'LOST', 'ABANDONED');

-- CreateTable
CREATE TABLE "workspace" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "default_portal_role" "BuiltInPortalRole" NOT NULL DEFAULT 'NO_ACCESS',
    "cursor_secret" TEXT NOT NULL,
    "demo_key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "first_name" TEXT,
    "last_name" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "MemberRole" NOT NULL DEFAULT 'MEMBER',
    "data_scope" "DataScope" NOT NULL DEFAULT 'ALL',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "api_key" (
    "id" UUID NOT NULL,
    "workspace_id" UUID,
    "user_id" UUID,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "scopes" TEXT[],
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT,
    "first_name" TEXT,
    "last_name" TEXT,
    "email" TEXT,
    "emails" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "phone" TEXT,
    "phones" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "phone_keys" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "company" TEXT,
    "notes" TEXT,
    "source" TEXT,
    "do_not_contact" BOOLEAN NOT NULL DEFAULT false,
    "subscription_status" "SubscriptionStatus" NOT NULL DEFAULT 'SUBSCRIBED',
    "enrichment_status" "EnrichmentStatus" NOT NULL DEFAULT 'NOT_ENRICHED',
    "stage" "LifecycleStage" NOT NULL DEFAULT 'SUBSCRIBER',
    "channel" TEXT NOT NULL DEFAULT 'Whatsapp',
    "avatar_url" TEXT,
    "portal_role" "BuiltInPortalRole" NOT NULL DEFAULT 'NO_ACCESS',
    "portal_role_id" UUID,
    "location_id" UUID,
    "account_id" UUID,
    "assigned_to_id" UUID,
    "external_ids" JSONB NOT NULL DEFAULT '[]',
    "visitor_ids" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "properties" JSONB NOT NULL DEFAULT '{}',
    "custom_values" JSONB NOT NULL DEFAULT '{}',
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "contact_identifier" (
    "workspace_id" UUID NOT NULL,
    "kind" "IdentifierKind" NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "value" TEXT NOT NULL,
    "contact_id" UUID NOT NULL,

    CONSTRAINT "contact_identifier_pkey" PRIMARY KEY ("workspace_id","kind","label","value")
);

-- CreateTable
CREATE TABLE "tag" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "color" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tag_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "contact_tag" (
    "workspace_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "tag_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "contact_tag_pkey" PRIMARY KEY ("workspace_id","contact_id","tag_id")
);

-- CreateTable
CREATE TABLE "custom_field_folder" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "custom_field_folder_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "custom_field" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "type" "CustomFieldType" NOT NULL,
    "options" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "required" BOOLEAN NOT NULL DEFAULT false,
    "folder_id" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "custom_field_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "custom_value" (
    "workspace_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "custom_value_pkey" PRIMARY KEY ("workspace_id","key")
);

-- CreateTable
CREATE TABLE "event" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "url" TEXT,
    "domain" TEXT,
    "data" JSONB NOT NULL DEFAULT '{}',
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "event_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "action" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "status" "ActionStatus" NOT NULL,
    "description" TEXT,
    "params" JSONB NOT NULL DEFAULT '{}',
    "direct" BOOLEAN NOT NULL DEFAULT false,
    "require_approval" BOOLEAN NOT NULL DEFAULT false,
    "scheduled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "action_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "unified_profile" (
    "workspace_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "data" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "unified_profile_pkey" PRIMARY KEY ("workspace_id","contact_id")
);

-- CreateTable
CREATE TABLE "opportunity" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "pipeline" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "status" "OpportunityStatus" NOT NULL DEFAULT 'OPEN',
    "value" DECIMAL(20,4),
    "currency" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "opportunity_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "account" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "domain" TEXT,
    "external_ids" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "account_external_id" (
    "workspace_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "account_id" UUID NOT NULL,

    CONSTRAINT "account_external_id_pkey" PRIMARY KEY ("workspace_id","label","external_id")
);

-- CreateTable
CREATE TABLE "portal_role" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "portal_role_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "location" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "location_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "view" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "filter" JSONB,
    "search" TEXT,
    "search_fields" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "sort" JSONB NOT NULL DEFAULT '[]',
    "columns" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "view_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "outbox_event" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "contact_id" UUID NOT NULL,
    "payload" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "assigned_to_id" UUID,
    "transaction_id" BIGINT NOT NULL DEFAULT ((pg_current_xact_id())::text)::bigint,
    "position" BIGSERIAL NOT NULL,

    CONSTRAINT "outbox_event_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "workspace_slug_key" ON "workspace"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE INDEX "member_user_id_idx" ON "member"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_workspace_id_user_id_key" ON "member"("workspace_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_hash_key" ON "api_key"("hash");

-- CreateIndex
CREATE INDEX "api_key_workspace_id_created_at_id_idx" ON "api_key"("workspace_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "api_key_user_id_idx" ON "api_key"("user_id");

-- CreateIndex
CREATE INDEX "contact_workspace_id_created_at_id_idx" ON "contact"("workspace_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "contact_workspace_id_updated_at_id_idx" ON "contact"("workspace_id", "updated_at", "id");

-- CreateIndex
CREATE INDEX "contact_workspace_id_first_seen_at_id_idx" ON "contact"("workspace_id", "first_seen_at", "id");

-- CreateIndex
CREATE INDEX "contact_workspace_id_assigned_to_id_created_at_id_idx" ON "contact"("workspace_id", "assigned_to_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "contact_workspace_id_account_id_created_at_id_idx" ON "contact"("workspace_id", "account_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "contact_workspace_id_location_id_created_at_id_idx" ON "contact"("workspace_id", "location_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "contact_workspace_id_portal_role_id_idx" ON "contact"("workspace_id", "portal_role_id");

-- CreateIndex
CREATE INDEX "contact_workspace_id_subscription_status_created_at_id_idx" ON "contact"("workspace_id", "subscription_status", "created_at", "id");

-- CreateIndex
CREATE INDEX "contact_workspace_id_enrichment_status_created_at_id_idx" ON "contact"("workspace_id", "enrichment_status", "created_at", "id");

-- CreateIndex
CREATE INDEX "contact_workspace_id_stage_created_at_id_idx" ON "contact"("workspace_id", "stage", "created_at", "id");

-- CreateIndex
CREATE INDEX "contact_identifier_workspace_id_contact_id_idx" ON "contact_identifier"("workspace_id", "contact_id");

-- CreateIndex
CREATE INDEX "contact_identifier_workspace_id_kind_value_idx" ON "contact_identifier"("workspace_id", "kind", "value");

-- CreateIndex
CREATE INDEX "tag_workspace_id_created_at_id_idx" ON "tag"("workspace_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "contact_tag_workspace_id_tag_id_contact_id_idx" ON "contact_tag"("workspace_id", "tag_id", "contact_id");

-- CreateIndex
CREATE INDEX "custom_field_folder_workspace_id_position_id_idx" ON "custom_field_folder"("workspace_id", "position", "id");

-- CreateIndex
CREATE INDEX "custom_field_workspace_id_position_id_idx" ON "custom_field"("workspace_id", "position", "id");

-- CreateIndex
CREATE INDEX "custom_field_workspace_id_folder_id_idx" ON "custom_field"("workspace_id", "folder_id");

-- CreateIndex
CREATE UNIQUE INDEX "custom_field_workspace_id_key_key" ON "custom_field"("workspace_id", "key");

-- CreateIndex
CREATE INDEX "event_workspace_id_contact_id_occurred_at_id_idx" ON "event"("workspace_id", "contact_id", "occurred_at", "id");

-- CreateIndex
CREATE INDEX "event_workspace_id_contact_id_type_occurred_at_id_idx" ON "event"("workspace_id", "contact_id", "type", "occurred_at", "id");

-- CreateIndex
CREATE INDEX "event_workspace_id_occurred_at_id_idx" ON "event"("workspace_id", "occurred_at", "id");

-- CreateIndex
CREATE INDEX "event_workspace_id_type_occurred_at_id_idx" ON "event"("workspace_id", "type", "occurred_at", "id");

-- CreateIndex
CREATE INDEX "event_workspace_id_contact_id_created_at_id_idx" ON "event"("workspace_id", "contact_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "event_workspace_id_created_at_id_idx" ON "event"("workspace_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "action_workspace_id_contact_id_created_at_id_idx" ON "action"("workspace_id", "contact_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "action_workspace_id_created_at_id_idx" ON "action"("workspace_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "action_workspace_id_status_created_at_id_idx" ON "action"("workspace_id", "status", "created_at", "id");

-- CreateIndex
CREATE INDEX "action_workspace_id_type_created_at_id_idx" ON "action"("workspace_id", "type", "created_at", "id");

-- CreateIndex
CREATE INDEX "action_workspace_id_scheduled_at_id_idx" ON "action"("workspace_id", "scheduled_at", "id");

-- CreateIndex
CREATE INDEX "opportunity_workspace_id_contact_id_created_at_id_idx" ON "opportunity"("workspace_id", "contact_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "opportunity_workspace_id_created_at_id_idx" ON "opportunity"("workspace_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "opportunity_workspace_id_status_created_at_id_idx" ON "opportunity"("workspace_id", "status", "created_at", "id");

-- CreateIndex
CREATE INDEX "opportunity_workspace_id_pipeline_stage_created_at_id_idx" ON "opportunity"("workspace_id", "pipeline", "stage", "created_at", "id");

-- CreateIndex
CREATE INDEX "opportunity_workspace_id_updated_at_id_idx" ON "opportunity"("workspace_id", "updated_at", "id");

-- CreateIndex
CREATE INDEX "opportunity_workspace_id_value_id_idx" ON "opportunity"("workspace_id", "value", "id");

-- CreateIndex
CREATE INDEX "account_workspace_id_created_at_id_idx" ON "account"("workspace_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "account_external_id_workspace_id_external_id_idx" ON "account_external_id"("workspace_id", "external_id");

-- CreateIndex
CREATE INDEX "account_external_id_workspace_id_account_id_idx" ON "account_external_id"("workspace_id", "account_id");

-- CreateIndex
CREATE UNIQUE INDEX "portal_role_workspace_id_slug_key" ON "portal_role"("workspace_id", "slug");

-- CreateIndex
CREATE INDEX "location_workspace_id_created_at_id_idx" ON "location"("workspace_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "view_workspace_id_position_id_idx" ON "view"("workspace_id", "position", "id");

-- CreateIndex
CREATE INDEX "outbox_event_workspace_id_transaction_id_position_id_idx" ON "outbox_event"("workspace_id", "transaction_id", "position", "id");

-- CreateIndex
CREATE INDEX "outbox_event_workspace_id_contact_id_transaction_id_positio_idx" ON "outbox_event"("workspace_id", "contact_id", "transaction_id", "position", "id");

-- CreateIndex
CREATE INDEX "outbox_event_workspace_id_created_at_id_idx" ON "outbox_event"("workspace_id", "created_at", "id");

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_workspace_id_portal_role_id_fkey" FOREIGN KEY ("workspace_id", "portal_role_id") REFERENCES "portal_role"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_workspace_id_location_id_fkey" FOREIGN KEY ("workspace_id", "location_id") REFERENCES "location"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_workspace_id_account_id_fkey" FOREIGN KEY ("workspace_id", "account_id") REFERENCES "account"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_workspace_id_assigned_to_id_fkey" FOREIGN KEY ("workspace_id", "assigned_to_id") REFERENCES "member"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_identifier" ADD CONSTRAINT "contact_identifier_workspace_id_contact_id_fkey" FOREIGN KEY ("workspace_id", "contact_id") REFERENCES "contact"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tag" ADD CONSTRAINT "tag_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_tag" ADD CONSTRAINT "contact_tag_workspace_id_contact_id_fkey" FOREIGN KEY ("workspace_id", "contact_id") REFERENCES "contact"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_tag" ADD CONSTRAINT "contact_tag_workspace_id_tag_id_fkey" FOREIGN KEY ("workspace_id", "tag_id") REFERENCES "tag"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "custom_field_folder" ADD CONSTRAINT "custom_field_folder_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "custom_field" ADD CONSTRAINT "custom_field_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "custom_field" ADD CONSTRAINT "custom_field_workspace_id_folder_id_fkey" FOREIGN KEY ("workspace_id", "folder_id") REFERENCES "custom_field_folder"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "custom_value" ADD CONSTRAINT "custom_value_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_workspace_id_contact_id_fkey" FOREIGN KEY ("workspace_id", "contact_id") REFERENCES "contact"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action" ADD CONSTRAINT "action_workspace_id_contact_id_fkey" FOREIGN KEY ("workspace_id", "contact_id") REFERENCES "contact"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unified_profile" ADD CONSTRAINT "unified_profile_workspace_id_contact_id_fkey" FOREIGN KEY ("workspace_id", "contact_id") REFERENCES "contact"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opportunity" ADD CONSTRAINT "opportunity_workspace_id_contact_id_fkey" FOREIGN KEY ("workspace_id", "contact_id") REFERENCES "contact"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_external_id" ADD CONSTRAINT "account_external_id_workspace_id_account_id_fkey" FOREIGN KEY ("workspace_id", "account_id") REFERENCES "account"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "portal_role" ADD CONSTRAINT "portal_role_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "location" ADD CONSTRAINT "location_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "view" ADD CONSTRAINT "view_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "view" ADD CONSTRAINT "view_workspace_id_created_by_id_fkey" FOREIGN KEY ("workspace_id", "created_by_id") REFERENCES "member"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_event" ADD CONSTRAINT "outbox_event_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot express: functions, expression indexes, trigram indexes.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- All text that a search looks into, in lower case, a line each. One index over it serves the search of every
-- combination of fields: the query adds a condition on the fields it wants.
CREATE FUNCTION contact_search_text(
  name text, first_name text, last_name text, emails text[], phones text[], phone_keys text[], company text, properties jsonb
) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT lower(concat_ws(E'\n', name, concat_ws(' ', first_name, last_name), array_to_string(emails, E'\n'),
    array_to_string(phones, E'\n'), array_to_string(phone_keys, E'\n'), company,
    (SELECT string_agg(found.value #>> '{}', E'\n')
       FROM jsonb_path_query(properties, 'strict $.**') AS found(value)
      WHERE jsonb_typeof(found.value) = 'string')))
$$;

-- Text values anywhere in free properties, in lower case, a line each.
CREATE FUNCTION json_search_text(document jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT lower(string_agg(found.value #>> '{}', E'\n'))
    FROM jsonb_path_query(document, 'strict $.**') AS found(value)
   WHERE jsonb_typeof(found.value) = 'string'
$$;

-- The texts of a JSON value: of a scalar its own, of a list those of its elements. A number's text is its shortest form.
CREATE FUNCTION json_texts(value jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT ARRAY(
    SELECT CASE jsonb_typeof(element) WHEN 'number' THEN trim_scale(element::numeric)::text ELSE element #>> '{}' END
      FROM jsonb_array_elements(CASE jsonb_typeof(value) WHEN 'array' THEN value ELSE jsonb_build_array(value) END) AS element
     WHERE jsonb_typeof(element) <> 'null')
$$;
-- The time that a JSON value names: ISO 8601, a day as its midnight, in UTC where it names no zone; null for anything else.
CREATE FUNCTION json_time(value jsonb) RETURNS timestamptz LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE
    WHEN jsonb_typeof(value) <> 'string' OR value #>> '{}' !~
      '^(?!0000)\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)?)?$' THEN NULL
    WHEN substr(value #>> '{}', 9, 2)::int > extract(day FROM make_date(substr(value #>> '{}', 1, 4)::int, substr(value #>> '{}', 6, 2)::int, 1)
      + interval '1 month' - interval '1 day') THEN NULL
    WHEN length(value #>> '{}') = 10 THEN (value #>> '{}' || 'T00:00:00Z')::timestamptz
    WHEN value #>> '{}' ~ '(Z|[+-]\d\d:\d\d)$' THEN (value #>> '{}')::timestamptz
    ELSE (value #>> '{}' || 'Z')::timestamptz
  END
$$;
-- key + U+001F + value in lower case, for every scalar and every element of a list: what equality on a custom field looks
-- up, over custom_value_terms(jsonb_build_object(key, values)). A number's text is its shortest form. An index takes
-- entries of 2,700 bytes at most, so a long term is its beginning and its hash. It calls no function of ours, so that a
-- restored dump can build the index.
CREATE FUNCTION custom_value_terms(document jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(CASE WHEN octet_length(term.text) <= 1000 THEN term.text ELSE left(term.text, 100) || E'\x1f' || md5(term.text) END), '{}')
    FROM jsonb_each(document) AS entry,
    LATERAL jsonb_array_elements(CASE jsonb_typeof(entry.value) WHEN 'array' THEN entry.value ELSE jsonb_build_array(entry.value) END) AS element(value),
    LATERAL (
      SELECT entry.key || E'\x1f' ||
        lower(CASE jsonb_typeof(element.value) WHEN 'number' THEN trim_scale(element.value::numeric)::text ELSE element.value #>> '{}' END)
    ) AS term(text)
   WHERE jsonb_typeof(element.value) <> 'null'
$$;

CREATE INDEX contact_search_idx ON contact USING gin (workspace_id,
  contact_search_text(name, first_name, last_name, emails, phones, phone_keys, company, properties) gin_trgm_ops);
CREATE INDEX contact_custom_values_idx ON contact USING gin (workspace_id, custom_value_terms(custom_values));
CREATE INDEX contact_phone_keys_idx ON contact USING gin (workspace_id, phone_keys);

-- One index an order, for both directions and both null placements: the query reads the rows that have the value and
-- the rows that have none as two ranges of it.
CREATE INDEX contact_name_idx ON contact (workspace_id, (lower(name) COLLATE "C"), id);
CREATE INDEX contact_first_name_idx ON contact (workspace_id, (lower(first_name) COLLATE "C"), id);
CREATE INDEX contact_last_name_idx ON contact (workspace_id, (lower(last_name) COLLATE "C"), id);
CREATE INDEX contact_email_idx ON contact (workspace_id, (lower(email) COLLATE "C"), id);
CREATE INDEX contact_company_idx ON contact (workspace_id, (lower(company) COLLATE "C"), id);
CREATE INDEX contact_source_idx ON contact (workspace_id, (lower(source) COLLATE "C"), id);
CREATE INDEX contact_phone_idx ON contact (workspace_id, (lower(phone) COLLATE "C"), id);
-- Notes are long: they are ordered by their beginning.
CREATE INDEX contact_notes_idx ON contact (workspace_id, (left(lower(notes), 100) COLLATE "C"), id);
CREATE INDEX contact_channel_idx ON contact (workspace_id, (lower(channel) COLLATE "C"), created_at, id);
CREATE INDEX contact_do_not_contact_idx ON contact (workspace_id, do_not_contact, created_at, id);

CREATE UNIQUE INDEX tag_name_key ON tag (workspace_id, lower(name));
CREATE INDEX tag_name_idx ON tag (workspace_id, (lower(name) COLLATE "C"), id);
CREATE INDEX tag_search_idx ON tag USING gin (workspace_id, lower(name) gin_trgm_ops);
CREATE INDEX account_name_idx ON account (workspace_id, (lower(name) COLLATE "C"), id);
CREATE INDEX account_search_idx ON account USING gin (workspace_id, lower(name || E'\n' || coalesce(domain, '')) gin_trgm_ops);
CREATE INDEX location_title_idx ON location (workspace_id, (lower(title) COLLATE "C"), id);
