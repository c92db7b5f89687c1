import { defineConfig } from 'prisma/config';

// `prisma generate` asks for the native schema engine although it does not run it. Naming any existing
// program keeps the CLI from downloading one, so an install needs nothing besides the registry.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
});
