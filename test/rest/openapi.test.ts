import { Validator } from '@seriousme/openapi-schema-validator';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/paths.mjs';
import { dialects } from '../../src/rest/dialects.ts';
import { gateway } from '../support/gateway.ts';

const names = dialects.map(({ name }) => name);

async function documentOf(name: string): Promise<Response> {
  const { url } = await gateway();
  return fetch(`${url}/openapi/${name}.json`);
}

describe.each(names)('the OpenAPI document of %s', (name) => {
  it('is served without a key, and is valid', async () => {
    const response = await documentOf(name);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const document = (await response.json()) as Record<string, unknown>;
    expect(document).toMatchObject({ openapi: '3.1.0', info: { title: name } });
    const { errors } = await new Validator().validate(document);
    expect(errors).toBeUndefined();
  });
});

/** What Redocly's linter finds in files: an object a file, in its order. */
function lint(folder: string, files: string[]): Promise<string> {
  const command = join(root, 'node_modules/@redocly/cli/bin/cli.js');
  const environment = {
    PATH: process.env['PATH'] ?? '',
    REDOCLY_TELEMETRY: 'off',
    REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
  };
  return new Promise((resolve) => {
    // It ends with 1 where it finds something, which is for the assertion to say.
    execFile(
      process.execPath,
      [command, 'lint', '--extends=recommended-strict', '--format=json', ...files],
      { cwd: folder, env: environment },
      (_error, stdout) => {
        resolve(stdout);
      },
    );
  });
}

it('has nothing to say to the linter, strictly', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'contacts-gateway-openapi-'));
  for (const name of names) await writeFile(join(folder, `${name}.json`), await (await documentOf(name)).text());
  await writeFile(
    join(folder, 'broken.json'),
    JSON.stringify({
      openapi: '3.1.0',
      info: { title: 'Broken', version: '1' },
      paths: { '/x': { get: { responses: {} } } },
    }),
  );

  const [broken, ...found] = (await lint(folder, ['broken.json', ...names.map((name) => `${name}.json`)]))
    .split(/(?<=^\})(?=\{)/m)
    .map((text) => JSON.parse(text) as { totals: unknown; problems: unknown[] });
  await rm(folder, { recursive: true });

  expect(found).toEqual(
    names.map(
      () => expect.objectContaining({ totals: { errors: 0, warnings: 0, ignored: 0 }, problems: [] }) as unknown,
    ),
  );
  expect(broken?.problems).not.toEqual([]);
});
