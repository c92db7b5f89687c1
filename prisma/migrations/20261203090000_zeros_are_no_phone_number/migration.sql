-- Zeros alone are no phone number, and identify nobody: the same as phoneKey in src/values/phone.ts.
UPDATE contact SET phone_keys = ARRAY(
  SELECT kept.key FROM unnest(phone_keys) WITH ORDINALITY AS kept(key, place) WHERE kept.key !~ '^\+?0+(x[0-9]+)?$' ORDER BY kept.place)
WHERE EXISTS (SELECT FROM unnest(phone_keys) AS held(key) WHERE held.key ~ '^\+?0+(x[0-9]+)?$');
