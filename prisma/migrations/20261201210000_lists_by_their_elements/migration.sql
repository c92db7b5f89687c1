-- Filters compare lists element by element, whatever the type.
DROP FUNCTION json_texts(jsonb);
