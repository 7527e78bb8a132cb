import { CHECK_SCHEMA, type CheckedFile, type OutputFinding } from '../../shared/check-output/check-output.ts';
import { verdictOf } from '../../shared/finding/verdict.ts';
import type { Edit, Finding } from '../../shared/finding/finding.ts';
import { blockText } from '../../shared/report/block-text.ts';
import type { Block } from '../../shared/report/report.ts';
import { metaFieldOf, type Place } from '../../shared/report/place.ts';
import { sourceRange, type SourceRange } from '../../shared/report/source-map.ts';
import { analyse, type Analysis } from '../../rules/analysis/analysis.ts';
import { dutyTableOf } from '../../rules/engine/report-facts.ts';
import { runRules, type Engine, type RunOptions } from '../../rules/engine/run-rules.ts';
import { dutiesMatrix } from '../../rules/facts/actors/duties.ts';
import { figureLedger, type LedgerEntry } from '../../rules/facts/figures/ledger.ts';
import type { Position } from '../../rules/reading/outline.ts';
import type { SourceReport } from '../../rules/reading/source.ts';
import { withoutResidue } from '../../rules/reading/text/normal-text.ts';

/** Ranges in the file for everything that was found in the report read from it. */
class FileRanges {
  readonly #source: SourceReport;
  readonly #blocks: ReadonlyMap<string, Block>;
  /** First and last character of the body in the file. */
  readonly #body: SourceRange;

  constructor(source: SourceReport) {
    this.#source = source;
    const { blocks } = source.report;
    this.#blocks = new Map(blocks.map((block) => [block.id, block]));
    const first = blocks[0] && this.block(blocks[0].id);
    const last = blocks.at(-1) && this.block(blocks.at(-1)!.id);
    this.#body = { start: first?.start ?? 0, end: last?.end ?? source.source.text.length };
  }

  /** The whole of a block; null when nothing of it stands in the file. */
  block(id: string): SourceRange | null {
    const block = this.#blocks.get(id);
    return block ? sourceRange(this.#source.map, { block: id, start: 0, end: blockText(block).length }) : null;
  }

  /** A heading as it is written in the file, on one line, without the stop of a run-in heading. */
  heading(id: string): string {
    const range = this.block(id);
    return range ? onOneLine(this.#source.source.text.slice(range.start, range.end)) : '';
  }

  /** A place in the file. What is missing belongs before the body (title, addressees) or behind it (signature, date). */
  place(place: Place): SourceRange {
    const range = sourceRange(this.#source.map, place);
    if (range) return range;
    const field = metaFieldOf(place.block);
    const at = field === 'signature' || field === 'issueDate' || field === 'copyTo' ? this.#body.end : this.#body.start;
    return { start: at, end: at };
  }

  /** A position between blocks: the start of that block, or the end of the body. */
  position({ block, offset }: Position): number {
    const found = this.#source.report.blocks[block];
    return found ? this.place({ block: found.id, start: offset, end: offset }).start : this.#body.end;
  }
}

function onOneLine(text: string): string {
  return withoutResidue(text).replaceAll(/\s*\n\s*/g, '').replace(/[。：；|]+$/, '').trim();
}

function outputEdits(edits: readonly Edit[], ranges: FileRanges): { start: number; end: number; replacement: string }[] {
  return edits.map((edit) => ({ ...ranges.place(edit.place), replacement: edit.replacement }));
}

function outputFinding(finding: Finding, ranges: FileRanges): OutputFinding {
  const { rule, severity, message, advice, quote, fingerprint, basis, related, fix, data } = finding;
  return {
    rule, severity, message, advice, ...ranges.place(finding.place), quote, fingerprint,
    basis: basis.map(({ document, article, verified }) => ({ document, article, verified })),
    ...(related ? { related: related.map((place) => ranges.place(place)) } : {}),
    ...(fix ? { fix: { title: fix.title, edits: outputEdits(fix.edits, ranges) } } : {}),
    ...(data ? { data } : {}),
  };
}

function outputFigure({ place, ...figure }: LedgerEntry, ranges: FileRanges): CheckedFile['figures'][number] {
  return { ...figure, ...ranges.place(place) };
}

/** A report that was read and checked. */
export interface CheckedSource {
  analysis: Analysis;
  findings: Finding[];
  output: CheckedFile;
}

/**
 * Checks a report that was read from a file.
 * @param file name for the output
 * @returns the findings, in the report and as the output object with offsets into the file
 */
export function checkSource(source: SourceReport, engine: Engine, file: string, options: RunOptions = {}): CheckedSource {
  const analysis = analyse(source.report);
  const { findings, failures } = runRules(analysis, engine, options);
  const ranges = new FileRanges(source);
  const count = (severity: Finding['severity']): number => findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings, infos] = [count('error'), count('warning'), count('info')];
  const { meta } = source.report;
  const output: CheckedFile = {
    schema: CHECK_SCHEMA,
    file,
    report: {
      title: meta.title, unit: meta.unit, unitKind: meta.unitKind, year: meta.year, addressees: meta.addressees,
      signature: meta.signature.join('、'), issueDate: meta.issueDate,
      sections: analysis.outline.sections.map((section) => ({
        kind: section.kind,
        heading: ranges.heading(analysis.blocks[section.heading]!.block.id),
        level: section.level,
        start: ranges.position(section.from),
        end: endOf(analysis, ranges, section.to),
        contains: section.contains.map((part) => ({
          kind: part.kind,
          heading: part.heading === null ? '' : ranges.heading(analysis.blocks[part.heading]!.block.id),
          start: ranges.position(part.from),
          end: endOf(analysis, ranges, part.to),
        })),
      })),
    },
    findings: findings.map((finding) => outputFinding(finding, ranges)),
    duties: dutiesOf(analysis, engine, ranges),
    figures: figureLedger(analysis).map((figure) => outputFigure(figure, ranges)),
    ...(failures.length > 0 ? { failures } : {}),
    summary: { errors, warnings, infos, verdict: verdictOf(errors, warnings) },
  };
  return { analysis, findings, output };
}

function dutiesOf(analysis: Analysis, engine: Engine, ranges: FileRanges): CheckedFile['duties'] {
  return dutiesMatrix(analysis, dutyTableOf(engine.pack)).map(({ id, title, status, evidence }) => ({
    id, title, status, evidence: evidence.map(({ place, quote }) => ({ ...ranges.place(place), quote })),
  }));
}

/** The end of an extent: behind the last character of its last block, not at the start of the next. */
function endOf(analysis: Analysis, ranges: FileRanges, to: Position): number {
  if (to.offset > 0) return ranges.position(to);
  const last = analysis.blocks[to.block - 1];
  return (last && ranges.block(last.block.id)?.end) ?? ranges.position(to);
}
