import pg from 'pg';

const url = process.env['TEST_DATABASE_URL'] ?? '';
const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
try {
  await client.connect();
  await client.end();
} catch (error) {
  const shown = url.replace(/:\/\/([^:@/]+):[^@/]*@/, '://$1:…@');
  const cause = error instanceof Error ? error.message : String(error);
  console.error(`No PostgreSQL answers at ${shown} (${cause}). Start one, or name another in TEST_DATABASE_URL.`);
  process.exit(1);
}
