import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'oxc-parser';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** One import, re-export or dynamic import, of a value or of a type. */
export interface Import {
  /** The importing file, from the package's root: src/rest/adapter.ts. */
  file: string;
  line: number;
  /** The imported file from the package's root (src/access/viewer.ts), or the specifier of a package (pg, node:path). */
  target: string;
}

/** The imports of a source text, as if it stood at `file`. */
export function importsOf(file: string, source: string): Import[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  const imports: Import[] = [];
  const add = ({ source: literal }: { source: { type: string; value?: unknown; start: number } | null }): void => {
    if (literal === null) return;
    const line = source.slice(0, literal.start).split('\n').length;
    if (typeof literal.value !== 'string')
      throw new Error(`${file}:${line}: an import whose target is computed cannot be checked.`);
    const target = literal.value.startsWith('.') ? posix.join(posix.dirname(file), literal.value) : literal.value;
    imports.push({ file, line, target });
  };
  new Visitor({
    ImportDeclaration: add,
    ExportNamedDeclaration: add,
    ExportAllDeclaration: add,
    ImportExpression: add,
    TSImportType: add,
  }).visit(program);
  return imports;
}

/** Every source file that a person wrote, with its text. */
export function sourceFiles(): { file: string; source: string }[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('store/generated/'))
    .map((file) => ({ file: `src/${file}`, source: readFileSync(join(root, 'src', file), 'utf8') }));
}

/** The imports of every source file that a person wrote. */
export function importsOfTheSource(): Import[] {
  return sourceFiles().flatMap(({ file, source }) => importsOf(file, source));
}
