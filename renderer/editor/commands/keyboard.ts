import { $isTableNode } from '@lexical/table';
import {
  $getSelection, $isRangeSelection, COMMAND_PRIORITY_CRITICAL, COMMAND_PRIORITY_HIGH, COMMAND_PRIORITY_LOW, CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND, DELETE_LINE_COMMAND, DELETE_WORD_COMMAND, FORMAT_ELEMENT_COMMAND, FORMAT_TEXT_COMMAND, INDENT_CONTENT_COMMAND,
  INSERT_LINE_BREAK_COMMAND, INSERT_PARAGRAPH_COMMAND, INSERT_TAB_COMMAND, KEY_TAB_COMMAND, mergeRegister, OUTDENT_CONTENT_COMMAND,
  REMOVE_TEXT_COMMAND, SET_TEXT_FORMAT_COMMAND, type LexicalCommand, type LexicalEditor,
} from 'lexical';
import { $isReportField } from '../nodes/field-node.ts';
import { $topOf } from '../structure/selected-blocks.ts';
import { $breakBlock, $deleteAtEdge, $moveToNeighbour, $removeAcrossFields } from './block-edges.ts';
import { $shiftLevel } from './levels.ts';

/** Tab: in a field on to the next, in headings and lists a level down; Esc and then Tab leaves the text. */
function $tab(isBackward: boolean): boolean {
  const selection = $getSelection();
  const top = $isRangeSelection(selection) ? $topOf(selection.anchor) : null;
  if (!top || $isTableNode(top)) return false;
  if ($isReportField(top)) $moveToNeighbour(top, isBackward);
  else $shiftLevel(isBackward ? -1 : 1);
  return true;
}

/** Formats that a report does not have: bold, colours, alignment, tabulators. */
function refuseFormats(editor: LexicalEditor): () => void {
  const refuse = <T>(command: LexicalCommand<T>): (() => void) => editor.registerCommand(command, () => true, COMMAND_PRIORITY_CRITICAL);
  return mergeRegister(
    refuse(FORMAT_TEXT_COMMAND), refuse(SET_TEXT_FORMAT_COMMAND), refuse(FORMAT_ELEMENT_COMMAND),
    refuse(INDENT_CONTENT_COMMAND), refuse(OUTDENT_CONTENT_COMMAND), refuse(INSERT_TAB_COMMAND),
  );
}

/**
 * What keys do at the edges of blocks and fields.
 * @returns a function that ends it
 */
export function registerBlockKeys(editor: LexicalEditor): () => void {
  const deletion = (command: LexicalCommand<boolean>): (() => void) =>
    editor.registerCommand(command, (isBackward) => $removeAcrossFields() || $deleteAtEdge(isBackward), COMMAND_PRIORITY_HIGH);
  /** What replaces a selection is put in its place once the selection is gone. */
  const clearFirst = <T>(command: LexicalCommand<T>): (() => void) =>
    editor.registerCommand(command, () => { $removeAcrossFields(); return false; }, COMMAND_PRIORITY_CRITICAL);
  return mergeRegister(
    refuseFormats(editor),
    deletion(DELETE_CHARACTER_COMMAND), deletion(DELETE_WORD_COMMAND), deletion(DELETE_LINE_COMMAND),
    editor.registerCommand(REMOVE_TEXT_COMMAND, $removeAcrossFields, COMMAND_PRIORITY_HIGH),
    clearFirst(CONTROLLED_TEXT_INSERTION_COMMAND), clearFirst(INSERT_LINE_BREAK_COMMAND),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $breakBlock, COMMAND_PRIORITY_HIGH),
    // Below the table's own use of the key.
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        if (!$tab(event.shiftKey)) return false;
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}
