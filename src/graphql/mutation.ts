import type { InputFieldMap, InputShapeFromFields, ObjectRef } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import { builder, type SchemaTypes } from './builder.ts';
import type { ViewerContext } from './context.ts';
import { ConflictFailure, NotFoundFailure, ValidationFailure } from '../values/failures.ts';
import { encodeGlobalId } from '../values/ids.ts';
import { bypassCache, forgetLoaded } from './loader.ts';
import type { NeededScopes } from './scopes.ts';
import './user-errors.ts';

const failureClasses = { ConflictError: ConflictFailure, NotFoundError: NotFoundFailure };

export type InputBuilder = PothosSchemaTypes.InputFieldBuilder<
  PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>,
  'InputObject'
>;
type SuccessBuilder<Success extends object> = PothosSchemaTypes.ObjectFieldBuilder<
  PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>,
  Success
>;
type SuccessFields<Success extends object> = NonNullable<
  PothosSchemaTypes.ObjectTypeOptions<PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>, Success>['fields']
>;

interface MutationOptions<Fields extends InputFieldMap, Success extends object> {
  description: string;
  /** The scopes that a key needs, all of them; `any` lets every key in. What the answer shows of objects needs the scope to read besides (reading.ts). */
  scope: NeededScopes;
  /** Which errors, besides ValidationError, the result may be. Throwing another one is a bug and surfaces as an internal error. */
  errors: (keyof typeof failureClasses)[];
  input: (t: InputBuilder) => Fields;
  resolve: (
    input: InputShapeFromFields<Fields>,
    context: ViewerContext,
    info: GraphQLResolveInfo,
  ) => Promise<Success> | Success;
  /** Write it after resolve: its parameter's type is what resolve returns. */
  success: (t: SuccessBuilder<Success>) => ReturnType<SuccessFields<Success> & ((...parameters: never[]) => unknown)>;
}

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/**
 * Defines a mutation by the conventions of the API: `createTag(input: CreateTagInput!): CreateTagResult!`, where the result
 * is a union of `CreateTagSuccess` and the errors. The resolver returns what the success shows, and throws
 * ValidationFailure, ConflictFailure or NotFoundFailure (failures.ts) for the others; whatever else it throws is a
 * top-level error.
 * @returns the success type, for whoever shows it elsewhere
 */
export function defineMutation<Fields extends InputFieldMap, Success extends object>(
  name: string,
  { description, scope, errors, input, success, resolve }: MutationOptions<Fields, Success>,
): ObjectRef<PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>, Success> {
  const typeName = capitalized(name);
  const changesSettings = [scope].flat().some((needed) => needed === 'settings:write' || needed === 'admin');
  const Input = builder.inputType(`${typeName}Input`, { description: `What ${name} takes.`, fields: input });
  const SuccessType = builder.objectRef<Success>(`${typeName}Success`);
  SuccessType.implement({ description: `What ${name} did.`, fields: success as SuccessFields<Success> });

  builder.mutationField(name, (t) =>
    t.field({
      type: SuccessType,
      description,
      extensions: { scope },
      errors: {
        types: [ValidationFailure, ...errors.map((error) => failureClasses[error])],
        union: { name: `${typeName}Result`, description: `What ${name} returns: its success, or an error as data.` },
      },
      args: { input: t.arg({ type: Input, required: true, description: 'What to do it with.' }) },
      // The types of Pothos do not see through the generic input and success.
      resolve: (async (
        _root: object,
        args: { input: InputShapeFromFields<Fields> },
        context: ViewerContext,
        info: GraphQLResolveInfo,
      ) => {
        if (changesSettings) bypassCache(context);
        try {
          return await resolve(args.input, context, info);
        } finally {
          forgetLoaded(context);
        }
      }) as never,
    }),
  );
  return SuccessType;
}

/** What the success of a deletion shows of what is gone: the ids that it had. */
export function deletedIds<Success extends { uuid: string }>(
  t: SuccessBuilder<Success>,
  typeName: string,
  noun: string,
) {
  return {
    id: t.id({
      description: `The global id that the ${noun} had.`,
      resolve: ({ uuid }) => encodeGlobalId(typeName, uuid),
    }),
    uuid: t.id({ description: `The UUID that the ${noun} had.`, resolve: ({ uuid }) => uuid }),
  };
}
