import { writeFileSync } from 'node:fs';
import { printSchema } from 'graphql';
import { schema } from '../src/domain/schema.ts';

writeFileSync('schema.graphql', `${printSchema(schema)}\n`);
