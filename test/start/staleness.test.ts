import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { bundleIsStale, bundleStamp, clientIsStale } from '../../scripts/staleness.mjs';

const sources = [
  'src/process/main.ts',
  'src/store/generated/client/client.ts',
  'src/store/generated/pothos.ts',
  'prisma/schema.prisma',
  'prisma.config.ts',
  'package.json',
  'node_modules/.package-lock.json',
  'scripts/build.mjs',
];

it('the bundle is made anew when npm has installed something, or a source has changed, and the client when the schema has', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'package-'));
  const touch = async (path: string, seconds: number): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), '');
    await utimes(join(folder, path), seconds, seconds);
  };
  for (const source of sources) await touch(source, 1_000);
  expect(bundleIsStale(folder)).toBe(true);
  expect(clientIsStale(folder)).toBe(false);

  let now = 2_000;
  for (const source of sources) {
    await touch(bundleStamp, now);
    expect(bundleIsStale(folder)).toBe(false);
    await touch(source, (now += 1));
    expect({ source, stale: bundleIsStale(folder) }).toEqual({ source, stale: source !== 'prisma.config.ts' });
    now += 1;
  }
  await touch('prisma/schema.prisma', now);
  expect(clientIsStale(folder)).toBe(true);
  await rm(folder, { recursive: true });
});
