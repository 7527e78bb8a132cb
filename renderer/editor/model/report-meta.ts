import { $getRoot, $getState, $setState, createState } from 'lexical';
import { emptyMeta, reportMetaSchema, type ReportMeta } from '../../../shared/report/report.ts';

/**
 * The report's metadata as loaded or set. It lives in the editor's state, so that undo covers it; what the fields on the
 * page say comes on top when the report is read.
 */
const metaState = createState('meta', { parse: (value): ReportMeta => reportMetaSchema.safeParse(value).data ?? emptyMeta() });

export function $getMeta(): ReportMeta {
  return $getState($getRoot(), metaState);
}

export function $setMeta(meta: ReportMeta): void {
  $setState($getRoot(), metaState, meta);
}
