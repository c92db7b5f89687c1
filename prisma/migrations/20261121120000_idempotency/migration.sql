-- The first answer of requests with an Idempotency-Key.
CREATE TABLE "idempotency_record" (
    "workspace_id" UUID NOT NULL,
    "api_key_id" UUID NOT NULL,
    "path_hash" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "status" INTEGER,
    "headers" JSONB NOT NULL DEFAULT '{}',
    "body" TEXT,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_record_pkey" PRIMARY KEY ("workspace_id","api_key_id","path_hash","key")
);

CREATE INDEX "idempotency_record_api_key_id_idx" ON "idempotency_record"("api_key_id");

CREATE INDEX "idempotency_record_expires_at_idx" ON "idempotency_record"("expires_at");

ALTER TABLE "idempotency_record" ADD CONSTRAINT "idempotency_record_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "idempotency_record" ADD CONSTRAINT "idempotency_record_api_key_id_fkey" FOREIGN KEY ("api_key_id") REFERENCES "api_key"("id") ON DELETE CASCADE ON UPDATE CASCADE;
