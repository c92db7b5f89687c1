import './create-workspace.ts';
import './update-workspace.ts';
import './viewer.ts';
import './workspaces-query.ts';
export { registerBootstrapKey } from '../../process/bootstrap-key.ts';
export { WorkspaceType } from './workspace.ts';
