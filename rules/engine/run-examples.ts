import type { Finding } from '../../shared/finding/finding.ts';
import { blockText, metaText } from '../../shared/report/block-text.ts';
import { metaFieldOf } from '../../shared/report/place.ts';
import type { Report } from '../../shared/report/report.ts';
import { analyse } from '../analysis/analysis.ts';
import { runRules, type Engine, type RunOptions } from './run-rules.ts';
import { recognise } from '../reading/recognise.ts';
import { plainSource } from '../reading/source-lines.ts';
import type { Example, Pack, Rule } from '../packs/pack.ts';

/** The outcome of one example of one rule. */
export interface ExampleOutcome {
  rule: string;
  kind: 'pass' | 'fail';
  /** Position in the rule's list, from 0. */
  index: number;
  /** null when the example holds, else what is wrong, in Chinese. */
  failure: string | null;
}

/** Section headings under which a passage is tried; the year is the report year or the next. */
const HEADINGS = {
  measures: (year: number) => `一、${year}年推进法治政府建设的主要举措和成效`,
  shortcomings: (year: number) => `一、${year}年推进法治政府建设存在的不足和原因`,
  firstResponsible: (year: number) => `一、${year}年党政主要负责人履行推进法治建设第一责任人职责情况`,
  nextYear: (year: number) => `一、${year + 1}年推进法治政府建设的主要安排`,
} as const;
const USUAL_YEAR = 2025;

/**
 * The report of an example.
 * @throws Error when `base` names no sample or a replacement does not occur in it
 */
export function exampleReport(example: Example, pack: Pack): Report {
  const year = example.year ?? USUAL_YEAR;
  let text: string;
  if (example.text !== undefined) text = `${HEADINGS[example.section ?? 'measures'](year)}\n${example.text}`;
  else if (example.report !== undefined) text = example.report;
  else {
    const sample = pack.samples[example.base!];
    if (sample === undefined) throw new Error(`没有名为“${example.base}”的样例报告`);
    text = sample;
  }
  for (const [from, to] of example.replace ?? []) {
    if (!text.includes(from)) throw new Error(`样例报告中没有“${from}”，无法替换`);
    text = text.replace(from, () => to);
  }
  const { report } = recognise(plainSource(text));
  const meta = {
    ...report.meta,
    ...(example.unitKind === undefined ? {} : { unitKind: example.unitKind }),
    ...(example.year === undefined && report.meta.year !== null ? {} : { year }),
  };
  return { ...report, meta };
}

function fixedText(report: Report, finding: Finding): string {
  const edits = finding.fix?.edits ?? [];
  const [first] = edits;
  if (!first) return '';
  const field = metaFieldOf(first.place.block);
  const block = report.blocks.find((one) => one.id === first.place.block);
  let text = field ? metaText(report.meta, field) : block ? blockText(block) : '';
  for (const edit of edits.toSorted((a, b) => b.place.start - a.place.start)) {
    if (edit.place.block === first.place.block) text = text.slice(0, edit.place.start) + edit.replacement + text.slice(edit.place.end);
  }
  return text;
}

function judge(rule: Rule, kind: 'pass' | 'fail', example: Example, engine: Engine): string | null {
  const report = exampleReport(example, engine.pack);
  const options: RunOptions = { only: new Set([rule.id]) };
  if (example.lastYear !== undefined) options.lastYear = analyse(recognise(plainSource(example.lastYear)).report);
  const { findings, failures } = runRules(analyse(report), engine, options);
  const [broken] = failures;
  if (broken) return `检查出错：${broken.reason}`;
  if (kind === 'pass') return findings.length === 0 ? null : `不应有问题，却报：${findings[0]!.message}`;
  const [first] = findings;
  if (!first) return '应报问题，却没有报';
  if (example.count !== undefined && findings.length !== example.count) return `应报 ${example.count} 处，实报 ${findings.length} 处`;
  if (example.quote !== undefined && !findings.some((finding) => finding.quote === example.quote)) {
    return `应指向“${example.quote}”，实指向“${findings.map((finding) => finding.quote).join('”“')}”`;
  }
  if (example.severity !== undefined && first.severity !== example.severity) return `级别应为 ${example.severity}，实为 ${first.severity}`;
  if (example.fixed !== undefined && fixedText(report, first) !== example.fixed) return `改正后应为“${example.fixed}”，实为“${fixedText(report, first)}”`;
  const blank = /\{\w+\}/.exec(first.message + first.advice);
  return blank ? `提示语中的空格“${blank[0]}”没有填上` : null;
}

/** Runs a rule's own examples. A rule that is switched off has nothing to show and is skipped. */
export function runExamples(rule: Rule, engine: Engine): ExampleOutcome[] {
  if (rule.severity === 'off') return [];
  return (['pass', 'fail'] as const).flatMap((kind) =>
    rule.examples[kind].map((example, index) => {
      let failure: string | null;
      try {
        failure = judge(rule, kind, example, engine);
      } catch (error) {
        failure = error instanceof Error ? error.message : String(error);
      }
      return { rule: rule.id, kind, index, failure };
    }),
  );
}
