import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  getNamedType,
  GraphQLNonNull,
  isObjectType,
  printSchema,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { expect, it } from 'vitest';
import { schema } from '../../src/domain/schema.ts';

interface ConnectionField {
  parent: GraphQLObjectType;
  field: GraphQLField<unknown, unknown>;
}

/** Every field of the schema that is a connection. */
function connectionFields(): ConnectionField[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((parent) => Object.values(parent.getFields()).map((field) => ({ parent, field })))
    .filter(({ field }) => getNamedType(field.type).name.endsWith('Connection'));
}

function isNode(type: GraphQLObjectType): boolean {
  return type === schema.getQueryType() || type.getInterfaces().some(({ name }) => name === 'Node');
}

/** A component that pages through the connection, as usePaginationFragment wants it. */
function component({ parent, field }: ConnectionField): { name: string; source: string } {
  const name = `${parent.name}${field.name[0]?.toUpperCase()}${field.name.slice(1)}`;
  const required = field.args.filter(
    ({ type, defaultValue }) => type instanceof GraphQLNonNull && defaultValue === undefined,
  );
  const given = required.map((argument) => `, ${argument.name}: $${argument.name}`).join('');
  const declared = required.map((argument) => `, ${argument.name}: {type: "${String(argument.type)}"}`).join('');
  // Only what can be fetched again by itself can be paged through by itself.
  const refetchable = isNode(parent) ? ` @refetchable(queryName: "${name}PaginationQuery")` : '';
  const source = `
    graphql\`
      fragment ${name}_list on ${parent.name} @argumentDefinitions(count: {type: "Int", defaultValue: 10}, cursor: {type: "String"}${declared})${refetchable} {
        ${field.name}(first: $count, after: $cursor${given}) @connection(key: "${name}_${field.name}") {
          edges { node { __typename } }
        }
      }
    \`;`;
  return { name, source };
}

it('is accepted by the Relay compiler: a pagination fragment over every connection', async () => {
  const components = connectionFields().map(component);
  expect(components.map(({ name }) => name)).toContain('QueryContacts');
  const folder = await mkdtemp(join(tmpdir(), 'contacts-gateway-relay-'));
  try {
    await mkdir(join(folder, 'src'));
    await writeFile(join(folder, 'schema.graphql'), printSchema(schema));
    for (const { name, source } of components) await writeFile(join(folder, 'src', `${name}.js`), source);
    await writeFile(
      join(folder, 'relay.config.json'),
      JSON.stringify({
        root: '.',
        sources: { src: 'project' },
        projects: { project: { schema: 'schema.graphql', language: 'javascript' } },
      }),
    );

    const compiler = createRequire(import.meta.url).resolve('relay-compiler/cli.js');
    const { stderr } = await promisify(execFile)(process.execPath, [compiler, 'relay.config.json'], { cwd: folder });
    expect(stderr).not.toContain('error');
    const artifacts = await readdir(join(folder, 'src', '__generated__'));
    for (const { name } of components) expect(artifacts).toContain(`${name}_list.graphql.js`);
  } finally {
    await rm(folder, { recursive: true });
  }
});
