import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql';

function included(info: GraphQLResolveInfo, node: Parameters<typeof getDirectiveValues>[1]): boolean {
  return (
    getDirectiveValues(GraphQLSkipDirective, node, info.variableValues)?.['if'] !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues)?.['if'] !== false
  );
}

function selectionHas(info: GraphQLResolveInfo, set: SelectionSetNode | undefined, name: string): boolean {
  return (
    set?.selections.some((selection) => {
      if (!included(info, selection)) return false;
      if (selection.kind === 'Field') return selection.name.value === name;
      const fragment = selection.kind === 'FragmentSpread' ? info.fragments[selection.name.value] : selection;
      return selectionHas(info, fragment?.selectionSet, name);
    }) ?? false
  );
}

/** Whether the query selects a field of that name on what this resolver returns: what is not asked for is not read. */
export function selects(info: GraphQLResolveInfo, name: string): boolean {
  return info.fieldNodes.some((node) => selectionHas(info, node.selectionSet, name));
}
