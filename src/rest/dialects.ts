import type { Dialect } from './core/dialect.ts';
import { orgcrm } from './orgcrm/index.ts';
import { pathbound } from './pathbound/index.ts';
import { pristinesend } from './pristinesend/index.ts';
import { pylon } from './pylon/index.ts';
import { whautomate } from './whautomate/index.ts';

/** The legacy APIs that the gateway speaks. */
export const dialects: readonly Dialect[] = [pathbound, whautomate, pristinesend, orgcrm, pylon];
