-- A UUID v7, for rows that statements make; PostgreSQL has uuidv7() from version 18 on.
CREATE FUNCTION new_uuid() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $$
  SELECT encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
    PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid
$$;

-- A visitor id belongs to one contact: it moves to the one that claims it last. The contact that it leaves is found here,
-- because only here is it certain which one had it, however many claim it at once.
CREATE FUNCTION contact_identifiers_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  WITH moved AS (
      SELECT former.workspace_id, former.contact_id, array_agg(former.value) AS visitor_ids
      FROM former JOIN latter USING (workspace_id, kind, label, value)
      WHERE former.kind = 'VISITOR_ID' AND former.contact_id <> latter.contact_id
      GROUP BY former.workspace_id, former.contact_id),
    left_behind AS (
      UPDATE contact c
      SET visitor_ids = ARRAY(
            SELECT kept.value FROM unnest(c.visitor_ids) WITH ORDINALITY AS kept(value, place)
            WHERE kept.value <> ALL(moved.visitor_ids) ORDER BY kept.place),
          updated_at = now()
      FROM moved
      WHERE c.workspace_id = moved.workspace_id AND c.id = moved.contact_id AND c.visitor_ids && moved.visitor_ids
      RETURNING c.workspace_id, c.id, c.assigned_to_id)
  INSERT INTO outbox_event (workspace_id, id, type, contact_id, payload, assigned_to_id)
  SELECT workspace_id, new_uuid(), 'contact.updated', id, '{"fields": ["visitorIds"]}', assigned_to_id FROM left_behind;
  RETURN NULL;
END
$$;

CREATE TRIGGER contact_identifiers_moved AFTER UPDATE ON contact_identifier
  REFERENCING OLD TABLE AS former NEW TABLE AS latter
  FOR EACH STATEMENT EXECUTE FUNCTION contact_identifiers_moved();
