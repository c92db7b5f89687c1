import type { GraphQLObjectType, GraphQLSchema } from 'graphql';

const pageInfoFields: Record<string, string> = {
  hasNextPage: 'Whether the list goes on after this page.',
  hasPreviousPage: 'Whether the list has items before this page.',
  startCursor: 'The cursor of the first item of the page; null on an empty page.',
  endCursor: 'The cursor of the last item of the page; null on an empty page.',
};

const argumentDescriptions: Record<string, string> = { id: 'The global id.', ids: 'The global ids.' };

function descriptionOf(typeName: string, fieldName: string): string | undefined {
  if (typeName === 'PageInfo') return pageInfoFields[fieldName];
  if (typeName.endsWith('Edge'))
    return { cursor: 'The cursor of the item, for `after` and `before`.', node: 'The item.' }[fieldName];
  if (!typeName.endsWith('Connection')) return undefined;
  return { pageInfo: 'Where the page lies in the list.', edges: 'The items with their cursors.' }[fieldName];
}

/** Describes the fields and arguments that the relay plugin makes without a description. */
export function describeRelayFields(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || !('getFields' in type)) continue;
    const fields = (type as GraphQLObjectType).getFields();
    for (const [name, field] of Object.entries(fields)) {
      field.description ??= descriptionOf(type.name, name);
      for (const argument of 'args' in field ? field.args : [])
        argument.description ??= argumentDescriptions[argument.name];
    }
  }
}
