import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../../scripts/paths.mjs';
import { readConfig } from '../../src/process/config.ts';
import { createServer } from '../../src/process/server.ts';
import { sql, type Store } from '../../src/store/index.ts';
import { runCommand } from '../support/command-line.ts';
import { openEmptyStore } from '../support/database.ts';
import { fencesOf, wordsOf } from './fences.ts';

let folder: string;
let store: Store;
let server: ReturnType<typeof createServer>;
let old: Server;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'contacts-gateway-moving-'));
  store = await openEmptyStore();
  server = createServer({ store, config: readConfig({ LOG_LEVEL: 'silent', RATE_LIMIT_PER_MINUTE: '0' }) });
  await server.listen({ host: '127.0.0.1', port: 0 });
  // The old systems: /pylon/contacts?cursor=next answers with the file pylon/contacts-2.json.
  old = createHttpServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://old');
    const [, dialect = ''] = pathname.split('/');
    const page = searchParams.get('cursor') === 'next' ? '2' : (searchParams.get('page') ?? '1');
    const file = join(root, 'test/docs/moving', dialect, `${basename(pathname)}${page === '1' ? '' : `-${page}`}.json`);
    readFile(file, 'utf8').then(
      (text) => response.end(text),
      () => response.end('[]'),
    );
  });
  await new Promise<void>((resolve) => old.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  await new Promise((resolve) => old.close(resolve));
  await server.close();
  await store.close();
  await rm(folder, { recursive: true });
});

const portOf = ({ port }: AddressInfo): string => `http://127.0.0.1:${port}`;
const without = (text: string): string => text.replaceAll(/ in [\d.]+ s(?:, [\d,]+ rows\/s)?/g, '');

/** Runs a line of the page in a folder: the command line in this process, on the store of the server; all else in a shell. */
async function outputOf(command: string, cwd: string, environment: Record<string, string>): Promise<string> {
  const [, words] = /^npm run cli -- (.*)$/.exec(command) ?? [];
  if (words === undefined)
    return (await promisify(execFile)('sh', ['-c', command], { cwd, env: { ...process.env, ...environment } })).stdout;
  const args = wordsOf(words).map((word) => (/\.(?:csv|json)$/.test(word) ? join(cwd, word) : word));
  const { exitCode, out, error } = await runCommand(
    () => Promise.resolve({ ...store, close: () => Promise.resolve() }),
    args,
  );
  expect({ command, exitCode, error }).toEqual({ command, exitCode: 0, error: '' });
  return without(out).replaceAll(`${cwd}/`, '');
}

/** What the last command of each section answers: the old contact, with an old key, under its old id. Then what a client asks with other old ids. */
const contacts: Record<string, { id: string; answer: object; asked?: Record<string, object> }> = {
  whautomate: {
    id: 'ecKyX3x8IY',
    answer: {
      id: 'ecKyX3x8IY',
      name: 'Ada Lovelace',
      phoneNumber: '15551234567',
      location: { id: 'loc7Kd2', title: 'Main Street' },
      stage: 'Follow-up Required',
      notes: 'prefers mornings',
      customFields: { 'shoe size': 38 },
      tags: ['vip'],
      channel: 'Whatsapp',
      createdAt: '2023-03-17T09:15:00.000Z',
      updatedAt: '2024-05-01T10:00:00.000Z',
    },
    asked: {
      '/v1/contacts?locationId=loc7Kd2': [{ id: 'ecKyX3x8IY' }],
      '/v1/contacts/fdLzY4y9JZ': { tags: ['Newsletter', 'fair'], stage: 'Marketing qualified lead (MQL)' },
      '/v1/locations': [
        { id: 'loc9Qp4', title: 'Harbour' },
        { id: 'loc7Kd2', title: 'Main Street' },
      ],
      '/v1/contactTags/tagB2': { id: 'tagB2', name: 'Newsletter' },
    },
  },
  pylon: {
    id: '8a7d5f1e-2f7c-4c43-9a54-3d1d6f3b0b01',
    answer: {
      data: {
        id: '8a7d5f1e-2f7c-4c43-9a54-3d1d6f3b0b01',
        name: 'Ada Lovelace',
        email: 'ada@acme.example',
        emails: ['ada@acme.example', 'countess@acme.example'],
        avatar_url: 'https://cdn.example/ada.png',
        phone_numbers: ['15551234567'],
        primary_phone_number: '15551234567',
        account: {
          id: '0f6b1c52-5d0a-4a57-9d3e-0c9f6e0d1a01',
          external_ids: [
            { external_id: '0f6b1c52-5d0a-4a57-9d3e-0c9f6e0d1a01', label: 'pylon' },
            { external_id: 'crm-17', label: 'salesforce' },
          ],
        },
        custom_fields: {
          tier: { slug: 'tier', value: 'gold' },
          seats: { slug: 'seats', value: '12' },
          areas: { slug: 'areas', values: ['a', 'b'] },
        },
        external_ids: [
          { external_id: '8a7d5f1e-2f7c-4c43-9a54-3d1d6f3b0b01', label: 'pylon' },
          { external_id: '003', label: 'salesforce' },
        ],
        portal_role: 'billing',
        portal_role_id: 'prole-9',
      },
    },
    asked: {
      '/contacts/8a7d5f1e-2f7c-4c43-9a54-3d1d6f3b0b02': { data: { name: 'Grace Hopper', email: null, avatar_url: '' } },
      '/accounts/0f6b1c52-5d0a-4a57-9d3e-0c9f6e0d1a02': {
        data: { id: '0f6b1c52-5d0a-4a57-9d3e-0c9f6e0d1a02', name: 'Globex' },
      },
      '/users/usr-2': { data: { id: 'usr-2', email: 'eve@acme.example' } },
      '/custom-fields/cf-1': { data: { id: 'cf-1', slug: 'tier' } },
    },
  },
  orgcrm: {
    id: 'c-1',
    answer: {
      id: 'c-1',
      name: 'Ada Lovelace',
      first_name: 'Ada',
      last_name: 'Lovelace',
      email: 'ada@acme.example',
      phone: '+1 555 1234567',
      company: 'Acme',
      source: 'fair',
      notes: 'prefers mornings',
      dnc: false,
      tags: ['vip'],
      custom: { plan: 'pro', birthday: '1815-12-10' },
      assigned_to: 'm-17',
      created_at: '2023-01-05T00:00:00.000Z',
      updated_at: '2023-06-05T00:00:00.000Z',
    },
    asked: {
      '/api/v1/contacts/c-2': { dnc: true, assigned_to: null },
      '/api/v1/tags': { items: [{ id: 't-1' }] },
      '/api/v1/custom-fields': { items: [{ id: 'f-1' }, { id: 'f-2' }] },
    },
  },
  pathbound: {
    id: 'ct_1',
    answer: {
      contact: {
        contact_id: 'ct_1',
        _id: 'ct_1',
        email: 'ada@acme.example',
        properties: {
          email: 'ada@acme.example',
          firstname: 'Ada',
          lastname: 'Lovelace',
          company: 'Acme',
          plan: 'pro',
          'a.b': 1,
          lifecyclestage: 'lead',
        },
        visitor_ids: ['v1'],
        associations: { companies: ['co_1'] },
        notes: ['met at the fair'],
        creation_source: 'form',
        first_seen_at: '2022-12-31T00:00:00.000Z',
        created_at: '2023-01-01T00:00:00.000Z',
        updated_at: '2023-02-01T00:00:00.000Z',
      },
    },
  },
  pristinesend: {
    id: 'ps_1',
    answer: {
      id: 'ps_1',
      email: 'ada@acme.example',
      first_name: 'Ada',
      last_name: null,
      status: 'unsubscribed',
      properties: { plan: 'pro' },
      created_at: '2023-01-01T00:00:00.000Z',
      updated_at: '2023-02-01T00:00:00.000Z',
    },
  },
};

const page = await readFile(join(root, 'docs/moving.md'), 'utf8');
const [, ...sections] = page.split(/^## /m);
const commandsOf = (section: string): string[] =>
  fencesOf(section)
    .filter(({ language }) => language === 'sh')
    .flatMap(({ text }) => text.trim().split('\n'));

it('has a section for each API, and one command that makes the workspace', () => {
  expect(sections.map((section) => section.split('\n')[0])).toEqual(['In general', ...Object.keys(contacts)]);
  expect(commandsOf(sections[0] ?? '')).toHaveLength(1);
});

it.each(Object.entries(contacts))(
  'moves a company from %s by its commands, again without a change, and its clients find what they know',
  { timeout: 120_000 },
  async (dialect, { id, answer, asked = {} }) => {
    await store.query(sql`DELETE FROM workspace`);
    const cwd = join(folder, dialect);
    await cp(join(root, 'test/docs/moving', dialect), cwd, {
      recursive: true,
      filter: (path) => !path.endsWith('.json'),
    });
    const environment = {
      OLD: `${portOf(old.address() as AddressInfo)}/${dialect}`,
      OLD_KEY: `old-secret-of-${dialect}`,
      URL: portOf(server.server.address() as AddressInfo),
      ID: id,
    };
    const [create = ''] = commandsOf(sections[0] ?? '');
    await outputOf(create, cwd, environment);
    const commands = commandsOf(sections.find((section) => section.startsWith(dialect)) ?? '');
    const printed: string[] = [];
    for (const command of commands) printed.push(await outputOf(command, cwd, environment));
    expect(JSON.parse(printed.at(-1) ?? '')).toMatchObject(answer);
    const headers: Record<string, string> =
      dialect === 'whautomate'
        ? { 'x-api-key': environment.OLD_KEY }
        : { authorization: `Bearer ${environment.OLD_KEY}`, ...(dialect === 'orgcrm' ? { 'x-org-id': 'acme' } : {}) };
    for (const [path, expected] of Object.entries(asked))
      expect(await (await fetch(`${environment.URL}${path}`, { headers })).json()).toMatchObject(expected);
    expect(printed.filter((text) => text.includes('no field takes'))).toEqual([]);

    const changes = (): Promise<unknown[]> =>
      store.query(
        sql`SELECT count(*)::int AS events, (SELECT max(updated_at) FROM contact) AS updated FROM outbox_event`,
      );
    const before = await changes();
    for (const command of commands.filter((each) => each.startsWith('npm run cli -- import'))) {
      expect(await outputOf(command, cwd, environment)).toMatch(/: 0 created, /);
    }
    expect(await changes()).toEqual(before);
  },
);
