-- When keys were last used stands in a table of its own: it is written all the time, and a key, which every request reads, hardly ever.
-- A server of the version before does not find the column: stop it first.
CREATE TABLE "api_key_use" (
    "api_key_id" UUID NOT NULL,
    "last_used_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "api_key_use_pkey" PRIMARY KEY ("api_key_id")
);

ALTER TABLE "api_key_use" ADD CONSTRAINT "api_key_use_api_key_id_fkey" FOREIGN KEY ("api_key_id") REFERENCES "api_key"("id") ON DELETE CASCADE ON UPDATE CASCADE;

INSERT INTO "api_key_use" (api_key_id, last_used_at) SELECT id, last_used_at FROM "api_key" WHERE last_used_at IS NOT NULL;

ALTER TABLE "api_key" DROP COLUMN "last_used_at";
