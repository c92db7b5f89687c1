import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { html, trusted, type Html } from './html.ts';
import { markUrl } from '../mark.ts';

const style = `
:root { color-scheme: light dark; --text: #1d2430; --soft: #59636e; --line: #d9dee5; --paper: #ffffff; --box: #f5f7fa; --link: #0b5bd3; }
@media (prefers-color-scheme: dark) { :root { --text: #e6e9ee; --soft: #a3adba; --line: #343c49; --paper: #14181f; --box: #1d232d; --link: #7fb2ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.7rem; margin: 0 0 .25rem; } h2 { font-size: 1.2rem; margin: 2.25rem 0 .5rem; } h3 { font-size: 1rem; margin: 0; }
p { margin: .25rem 0 .75rem; } ul { padding-left: 1.2rem; } a { color: var(--link); } .soft { color: var(--soft); }
code, pre { font: 13px/1.5 ui-monospace, monospace; } code { overflow-wrap: anywhere; }
pre { margin: .5rem 0 0; padding: .6rem .75rem; overflow-x: auto; background: var(--paper); border: 1px solid var(--line); border-radius: 6px; }
.box { margin: 0 0 1rem; padding: 1rem; background: var(--box); border: 1px solid var(--line); border-radius: 8px; }
.row { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline; justify-content: space-between; }
caption { text-align: left; } table { width: 100%; border-collapse: collapse; } th, td { padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: normal; }
button { font: inherit; font-size: .85rem; padding: .15rem .6rem; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 6px; cursor: pointer; }
`;

// Copies the text of the block that the button names.
const script = `
for (const button of document.querySelectorAll('button[data-copies]')) button.addEventListener('click', async () => {
  await navigator.clipboard.writeText(document.getElementById(button.dataset.copies).textContent);
  button.textContent = 'Copied';
  setTimeout(() => { button.textContent = 'Copy'; }, 1500);
});
`;

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

const contentSecurityPolicy = `default-src 'none'; img-src data:; style-src ${hashOf(style)}; script-src ${hashOf(script)}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The link to the mark, for the head of a page. */
export const icon = html`<link rel="icon" type="image/svg+xml" href="${markUrl}">`;

/** A command with a button that copies it. @param id unique in the page */
export function command(id: string, text: string): Html {
  return html`<pre id="${id}" tabindex="0">${text}</pre><p><button type="button" data-copies="${id}">Copy</button></p>`;
}

/** Answers with a page that needs nothing but itself. */
export function sendPage(reply: FastifyReply, title: string, main: Html): FastifyReply {
  const { markup } = html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>${icon}<style>${trusted(style)}</style></head>
<body><main>${main}</main><script>${trusted(script)}</script></body>
</html>
`;
  // Other pages may call the API, but not read this one: it may hold the demo key.
  return reply
    .removeHeader('access-control-allow-origin')
    .headers({
      'content-security-policy': contentSecurityPolicy,
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      vary: 'accept',
    })
    .type('text/html; charset=utf-8')
    .send(markup);
}
