import { $getNodeByKey, $getSelection, $isElementNode, $isRangeSelection, SKIP_SCROLL_INTO_VIEW_TAG, type LexicalEditor } from 'lexical';
import type { Place } from '../../../shared/report/place.ts';
import { $domRange, type BlockKeys } from '../findings/places-in-page.ts';
import { $offsetOf, $spotOf } from '../model/block-places.ts';
import { $offsetIn, $selectIn } from '../model/text-offset.ts';
import { $placeKey } from '../nodes/report-nodes.ts';
import { $topOf } from '../structure/selected-blocks.ts';

/** How long a block that was jumped to stays lit, in milliseconds. */
const FLASH = 1200;

/** Brings a range of the page to the middle of what is seen. */
function scrollTo(scroller: HTMLElement, rect: DOMRect): void {
  const view = scroller.getBoundingClientRect();
  scroller.scrollTop += rect.top - view.top - (scroller.clientHeight - rect.height) / 2;
}

/** Brings a place to the middle of what is seen; one that shows nothing brings its block. */
export function showPlace(editor: LexicalEditor, keys: BlockKeys, scroller: HTMLElement, place: Place): void {
  const range = editor.getEditorState().read(() => $domRange(editor, keys, place), { editor });
  const rect = range?.collapsed === false ? range.getClientRects()[0] : undefined;
  const element = editor.getElementByKey(keys.get(place.block) ?? '');
  if (rect ?? element) scrollTo(scroller, rect ?? element!.getBoundingClientRect());
}

/** Brings a block to the middle of what is seen and lets it light up once. */
export function showBlock(editor: LexicalEditor, keys: BlockKeys, scroller: HTMLElement, block: string): void {
  const element = editor.getElementByKey(keys.get(block) ?? '');
  if (!element) return;
  scrollTo(scroller, element.getBoundingClientRect());
  element.animate([{ backgroundColor: 'var(--ant-color-primary-bg-hover)' }, { backgroundColor: 'transparent' }], { duration: FLASH, easing: 'ease-in' });
}

/** Puts the caret at the start of a place and the keyboard into the text. */
export function putCaret(editor: LexicalEditor, keys: BlockKeys, place: Place): void {
  editor.update(() => {
    const top = $getNodeByKey(keys.get(place.block) ?? '');
    const spot = $isElementNode(top) ? $spotOf(top, place.start) : null;
    if (spot) $selectIn(spot.element, spot.offset);
  }, { tag: SKIP_SCROLL_INTO_VIEW_TAG, discrete: true });
  editor.getRootElement()?.focus({ preventScroll: true });
}

/** Where the caret is, or the start of the selection; null when it is nowhere in the text. */
export function caretPlace(editor: LexicalEditor): Place | null {
  return editor.getEditorState().read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return null;
    const point = selection.isBackward() ? selection.focus : selection.anchor;
    const top = $topOf(point);
    const node = point.getNode();
    const element = $isElementNode(node) ? node : node.getParent();
    const offset = element ? $offsetIn(element, point) : null;
    const at = top && element && offset !== null ? $offsetOf(top, { element, offset }) : null;
    return top && at !== null ? { block: $placeKey(top), start: at, end: at } : null;
  }, { editor });
}
