import { z } from 'zod';
import { type Call, nothing } from './call.ts';

/** What the window tells of itself. */
export const WINDOW_CALLS = {
  /** Whether a report is open, for the menu. */
  tellReportOpen: { input: z.strictObject({ isOpen: z.boolean() }), output: nothing },
  /**
   * Answers `onClosing`: whether everything typed is kept and the window may close. Where it cannot be kept, the user
   * decides, and the window asks to be closed afterwards.
   */
  tellClosing: { input: z.strictObject({ mayClose: z.boolean() }), output: nothing },
} as const satisfies Record<string, Call>;
