import type { z } from 'zod';
import type { CallName } from './call-names.ts';
import type { Call } from './calls/call.ts';
import { DATA_CALLS } from './calls/data-calls.ts';
import { EXPORT_CALLS } from './calls/export-calls.ts';
import { LIBRARY_CALLS } from './calls/library-calls.ts';
import { REPORT_CALLS } from './calls/report-calls.ts';
import { WINDOW_CALLS } from './calls/window-calls.ts';

/**
 * Every call from the window to the main process: what goes in, what comes out. Both sides derive their types from
 * here; the main process validates every message.
 */
export const CALLS = {
  ...LIBRARY_CALLS, ...REPORT_CALLS, ...EXPORT_CALLS, ...DATA_CALLS, ...WINDOW_CALLS,
} as const satisfies Record<CallName, Call>;

export type CallInput<N extends CallName> = z.infer<(typeof CALLS)[N]['input']>;
export type CallOutput<N extends CallName> = z.infer<(typeof CALLS)[N]['output']>;
