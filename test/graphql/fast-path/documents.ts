import { GraphQLError, parse, validate, type DocumentNode } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'oxc-parser';
import { exampleOperations } from '../../../src/graphql/http/example-operations.ts';
import { schema } from '../../../src/domain/schema.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A valid document, and where it stands. */
export interface FoundDocument {
  place: string;
  document: DocumentNode;
}

function validDocument(text: string): DocumentNode | null {
  if (!/^\s*(#|\{|query\b|mutation\b|fragment\b)/.test(text)) return null;
  try {
    const document = parse(text);
    const hasOperation = document.definitions.some(({ kind }) => kind === 'OperationDefinition');
    return hasOperation && validate(schema, document).length === 0 ? document : null;
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}

/** The texts of a source file that are valid documents as they stand. */
function documentsIn(file: string): FoundDocument[] {
  const source = readFileSync(join(root, file), 'utf8');
  const found: FoundDocument[] = [];
  const add = (text: string | null | undefined, start: number): void => {
    const document = validDocument(text ?? '');
    if (document !== null) found.push({ place: `${file}:${source.slice(0, start).split('\n').length}`, document });
  };
  new Visitor({
    Literal: ({ value, start }) => {
      if (typeof value === 'string') add(value, start);
    },
    TemplateLiteral: ({ quasis, expressions, start }) => {
      if (expressions.length === 0) add(quasis[0]?.value.cooked, start);
    },
  }).visit(parseSync(file, source).program);
  return found;
}

/** The valid documents of the tests and of the benchmark, each once, and what GraphiQL opens with. */
export function writtenDocuments(): FoundDocument[] {
  const files = ['test', 'bench'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${folder}/${file}`),
  );
  const found = [
    ...files.toSorted().flatMap(documentsIn),
    { place: 'the examples in GraphiQL', document: parse(exampleOperations) },
  ];
  return [
    ...new Map(
      found.map((one) => [
        JSON.stringify(one.document, (key, value: unknown) => (key === 'loc' ? undefined : value)),
        one,
      ]),
    ).values(),
  ];
}
