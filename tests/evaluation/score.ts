import type { Severity } from '../../shared/finding/finding.ts';
import type { FixtureReport } from '../fixtures/reports/load-reports.ts';
import type { TextRange } from '../fixtures/layouts/traced-text.ts';
import type { Mutation } from './mutation.ts';

/** What the evaluation needs of a finding; offsets count in the text that was checked. */
export interface EvaluatedFinding extends TextRange {
  rule: string;
  severity: Severity;
}

export type Check = (text: string, options: { lastYear?: string }) => readonly EvaluatedFinding[];

export interface RuleScore {
  rule: string;
  injected: number;
  found: number;
  missed: Mutation[];
}

export interface Recall {
  rules: RuleScore[];
  injected: number;
  found: number;
}

/** A finding that a clean report does not deserve. */
export interface FalseAlarm {
  slug: string;
  finding: EvaluatedFinding;
  quote: string;
}

export interface Precision {
  characters: number;
  /** Errors and warnings beyond the expected ones. */
  falseAlarms: FalseAlarm[];
  /** Expected findings that did not come. */
  silent: { slug: string; rule: string }[];
  /** False errors and warnings per 1,000 characters. */
  perThousand: number;
}

function overlaps(finding: TextRange, place: TextRange): boolean {
  // An insertion point (start = end) counts when it touches the place.
  return finding.start <= place.end && finding.end >= place.start && (finding.start < place.end && finding.end > place.start
    || finding.start === finding.end || place.start === place.end);
}

function counted(findings: readonly EvaluatedFinding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/** Whether the findings show the defect; without a place, whether there are more of the rule than in the clean report. */
function isFound(mutation: Mutation, findings: readonly EvaluatedFinding[], clean: ReadonlyMap<string, number>): boolean {
  if (mutation.places.length === 0) {
    const counts = counted(findings);
    return mutation.accepts.some((rule) => (counts.get(rule) ?? 0) > (clean.get(rule) ?? 0));
  }
  return findings.some((finding) => mutation.accepts.includes(finding.rule) && mutation.places.some((place) => overlaps(finding, place)));
}

/** How many of the injected defects a checker finds, by rule. */
export function scoreRecall(check: Check, mutations: readonly Mutation[], reports: readonly FixtureReport[]): Recall {
  const clean = new Map(reports.map(({ slug, text }) => [slug, counted(check(text, {}))]));
  const rules = new Map<string, RuleScore>();
  for (const mutation of mutations) {
    const score = rules.get(mutation.rule) ?? { rule: mutation.rule, injected: 0, found: 0, missed: [] };
    rules.set(mutation.rule, score);
    const findings = check(mutation.text, mutation.lastYear === undefined ? {} : { lastYear: mutation.lastYear });
    score.injected += 1;
    if (isFound(mutation, findings, clean.get(mutation.slug)!)) score.found += 1;
    else score.missed.push(mutation);
  }
  const all = [...rules.values()].sort((a, b) => a.rule.localeCompare(b.rule));
  return {
    rules: all,
    injected: all.reduce((sum, { injected }) => sum + injected, 0),
    found: all.reduce((sum, { found }) => sum + found, 0),
  };
}

/** How often a checker complains of reports that deserve none. */
export function scorePrecision(check: Check, reports: readonly FixtureReport[]): Precision {
  const falseAlarms: FalseAlarm[] = [];
  const silent: Precision['silent'] = [];
  let characters = 0;
  for (const { slug, text, label } of reports) {
    characters += text.length;
    const findings = check(text, {});
    for (const rule of label.expectedFindings) if (!findings.some((finding) => finding.rule === rule)) silent.push({ slug, rule });
    for (const finding of findings) {
      if (finding.severity !== 'info' && !label.expectedFindings.includes(finding.rule)) {
        falseAlarms.push({ slug, finding, quote: text.slice(finding.start, finding.end) });
      }
    }
  }
  return { characters, falseAlarms, silent, perThousand: (falseAlarms.length / characters) * 1000 };
}

function share(found: number, injected: number): string {
  return `${((found / injected) * 100).toFixed(1)} %`.padStart(8);
}

/** The scores as a table for a terminal; rules under `floor` (0 to 1) are marked. */
export function scoreTable(recall: Recall, precision: Precision, floor: number): string {
  const width = Math.max(...recall.rules.map(({ rule }) => rule.length), 'all rules'.length);
  const row = (name: string, injected: number, found: number): string =>
    `${name.padEnd(width)} ${String(found).padStart(5)} of ${String(injected).padStart(5)} ${share(found, injected)}${found / injected < floor ? '  <' : ''}`;
  return [
    ...recall.rules.map(({ rule, injected, found }) => row(rule, injected, found)),
    row('all rules', recall.injected, recall.found),
    `false errors and warnings: ${precision.falseAlarms.length} in ${precision.characters} characters, ${precision.perThousand.toFixed(2)} per 1,000`,
    ...(precision.silent.length > 0 ? [`expected but silent: ${precision.silent.map(({ slug, rule }) => `${rule} in ${slug}`).join(', ')}`] : []),
  ].join('\n');
}
