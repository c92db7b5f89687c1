import { beforeEach } from 'vitest';
import { forgetExchanges, shownExchanges } from './exchanges.ts';

// A test that fails says what it asked, what it was answered, and which statements ran.
beforeEach(({ onTestFailed }) => {
  forgetExchanges();
  onTestFailed(async ({ task }) => {
    const shown = await shownExchanges();
    if (shown !== '') process.stderr.write(`\n${task.name}\n${shown}\n`);
  });
});
