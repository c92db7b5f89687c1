import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
} from 'graphql';
import { schema } from '../../../src/domain/schema.ts';
import { fixtureIds } from '../../support/paired-fixtures.ts';
import { failingMutations } from './mutations.ts';

/** A document as text, and the variables that it is sent with. */
export interface RandomDocument {
  text: string;
  variables: Record<string, unknown>;
}

/** Decisions that were drawn; zeros when they end, so that fewer decisions make a shorter document. */
export type Decisions = readonly number[];

interface VariableOption {
  type: string;
  /** Its default, if it has one. */
  default?: string;
  values: readonly unknown[];
}

const absent = Symbol('absent');

/** Variables that documents may have, by the type of the place that they fit: required, nullable, and nullable with a default, which may be null where null is not allowed. */
const variableOptions: Record<string, readonly VariableOption[]> = {
  Boolean: [
    { type: 'Boolean!', values: [true, false] },
    { type: 'Boolean', default: 'true', values: [true, false, absent, null] },
    { type: 'Boolean!', default: 'false', values: [true, false, absent] },
  ],
  Int: [
    { type: 'Int!', values: [2, 0, 1] },
    { type: 'Int', values: [2, absent, null, -1] },
    { type: 'Int', default: '2', values: [1, absent, null] },
  ],
  String: [
    { type: 'String!', values: ['vip', 'ada@example.com', ''] },
    { type: 'String', values: ['ada', absent, null] },
    { type: 'String', default: '"beta"', values: ['vip', absent, null] },
  ],
  ID: [
    { type: 'ID!', values: [fixtureIds.ada, fixtureIds.account, 'nobody', 5] },
    { type: 'ID', default: `"${fixtureIds.ada}"`, values: [fixtureIds.grace, absent, null] },
  ],
  OrderDirection: [{ type: 'OrderDirection', default: 'DESC', values: ['ASC', absent, null, 'UP'] }],
  ContactFilter: [
    {
      type: 'ContactFilter',
      values: [
        { tags: { has: 'vip' } },
        absent,
        null,
        { or: [{ name: { contains: 'a' } }, { not: { stage: { in: ['CUSTOMER'] } } }] },
        { unknown: 1 },
      ],
    },
    {
      type: 'ContactFilter!',
      default: '{tags: {has: "beta"}}',
      values: [absent, { properties: { path: ['plan'], eq: 'pro' } }],
    },
  ],
};

const literals: Record<string, readonly string[]> = {
  ID: [`"${fixtureIds.ada}"`, `"${fixtureIds.grace}"`, `"${fixtureIds.account}"`, '"nobody"', '7'],
  String: [
    '"ada@example.com"',
    '"vip"',
    '"plan"',
    '""',
    '"""block "text" """',
    '"\\u2028\\n\\"\'`${1}"',
    '"__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74dundefined.x"',
  ],
  Int: ['2', '1', '0', '-1', '5000'],
  Float: ['1.5', '-0.0'],
  Boolean: ['true', 'false'],
  DateTime: ['"2026-03-04T05:06:07.089Z"'],
  DateOrTime: ['"2026-03-04"'],
  Date: ['"2026-03-04"'],
  JSON: ['1', '"gold"', 'null', '[1, {a: null}]', '{a: 1.50, b: {constructor: "x"}}'],
  JSONObject: ['{plan: "gold", list: [1, [2]]}'],
};

const plainAliases = ['a', 'b', 'node', 'nodes', 'constructor'];
/** Those that graphql-jit might take for a path, or for JavaScript. */
const oddAliases = ['a_b', 'b_a', 'idx0', 'Contact', '__proto__'];
const maxDepth = 5;
const maxFragments = 6;

class Writer {
  readonly #decisions: Iterator<number>;
  readonly #variables = new Map<string, VariableOption>();
  readonly #fragments: { name: string; on: string; text: string }[] = [];
  #fragmentsBegun = 0;
  /** What each response key stands for, everywhere in the document: so selections can be merged wherever they meet. */
  readonly #keys = new Map<string, string>();
  readonly #hasDirectives: boolean;
  readonly #aliases: readonly string[];

  constructor(decisions: Decisions) {
    this.#decisions = decisions[Symbol.iterator]();
    this.#hasDirectives = this.#sometimes(2);
    this.#aliases = this.#sometimes(4) ? [...plainAliases, ...oddAliases] : plainAliases;
  }

  #upTo(count: number): number {
    const { done, value } = this.#decisions.next();
    return done === true ? 0 : value % count;
  }

  #oneOf<Item>(items: readonly Item[]): Item {
    const item = items[this.#upTo(items.length)];
    if (item === undefined) throw new Error('nothing to choose from');
    return item;
  }

  /** True once in so many decisions, and never after their end. */
  #sometimes(oneIn: number): boolean {
    return this.#upTo(oneIn) === oneIn - 1;
  }

  #variable(typeName: string): string {
    const options = variableOptions[typeName] ?? [];
    const place = this.#upTo(options.length);
    const name = `${typeName.charAt(0).toLowerCase()}${typeName.slice(1)}${place}`;
    const option = options[place];
    if (option !== undefined) this.#variables.set(name, option);
    return `$${name}`;
  }

  #value(type: GraphQLInputType, depth = 0): string {
    const inner = getNullableType(type);
    if (isListType(inner))
      return this.#sometimes(4)
        ? this.#value(inner.ofType, depth)
        : `[${Array.from({ length: 1 + this.#upTo(2) }, () => this.#value(inner.ofType, depth)).join(', ')}]`;
    const takesVariable = isNonNullType(type) || !isInputObjectType(inner) || depth === 0;
    if (takesVariable && variableOptions[inner.name] !== undefined && this.#sometimes(3))
      return this.#variable(inner.name);
    if (isEnumType(inner)) return this.#oneOf(inner.getValues()).name;
    if (!isInputObjectType(inner)) {
      const within =
        inner.name.startsWith('JSON') && this.#sometimes(5)
          ? `{a: [${this.#variable('String')}], b: ${this.#variable('Int')}}`
          : null;
      return within ?? this.#oneOf(literals[inner.name] ?? ['null']);
    }
    const fields = Object.values(inner.getFields());
    const chosen = inner.isOneOf
      ? [this.#oneOf(fields)]
      : fields.filter((field) => isNonNullType(field.type) || (depth < 2 && this.#sometimes(fields.length)));
    return `{${chosen.map((field) => `${field.name}: ${this.#value(field.type, depth + 1)}`).join(', ')}}`;
  }

  #arguments(given: readonly GraphQLArgument[]): string {
    const [needed, optional] = [true, false].map((is) => given.filter(({ type }) => isNonNullType(type) === is)) as [
      GraphQLArgument[],
      GraphQLArgument[],
    ];
    // A list takes several at once; what finds one thing mostly takes one of several.
    const isList = given.some(({ name }) => name === 'first');
    const others = isList
      ? optional.filter(() => this.#sometimes(4))
      : optional.length > 0 && this.#sometimes(2)
        ? [this.#oneOf(optional)]
        : [];
    const chosen = [...needed, ...others];
    return chosen.length === 0
      ? ''
      : `(${chosen.map((argument) => `${argument.name}: ${this.#value(argument.type)}`).join(', ')})`;
  }

  #directives(): string {
    if (!this.#hasDirectives || !this.#sometimes(6)) return '';
    const condition = (): string => (this.#sometimes(2) ? this.#variable('Boolean') : this.#oneOf(['true', 'false']));
    const both = this.#sometimes(4);
    const skip = both || this.#sometimes(2) ? ` @skip(if: ${condition()})` : '';
    return skip === '' || both ? `${skip} @include(if: ${condition()})` : skip;
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const call = `${field.name}${this.#arguments(field.args)}`;
    const meaning = `${call}: ${String(field.type)}`;
    const wanted = this.#sometimes(4) ? this.#oneOf(this.#aliases) : field.name;
    let key = wanted;
    for (let number = 2; (this.#keys.get(key) ?? meaning) !== meaning; number++) key = `${wanted}${number}`;
    this.#keys.set(key, meaning);
    const type = getNamedType(field.type);
    const selection = isCompositeType(type) ? ` ${this.#selections(type, depth + 1)}` : '';
    return `${key === field.name ? '' : `${key}: `}${call}${this.#directives()}${selection}`;
  }

  #typename(): string {
    return `__typename${this.#directives()}`;
  }

  /** A spread of a fragment that there is already, or of a new one. */
  #spread(type: GraphQLCompositeType, depth: number): string {
    const usable = this.#fragments.filter(({ on }) => on === type.name);
    if (usable.length > 0 && (this.#fragmentsBegun >= maxFragments || !this.#sometimes(4)))
      return `...${this.#oneOf(usable).name}${this.#directives()}`;
    if (this.#fragmentsBegun >= maxFragments) return this.#typename();
    const name = `F${(this.#fragmentsBegun += 1)}`;
    const text = this.#selections(type, depth);
    this.#fragments.push({ name, on: type.name, text });
    return `...${name}${this.#directives()}`;
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    const kind = this.#upTo(10);
    if (kind >= 8) return this.#spread(type, depth);
    if (kind === 7 || (isAbstractType(type) && kind > 3)) {
      const possible: GraphQLCompositeType[] = [
        type,
        ...(isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? type.getInterfaces() : []),
      ];
      const narrowed = this.#oneOf(possible);
      return `...${this.#sometimes(4) ? '' : ` on ${narrowed.name}`}${this.#directives()} ${this.#selections(narrowed, depth)}`.replace(
        '... {',
        `... on ${narrowed.name} {`,
      );
    }
    if (!isObjectType(type) && !isInterfaceType(type)) return this.#typename();
    const fields = Object.values(type.getFields()).filter(
      (field) => depth < maxDepth || !isCompositeType(getNamedType(field.type)),
    );
    return fields.length === 0 || kind === 0 ? this.#typename() : this.#field(this.#oneOf(fields), depth);
  }

  #selections(type: GraphQLCompositeType, depth: number): string {
    const count = depth >= maxDepth + 1 ? 1 : 1 + this.#upTo(4);
    return `{ ${Array.from({ length: count }, () => (depth > maxDepth ? this.#typename() : this.#selection(type, depth))).join(' ')} }`;
  }

  #rootSelections(): { kind: string; selections: string } {
    if (!this.#sometimes(4))
      return { kind: 'query', selections: this.#selections(schema.getQueryType() as GraphQLObjectType, 0) };
    const fields = (schema.getMutationType() as GraphQLObjectType).getFields();
    const made = Array.from({ length: 1 + (this.#sometimes(4) ? 1 : 0) }, (_, place) => {
      const { name, input } = this.#oneOf(failingMutations);
      return `m${place}: ${name}(input: ${input})${this.#directives()} ${this.#selections(getNamedType(fields[name]?.type) as GraphQLCompositeType, 1)}`;
    });
    return { kind: 'mutation', selections: `{ ${made.join(' ')} }` };
  }

  write(): RandomDocument {
    const { kind, selections } = this.#rootSelections();
    const variables: Record<string, unknown> = {};
    const definitions = [...this.#variables].map(([name, option]) => {
      const value = this.#oneOf(option.values);
      if (value !== absent) variables[name] = value;
      return `$${name}: ${option.type}${option.default === undefined ? '' : ` = ${option.default}`}`;
    });
    const fragments = this.#fragments.map(({ name, on, text }) => `fragment ${name} on ${on} ${text}`);
    return {
      text: [
        `${kind} Random${definitions.length === 0 ? '' : `(${definitions.join(', ')})`} ${selections}`,
        ...fragments,
      ].join('\n'),
      variables,
    };
  }
}

/** The document that these decisions make: selections, fragments and arguments of the schema. It may be invalid. */
export function documentOf(decisions: Decisions): RandomDocument {
  return new Writer(decisions).write();
}
