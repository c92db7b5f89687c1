import { GraphQLDeferDirective, GraphQLStreamDirective } from '@graphql-tools/utils';
import { GraphQLSchema, specifiedDirectives } from 'graphql';
import '../graphql/scalars.ts';
import '../graphql/user-errors.ts';
import './accounts/index.ts';
import './actions/index.ts';
import './api-keys/index.ts';
import './changes/index.ts';
import './contacts/index.ts';
import './imports/index.ts';
import './jobs/index.ts';
import './custom-fields/index.ts';
import './custom-values/index.ts';
import './events/index.ts';
import './locations/index.ts';
import './members/index.ts';
import './opportunities/index.ts';
import './portal-roles/index.ts';
import './profiles/index.ts';
import './tags/index.ts';
import './views/index.ts';
import './workspaces/index.ts';
import { builder } from '../graphql/builder.ts';
import { describeRelayFields } from '../graphql/descriptions.ts';
import { makeMutationsOnce } from '../graphql/made-mutations.ts';
import { guardRootFields } from '../graphql/scopes.ts';

builder.queryType({ description: 'Everything that can be read, within the workspace and the data scope of the key.' });
builder.mutationType({
  description:
    'Everything that can be changed. Each mutation takes one `input` and returns a union of its success and the errors.',
});

/** The GraphQL schema, the one place where rules live. A test validates it, so that the first request need not. */
export const schema = new GraphQLSchema({
  ...builder
    .toSchema({ sortSchema: true, directives: [...specifiedDirectives, GraphQLDeferDirective, GraphQLStreamDirective] })
    .toConfig(),
  assumeValid: true,
});
describeRelayFields(schema);
guardRootFields(schema);
makeMutationsOnce(schema);
