import SchemaBuilder from '@pothos/core';
import PrismaPlugin from '@pothos/plugin-prisma';
import type { GraphQLSchema } from 'graphql';
import type { PrismaClient } from '../../src/store/index.ts';
import type PrismaTypes from '../../src/store/generated/pothos.ts';
import { getDatamodel } from '../../src/store/generated/pothos.ts';

interface Filter {
  tags: { has: string };
  customField: { key: string; eq: string };
}

/** Prisma's condition of a filter. */
function whereOf({ tags, customField }: Filter): object {
  return {
    tags: { some: { tag: { name: { equals: tags.has, mode: 'insensitive' } } } },
    customValues: { path: [customField.key], equals: customField.eq },
  };
}

/** The part of the schema that the workloads ask for, as Pothos' own guide writes it: t.prismaField and t.relation. */
export function conventionalSchema(client: PrismaClient, workspaceId: string): GraphQLSchema {
  const builder = new SchemaBuilder<{ PrismaTypes: PrismaTypes; DefaultFieldNullability: false }>({
    plugins: [PrismaPlugin],
    defaultFieldNullability: false,
    prisma: { client, dmmf: getDatamodel() },
  });

  builder.prismaObject('Tag', { fields: (t) => ({ name: t.exposeString('name') }) });
  builder.prismaObject('ContactTag', { fields: (t) => ({ tag: t.relation('tag') }) });
  builder.prismaObject('Account', { fields: (t) => ({ uuid: t.exposeID('id'), name: t.exposeString('name') }) });
  builder.prismaObject('Event', {
    fields: (t) => ({
      type: t.exposeString('type'),
      url: t.exposeString('url', { nullable: true }),
      occurredAt: t.string({ select: { occurredAt: true }, resolve: ({ occurredAt }) => occurredAt.toISOString() }),
    }),
  });
  builder.prismaObject('Contact', {
    fields: (t) => ({
      uuid: t.exposeID('id'),
      name: t.exposeString('name', { nullable: true }),
      email: t.exposeString('email', { nullable: true }),
      account: t.relation('account', { nullable: true }),
      tags: t.field({
        type: ['Tag'] as never,
        select: {
          tags: { include: { tag: true }, orderBy: [{ addedAt: 'asc' }, { position: 'asc' }, { tagId: 'asc' }] },
        } as never,
        resolve: (contact) => (contact as unknown as { tags: { tag: unknown }[] }).tags.map(({ tag }) => tag) as never,
      }),
      events: t.relation('events', {
        args: { first: t.arg.int({ required: true }) },
        query: ({ first }) => ({ take: first, orderBy: [{ occurredAt: 'desc' as const }, { id: 'desc' as const }] }),
      }),
    }),
  });
  builder.prismaObject('Opportunity', {
    fields: (t) => ({
      uuid: t.exposeID('id'),
      title: t.exposeString('title'),
      value: t.string({ nullable: true, select: { value: true }, resolve: ({ value }) => value?.toString() ?? null }),
      contact: t.relation('contact'),
    }),
  });

  const TagsFilter = builder.inputType('TagsFilter', { fields: (t) => ({ has: t.string({ required: true }) }) });
  const CustomFieldFilter = builder.inputType('CustomFieldFilter', {
    fields: (t) => ({ key: t.string({ required: true }), eq: t.string({ required: true }) }),
  });
  const ContactFilter = builder.inputType('ContactFilter', {
    fields: (t) => ({
      tags: t.field({ type: TagsFilter, required: true }),
      customField: t.field({ type: CustomFieldFilter, required: true }),
    }),
  });

  const Contacts = builder.objectRef<{ first: number; filter: Filter | null }>('Contacts').implement({
    fields: (t) => ({
      nodes: t.prismaField({
        type: ['Contact'],
        resolve: (query, { first, filter }) =>
          client.contact.findMany({
            ...query,
            where: { workspaceId, ...(filter && whereOf(filter)) },
            take: first,
            orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
          }),
      }),
    }),
  });
  const Opportunities = builder.objectRef<{ first: number }>('Opportunities').implement({
    fields: (t) => ({
      nodes: t.prismaField({
        type: ['Opportunity'],
        resolve: (query, { first }) =>
          client.opportunity.findMany({
            ...query,
            where: { workspaceId },
            take: first,
            orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
          }),
      }),
    }),
  });
  builder.queryType({
    fields: (t) => ({
      contacts: t.field({
        type: Contacts,
        args: { first: t.arg.int({ required: true }), filter: t.arg({ type: ContactFilter }) },
        resolve: (_root, { first, filter }) => ({ first, filter: filter ?? null }),
      }),
      opportunities: t.field({
        type: Opportunities,
        args: { first: t.arg.int({ required: true }) },
        resolve: (_root, { first }) => ({ first }),
      }),
    }),
  });
  return builder.toSchema();
}
