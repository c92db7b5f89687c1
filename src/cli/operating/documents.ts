import { Argument, type Command } from 'commander';
import { printSchema } from 'graphql';
import { dialects as dialectNames } from '../../domain/imports/index.ts';
import type { Terminal } from '../terminal.ts';

async function printOpenApi(name: string, terminal: Terminal): Promise<void> {
  const [{ dialects, openApiDocument }, { createScopesOf }, { schema }] = await Promise.all([
    import('../../rest/index.ts'),
    import('../../graphql/scopes.ts'),
    import('../../domain/schema.ts'),
  ]);
  const dialect = dialects.find((each) => each.name === name);
  if (dialect === undefined) throw new Error(`${name} is not a legacy API`);
  await terminal.write(`${JSON.stringify(openApiDocument(dialect, createScopesOf(schema)), null, 2)}\n`);
}

/** Adds `schema` and `openapi`, which need no store. */
export function addDocumentCommands(program: Command, terminal: Terminal): void {
  program
    .command('schema')
    .description('print the schema of the GraphQL API, as schema.graphql has it')
    .action(async () => {
      const { schema } = await import('../../domain/schema.ts');
      await terminal.write(`${printSchema(schema)}\n`);
    });
  program
    .command('openapi')
    .description('print the OpenAPI document of a legacy API')
    .addArgument(new Argument('<api>', 'the legacy API').choices(dialectNames))
    .action((name: string) => printOpenApi(name, terminal));
}
