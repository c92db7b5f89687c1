import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { root } from '../../scripts/paths.mjs';
import { closeBrowser, hasBrowser, withPage } from '../support/browser.ts';
import { demoGateway } from '../support/demo-gateway.ts';

/** Takes the pictures anew: UPDATE_SCREENSHOTS=1 npx vitest run test/pages/screenshots.test.ts */
const update = hasBrowser && process.env['UPDATE_SCREENSHOTS'] === '1';
const folder = join(root, 'docs/screenshots');
const demo = demoGateway();
afterAll(closeBrowser);

/** The pictures, and what a reader does before each of them. */
const pictures: Record<string, (page: Page) => Promise<void>> = {
  overview: async (page) => {
    await page.goto(demo.url);
  },
  graphiql: async (page) => {
    await page.goto(`${demo.url}/graphql`);
    await page.getByRole('button', { name: /^execute query/i }).click();
    await page.getByRole('menuitem', { name: 'NewestContacts' }).click();
    await page.locator('.result-window').getByText('"totalCount"').waitFor();
  },
  reference: async (page) => {
    await page.goto(`${demo.url}/docs/pylon`);
    const operation = page.locator('[id^="operations-contacts-"]').first();
    await operation.locator('.opblock-summary-control').click();
    await operation.getByText('The same in GraphQL').waitFor();
    await operation.evaluate('(element) => element.scrollIntoView()');
  },
};

it.skipIf(!update).each(Object.entries(pictures))('takes a picture of the %s', { timeout: 120_000 }, (name, open) =>
  withPage(
    demo.url,
    async ({ page }) => {
      await open(page);
      const session = await page.context().newCDPSession(page);
      const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 80 });
      expect(Buffer.from(data, 'base64').byteLength).toBeLessThan(100_000);
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, `${name}.webp`), Buffer.from(data, 'base64'));
    },
    { viewport: { width: 1200, height: 720 }, colorScheme: 'light' },
  ),
);

it('shows each picture in the README or a document, and none is larger than 100 kB', async () => {
  expect((await readdir(folder)).toSorted()).toEqual(
    Object.keys(pictures)
      .map((name) => `${name}.webp`)
      .toSorted(),
  );
  const pages = await Promise.all(
    ['README.md', 'docs/first-requests.md'].map((name) => readFile(join(root, name), 'utf8')),
  );
  for (const name of Object.keys(pictures)) {
    expect((await stat(join(folder, `${name}.webp`))).size).toBeLessThan(100_000);
    expect(pages.join('\n')).toContain(`screenshots/${name}.webp)`);
  }
});
