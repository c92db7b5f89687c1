// The statements of the hand-written handlers: one an endpoint, with the answer as JSON.

const time = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const tagNames = `(SELECT coalesce(json_agg(t.name ORDER BY ct.added_at, ct.position, t.id), '[]') FROM contact_tag ct
  JOIN tag t ON t.workspace_id = ct.workspace_id AND t.id = ct.tag_id WHERE ct.workspace_id = c.workspace_id AND ct.contact_id = c.id)`;

const ownId = (label: string): string =>
  `coalesce((SELECT x ->> 'externalId' FROM jsonb_array_elements(c.external_ids) AS x WHERE x ->> 'label' = '${label}' LIMIT 1), c.id::text)`;

export const key = `SELECT k.id AS "keyId", k.scopes, w.id AS "workspaceId", w.slug FROM api_key k
  LEFT JOIN member m ON m.user_id = k.user_id AND (k.workspace_id IS NULL OR m.workspace_id = k.workspace_id)
  JOIN workspace w ON w.id = coalesce(m.workspace_id, k.workspace_id)
  WHERE k.hash = $1 AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > now()) AND ($2::text IS NULL OR w.id::text = $2 OR w.slug = $2)`;

const page = (limit: string, offset = '', condition = 'true'): string =>
  `SELECT * FROM contact WHERE workspace_id = $1 AND ${condition} ORDER BY created_at DESC, id DESC LIMIT ${limit} ${offset}`;

/** Those in whose APIs every contact has an email count all contacts, and those without one by the index that has no others. */
const withEmail = 'email IS NOT NULL';
const countedWithEmail = `SELECT count(*) - (SELECT count(*) FROM contact WHERE workspace_id = $1 AND email IS NULL) AS total FROM contact WHERE workspace_id = $1`;

const pristinesendContact = `json_build_object('id', ${ownId('pristinesend')}, 'email', c.email, 'first_name', c.first_name, 'last_name', c.last_name,
  'status', lower(c.subscription_status::text), 'properties', c.properties, 'created_at', ${time('c.created_at')}, 'updated_at', ${time('c.updated_at')})`;

export const pristinesendList = `
  SELECT json_build_object('data', coalesce(json_agg(${pristinesendContact} ORDER BY c.created_at DESC, c.id DESC), '[]'), 'total', counted.total,
    'limit', $2::int, 'offset', $3::int, 'has_more', counted.total > $2::int + $3::int,
    'next_cursor', CASE WHEN counted.total > $2::int + $3::int THEN (array_agg(c.created_at || ' ' || c.id ORDER BY c.created_at, c.id))[1] END) AS answer
  FROM (${countedWithEmail}) AS counted, (${page('$2', 'OFFSET $3', withEmail)}) AS c GROUP BY counted.total`;

export const pristinesendCreate = `
  WITH c AS (
      INSERT INTO contact (workspace_id, id, name, first_name, last_name, email, emails, source, properties)
      VALUES ($1, $2, concat_ws(' ', $5::text, $6::text), $5, $6, $4, ARRAY[$4::text], 'api', $7::jsonb) RETURNING *),
    claimed AS (INSERT INTO contact_identifier (workspace_id, kind, value, contact_id) VALUES ($1, 'EMAIL', lower($4), $2)),
    recorded AS (INSERT INTO outbox_event (workspace_id, id, type, contact_id) VALUES ($1, $3, 'contact.created', $2))
  SELECT ${pristinesendContact} AS answer FROM c`;

const whautomateLocation = `(SELECT json_build_object('id', l.id, 'title', l.title) FROM location l WHERE l.workspace_id = c.workspace_id AND l.id = c.location_id)`;
const whautomateFields = `'id', ${ownId('whautomate')}, 'name', coalesce(c.name, ''), 'phoneNumber', coalesce(c.phone, ''), 'stage', CASE c.stage WHEN 'SUBSCRIBER' THEN 'Subscriber' ELSE initcap(c.stage::text) END, 'notes', coalesce(c.notes, ''), 'customFields', c.custom_values,
  'tags', ${tagNames}, 'channel', c.channel, 'createdAt', ${time('c.created_at')}, 'updatedAt', ${time('c.updated_at')}`;
const whautomateContact = `CASE WHEN c.location_id IS NULL THEN json_build_object(${whautomateFields}) ELSE json_build_object(${whautomateFields}, 'location', ${whautomateLocation}) END`;

export const whautomateList = `SELECT coalesce(json_agg(${whautomateContact} ORDER BY c.created_at DESC, c.id DESC), '[]') AS answer FROM (${page('$2', 'OFFSET $3')}) AS c`;

export const whautomateTagsAdd = `
  WITH wanted AS (SELECT * FROM unnest($3::text[], $4::uuid[], $5::uuid[]) WITH ORDINALITY AS w(name, id, event_id, place)),
    created AS (INSERT INTO tag (workspace_id, id, name) SELECT $1, id, name FROM wanted
      WHERE NOT EXISTS (SELECT FROM tag t WHERE t.workspace_id = $1 AND fold_case(t.name) = fold_case(wanted.name)) RETURNING id, name),
    named AS (SELECT t.id, t.name, wanted.event_id, wanted.place FROM wanted JOIN tag t ON t.workspace_id = $1 AND fold_case(t.name) = fold_case(wanted.name)
      UNION ALL SELECT created.id, created.name, wanted.event_id, wanted.place FROM created JOIN wanted ON wanted.id = created.id),
    added AS (INSERT INTO contact_tag (workspace_id, contact_id, tag_id, position, contact_created_at)
      SELECT $1, $2, named.id, named.place, c.created_at FROM named, contact c WHERE c.workspace_id = $1 AND c.id = $2 ON CONFLICT DO NOTHING RETURNING tag_id, position),
    touched AS (UPDATE contact SET updated_at = now() WHERE workspace_id = $1 AND id = $2 AND EXISTS (SELECT FROM added)),
    recorded AS (INSERT INTO outbox_event (workspace_id, id, type, contact_id, payload)
      SELECT $1, named.event_id, 'contact.tag_added', $2, jsonb_build_object('tag', jsonb_build_object('id', named.id, 'name', named.name))
      FROM added JOIN named ON named.id = added.tag_id)
  SELECT json_build_object('id', $2::text, 'tags', (SELECT json_agg(name ORDER BY added_at, position, id) FROM (
      SELECT t.name, ct.added_at, ct.position, t.id FROM contact_tag ct JOIN tag t ON t.workspace_id = ct.workspace_id AND t.id = ct.tag_id
        WHERE ct.workspace_id = $1 AND ct.contact_id = $2
      UNION ALL SELECT named.name, now(), added.position, named.id FROM added JOIN named ON named.id = added.tag_id) AS present)) AS answer`;

const pathboundProperties = `(jsonb_strip_nulls(jsonb_build_object('email', c.email, 'firstname', c.first_name, 'lastname', c.last_name, 'phone', c.phone, 'company', c.company)) || c.properties)`;

const pathboundContact = `json_build_object('contact_id', ${ownId('pathbound')}, '_id', ${ownId('pathbound')}, 'email', c.email,
  'status', lower(c.enrichment_status::text), 'properties', ${pathboundProperties}, 'visitor_ids', c.visitor_ids,
  'associations', json_build_object('companies', CASE WHEN c.account_id IS NULL THEN '[]' ELSE json_build_array(c.account_id) END),
  'segment_ids', '[]'::json, 'tags', ${tagNames}, 'notes', CASE WHEN c.notes IS NULL THEN '[]' ELSE json_build_array(c.notes) END,
  'first_seen_at', ${time('c.first_seen_at')}, 'creation_source', c.source, 'created_at', ${time('c.created_at')}, 'updated_at', ${time('c.updated_at')})`;

export const pathboundList = `
  SELECT json_build_object('status', 'success', 'contacts', coalesce(json_agg(${pathboundContact} ORDER BY c.created_at DESC, c.id DESC), '[]'),
    'pagination', json_build_object('page', $3::int, 'limit', $2::int, 'total_pages', ceil(counted.total::numeric / $2::int), 'total_items', counted.total)) AS answer
  FROM (${countedWithEmail}) AS counted, (${page('$2::int', 'OFFSET ($3::int - 1) * $2::int', withEmail)}) AS c GROUP BY counted.total`;

export const pathboundGet = `
  SELECT json_build_object('status', 'success', 'contact', ${pathboundContact},
    'unified_profile', (SELECT ${pathboundProperties} || p.data FROM unified_profile p WHERE p.workspace_id = c.workspace_id AND p.contact_id = c.id),
    'actions', (SELECT coalesce(json_agg(json_build_object('action_id', a.id, '_id', a.id, 'type', a.type, 'status', lower(a.status::text), 'description', a.description,
        'params', a.params, 'direct', a.direct, 'require_approval', a.require_approval, 'scheduled_time', ${time('a.scheduled_at')}, 'created_at', ${time('a.created_at')})
        ORDER BY a.created_at DESC, a.id DESC), '[]')
      FROM (SELECT * FROM action WHERE workspace_id = c.workspace_id AND contact_id = c.id ORDER BY created_at DESC, id DESC LIMIT 10) AS a),
    'events', (SELECT coalesce(json_agg(json_build_object('_id', e.id, 'event_id', e.id, 'event', e.type, 'timestamp', ${time('e.occurred_at')}, 'url', e.url, 'domain', e.domain,
        'data', e.data, 'internal_contact_id', c.id, 'contact', json_build_object('_id', c.id, 'email', c.email, 'firstname', c.first_name, 'lastname', c.last_name))
        ORDER BY e.occurred_at DESC, e.id DESC), '[]')
      FROM (SELECT * FROM event WHERE workspace_id = c.workspace_id AND contact_id = c.id ORDER BY occurred_at DESC, id DESC LIMIT 20) AS e)) AS answer
  FROM contact c WHERE c.workspace_id = $1 AND c.id = $2`;

const pylonContact = `json_build_object('id', ${ownId('pylon')}, 'name', coalesce(c.name, ''), 'email', c.email, 'emails', c.emails, 'avatar_url', coalesce(c.avatar_url, ''),
  'phone_numbers', (SELECT coalesce(json_agg(regexp_replace(p, '\\D', '', 'g')), '[]') FROM unnest(c.phones) AS p),
  'primary_phone_number', regexp_replace(coalesce(c.phone, ''), '\\D', '', 'g'),
  'account', (SELECT json_build_object('id', a.id, 'external_ids', (SELECT coalesce(json_agg(json_build_object('external_id', x.external_id, 'label', x.label) ORDER BY x.position), '[]')
      FROM account_external_id x WHERE x.workspace_id = a.workspace_id AND x.account_id = a.id)) FROM account a WHERE a.workspace_id = c.workspace_id AND a.id = c.account_id),
  'custom_fields', (SELECT coalesce(json_object_agg(f.key, json_build_object('slug', f.key, 'value', c.custom_values ->> f.key)), '{}')
      FROM custom_field f WHERE f.workspace_id = c.workspace_id AND c.custom_values ? f.key),
  'external_ids', (SELECT coalesce(json_agg(json_build_object('external_id', x ->> 'externalId', 'label', x ->> 'label')), '[]') FROM jsonb_array_elements(c.external_ids) AS x),
  'integration_user_ids', '[]'::json, 'portal_role', lower(c.portal_role::text), 'portal_role_id', coalesce(c.portal_role_id::text, ''))`;

export const pylonList = `
  WITH page AS MATERIALIZED (${page('$2::int + 1')}), c AS (SELECT * FROM page ORDER BY created_at DESC, id DESC LIMIT $2::int)
  SELECT coalesce(json_agg(${pylonContact} ORDER BY c.created_at DESC, c.id DESC), '[]') AS answer,
    (SELECT created_at || ' ' || id FROM c ORDER BY created_at, id LIMIT 1) AS last, (SELECT count(*) FROM page) > $2::int AS more FROM c`;

export const pylonGet = `SELECT ${pylonContact} AS answer FROM contact c WHERE c.workspace_id = $1 AND c.id = $2`;

const orgcrmContact = `json_build_object('id', ${ownId('orgcrm')}, 'name', c.name, 'first_name', c.first_name, 'last_name', c.last_name, 'email', c.email, 'phone', c.phone,
  'company', c.company, 'job_title', c.job_title, 'source', c.source, 'notes', c.notes, 'dnc', c.do_not_contact, 'tags', ${tagNames}, 'custom', c.custom_values,
  'assigned_to', c.assigned_to_id, 'created_at', ${time('c.created_at')}, 'updated_at', ${time('c.updated_at')})`;

export const orgcrmSearch = `
  WITH matched AS MATERIALIZED (
      SELECT c.id, c.created_at FROM tag t JOIN contact_tag ct ON ct.workspace_id = t.workspace_id AND ct.tag_id = t.id
        JOIN contact c ON c.workspace_id = ct.workspace_id AND c.id = ct.contact_id
        WHERE t.workspace_id = $1 AND fold_case(t.name) = fold_case($2) AND fold_case(c.custom_values ->> 'tier') = fold_case($3)
      UNION SELECT id, created_at FROM contact WHERE workspace_id = $1 AND fold_case(company) COLLATE "C" = fold_case($4))
  SELECT json_build_object('items', (SELECT coalesce(json_agg(${orgcrmContact} ORDER BY c.created_at DESC, c.id DESC), '[]')
      FROM (SELECT * FROM matched ORDER BY created_at DESC, id DESC LIMIT $5::int) AS page JOIN contact c ON c.workspace_id = $1 AND c.id = page.id),
    'total', (SELECT count(*) FROM matched), 'limit', $5::int, 'offset', 0) AS answer`;

export const orgcrmPatch = `
  WITH c AS (UPDATE contact SET notes = $3, updated_at = now() WHERE workspace_id = $1 AND id = $2 RETURNING *),
    recorded AS (INSERT INTO outbox_event (workspace_id, id, type, contact_id, payload) SELECT $1, $4::uuid, 'contact.updated', $2, '{"fields":["notes"]}' FROM c)
  SELECT ${orgcrmContact} AS answer FROM c`;

const latestEvents = (
  contact: string,
  limit: number,
  fields: string,
): string => `(SELECT coalesce(json_agg(json_build_object(${fields}) ORDER BY e.occurred_at DESC, e.id DESC), '[]')
  FROM (SELECT * FROM event WHERE workspace_id = ${contact}.workspace_id AND contact_id = ${contact}.id ORDER BY occurred_at DESC, id DESC LIMIT ${limit}) AS e)`;

const tagObjects = `(SELECT coalesce(json_agg(json_build_object('name', t.name) ORDER BY ct.added_at, ct.position, t.id), '[]') FROM contact_tag ct
  JOIN tag t ON t.workspace_id = ct.workspace_id AND t.id = ct.tag_id WHERE ct.workspace_id = c.workspace_id AND ct.contact_id = c.id)`;

export const graphqlList = `
  SELECT json_build_object('data', json_build_object('contacts', json_build_object('nodes', coalesce(json_agg(json_build_object('uuid', c.id, 'name', c.name, 'email', c.email,
    'tags', ${tagObjects}, 'account', (SELECT json_build_object('uuid', a.id, 'name', a.name) FROM account a WHERE a.workspace_id = c.workspace_id AND a.id = c.account_id),
    'events', ${latestEvents('c', 3, `'type', e.type, 'occurredAt', ${time('e.occurred_at')}`)}) ORDER BY c.created_at DESC, c.id DESC), '[]')))) AS answer
  FROM (${page('$2')}) AS c`;

/** The tags of all contacts in `page` at once: twice as fast as a subselect a contact. */
const tagsOfPage = `tagged AS (
    SELECT contact_id, json_agg(json_build_object('name', name)) AS tags FROM (
      SELECT ct.contact_id, t.name FROM contact_tag ct JOIN tag t ON t.workspace_id = $1 AND t.id = ct.tag_id
      WHERE ct.workspace_id = $1 AND ct.contact_id = ANY (ARRAY(SELECT contact_id FROM page))
      ORDER BY ct.contact_id, ct.added_at, ct.position, t.id) AS sorted
    GROUP BY contact_id)`;

/** Both lists of events are made of one read. */
export const graphqlDeep = `
  WITH page AS MATERIALIZED (
      SELECT id, title, value, contact_id, created_at FROM opportunity WHERE workspace_id = $1 ORDER BY created_at DESC, id DESC LIMIT $2),
    ${tagsOfPage}
  SELECT json_build_object('data', json_build_object('opportunities', json_build_object('nodes', coalesce(json_agg(json_build_object('uuid', o.id, 'title', o.title,
    'value', trim_scale(o.value)::text, 'contact', json_build_object('uuid', c.id, 'name', c.name, 'tags', coalesce(tagged.tags, '[]'),
      'latest', coalesce(e.latest, '[]'), 'recent', coalesce(e.recent, '[]'))) ORDER BY o.created_at DESC, o.id DESC), '[]')))) AS answer
  FROM page o JOIN contact c ON c.workspace_id = $1 AND c.id = o.contact_id
  LEFT JOIN tagged ON tagged.contact_id = c.id
  LEFT JOIN LATERAL (
    SELECT json_agg(json_build_object('type', type, 'url', url)) AS recent, json_agg(json_build_object('type', type)) FILTER (WHERE place = 1) AS latest
    FROM (SELECT type, url, row_number() OVER () AS place FROM (
      SELECT type, url FROM event WHERE workspace_id = $1 AND contact_id = c.id ORDER BY occurred_at DESC, id DESC LIMIT 3) AS newest) AS numbered) AS e ON true`;

export const graphqlFilter = `
  WITH page AS MATERIALIZED (
      SELECT c.id AS contact_id, c.name, c.email, c.created_at FROM tag t
        JOIN contact_tag ct ON ct.workspace_id = $1 AND ct.tag_id = t.id
        JOIN contact c ON c.workspace_id = $1 AND c.id = ct.contact_id
      WHERE t.workspace_id = $1 AND fold_case(t.name) = fold_case($3) AND fold_case(c.custom_values ->> $4) = fold_case($5)
      ORDER BY ct.contact_created_at DESC, ct.contact_id DESC LIMIT $2),
    ${tagsOfPage}
  SELECT json_build_object('data', json_build_object('contacts', json_build_object('nodes', coalesce(json_agg(json_build_object('uuid', p.contact_id, 'name', p.name,
    'email', p.email, 'tags', coalesce(tagged.tags, '[]')) ORDER BY p.created_at DESC, p.contact_id DESC), '[]')))) AS answer
  FROM page p LEFT JOIN tagged ON tagged.contact_id = p.contact_id`;

export const graphqlCreate = `
  WITH c AS (
      INSERT INTO contact (workspace_id, id, name, first_name, last_name, email, emails, company)
      VALUES ($1, $2, concat_ws(' ', $5::text, $6::text), $5, $6, $4, ARRAY[$4::text], $7) RETURNING id, name, email, company),
    claimed AS (INSERT INTO contact_identifier (workspace_id, kind, value, contact_id) VALUES ($1, 'EMAIL', lower($4), $2)),
    recorded AS (INSERT INTO outbox_event (workspace_id, id, type, contact_id) VALUES ($1, $3, 'contact.created', $2))
  SELECT json_build_object('data', json_build_object('createContact', json_build_object('contact',
    json_build_object('uuid', id, 'name', name, 'email', email, 'company', company)))) AS answer FROM c`;
