import { $getState, $setState, createState, type LexicalNode } from 'lexical';

/** The id of the report block that a node stands for; empty until the page is put in order after an edit. */
export const blockIdState = createState('block', { parse: (value) => (typeof value === 'string' ? value : '') });

export function $getBlockId(node: LexicalNode): string {
  return $getState(node, blockIdState);
}

export function $setBlockId<T extends LexicalNode>(node: T, id: string): T {
  return $setState(node, blockIdState, id);
}

/** An id for a new block, different from all that ever were: findings and drafts remember ids of blocks long gone. */
export function newBlockId(): string {
  return `b-${crypto.randomUUID()}`;
}
