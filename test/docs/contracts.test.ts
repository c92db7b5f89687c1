import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/paths.mjs';
import { dialects } from '../../src/rest/dialects.ts';
import { underTest as orgcrm } from '../rest/orgcrm/under-test.ts';
import { underTest as pathbound } from '../rest/pathbound/under-test.ts';
import { underTest as pristinesend } from '../rest/pristinesend/under-test.ts';
import { underTest as pylon } from '../rest/pylon/under-test.ts';
import { as } from '../rest/support/request.ts';
import { underTest as whautomate } from '../rest/whautomate/under-test.ts';
import { createWorkspace } from '../support/workspace.ts';
import { prepare } from './contracts-seed.ts';
import { fencesOf } from './fences.ts';

const folder = join(root, 'docs/contracts');
const pages = new Map(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));

function headingsOf(file: string): string[] {
  return [...(pages.get(file) ?? '').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
}

/** How a link names a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

/** The pages, with their headings, that the texts of a folder cite: `docs/contracts/pylon.md, Filter`. */
function citationsIn(name: string): { file: string; page: string; heading: string }[] {
  return readdirSync(join(root, name), { recursive: true, encoding: 'utf8' })
    .filter(
      (file) =>
        /\.(?:ts|graphql)$/.test(file) && !file.startsWith('store/generated/') && !/^docs\/\w+\.test\.ts$/.test(file),
    )
    .flatMap((file) =>
      [
        ...readFileSync(join(root, name, file), 'utf8').matchAll(/docs\/contracts\/([\w-]+\.md)(?:, ([^).:;\n]+))?/g),
      ].map(([, page = '', heading = '']) => ({ file: `${name}/${file}`, page, heading })),
    );
}

describe('the wire contracts', () => {
  it('have the heading that each comment in the source and the tests names', () => {
    const citations = [...citationsIn('src'), ...citationsIn('test')];
    expect(citations.length).toBeGreaterThan(20);
    expect(citations.filter(({ page, heading }) => !headingsOf(page).includes(heading))).toEqual([]);
  });

  it('have the heading that each of their links names', () => {
    const links = [...pages].flatMap(([file, text]) =>
      [...text.matchAll(/\]\(([\w-]*(?:\.md)?)#([^)]+)\)/g)].map(([, page = '', anchor = '']) => ({
        file,
        page: page === '' ? file : page,
        anchor,
      })),
    );
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter(({ page, anchor }) => !headingsOf(page).map(anchorOf).includes(anchor))).toEqual([]);
  });
});

const harnesses = [pathbound, whautomate, pristinesend, orgcrm, pylon].filter(({ dialect }) =>
  pages.has(`${dialect.name}.md`),
);

describe.each(harnesses.map((harness) => [harness.dialect.name, harness] as const))(
  'the contract of %s',
  (name, { dialect, headers }) => {
    const text = pages.get(`${name}.md`) ?? '';

    it('has every endpoint, and no other', () => {
      const documented = [...text.matchAll(/^(?:#+ |\| `)((?:GET|POST|PUT|PATCH|DELETE) \/[^\s`]*)/gm)].map(
        ([, endpoint = '']) => endpoint,
      );
      const endpoints = dialect.endpoints.map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
      expect(documented.toSorted()).toEqual(endpoints.toSorted());
    });

    it('shows requests with the answers that they get', async () => {
      const workspace = await createWorkspace();
      await prepare[name]?.(workspace);
      const send = as(headers(workspace.secret, workspace));
      const ids = new Map<string, string>();
      const examples = fencesOf(text)
        .filter(({ language }) => language === 'http')
        .map((fence) => exampleOf(fence.text));
      for (const { method, path, body, status, answer } of examples) {
        const asked = body === null ? undefined : (JSON.parse(realIds(JSON.stringify(body), ids)) as unknown);
        const real = await send(method, realIds(path, ids), asked);
        expect({ method, path, status: real.status, answer: masked(real.body) }).toEqual({
          method,
          path,
          status,
          answer: masked(answer),
        });
        const [shown, given] = [idsOf(answer), idsOf(real.body)];
        shown.forEach((id, place) => ids.set(id, given[place] ?? id));
      }
      expect(examples.length).toBeGreaterThan(5);
    });
  },
);

it('every dialect has a contract', () => {
  expect(harnesses.map(({ dialect }) => dialect.name)).toEqual(dialects.map(({ name }) => name));
});

interface Example {
  method: string;
  path: string;
  /** Null: none. */
  body: unknown;
  status: number;
  answer: unknown;
}

/** An example of a page: a line with method and path, a body if there is one, a line with the status, and the answer if it has a body. */
function exampleOf(text: string): Example {
  const [, method = '', path = '', body = '', status = '', answer = ''] =
    /^(\w+) (\S+)\n([\s\S]*?)^(\d{3})\n([\s\S]*)$/m.exec(text) ?? [];
  const parsed = (json: string): unknown => (json.trim() === '' ? null : JSON.parse(json));
  return { method, path, body: parsed(body), status: Number(status), answer: parsed(answer) };
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

function idsOf(answer: unknown): string[] {
  return JSON.stringify(answer).match(uuid) ?? [];
}

/** A text with the ids that the gateway gave in the place of those that the page shows. */
function realIds(text: string, ids: ReadonlyMap<string, string>): string {
  return text.replaceAll(uuid, (id) => ids.get(id) ?? id);
}

/** An answer without what differs from run to run: ids and times. */
function masked(answer: unknown): unknown {
  return JSON.parse(
    JSON.stringify(answer)
      .replaceAll(uuid, '<id>')
      .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, '<time>')
      .replaceAll(/req_[0-9a-f]{24}/g, '<request>'),
  );
}
