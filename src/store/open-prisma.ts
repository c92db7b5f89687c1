import type { SqlDriverAdapterFactory } from '@prisma/client/runtime/client';
import { unmarkNumbers } from './json/index.ts';
import { PrismaClient, type Prisma } from './generated/client/client.ts';
import { translateViolation } from './violations.ts';

/**
 * Prisma Client over a driver adapter that marks the numbers in JSON (src/store/json): numbers keep all of their digits in what it
 * reads. It throws what `query` does. Errors come without an excerpt of our source, which takes half of an operation's time to find.
 */
export function openPrisma(adapter: SqlDriverAdapterFactory): PrismaClient {
  const client = new PrismaClient({ adapter, errorFormat: 'minimal' }).$extends({
    query: {
      async $allOperations({ args, query }) {
        try {
          return unmarkNumbers(await query(args));
        } catch (error) {
          throw translateViolation(error);
        }
      },
    },
  });
  return client as unknown as PrismaClient;
}

/** A JSON value to be written through Prisma Client: numbers keep all of their digits. */
export function jsonInput(value: unknown): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue;
}
