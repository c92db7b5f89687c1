-- The normal form of a phone number is no longer made of whatever digits a text has: digits of all scripts count, an
-- extension stands after an x, and a text with letters, or with fewer than 5 or more than 15 digits, has none. The same as
-- phoneKey in src/values/phone.ts; only contacts whose forms change are written.
WITH scripts AS (
  -- The zeros of all scripts: their other digits follow them.
  SELECT string_agg(chr(ascii(zero) + value), '' ORDER BY place, value) AS digits, repeat('0123456789', count(DISTINCT place)::int) AS ascii
    FROM regexp_split_to_table(
      U&'\0660\06f0\07c0\0966\09e6\0a66\0ae6\0b66\0be6\0c66\0ce6\0d66\0de6\0e50\0ed0\0f20\1040\1090\17e0\1810\1946\19d0'
      '\1a80\1a90\1b50\1bb0\1c40\1c50\a620\a8d0\a900\a9d0\a9f0\aa50\abf0\ff10\+0104a0\+010d30\+010d40\+011066\+0110f0'
      '\+011136\+0111d0\+0112f0\+011450\+0114d0\+011650\+0116c0\+0116d0\+0116da\+011730\+0118e0\+011950\+011bf0'
      '\+011c50\+011d50\+011da0\+011de0\+011f50\+016130\+016a60\+016ac0\+016b50\+016d70\+01ccf0\+01d7ce\+01d7d8'
      '\+01d7e2\+01d7ec\+01d7f6\+01e140\+01e2f0\+01e4f0\+01e5f1\+01e950\+01fbf0', '') WITH ORDINALITY AS zeros(zero, place),
      generate_series(0, 9) AS value
),
wide AS (
  SELECT string_agg(chr(65280 + value), '' ORDER BY value) AS characters, string_agg(chr(32 + value), '' ORDER BY value) AS ascii FROM generate_series(1, 94) AS value
),
made AS (
  SELECT c.workspace_id, c.id, coalesce(array_agg(number.key ORDER BY own.place) FILTER (WHERE number.key IS NOT NULL), '{}') AS keys
    FROM contact c CROSS JOIN scripts CROSS JOIN wide
    CROSS JOIN LATERAL unnest(c.phones) WITH ORDINALITY AS own(phone, place)
    -- Without invisible characters, and with ASCII's spaces, dashes and digits.
    CROSS JOIN LATERAL (SELECT regexp_replace(own.phone,
      '[\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]|'
      '[\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f]', '', 'g')) AS visible(text)
    CROSS JOIN LATERAL (SELECT regexp_replace(translate(visible.text, wide.characters, wide.ascii), '[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\t-\r]', ' ', 'g')) AS spaced(text)
    CROSS JOIN LATERAL (SELECT regexp_replace(spaced.text,
      '[\u058a\u05be\u1400\u1806\u2010-\u2015\u2212\u2e17\u2e1a\u2e3a\u2e3b\u2e40\u2e5d\u301c\u3030\u30a0\u30fc\ufe31\ufe32\ufe58\ufe63\uff70]|[\U00010d6e\U00010ead]', '-', 'g')) AS dashed(text)
    CROSS JOIN LATERAL (SELECT regexp_replace(translate(dashed.text, scripts.digits, scripts.ascii), '^ *tel:', '', 'i')) AS plain(text)
    CROSS JOIN LATERAL (SELECT coalesce(substring(plain.text FROM '(?i)[ ,]*(?:;ext=|ext(?:n|ension)?[.:]?|x|#) *[0-9]{1,7}$'), '')) AS extension(text)
    CROSS JOIN LATERAL (SELECT left(plain.text, length(plain.text) - length(extension.text))) AS base(text)
    CROSS JOIN LATERAL (SELECT regexp_replace(base.text, '[^0-9]', '', 'g')) AS base_digits(text)
    CROSS JOIN LATERAL (
      SELECT CASE WHEN base.text ~ '^[ ()\[\]]*\+?[0-9 .()\[\]/-]+$' AND length(base_digits.text) BETWEEN 5 AND 15
        THEN CASE WHEN position('+' IN base.text) > 0 THEN '+' ELSE '' END || base_digits.text || coalesce('x' || substring(extension.text FROM '[0-9]+$'), '') END
    ) AS number(key)
   GROUP BY c.workspace_id, c.id
)
UPDATE contact c SET phone_keys = made.keys FROM made
 WHERE c.workspace_id = made.workspace_id AND c.id = made.id AND c.phone_keys <> made.keys;
