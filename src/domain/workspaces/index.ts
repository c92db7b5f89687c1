import './create-workspace.ts';
import './update-workspace.ts';
import './viewer.ts';
import './workspaces-query.ts';
export { findWorkspace, findOnlyWorkspace } from './find-workspace.ts';
export { checkSlug, checkWorkspaceName, slugOf } from './checks.ts';
export { deleteWorkspace } from './delete-workspace.ts';
export { insertWorkspace } from './insert-workspace.ts';
