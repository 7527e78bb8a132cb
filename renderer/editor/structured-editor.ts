import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { registerTablePlugin, registerTableSelectionObserver } from '@lexical/table';
import { CLEAR_HISTORY_COMMAND, createEditor, HISTORY_MERGE_TAG, mergeRegister, type LexicalEditor } from 'lexical';
import { outlineSections } from '../../rules/analysis/outline-sections.ts';
import { readOutline } from '../../rules/reading/outline/read-outline.ts';
import { ReadingCache } from '../../rules/reading/text/block-reading.ts';
import type { OutlineSection } from '../../shared/api/checked-report.ts';
import { blockText } from '../../shared/report/block-text.ts';
import type { Report } from '../../shared/report/report.ts';
import { registerClipboard } from './clipboard/register-clipboard.ts';
import { registerBlockKeys } from './commands/keyboard.ts';
import { $loadReport } from './model/load-report.ts';
import { REPORT_NODES } from './nodes/report-nodes.ts';
import { registerLimits } from './structure/limits.ts';
import { registerNumbering } from './structure/numbering.ts';
import { registerPageOrder } from './structure/page-order.ts';
import { registerRunIn } from './structure/run-in.ts';
import { MandatoryHeadings, registerSectionGuard, SECTION_LOSS_TAG, type ConfirmSectionLoss } from './structure/section-guard.ts';

/** Edits closer together than this are undone together, in milliseconds. */
const UNDO_PAUSE = 300;
const UNDO_STEPS = 1000;

function sectionsOf(report: Report): OutlineSection[] {
  const cache = new ReadingCache();
  const outline = readOutline(report, report.blocks.map((block) => cache.read(blockText(block))));
  return outlineSections({ outline, report });
}

/** An editor that keeps the structure of a report through all edits, with its history. It needs no page to work. */
export interface StructuredEditor {
  editor: LexicalEditor;
  /** Headings that hold mandatory contents; to be updated with the outline of the text as it changes. */
  mandatory: MandatoryHeadings;
  /** Puts a report in place of the one before; the history begins anew. */
  load(report: Report): void;
  /** Ends everything that was registered. */
  end(): void;
}

/**
 * Makes the editor.
 * @param onError hears of edits that broke; the text stays as it was before them
 * @param confirm asks whether sections with mandatory contents are to go
 */
export function createStructuredEditor(onError: (error: Error) => void, confirm: ConfirmSectionLoss): StructuredEditor {
  const editor = createEditor({ namespace: 'report', nodes: REPORT_NODES, onError });
  const history = createEmptyHistoryState();
  const mandatory = new MandatoryHeadings();
  const end = mergeRegister(
    registerRichText(editor), registerTablePlugin(editor), registerTableSelectionObserver(editor),
    registerPageOrder(editor), registerNumbering(editor), registerLimits(editor), registerRunIn(editor),
    registerBlockKeys(editor), registerClipboard(editor),
    registerHistory(editor, history, UNDO_PAUSE, Date.now, undefined, UNDO_STEPS),
    registerSectionGuard(editor, history, mandatory, confirm),
  );
  const load = (report: Report): void => {
    mandatory.reset(sectionsOf(report));
    editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
    editor.update(() => $loadReport(report), { discrete: true, skipTransforms: true, tag: [HISTORY_MERGE_TAG, SECTION_LOSS_TAG] });
  };
  return { editor, mandatory, load, end };
}
