import type { DemoPlan } from '../../src/process/demo/build.ts';

/** A key for demo workspaces of tests. */
export const demoKey = { secret: 'cg_demo_not_a_secret' };

/** The plan of the demo workspace as a first start makes it. */
export const plan: DemoPlan = {
  slug: 'demo',
  name: 'Demo',
  cursorSecret: 'not a secret',
  keySecret: demoKey.secret,
  contacts: 2000,
  now: new Date('2026-10-01T00:00:00.000Z'),
};
