import { z } from 'zod';
import { checkedReportSchema } from './checked-report.ts';

/** 报送版 or 公开版. */
export const copySchema = z.enum(['submission', 'public']);
export type Copy = z.infer<typeof copySchema>;

const reportId = z.uuid();
const filePath = z.string().min(1).max(4_096);
const nothing = z.null();

/**
 * Every call from the window to the main process: what goes in, what comes out. Both sides derive their types from
 * here; the main process validates every message.
 */
export const CALLS = {
  /** Asks for a file, reads and checks it; null when the user cancels. */
  openReportFile: { input: nothing, output: checkedReportSchema.nullable() },
  /** Reads and checks a file that was dropped on the window. */
  openDroppedFile: { input: z.strictObject({ path: filePath }), output: checkedReportSchema },
  /** Reads and checks the built-in sample report. */
  openSample: { input: nothing, output: checkedReportSchema },
  /** Asks where to, and writes the report as a Word file; null when the user cancels. */
  exportWord: {
    input: z.strictObject({ id: reportId, copy: copySchema }),
    output: z.strictObject({ fileName: z.string().max(255) }).nullable(),
  },
  /** Shows the Word file that was exported last in its folder. */
  showExport: { input: nothing, output: nothing },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type CallName = keyof typeof CALLS;
export const CALL_NAMES: readonly CallName[] = Object.keys(CALLS).filter((name): name is CallName => name in CALLS);
export type CallInput<N extends CallName> = z.infer<(typeof CALLS)[N]['input']>;
export type CallOutput<N extends CallName> = z.infer<(typeof CALLS)[N]['output']>;
