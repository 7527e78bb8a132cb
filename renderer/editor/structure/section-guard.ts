import type { HistoryState } from '@lexical/history';
import { $getRoot, CAN_REDO_COMMAND, CAN_UNDO_COMMAND, HISTORIC_TAG, type EditorState, type LexicalEditor } from 'lexical';
import type { OutlineSection } from '../../../shared/api/checked-report.ts';
import type { MandatoryKind } from '../../../shared/finding/finding.ts';
import { blockText } from '../../../shared/report/block-text.ts';
import { $readBlock } from '../model/read-report.ts';
import { $getBlockId } from '../nodes/block-id.ts';
import { $isReportField } from '../nodes/field-node.ts';
import { $isReportHeading, type ReportHeadingNode } from '../nodes/heading-node.ts';

/** On an update that may take sections away: the user was asked, or a whole report takes the place of another. */
export const SECTION_LOSS_TAG = 'section-loss';

/** A heading that an edit would take away although contents every report must have stand under it. */
export interface SectionLoss {
  /** As shown, with its ordinal. */
  heading: string;
  kinds: MandatoryKind[];
}

/** Asks the user whether the sections are to go. */
export type ConfirmSectionLoss = (losses: SectionLoss[]) => Promise<boolean>;

/** Which headings hold the mandatory contents. Wording may change afterwards: a heading stays what it was recognised as. */
export class MandatoryHeadings {
  readonly #kinds = new Map<string, MandatoryKind[]>();

  /** Begins with another report. */
  reset(sections: readonly OutlineSection[]): void {
    this.#kinds.clear();
    this.update(sections);
  }

  /** Takes over what the report's outline says now. Contents that it finds nowhere stay with the heading they had. */
  update(sections: readonly OutlineSection[]): void {
    const found = new Map<string, MandatoryKind[]>();
    const add = (block: string, kind: MandatoryKind): void => {
      found.set(block, [...(found.get(block) ?? []), kind]);
    };
    for (const section of sections) {
      if (section.kind !== 'other') add(section.block, section.kind);
      for (const { block, kind } of section.contains) add(block, kind);
    }
    const placed = new Set([...found.values()].flat());
    for (const [block, kinds] of this.#kinds) {
      const kept = kinds.filter((kind) => !placed.has(kind));
      if (kept.length > 0) found.set(block, [...(found.get(block) ?? []), ...kept]);
    }
    this.#kinds.clear();
    for (const [block, kinds] of found) this.#kinds.set(block, kinds);
  }

  kindsOf(block: string): readonly MandatoryKind[] {
    return this.#kinds.get(block) ?? [];
  }
}

/** Whether neither a heading nor what stands under it says anything. */
function $isBlankSection(heading: ReportHeadingNode): boolean {
  if (!heading.isEmpty()) return false;
  for (const block of heading.getNextSiblings()) {
    if ($isReportField(block) || ($isReportHeading(block) && block.getLevel() <= heading.getLevel())) return true;
    if (block.getTextContent().trim() !== '') return false;
  }
  return true;
}

/** How a heading that holds mandatory contents stands on the page. */
interface Holding {
  heading: ReportHeadingNode;
  level: number;
  isBlank: boolean;
}

/** The headings of the body that hold mandatory contents, by block id. */
function $heldBy(mandatory: MandatoryHeadings): Map<string, Holding> {
  const held = new Map<string, Holding>();
  for (const heading of $getRoot().getChildren()) {
    if (!$isReportHeading(heading) || mandatory.kindsOf($getBlockId(heading)).length === 0) continue;
    held.set($getBlockId(heading), { heading, level: heading.getLevel(), isBlank: $isBlankSection(heading) });
  }
  return held;
}

/** What is lost from one state to another: headings that are gone or no heading of that level any more, sections emptied. */
function lossesBetween(before: EditorState, after: EditorState, mandatory: MandatoryHeadings): SectionLoss[] {
  const left = after.read(() => $heldBy(mandatory));
  return before.read(() =>
    [...$heldBy(mandatory)].flatMap(([id, { heading, level, isBlank }]) => {
      const now = left.get(id);
      if (now?.level === level && (isBlank || !now.isBlank)) return [];
      const block = $readBlock(heading);
      return block ? [{ heading: blockText(block), kinds: [...mandatory.kindsOf(id)] }] : [];
    }),
  );
}

/** What the history was before an edit, to put it back as if the edit had never been. */
type HistoryMark = Pick<HistoryState, 'current' | 'redoStack'>;

function takeBack(editor: LexicalEditor, history: HistoryState, mark: HistoryMark): void {
  if (history.undoStack.at(-1)?.editorState === mark.current?.editorState) history.undoStack.pop();
  history.redoStack = mark.redoStack;
  history.current = mark.current;
  editor.dispatchCommand(CAN_UNDO_COMMAND, history.undoStack.length > 0);
  editor.dispatchCommand(CAN_REDO_COMMAND, history.redoStack.length > 0);
}

/**
 * Sees to it that no section with mandatory contents is lost by accident. Whatever edit would take its heading away – a
 * key, a cut, typing over a selection, a command, a composition – is taken back before it is painted, the user is asked,
 * and only on a yes the edit is made after all, as one step of the history.
 * Register after the history.
 * @returns a function that ends it
 */
export function registerSectionGuard(
  editor: LexicalEditor, history: HistoryState, mandatory: MandatoryHeadings, confirm: ConfirmSectionLoss,
): () => void {
  let good = editor.getEditorState();
  let mark: HistoryMark = { current: history.current, redoStack: history.redoStack };
  /** Counts edits, so that a late answer does not undo what was done meanwhile. */
  let edits = 0;

  const settle = (state: EditorState): void => {
    good = state;
    mark = { current: history.current, redoStack: history.redoStack };
  };

  const ask = async (losses: SectionLoss[], lost: EditorState): Promise<void> => {
    const asked = edits;
    if ((await confirm(losses)) && edits === asked) editor.setEditorState(lost, { tag: SECTION_LOSS_TAG });
  };

  return editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves, tags }) => {
    if (dirtyElements.size > 0 || dirtyLeaves.size > 0) edits += 1;
    // Under an input method nothing may change; it is looked at when the composition has ended.
    if (editor.isComposing()) return;
    const isPermitted = dirtyElements.size === 0 || tags.has(HISTORIC_TAG) || tags.has(SECTION_LOSS_TAG);
    const losses = isPermitted ? [] : lossesBetween(good, editorState, mandatory);
    if (losses.length === 0) {
      settle(editorState);
      return;
    }
    // In a turn of its own, since other listeners are still to hear of the edit; a microtask runs before painting.
    queueMicrotask(() => {
      takeBack(editor, history, mark);
      editor.setEditorState(good, { tag: HISTORIC_TAG });
      void ask(losses, editorState);
    });
  });
}
