import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

export const hasBrowser = existsSync(executablePath);
/** For the titles of tests: why they are skipped where there is no browser. */
export const whySkipped = hasBrowser ? '' : ` (skipped: there is no ${executablePath}; CHROMIUM names another browser)`;

/** A page, and what went wrong in it: errors, and requests to other servers than its own. */
export interface WatchedPage {
  page: Page;
  problems: string[];
}

let running: Promise<Browser> | undefined;

/** Ends the browser that the tests of a file share. */
export async function closeBrowser(): Promise<void> {
  const browser = await running;
  running = undefined;
  await browser?.close();
}

/** Opens a page for the work in the browser that the tests of a file share; it may talk to one server alone. */
export async function withPage<Result>(
  url: string,
  work: (watched: WatchedPage) => Promise<Result>,
  options: BrowserContextOptions = {},
): Promise<Result> {
  running ??= chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  const context = await (await running).newContext(options);
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    const problems: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url()))
        problems.push(`asked ${request.url()}`);
    });
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    return await work({ page, problems });
  } finally {
    await context.close();
  }
}
