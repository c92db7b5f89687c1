import { describe, expect, it } from 'vitest';
import { anyUuid } from '../support/matchers.ts';
import { told } from '../support/request.ts';
import { invalid, open } from './open.ts';

const path = '/api/v1/contacts/views';

interface View {
  id: string;
  name: string;
}

const empty = { id: anyUuid, query: { groups: [] }, q: null, sort: [], columns: [] };
const reachable = {
  name: 'Reachable',
  query: {
    groups: [
      {
        conditions: [
          { field: 'dnc', op: 'eq', value: false },
          { field: 'email', op: 'is_set' },
        ],
      },
    ],
  },
  q: 'ada',
  sort: [
    { field: 'name', dir: 'desc' },
    { field: 'custom.plan', dir: 'asc' },
  ],
  columns: ['name', 'custom.plan'],
};

describe('/api/v1/contacts/views', () => {
  it('is an empty list at first', async () => {
    const { send } = await open();
    expect(told(await send('GET', path))).toEqual({ status: 200, body: { items: [] } });
  });

  it('answers a PUT with the views as a GET does, new ones with an id, in the order in which they came', async () => {
    const { send, done } = await open();
    await done(201, 'POST', '/api/v1/custom-fields', { key: 'plan', type: 'text' });
    const views = [
      reachable,
      { name: ' Bare ' },
      { id: null, name: 'Nulls', query: null, q: null, sort: null, columns: null, unknown: 1 },
    ];
    const expected = {
      status: 200,
      body: {
        items: [
          { ...empty, ...reachable },
          { ...empty, name: 'Bare' },
          { ...empty, name: 'Nulls' },
        ],
      },
    };
    const put = told(await send('PUT', path, { views }));
    expect(put).toEqual(expected);
    expect(told(await send('GET', `/orgcrm${path}`))).toEqual(put);
  });

  it('keeps known ids, deletes the views that are left out, and adds the new ones', async () => {
    const { done } = await open();
    const put = async (views: unknown[]) => (await done<{ items: View[] }>(200, 'PUT', path, { views })).items;
    const [a, b, c] = await put([{ name: 'A' }, { name: 'B', q: 'x' }, { name: 'C' }]);
    const after = await put([c, { name: 'New' }, { id: a?.id, name: 'A2', sort: [{ field: 'created_at' }] }]);
    expect(after).toEqual([
      c,
      { ...empty, name: 'New' },
      { ...empty, id: a?.id, name: 'A2', sort: [{ field: 'created_at', dir: 'asc' }] },
    ]);
    expect((await done<{ items: View[] }>(200, 'GET', path)).items).toEqual(after);
    expect(after.map(({ id }) => id)).not.toContain(b?.id);
    expect(await put([])).toEqual([]);
  });

  it('comes back as it was sent, with keys of the client in the filter, and is unchanged when it is sent back', async () => {
    const { done } = await open();
    const query = {
      mode: 'and',
      groups: [
        { id: 'g1', conditions: [{ id: 'c1', field: 'tags', op: 'contains', value: 'replied-interested' }] },
        { conditions: [{ field: 'custom.none', op: 'eq', value: 'x' }] },
      ],
    };
    const { items } = await done<{ items: View[] }>(200, 'PUT', path, { views: [{ name: 'A', query }] });
    expect(items).toEqual([{ ...empty, name: 'A', query }]);
    expect(await done(200, 'PUT', path, { views: items })).toEqual({ items });
  });

  it('changes nothing where one view is invalid, and says where', async () => {
    const { send, done } = await open();
    const before = await done(200, 'PUT', path, { views: [{ name: 'A' }] });
    const put = async (views: unknown[]) => told(await send('PUT', path, { views }));
    const filter = (condition: unknown) => ({
      name: 'B',
      query: { groups: [{ conditions: [{ field: 'dnc', op: 'is_set' }, condition] }] },
    });
    const at = ['body', 'views', 1, 'query', 'groups', 0, 'conditions', 1];
    expect(await put([{ name: 'New' }, filter({ field: 'dnc', op: 'gt', value: 1 })])).toEqual(
      invalid(
        [...at, 'op'],
        'views.1.query.groups.0.conditions.1.op is "gt", but takes one of eq, neq, is_set, is_not_set for dnc',
      ),
    );
    expect(await put([{ name: 'New' }, filter({ field: 'created_at', op: 'after', value: 'soon' })])).toEqual(
      invalid([...at, 'value'], expect.stringContaining('"soon"')),
    );
    expect(await put([{ name: 'New' }, filter({ field: 'mood', op: 'eq', value: 1 })])).toEqual(
      invalid([...at, 'field'], expect.stringContaining('"mood"')),
    );
    expect(await put([{ name: 'New' }, { name: 'B', sort: [{ field: 'name' }, { field: 'mood' }] }])).toEqual(
      invalid(['body', 'views', 1, 'sort', 1, 'field'], expect.stringContaining('"mood"')),
    );
    expect(await put([{ name: 'New' }, { name: 'B', columns: ['name', ''] }])).toEqual(
      invalid(['body', 'views', 1, 'columns', 1], 'views.1.columns.1: "" has 0 characters: 1 to 100 are allowed'),
    );
    const unknown = '0198f3a0-0000-7000-8000-000000000000';
    expect(await put([{ name: 'New' }, { id: unknown, name: 'B' }])).toEqual(
      invalid(['body', 'views', 1, 'id'], `views.1.id: no view has the id "${unknown}"`),
    );
    expect(await put([{ name: 'New' }, { name: '' }])).toEqual(
      invalid(['body', 'views', 1, 'name'], 'views.1.name: "" has 0 characters: 1 to 100 are allowed'),
    );
    expect(await done(200, 'GET', path)).toEqual(before);
  });

  it('belongs to its workspace, and to all of its members', async () => {
    const [{ done, send, workspace }, other] = [await open(), await open()];
    const { items } = await done<{ items: View[] }>(200, 'PUT', path, { views: [{ name: 'A' }] });
    expect(told(await other.send('GET', path))).toEqual({ status: 200, body: { items: [] } });
    expect(await other.send('PUT', path, { views: items })).toMatchObject({ status: 422 });
    const member = await workspace.member({ dataScope: 'ASSIGNED' });
    expect(await (await member.fetch(path, { headers: { 'x-org-id': workspace.slug } })).json()).toEqual({ items });
    expect(told(await send('GET', path))).toEqual({ status: 200, body: { items } });
  });
});
