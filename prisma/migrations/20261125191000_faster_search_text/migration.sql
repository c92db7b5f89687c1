-- The same text as before, made in half the time: every write of a contact makes it, and a search for each contact that the
-- index finds. The texts nested in properties are taken without a statement of their own.
CREATE OR REPLACE FUNCTION contact_search_text(
  name text, first_name text, last_name text, emails text[], phones text[], phone_keys text[], company text, properties jsonb
) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  texts jsonb;
  nested text;
BEGIN
  IF properties <> '{}' THEN
    texts := jsonb_path_query_array(properties, 'strict $.** ? (@.type() == "string")');
    FOR place IN 0 .. jsonb_array_length(texts) - 1 LOOP
      nested := concat_ws(E'\n', nested, texts ->> place);
    END LOOP;
  END IF;
  RETURN lower(concat_ws(E'\n', name, concat_ws(' ', first_name, last_name), array_to_string(emails, E'\n'),
    array_to_string(phones, E'\n'), array_to_string(phone_keys, E'\n'), company, nested));
END
$$;
