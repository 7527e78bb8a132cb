import { z } from 'zod';
import { findingSchema } from '../../finding/finding.ts';
import { LIMITS } from '../../report/report.ts';
import { reasonText } from '../../storage/limits.ts';
import { reportIdSchema } from '../../storage/report-record.ts';
import { type Call, fileName, nothing } from './call.ts';

/** 报送版 or 公开版. */
export const copySchema = z.enum(['submission', 'public']);
export type Copy = z.infer<typeof copySchema>;

/** Word, PDF, plain text for the web page, 自查表 as Word. */
export const EXPORT_FORMATS = ['word', 'pdf', 'text', 'checklist'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const EXPORT_CALLS = {
  /**
   * Asks where to, and writes the report as it was kept last; null when the user cancels. Over open errors only with a
   * reason, which the audit keeps.
   */
  exportReport: {
    input: z.strictObject({
      id: reportIdSchema,
      copy: copySchema,
      format: z.enum(EXPORT_FORMATS),
      /** What is open, ignored ones left out. */
      findings: z.array(findingSchema).max(LIMITS.blocks),
      reason: reasonText.trim(),
    }),
    output: z.strictObject({ fileName }).nullable(),
  },
  /** Shows the file that was exported last in its folder. */
  showExport: { input: nothing, output: nothing },
} as const satisfies Record<string, Call>;
