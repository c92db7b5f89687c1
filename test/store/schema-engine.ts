import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { readMigrations } from '../../src/store/migrations.ts';

/** Prisma's schema engine as WebAssembly: the native one is a download that closed networks do not reach. */
async function loadEngine(): Promise<typeof bindings.SchemaEngine> {
  const file = new URL('schema_engine_bg.wasm', import.meta.resolve('@prisma/schema-engine-wasm'));
  const { instance } = await WebAssembly.instantiate(await readFile(fileURLToPath(file)), {
    './schema_engine_bg.js': { ...bindings },
  });
  const { __wbg_set_wasm: setWasm } = bindings as unknown as { __wbg_set_wasm: (exports: WebAssembly.Exports) => void };
  setWasm(instance.exports);
  (instance.exports['__wbindgen_start'] as () => void)();
  return bindings.SchemaEngine;
}

/** Compares what the migrations make with Prisma schemas. */
export interface SchemaComparison {
  /** The SQL that would make the database what the schema says; empty where it is that. */
  difference(schema: string): Promise<string>;
  close(): Promise<void>;
}

/** Applies the migrations to a database in memory. Always the embedded one: Prisma's adapter for servers cannot read the catalog to the engine. */
export async function openComparison(): Promise<SchemaComparison> {
  const Engine = await loadEngine();
  const database = new PGlite({ extensions: { pg_trgm, btree_gin } });
  for (const { script } of await readMigrations()) await database.exec(script);
  const engine = await Engine.new(
    { datamodels: undefined },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(new PrismaPGlite(database)),
  );
  return {
    async difference(schema) {
      const files = [{ path: 'schema.prisma', content: schema }];
      const { stdout } = await engine.diff({
        from: { tag: 'schemaDatasource', files, configDir: '.' },
        to: { tag: 'schemaDatamodel', files },
        script: true,
        exitCode: null,
        filters: { externalTables: [], externalEnums: [] },
      });
      return (stdout ?? '').replaceAll(/^-- .*$/gm, '').trim();
    },
    async close() {
      engine.free();
      await database.close();
    },
  };
}
