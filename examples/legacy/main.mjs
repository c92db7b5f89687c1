// The same contacts by each of the five legacy APIs, as their clients ask for them.
const { URL: gateway = 'http://127.0.0.1:4000', KEY = '' } = process.env;

const bearer = { authorization: `Bearer ${KEY}` };
const json = { 'content-type': 'application/json' };

/**
 * @param {string} path
 * @param {RequestInit} options
 */
async function call(path, options) {
  const response = await fetch(`${gateway}${path}`, options);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

const answers = {
  pathbound: await call('/pathbound/v1/contacts?limit=1', { headers: bearer }),
  whautomate: await call('/whautomate/v1/contacts?limit=1', { headers: { 'x-api-key': KEY } }),
  pristinesend: await call('/pristinesend/api/v1/contacts?search=ada@example.com', { headers: bearer }),
  orgcrm: await call('/orgcrm/api/v1/contacts?q=ada@example.com', { headers: bearer }),
  pylon: await call('/pylon/contacts/search', {
    method: 'POST',
    headers: { ...bearer, ...json },
    body: JSON.stringify({ filter: { field: 'email', operator: 'equals', value: 'ada@example.com' } }),
  }),
};
for (const [name, answer] of Object.entries(answers)) console.log(name, JSON.stringify(answer));

const created = await call('/pylon/contacts', {
  method: 'POST',
  headers: { ...bearer, ...json },
  body: JSON.stringify({ name: 'Made with fetch', email: 'fetch@example.com' }),
});
console.log('created', created.data.email);
