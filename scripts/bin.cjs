#!/usr/bin/env node
// The command line by its name: npx contacts-gateway …
require('./check-node.cjs');
void import('./cli.mjs');
