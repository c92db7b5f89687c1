import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { dialects } from '../../src/rest/index.ts';
import { demoGateway } from '../support/demo-gateway.ts';
import { createTestServer } from '../support/server.ts';

const demo = demoGateway();

const asBrowser = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };
interface Overview {
  dialects: { name: string; example: string; baseUrls: string[]; reference: string; openapi: string }[];
}

async function overview(): Promise<Overview> {
  return (await (await fetch(demo.url)).json()) as Overview;
}

describe('the front page', () => {
  it('is under 50 kB, and needs no other file', async () => {
    const response = await fetch(demo.url, asBrowser);
    const page = await response.text();
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(Buffer.byteLength(page)).toBeLessThan(50_000);
    expect(page).not.toMatch(/<(?:script|img|link)[^>]+(?:src|href)="(?!data:)/);
  });

  it('lets the browser use its own style and script, and no other', async () => {
    const response = await fetch(demo.url, asBrowser);
    const policy = response.headers.get('content-security-policy');
    for (const [, tag = '', text = ''] of (await response.text()).matchAll(/<(style|script)>(.*?)<\/\1>/gs)) {
      expect(policy).toContain(`${tag}-src 'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    }
    expect(policy).not.toContain('unsafe');
    expect.assertions(3);
  });

  it('tells the size of the demo workspace and its newest changes', async () => {
    const mutation = 'mutation { createContact(input: { name: "<b>Grace</b> & \\"co\\"" }) { __typename } }';
    const headers = { authorization: `Bearer ${demo.key}`, 'content-type': 'application/json' };
    await fetch(`${demo.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query: mutation }) });
    const page = await (await fetch(demo.url, asBrowser)).text();
    expect(page).toContain('2,001 contacts');
    expect(page).toContain('&lt;b&gt;Grace&lt;/b&gt; &amp; &quot;co&quot;');
    expect(page).toContain('contact created');
    expect(page).not.toContain('<b>Grace');
  });

  it('is JSON for clients that do not ask for a page, at the address that they used', async () => {
    const { dialects: told } = await overview();
    expect(told.map(({ name }) => name)).toEqual(dialects.map(({ name }) => name));
    for (const { baseUrls } of told) expect(baseUrls.every((url) => url.startsWith(demo.url))).toBe(true);
  });

  it('has a first request for each legacy API that answers with contacts', async () => {
    const { dialects: told } = await overview();
    for (const { example } of told) {
      const [, url = '', name = '', value = ''] = /^curl -s '([^']+)' -H '([^:]+): ([^']+)'$/.exec(example) ?? [];
      const response = await fetch(url, { headers: { [name]: value } });
      expect([example, response.status]).toEqual([example, 200]);
      expect(JSON.stringify(await response.json())).toContain('@');
    }
  });

  it('holds neither a key nor data where the store is not a demo', async () => {
    const { server } = await createTestServer();
    const { body } = await server.inject({ url: '/', headers: { accept: 'text/html' } });
    expect(body).toContain('Bearer &lt;key&gt;');
    expect(body).not.toMatch(/cg_|\d contacts\./);
    await server.close();
  });

  it('cannot be read or framed by other pages', async () => {
    for (const path of ['/', '/docs', '/docs/pylon']) {
      const { headers } = await fetch(`${demo.url}${path}`, {
        headers: { ...asBrowser.headers, origin: 'https://elsewhere.example' },
      });
      expect([path, headers.get('access-control-allow-origin')]).toEqual([path, null]);
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    }
  });
});

describe('the references', () => {
  it('are listed at /docs, and their documents at /openapi, each of which answers', async () => {
    const { references } = (await (await fetch(`${demo.url}/docs`)).json()) as { references: { reference: string }[] };
    const { documents } = (await (await fetch(`${demo.url}/openapi`)).json()) as { documents: { url: string }[] };
    expect([references.length, documents.length]).toEqual([dialects.length, dialects.length]);
    for (const url of [
      ...references.map(({ reference }) => reference),
      ...documents.map(({ url: document }) => document),
    ])
      expect([url, (await fetch(url)).status]).toEqual([url, 200]);
    expect(await (await fetch(`${demo.url}/docs`, asBrowser)).text()).toContain(references[0]?.reference);
  });

  it('have their renderer from this server, compressed where the browser takes that, and 304 for one that has it', async () => {
    for (const path of ['/docs/assets/swagger-ui-bundle.js', '/docs/assets/swagger-ui.css']) {
      const first = await fetch(`${demo.url}${path}`);
      expect([first.status, first.headers.get('content-encoding')]).toEqual([200, 'gzip']);
      const plain = await fetch(`${demo.url}${path}`, { headers: { 'accept-encoding': 'identity' } });
      expect(await plain.text()).toBe(await first.text());
      expect(
        (await fetch(`${demo.url}${path}`, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })).status,
      ).toBe(304);
    }
  });

  it('refuse parameters that they do not know', async () => {
    for (const path of ['/', '/docs', '/openapi', '/docs/pylon'])
      expect([path, (await fetch(`${demo.url}${path}?key=x`)).status]).toEqual([path, 400]);
  });
});
