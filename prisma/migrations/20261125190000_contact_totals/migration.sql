-- How many contacts a workspace has, kept by the writes: a list of all of them has its total without counting a million rows.
-- A sum of rows, one for each of some connections, so that writers do not wait for each other's transactions. No foreign
-- key: deleting a workspace deletes its contacts, which counts them.
CREATE TABLE "contact_total" (
    "workspace_id" UUID NOT NULL,
    "slot" INTEGER NOT NULL,
    "contacts" BIGINT NOT NULL,

    CONSTRAINT "contact_total_pkey" PRIMARY KEY ("workspace_id","slot")
);

CREATE FUNCTION contact_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO contact_total AS t (workspace_id, slot, contacts)
  SELECT changed.workspace_id, pg_backend_pid() % 64, CASE TG_OP WHEN 'INSERT' THEN count(*) ELSE -count(*) END
  FROM changed GROUP BY changed.workspace_id ORDER BY changed.workspace_id
  ON CONFLICT (workspace_id, slot) DO UPDATE SET contacts = t.contacts + excluded.contacts;
  RETURN NULL;
END
$$;

-- A server of the version before, which may still be writing, waits for the count and is counted from then on.
LOCK TABLE "contact" IN SHARE ROW EXCLUSIVE MODE;

CREATE TRIGGER contact_inserted AFTER INSERT ON contact
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION contact_counted();
CREATE TRIGGER contact_deleted AFTER DELETE ON contact
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION contact_counted();

INSERT INTO contact_total (workspace_id, slot, contacts) SELECT workspace_id, 0, count(*) FROM contact GROUP BY workspace_id;
