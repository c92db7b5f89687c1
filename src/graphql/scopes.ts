import type { GraphQLSchema } from 'graphql';
import { hasScope, type Scope } from '../access/viewer.ts';
import type { Context } from './context.ts';
import { forbidden, unauthenticated } from './failures.ts';

/**
 * Guards every root field by the scope that it declares (`extensions: { scope }`), in one place, so that no resolver can
 * forget it. `any` lets every key in. Throws while the schema is built where a root field declares none.
 */
export function guardRootFields(schema: GraphQLSchema): void {
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      const scope = field.extensions['scope'] as Scope | 'any' | undefined;
      if (scope === undefined) throw new Error(`${type?.name}.${field.name} declares no scope`);
      const resolve = field.resolve;
      if (resolve === undefined) throw new Error(`${type?.name}.${field.name} has no resolver`);
      field.resolve = (source, args, context: Context, info) => {
        if (context.viewer === null) throw unauthenticated('An API key is needed: Authorization: Bearer <key>, or x-api-key: <key>.');
        if (scope !== 'any' && !hasScope(context.viewer, scope)) throw forbidden(`This key lacks the scope ${scope}.`);
        return resolve(source, args, context, info);
      };
    }
  }
}
