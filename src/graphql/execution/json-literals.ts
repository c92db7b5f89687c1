import { GraphQLError, Kind, print, type ValueNode } from 'graphql';
import { numberOf } from '../../store/json/index.ts';

type Variables = Record<string, unknown> | null | undefined;

/** The JSON value that a literal stands for; numbers have all of their digits. Throws GraphQLError for an enum value, which is none. */
export function jsonOfLiteral(node: ValueNode, variables?: Variables): unknown {
  switch (node.kind) {
    case Kind.STRING:
    case Kind.BOOLEAN:
      return node.value;
    case Kind.INT:
    case Kind.FLOAT:
      return numberOf(node.value);
    case Kind.NULL:
      return null;
    case Kind.LIST:
      return node.values.map((value) => jsonOfLiteral(value, variables));
    case Kind.OBJECT:
      return Object.fromEntries(node.fields.map(({ name, value }) => [name.value, jsonOfLiteral(value, variables)]));
    case Kind.VARIABLE:
      return variables?.[node.name.value];
    case Kind.ENUM:
      throw new GraphQLError(`JSON cannot represent ${print(node)}: write a text in quotes`, { nodes: node });
  }
}
