import type { Analysis } from '../analysis/analysis.ts';
import { dutiesMatrix, dutyTableSchema, type Duty, type DutyRow } from '../facts/actors/duties.ts';
import { figureLedger, type LedgerEntry } from '../facts/figures/ledger.ts';
import { completeness } from '../facts/passages/completeness.ts';
import type { Pack } from '../packs/pack.ts';

/** What a report says beyond its findings, for whoever writes or reviews it. */
export interface ReportFacts {
  /** In whole per cent. */
  completeness: number;
  duties: DutyRow[];
  ledger: LedgerEntry[];
}

const dutyTables = new WeakMap<Pack, readonly Duty[]>();

/** The pack's table of duties, read once; empty when it has none. */
export function dutyTableOf(pack: Pack): readonly Duty[] {
  let table = dutyTables.get(pack);
  if (!table) {
    const parsed = dutyTableSchema.safeParse(pack.tables['duties']);
    table = parsed.success ? parsed.data : [];
    dutyTables.set(pack, table);
  }
  return table;
}

export function reportFacts(analysis: Analysis, pack: Pack): ReportFacts {
  return { completeness: completeness(analysis), duties: dutiesMatrix(analysis, dutyTableOf(pack)), ledger: figureLedger(analysis) };
}
