-- The feed of changes is numbered when it is read (docs/decisions/feed.md): no sequence and no id of a transaction says what comes first.
-- Cursors of before are refused: readers begin anew, by `since`. A server of the version before does not find its columns: stop it first.
LOCK TABLE "outbox_event" IN ACCESS EXCLUSIVE MODE;

CREATE TABLE "feed" (
    "workspace_id" UUID NOT NULL,
    "last_seq" BIGINT NOT NULL,

    CONSTRAINT "feed_pkey" PRIMARY KEY ("workspace_id")
);

ALTER TABLE "feed" ADD CONSTRAINT "feed_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "outbox_event" ADD COLUMN "seq" BIGINT;
UPDATE "outbox_event" o SET seq = numbered.seq
FROM (SELECT workspace_id, id, row_number() OVER (PARTITION BY workspace_id ORDER BY transaction_id, position, id) AS seq FROM "outbox_event") AS numbered
WHERE numbered.workspace_id = o.workspace_id AND numbered.id = o.id;
INSERT INTO "feed" (workspace_id, last_seq) SELECT workspace_id, count(*) FROM "outbox_event" GROUP BY workspace_id;

-- Their indexes go with them.
ALTER TABLE "outbox_event" DROP COLUMN "transaction_id", DROP COLUMN "position";
-- When the event was written, not when its transaction began: what follows from another change is written after it.
ALTER TABLE "outbox_event" ALTER COLUMN "created_at" TYPE TIMESTAMPTZ(6), ALTER COLUMN "created_at" SET DEFAULT clock_timestamp();

CREATE INDEX "outbox_event_workspace_id_seq_id_idx" ON "outbox_event"("workspace_id", "seq", "id");
CREATE INDEX "outbox_event_workspace_id_type_seq_id_idx" ON "outbox_event"("workspace_id", "type", "seq", "id");
CREATE INDEX "outbox_event_workspace_id_contact_id_seq_id_idx" ON "outbox_event"("workspace_id", "contact_id", "seq", "id");
-- What is to be numbered next, in its order.
CREATE INDEX "outbox_event_unnumbered_idx" ON "outbox_event"("workspace_id", "created_at", "id") WHERE seq IS NULL;

-- Ids of events come from the gateway.
DROP FUNCTION new_uuid();
