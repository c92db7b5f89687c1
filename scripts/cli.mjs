import { ensureBuilt } from './ensure-built.mjs';
import { runBundle } from './run-bundle.mjs';

ensureBuilt();
await runBundle('cli/main.js');
