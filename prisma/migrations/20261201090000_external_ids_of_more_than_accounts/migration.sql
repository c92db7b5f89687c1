-- Locations, members, tags, custom fields and portal roles take the ids that other systems gave, as accounts do. A server of the version before
-- does not find the column that this takes from accounts: stop it first.

-- Whoever writes waits from the start: one who holds one table and waits for another would end this in a deadlock.
LOCK TABLE contact, tag, account, account_external_id, location, member, custom_field, portal_role IN ACCESS EXCLUSIVE MODE;

-- CreateTable
CREATE TABLE "location_external_id" (
    "workspace_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "location_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "location_external_id_pkey" PRIMARY KEY ("workspace_id","label","external_id")
);

-- CreateIndex
CREATE INDEX "location_external_id_workspace_id_external_id_idx" ON "location_external_id"("workspace_id", "external_id");

-- CreateIndex
CREATE INDEX "location_external_id_workspace_id_location_id_idx" ON "location_external_id"("workspace_id", "location_id");

-- AddForeignKey
ALTER TABLE "location_external_id" ADD CONSTRAINT "location_external_id_workspace_id_location_id_fkey" FOREIGN KEY ("workspace_id", "location_id") REFERENCES "location"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "member_external_id" (
    "workspace_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "member_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "member_external_id_pkey" PRIMARY KEY ("workspace_id","label","external_id")
);

-- CreateIndex
CREATE INDEX "member_external_id_workspace_id_external_id_idx" ON "member_external_id"("workspace_id", "external_id");

-- CreateIndex
CREATE INDEX "member_external_id_workspace_id_member_id_idx" ON "member_external_id"("workspace_id", "member_id");

-- AddForeignKey
ALTER TABLE "member_external_id" ADD CONSTRAINT "member_external_id_workspace_id_member_id_fkey" FOREIGN KEY ("workspace_id", "member_id") REFERENCES "member"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "tag_external_id" (
    "workspace_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "tag_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "tag_external_id_pkey" PRIMARY KEY ("workspace_id","label","external_id")
);

-- CreateIndex
CREATE INDEX "tag_external_id_workspace_id_external_id_idx" ON "tag_external_id"("workspace_id", "external_id");

-- CreateIndex
CREATE INDEX "tag_external_id_workspace_id_tag_id_idx" ON "tag_external_id"("workspace_id", "tag_id");

-- AddForeignKey
ALTER TABLE "tag_external_id" ADD CONSTRAINT "tag_external_id_workspace_id_tag_id_fkey" FOREIGN KEY ("workspace_id", "tag_id") REFERENCES "tag"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "custom_field_external_id" (
    "workspace_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "custom_field_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "custom_field_external_id_pkey" PRIMARY KEY ("workspace_id","label","external_id")
);

-- CreateIndex
CREATE INDEX "custom_field_external_id_workspace_id_external_id_idx" ON "custom_field_external_id"("workspace_id", "external_id");

-- CreateIndex
CREATE INDEX "custom_field_external_id_workspace_id_custom_field_id_idx" ON "custom_field_external_id"("workspace_id", "custom_field_id");

-- AddForeignKey
ALTER TABLE "custom_field_external_id" ADD CONSTRAINT "custom_field_external_id_workspace_id_custom_field_id_fkey" FOREIGN KEY ("workspace_id", "custom_field_id") REFERENCES "custom_field"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "portal_role_external_id" (
    "workspace_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "portal_role_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "portal_role_external_id_pkey" PRIMARY KEY ("workspace_id","label","external_id")
);

-- CreateIndex
CREATE INDEX "portal_role_external_id_workspace_id_external_id_idx" ON "portal_role_external_id"("workspace_id", "external_id");

-- CreateIndex
CREATE INDEX "portal_role_external_id_workspace_id_portal_role_id_idx" ON "portal_role_external_id"("workspace_id", "portal_role_id");

-- AddForeignKey
ALTER TABLE "portal_role_external_id" ADD CONSTRAINT "portal_role_external_id_workspace_id_portal_role_id_fkey" FOREIGN KEY ("workspace_id", "portal_role_id") REFERENCES "portal_role"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The table alone has the external ids of accounts from now on, with the place that each had in the list beside it.
ALTER TABLE "account_external_id" ADD COLUMN "position" INTEGER NOT NULL DEFAULT 0;

UPDATE "account_external_id" AS x SET "position" = listed."place" - 1
FROM "account" AS a, jsonb_array_elements(a."external_ids") WITH ORDINALITY AS listed("value", "place")
WHERE a."workspace_id" = x."workspace_id" AND a."id" = x."account_id"
  AND listed."value" ->> 'label' = x."label" AND listed."value" ->> 'externalId' = x."external_id" AND listed."place" > 1;

ALTER TABLE "account" DROP COLUMN "external_ids";
