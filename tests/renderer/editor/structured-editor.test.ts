import { array, assert, asyncProperty, constantFrom, property } from 'fast-check';
import { UNDO_COMMAND } from 'lexical';
import { describe, expect, test } from 'vitest';
import { $readReport } from '../../../renderer/editor/model/read-report.ts';
import { ReportWatcher } from '../../../renderer/editor/report-watcher.ts';
import { createStructuredEditor, type StructuredEditor } from '../../../renderer/editor/structured-editor.ts';
import { recognise } from '../../../rules/reading/recognise.ts';
import { plainSource } from '../../../rules/reading/source-lines.ts';
import { reportSchema, type Report } from '../../../shared/report/report.ts';
import { hasUniqueBlockIds } from '../../../shared/storage/report-change.ts';
import { reportArbitrary, reportText } from '../../fixtures/report-arbitrary.ts';
import { loadReports } from '../../fixtures/reports/load-reports.ts';
import { carryOut, stepsArbitrary, type Step } from './editing-steps.ts';

function open(report: Report, keepsSections = true): StructuredEditor {
  const structured = createStructuredEditor((error) => { throw error; }, () => Promise.resolve(!keepsSections));
  structured.load(report);
  return structured;
}

function read({ editor }: StructuredEditor): Report {
  return editor.getEditorState().read($readReport);
}

const samples = loadReports().map(({ text }) => recognise(plainSource(text)).report);

/** The headings of a report that hold mandatory contents, with their levels. */
function mandatoryHeadings({ mandatory }: StructuredEditor, report: Report): string[] {
  return report.blocks.flatMap((block) => (block.type === 'heading' && mandatory.kindsOf(block.id).length > 0 ? `${block.id} ${block.level}` : [])).sort();
}

describe('a report in the editor', () => {
  test('is the report that was loaded, whatever is in it', () => {
    assert(property(reportArbitrary(), (report) => {
      expect(read(open(report))).toEqual(report);
    }));
  });
});

/** Edits a report and looks at it after every step. */
async function edit(report: Report, steps: readonly Step[], keepsSections: boolean): Promise<StructuredEditor> {
  const structured = open(report, keepsSections);
  const { editor } = structured;
  const watcher = new ReportWatcher();
  watcher.reset(editor.getEditorState());
  const unwatch = editor.registerUpdateListener((payload) => { watcher.take(payload, editor.isComposing()); });
  const sections = (now: Report): string[] => (keepsSections ? mandatoryHeadings(structured, now) : []);
  for (const step of steps) {
    await carryOut(editor, step);
    const now = read(structured);
    const valid = reportSchema.safeParse(now);
    expect(valid.error, JSON.stringify(step)).toBeUndefined();
    expect(hasUniqueBlockIds(now.blocks), JSON.stringify(step)).toBe(true);
    expect(watcher.report(), JSON.stringify(step)).toEqual(now);
    expect(sections(now), JSON.stringify(step)).toEqual(sections(report));
  }
  unwatch();
  return structured;
}

async function undoAll({ editor }: StructuredEditor, times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) {
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    await new Promise((resolve) => { setTimeout(resolve, 0); });
  }
}

describe('any sequence of edits', () => {
  test.each([true, false])('keeps the report valid, and the sections in place unless their loss is confirmed; undo returns the start (kept: %s)', async (keepsSections) => {
    await assert(asyncProperty(constantFrom(...samples), array(stepsArbitrary, { maxLength: 12 }), async (report, groups) => {
      const steps = groups.flat();
      const structured = await edit(report, steps, keepsSections);
      await undoAll(structured, steps.length);
      expect(read(structured)).toEqual(report);
    }), { numRuns: 60 });
  });

  test('does so with reports of every shape', async () => {
    await assert(asyncProperty(reportArbitrary(reportText), array(stepsArbitrary, { maxLength: 12 }), async (report, groups) => {
      const steps = groups.flat();
      const structured = await edit(report, steps, true);
      await undoAll(structured, steps.length);
      expect(read(structured)).toEqual(report);
    }), { numRuns: 60 });
  });
});
