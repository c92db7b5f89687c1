-- Every key of a workspace's table begins with the workspace, and none is ever updated: so the tables can be spread over servers by
-- workspace. Records of requests stay a day at most after their key is gone.
ALTER TABLE "idempotency_record" DROP CONSTRAINT "idempotency_record_api_key_id_fkey";
DROP INDEX "idempotency_record_api_key_id_idx";

DO $$
DECLARE
  foreign_key record;
BEGIN
  FOR foreign_key IN
    SELECT conrelid::regclass AS source, conname AS name, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint WHERE contype = 'f' AND confupdtype = 'c' AND connamespace = current_schema()::regnamespace ORDER BY conrelid, conname
  LOOP
    EXECUTE format('ALTER TABLE %1$s DROP CONSTRAINT %2$I, ADD CONSTRAINT %2$I %3$s',
      foreign_key.source, foreign_key.name, replace(foreign_key.definition, ' ON UPDATE CASCADE', ''));
  END LOOP;
END
$$;
