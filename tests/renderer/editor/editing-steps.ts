import { constant, constantFrom, double, integer, nat, oneof, record, tuple, type Arbitrary } from 'fast-check';
import { $isTableNode } from '@lexical/table';
import {
  $createRangeSelection, $getNodeByKey, $getRoot, $getSelection, $isElementNode, $isRangeSelection, $isTextNode, $setSelection, CONTROLLED_TEXT_INSERTION_COMMAND, DELETE_CHARACTER_COMMAND, HISTORY_PUSH_TAG,
  INSERT_LINE_BREAK_COMMAND, INSERT_PARAGRAPH_COMMAND, REDO_COMMAND, REMOVE_TEXT_COMMAND, UNDO_COMMAND, type LexicalEditor, type PointType,
} from 'lexical';
import { $insertBlocks } from '../../../renderer/editor/clipboard/insert-blocks.ts';
import { recogniseText } from '../../../renderer/editor/clipboard/recognise-fragment.ts';
import { $applyEdits } from '../../../renderer/editor/commands/apply-edits.ts';
import { $setKind, $shiftLevel, $toggleRunIn, type BlockKind } from '../../../renderer/editor/commands/levels.ts';
import { $moveSection } from '../../../renderer/editor/commands/move-section.ts';
import { $changeTable, $insertTable, TABLE_COMMANDS, type TableCommand } from '../../../renderer/editor/commands/table-commands.ts';
import { $textLines } from '../../../renderer/editor/model/block-places.ts';
import { $changeMeta } from '../../../renderer/editor/model/read-report.ts';
import { $spotIn } from '../../../renderer/editor/model/text-offset.ts';
import { $placeKey } from '../../../renderer/editor/nodes/report-nodes.ts';
import { $numberHeadings } from '../../../renderer/editor/structure/numbering.ts';
import { reportText } from '../../fixtures/report-arbitrary.ts';

/** A position anywhere on the page, as shares of what there is: which block, which line of it, how far into the line. */
interface Where {
  top: number;
  line: number;
  offset: number;
}

/** One thing that a person does. */
export type Step =
  | { do: 'select'; from: Where; to: Where }
  | { do: 'caret'; at: Where }
  | { do: 'type'; text: string }
  | { do: 'enter' | 'lineBreak' | 'cut' | 'undo' | 'redo' | 'renumber' | 'toggleRunIn' | 'insertTable' }
  | { do: 'delete'; isBackward: boolean }
  | { do: 'kind'; kind: BlockKind }
  | { do: 'shift'; step: 1 | -1 }
  | { do: 'table'; command: TableCommand }
  | { do: 'paste'; text: string }
  | { do: 'move'; section: number; before: number }
  | { do: 'fix'; at: Where; length: number; text: string }
  | { do: 'meta'; year: number; title: string };

const share = double({ min: 0, max: 1, noNaN: true });
/** Edges are where things go wrong. */
const edgeShare = oneof(constantFrom(0, 1), share);
const where: Arbitrary<Where> = record({ top: share, line: share, offset: edgeShare });

const pasted = oneof(
  reportText,
  tuple(reportText, reportText).map((lines) => lines.join('\n')),
  constant('一、主要举措\n（一）加强领导。研究部署法治工作。\n1.学习\n全年学习四次。'),
);

const edit: Arbitrary<Step> = oneof(
  { weight: 5, arbitrary: record({ do: constant('type' as const), text: oneof(constantFrom('局', '。', '１', 'a'), reportText) }) },
  { weight: 4, arbitrary: constant({ do: 'enter' as const }) },
  { weight: 5, arbitrary: record({ do: constant('delete' as const), isBackward: constantFrom(true, false) }) },
  { weight: 2, arbitrary: constant({ do: 'cut' as const }) },
  { weight: 1, arbitrary: constant({ do: 'lineBreak' as const }) },
  { weight: 3, arbitrary: record({ do: constant('kind' as const), kind: constantFrom<BlockKind[]>('paragraph', 'listItem', 1, 2, 3, 4) }) },
  { weight: 2, arbitrary: record({ do: constant('shift' as const), step: constantFrom(1 as const, -1 as const) }) },
  { weight: 1, arbitrary: constant({ do: 'toggleRunIn' as const }) },
  { weight: 1, arbitrary: constant({ do: 'renumber' as const }) },
  { weight: 1, arbitrary: constant({ do: 'insertTable' as const }) },
  { weight: 2, arbitrary: record({ do: constant('table' as const), command: constantFrom(...TABLE_COMMANDS) }) },
  { weight: 3, arbitrary: record({ do: constant('paste' as const), text: pasted }) },
  { weight: 1, arbitrary: record({ do: constant('move' as const), section: share, before: share }) },
  { weight: 2, arbitrary: record({ do: constant('fix' as const), at: where, length: nat(5), text: reportText }) },
  { weight: 1, arbitrary: record({ do: constant('meta' as const), year: integer({ min: 1990, max: 2100 }), title: reportText }) },
  { weight: 2, arbitrary: constant({ do: 'undo' as const }) },
  { weight: 1, arbitrary: constant({ do: 'redo' as const }) },
);

/** What a person does in a row: going somewhere, and doing something there. */
export const stepsArbitrary: Arbitrary<Step[]> = tuple(
  oneof(
    { weight: 2, arbitrary: record({ do: constant('caret' as const), at: where }) },
    { weight: 1, arbitrary: record({ do: constant('select' as const), from: where, to: where }) },
  ),
  edit, edit,
).map((steps): Step[] => steps);

function pick<T>(list: readonly T[], at: number): T | undefined {
  return list[Math.min(Math.floor(at * list.length), list.length - 1)];
}

function $spot({ top, line, offset }: Where): ReturnType<typeof $spotIn> | null {
  const node = pick($getRoot().getChildren(), top);
  const lines = $isElementNode(node) ? $textLines(node) : [];
  const element = pick(lines, line)?.element;
  return element ? $spotIn(element, Math.round(offset * element.getTextContentSize())) : null;
}

function $select(from: Where, to: Where): void {
  const [start, end] = [$spot(from), $spot(to)];
  if (!start || !end) return;
  const range = $createRangeSelection();
  const set = (point: PointType, spot: typeof start): void => point.set(spot.key, spot.offset, spot.type);
  set(range.anchor, start);
  set(range.focus, end);
  $setSelection(range);
}

function $keys(): Map<string, string> {
  return new Map($getRoot().getChildren().map((top) => [$placeKey(top), top.getKey()]));
}

function $edit(step: Step): void {
  switch (step.do) {
    case 'kind':
      $setKind(step.kind);
      break;
    case 'shift':
      $shiftLevel(step.step);
      break;
    case 'renumber':
      $numberHeadings();
      break;
    case 'toggleRunIn':
      $toggleRunIn();
      break;
    case 'insertTable':
      $insertTable(2, 3);
      break;
    case 'table':
      $changeTable(step.command);
      break;
    case 'paste':
      $insertBlocks(recogniseText(step.text, 2025));
      break;
    case 'move': {
      const keys = $keys();
      const blocks = [...keys.keys()];
      $moveSection(keys, pick(blocks, step.section) ?? '', pick(blocks, step.before) ?? null);
      break;
    }
    case 'fix': {
      const keys = $keys();
      const block = pick([...keys.keys()], step.at.top) ?? '';
      const size = $getNodeByKey(keys.get(block) ?? '')?.getTextContentSize() ?? 0;
      const start = Math.round(step.at.offset * size);
      $applyEdits(keys, [{ place: { block, start, end: Math.min(start + step.length, size) }, replacement: step.text }]);
      break;
    }
    case 'meta':
      $changeMeta({ year: step.year, title: step.title });
      break;
    default:
      throw new Error(`${step.do} is a command.`);
  }
}

/**
 * Without a page there is no window to ask what a character is; inside a text it is one unit here.
 * @returns whether there is something selected that goes as it is
 */
function selectCharacter(editor: LexicalEditor, isBackward: boolean): boolean {
  let isSelected = true;
  editor.update(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || !selection.isCollapsed()) return;
    const { anchor, focus } = selection;
    const node = anchor.getNode();
    const offset = anchor.offset + (isBackward ? -1 : 1);
    if ($isTextNode(node) && offset >= 0 && offset <= node.getTextContentSize()) focus.set(anchor.key, offset, 'text');
    // The edges of a cell stop a deletion.
    else isSelected = $isTableNode(node.getTopLevelElement());
  }, { discrete: true });
  return isSelected;
}

/** Does one thing and waits until the editor has settled. */
export async function carryOut(editor: LexicalEditor, step: Step): Promise<void> {
  switch (step.do) {
    case 'caret':
      editor.update(() => $select(step.at, step.at), { discrete: true });
      break;
    case 'select':
      editor.update(() => $select(step.from, step.to), { discrete: true });
      break;
    case 'type':
      editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, step.text);
      break;
    case 'enter':
      editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
      break;
    case 'lineBreak':
      editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false);
      break;
    case 'cut':
      editor.dispatchCommand(REMOVE_TEXT_COMMAND, null);
      break;
    case 'delete':
      if (selectCharacter(editor, step.isBackward)) editor.dispatchCommand(REMOVE_TEXT_COMMAND, null);
      else editor.dispatchCommand(DELETE_CHARACTER_COMMAND, step.isBackward);
      break;
    case 'undo':
      editor.dispatchCommand(UNDO_COMMAND, undefined);
      break;
    case 'redo':
      editor.dispatchCommand(REDO_COMMAND, undefined);
      break;
    default:
      editor.update(() => $edit(step), { tag: HISTORY_PUSH_TAG });
  }
  // Updates are committed in a microtask, and the guard of the sections answers in those that follow.
  await new Promise((resolve) => { setTimeout(resolve, 0); });
}
