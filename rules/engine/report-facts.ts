import type { Analysis } from '../analysis/analysis.ts';
import { dutiesMatrix, dutyTableSchema, type Duty, type DutyRow } from '../facts/actors/duties.ts';
import { figureLedger, type LedgerEntry } from '../facts/figures/ledger.ts';
import { completeness } from '../facts/passages/completeness.ts';
import { perParameters } from '../facts/per-parameters.ts';
import type { Pack } from '../packs/pack.ts';

/** What a report says beyond its findings, for whoever writes or reviews it. */
export interface ReportFacts {
  /** In whole per cent. */
  completeness: number;
  duties: DutyRow[];
  ledger: LedgerEntry[];
}

/** The pack's duties; none when it has no such table. */
const dutiesOf = perParameters((pack: Pack): readonly Duty[] => {
  const table = dutyTableSchema.safeParse(pack.tables['duties']);
  return table.success ? table.data : [];
});

export function reportFacts(analysis: Analysis, pack: Pack): ReportFacts {
  return { completeness: completeness(analysis), duties: dutiesMatrix(analysis, dutiesOf(pack)), ledger: figureLedger(analysis) };
}
