import { defineConfig } from 'prisma/config';

// `prisma generate` asks for the native schema engine although it does not run it. Naming any existing program keeps it from
// downloading one, so an install needs nothing besides the registry. The commands that run the engine get the real one.
if (process.argv.includes('generate')) process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

const url = process.env.DATABASE_URL;

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  // What migrate, db and studio work on; generate needs none.
  ...(url === undefined ? {} : { datasource: { url } }),
});
