import {
  $addUpdateTag, $getSelection, $isRangeSelection, COMMAND_PRIORITY_HIGH, CONTROLLED_TEXT_INSERTION_COMMAND, COPY_COMMAND, CUT_COMMAND, CUT_TAG,
  DRAGSTART_COMMAND, DROP_COMMAND, mergeRegister, PASTE_COMMAND, PASTE_TAG, REMOVE_TEXT_COMMAND, type LexicalEditor,
} from 'lexical';
import { $selectedBlocks, writeBlocks } from './copied-content.ts';
import { $paste } from './paste.ts';

function clipboardOf(event: ClipboardEvent | InputEvent | KeyboardEvent | null): DataTransfer | null {
  if (event instanceof ClipboardEvent) return event.clipboardData;
  return event instanceof InputEvent ? event.dataTransfer : null;
}

function $pasteFrom(event: ClipboardEvent | InputEvent | KeyboardEvent): boolean {
  const clipboard = clipboardOf(event);
  if (!clipboard) return false;
  event.preventDefault();
  $addUpdateTag(PASTE_TAG);
  $paste(clipboard);
  return true;
}

/** Copies selected text. Selected cells are the table's own affair. */
function $copyTo(event: ClipboardEvent | KeyboardEvent | null): boolean {
  const clipboard = clipboardOf(event);
  if (!event || !clipboard || !$isRangeSelection($getSelection())) return false;
  const blocks = $selectedBlocks();
  if (blocks.length > 0) {
    event.preventDefault();
    writeBlocks(blocks, clipboard);
  }
  return true;
}

/** Text dropped from elsewhere goes where the mouse is; files are the window's to open. */
function $drop(event: DragEvent): boolean {
  const { dataTransfer, clientX, clientY } = event;
  if (!dataTransfer || dataTransfer.types.includes('Files')) return true;
  event.preventDefault();
  const selection = $getSelection();
  const caret = document.caretPositionFromPoint(clientX, clientY);
  if (!caret || !$isRangeSelection(selection)) return true;
  selection.applyDOMRange(new StaticRange({ startContainer: caret.offsetNode, startOffset: caret.offset, endContainer: caret.offsetNode, endOffset: caret.offset }));
  $addUpdateTag(PASTE_TAG);
  $paste(dataTransfer);
  return true;
}

/**
 * Copying, cutting, pasting and dropping in the structure of a report.
 * @returns a function that ends it
 */
export function registerClipboard(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(PASTE_COMMAND, $pasteFrom, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(COPY_COMMAND, $copyTo, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      CUT_COMMAND,
      (event) => {
        if (!$copyTo(event)) return false;
        $addUpdateTag(CUT_TAG);
        return editor.dispatchCommand(REMOVE_TEXT_COMMAND, null);
      },
      COMMAND_PRIORITY_HIGH,
    ),
    // Text that the system puts in place of a word comes like a paste.
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (event) => typeof event !== 'string' && event.dataTransfer !== null && $pasteFrom(event),
      COMMAND_PRIORITY_HIGH,
    ),
    // Dragging a piece of a document by accident costs more than cutting it on purpose.
    editor.registerCommand(
      DRAGSTART_COMMAND,
      (event) => {
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(DROP_COMMAND, $drop, COMMAND_PRIORITY_HIGH),
  );
}
