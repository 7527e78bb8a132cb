import { $getState, type LexicalNode, NODE_STATE_DIRECT } from 'lexical';
import { blockIdState } from './block-id.ts';

/** On the element of every block and field: the `block` value of places inside it. */
export const BLOCK_ATTRIBUTE = 'data-block';
/** What kind of node an element shows; the page's style sheet goes by it. */
const KIND_ATTRIBUTE = 'data-kind';

/** Makes the element of a block or field. */
export function makeBlockElement(tag: string, kind: string, block: string): HTMLElement {
  const element = document.createElement(tag);
  element.setAttribute(KIND_ATTRIBUTE, kind);
  if (block !== '') element.setAttribute(BLOCK_ATTRIBUTE, block);
  return element;
}

/** Brings the element of a block up to date with its id. */
export function updateBlockElement(node: LexicalNode, previous: LexicalNode, element: HTMLElement): void {
  const id = $getState(node, blockIdState, NODE_STATE_DIRECT);
  if (id !== $getState(previous, blockIdState, NODE_STATE_DIRECT)) element.setAttribute(BLOCK_ATTRIBUTE, id);
}
