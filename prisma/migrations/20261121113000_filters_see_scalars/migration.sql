-- The texts of a JSON value: of a scalar its own, of a list those of its scalars. A number's text is its shortest form.
-- An object has none: nobody means its JSON when they look for a text.
CREATE OR REPLACE FUNCTION json_texts(value jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT ARRAY(
    SELECT CASE jsonb_typeof(element) WHEN 'number' THEN trim_scale(element::numeric)::text ELSE element #>> '{}' END
      FROM jsonb_array_elements(CASE jsonb_typeof(value) WHEN 'array' THEN value ELSE jsonb_build_array(value) END) AS element
     WHERE jsonb_typeof(element) IN ('string', 'number', 'boolean'))
$$;
