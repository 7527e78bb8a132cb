import type { OutlineSection } from '../../../shared/api/checked-report.ts';
import type { Finding, MandatoryKind, Severity } from '../../../shared/finding/finding.ts';
import { blockText } from '../../../shared/report/block-text.ts';
import { metaFieldOf } from '../../../shared/report/place.ts';
import type { Checked } from '../checked.ts';

/** Findings of one part of the report, in text order. */
export interface FindingGroup {
  key: string;
  title: string;
  findings: Finding[];
}

type Counts = Record<Severity, number>;

/** How many findings there are of each severity. */
export function countBySeverity(findings: readonly Finding[]): Counts {
  const counts: Counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}

const HEAD = 'head';
const OPENING = 'opening';
const CLOSING = 'closing';

/**
 * Sorts findings by the part of the report they stand in: head (title, number, addressees), opening, each section,
 * closing (signature, date, copies). Parts without findings are left out.
 */
export function groupFindings({ report, sections, findings }: Pick<Checked, 'report' | 'sections' | 'findings'>): FindingGroup[] {
  const indexOf = new Map(report.blocks.map((block, index) => [block.id, index]));
  const keyOf = (finding: Finding): string => {
    const field = metaFieldOf(finding.place.block);
    if (field === 'signature' || field === 'issueDate' || field === 'copyTo') return CLOSING;
    const index = indexOf.get(finding.place.block);
    if (field || index === undefined) return HEAD;
    return sections.find((section) => section.from <= index && index < section.to)?.block ?? OPENING;
  };
  const byKey = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const found = byKey.get(key);
    if (found) found.push(finding);
    else byKey.set(key, [finding]);
  }
  const headingOf = (section: OutlineSection): string => {
    const block = report.blocks[section.from];
    return block ? blockText(block) : '';
  };
  const parts = [
    { key: HEAD, title: '标题与主送机关' },
    { key: OPENING, title: '开头' },
    ...sections.map((section) => ({ key: section.block, title: headingOf(section) })),
    { key: CLOSING, title: '署名、成文日期与抄送' },
  ];
  return parts.flatMap(({ key, title }) => {
    const found = byKey.get(key);
    return found ? [{ key, title, findings: found }] : [];
  });
}

/** How a mandatory content stands in a report. */
export interface ContentState {
  how: 'own' | 'merged' | 'nested' | 'missing';
  /** The block to go to; null when it is missing. */
  block: string | null;
}

/** Where a mandatory content stands: in a section of its own, in another's heading, inside another, or nowhere. */
export function contentState(sections: readonly OutlineSection[], kind: MandatoryKind): ContentState {
  const own = sections.find((section) => section.kind === kind);
  if (own) return { how: 'own', block: own.block };
  for (const how of ['merged', 'nested'] as const) {
    const within = sections.flatMap((section) => section.contains).find((content) => content.kind === kind && content.how === how);
    if (within) return { how, block: within.block };
  }
  return { how: 'missing', block: null };
}
