import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { dialects } from '../../src/rest/index.ts';
import { closeBrowser, hasBrowser, whySkipped, withPage } from '../support/browser.ts';
import { demoGateway } from '../support/demo-gateway.ts';

const demo = demoGateway();
afterAll(closeBrowser);

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The serious findings of an accessibility check. */
async function barriersOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate('axe.run().then(({ violations }) => violations)');
  return (found as { id: string; impact: string; nodes: { html: string }[] }[])
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const forms = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [1200, 400].map((width) => ({ colorScheme, width })),
);

it.skipIf(!hasBrowser).each(forms)(
  `the front page is readable in $colorScheme at $width pixels${whySkipped}`,
  { timeout: 120_000 },
  async ({ colorScheme, width }) => {
    await withPage(
      demo.url,
      async ({ page, problems }) => {
        for (const path of ['/', '/docs']) {
          await page.goto(`${demo.url}${path}`);
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
          expect(await barriersOf(page)).toEqual([]);
        }
        expect(problems).toEqual([]);
      },
      { colorScheme, viewport: { width, height: 900 }, bypassCSP: true },
    );
  },
);

it.skipIf(!hasBrowser)(`a command is copied by its button${whySkipped}`, { timeout: 120_000 }, () =>
  withPage(
    demo.url,
    async ({ page }) => {
      // The button says so for a moment only, which a busy machine may miss.
      await page.addInitScript('globalThis.setTimeout = () => 0');
      await page.goto(demo.url);
      await page.locator('button[data-copies="curl-pylon"]').click();
      await page.getByRole('button', { name: 'Copied' }).waitFor();
      expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
        `curl -s '${demo.url}/pylon/contacts' -H 'Authorization: Bearer ${demo.key}'`,
      );
    },
    { permissions: ['clipboard-read', 'clipboard-write'] },
  ),
);

it.skipIf(!hasBrowser).each(dialects)(
  `the reference of $name sends a real request with the demo key, and shows the GraphQL operation behind it${whySkipped}`,
  { timeout: 120_000 },
  ({ name, basePath, endpoints }) =>
    withPage(demo.url, async ({ page, problems }) => {
      const listContacts =
        endpoints.find(({ method, path }) => method === 'GET' && path === `${basePath}/contacts`)?.name ?? '';
      await page.goto(`${demo.url}/docs/${name}`);
      const operation = page.locator(`[id="operations-contacts-${listContacts}"]`);
      await operation.locator('.opblock-summary-control').click();
      await operation.getByText('The same in GraphQL').waitFor();
      expect(await operation.locator('.opblock-description').innerText()).toMatch(/query \w+/);
      await operation.getByRole('button', { name: 'Execute' }).click();
      await operation.locator('.live-responses-table .response-col_status').getByText('200').waitFor();
      expect(await operation.locator('.live-responses-table').innerText()).toContain('@');
      expect(problems).toEqual([]);
    }),
);
