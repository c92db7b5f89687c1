import { ensureClient } from './ensure-built.mjs';

ensureClient();
