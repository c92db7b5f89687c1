-- The filter as a client wrote it, in a notation of its own.
ALTER TABLE "view" ADD COLUMN "filter_notation" JSONB;
