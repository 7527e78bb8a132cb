import './worker-policy.ts';
import type { CheckAnswer, CheckOrder, CheckOutcome } from './check-messages.ts';
import { CheckSession } from './check-session.ts';

/*
 * Runs the checks beside the window, so that no key press ever waits for them.
 */

let session: CheckSession | null = null;

function answer(version: number, check: (open: CheckSession) => CheckOutcome): void {
  let message: CheckAnswer;
  try {
    if (!session) throw new Error('No pack was loaded.');
    message = { type: 'outcome', outcome: check(session) };
  } catch (error) {
    message = { type: 'failed', version, reason: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage(message);
}

self.addEventListener('message', ({ data: order }: MessageEvent<CheckOrder>) => {
  switch (order.type) {
    case 'pack':
      session = new CheckSession(order.pack);
      break;
    case 'open':
      answer(order.version, (open) => open.open(order.version, order.report, order.context));
      break;
    case 'change':
      answer(order.version, (open) => open.change(order.version, order.change));
      break;
  }
});
