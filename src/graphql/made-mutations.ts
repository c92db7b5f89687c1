import type { GraphQLSchema } from 'graphql';

/** What the mutations of one operation have given, by their keys in the answer. It is passed as the root value. */
export type MadeMutations = Map<string | number, unknown>;

/** Lets a mutation be made once, although a second executor completes the answer: it gets the same MadeMutations. */
export function makeMutationsOnce(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { resolve } = field;
    if (resolve === undefined) throw new Error(`the mutation ${field.name} has no resolver`);
    field.resolve = (made: MadeMutations | undefined, args, context, info) => {
      const { key } = info.path;
      if (made?.has(key) === true) return made.get(key);
      const result: unknown = resolve(made, args, context, info);
      made?.set(key, result);
      return result;
    };
  }
}
