import type { DemoWorkspace } from './demo-workspace.ts';
import { html, type Html } from './html.ts';
import { command } from './layout.ts';
import type { DialectOverview, Overview } from './overview.ts';

function workspaceSection({ name, contacts, changes }: DemoWorkspace, demoKey: string): Html {
  return html`<h2>Workspace ${name}</h2>
<p>${contacts.toLocaleString('en')} contacts. The examples below hold its key, <code>${demoKey}</code>.</p>
${
  changes.length === 0
    ? ''
    : html`<table><caption class="soft">The newest changes</caption>
${changes.map(({ type, createdAt, contact }) => html`<tr><td>${contact ?? 'a contact that is gone'}</td><td>${type}</td><td class="soft">${createdAt}</td></tr>`)}
</table>`
}`;
}

function dialectSection({ name, description, baseUrls, example, reference, openapi }: DialectOverview): Html {
  return html`<section class="box">
<div class="row"><h3 id="${name}">${name}</h3><span><a href="${reference}">Reference</a> · <a href="${openapi}">OpenAPI</a></span></div>
<p>${description}</p>
<p class="soft">Base URL: ${baseUrls.map((url, index) => html`${index === 0 ? '' : ' or '}<code>${url}</code>`)}</p>
${command(`curl-${name}`, example)}
</section>`;
}

/** The page at `/`. @param demo what the demo workspace holds; null where there is none */
export function frontPage(
  { version, graphql, dialects, exports, health, ready }: Overview,
  demo: { workspace: DemoWorkspace; key: string } | null,
): Html {
  return html`<h1>Contacts gateway</h1>
<p class="soft">Version ${version}</p>
<p>One store of contacts with one GraphQL API, and in front of it ${dialects.length} legacy REST APIs, which answer as their clients expect. What one writes, all the others show.</p>
${demo === null ? html`<p>An API key opens a workspace; the examples have <code>&lt;key&gt;</code> in its place. Whoever runs this gateway makes one.</p>` : workspaceSection(demo.workspace, demo.key)}
<h2>GraphQL</h2>
<section class="box">
<div class="row"><h3>${graphql.endpoint}</h3>${graphql.graphiql === null ? '' : html`<a href="${graphql.graphiql}">Open GraphiQL</a>`}</div>
${command('curl-graphql', graphql.example)}
</section>
<h2>Legacy APIs</h2>
<p>A client changes its base URL and nothing else: the same paths, keys, ids and answers.</p>
${dialects.map(dialectSection)}
<h2>And besides</h2>
<ul>
<li><a href="/docs">References of the legacy APIs</a></li>
<li>Exports: <code>${exports.csv}</code>, <code>${exports.ndjson}</code></li>
<li><a href="${health}">Health</a>: the process lives. <a href="${ready}">Readiness</a>: it can serve.</li>
</ul>`;
}

/** The page at `/docs`: the references that there are. */
export function referencesPage({ dialects, graphql }: Overview): Html {
  return html`<p><a href="/">Contacts gateway</a></p>
<h1>References</h1>
<ul>
${graphql.graphiql === null ? '' : html`<li><a href="${graphql.graphiql}">GraphQL</a>: in GraphiQL, whose documentation panel has every type and field</li>`}
${dialects.map(({ name, reference, openapi, description }) => html`<li><a href="${reference}">${name}</a> (<a href="${openapi}">OpenAPI</a>): ${description}</li>`)}
</ul>`;
}
