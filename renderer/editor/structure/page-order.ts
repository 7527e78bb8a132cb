import { $isTableNode } from '@lexical/table';
import { $getRoot, $hasUpdateTag, $isElementNode, HISTORIC_TAG, RootNode, type EditorState, type ElementNode, type LexicalEditor, type LexicalNode } from 'lexical';
import type { MetaField } from '../../../shared/report/report.ts';
import { $getBlockId, $setBlockId, newBlockId } from '../nodes/block-id.ts';
import { $createReportField, $isReportField, CLOSING_FIELDS, HEAD_FIELDS } from '../nodes/field-node.ts';
import { $isReportHeading } from '../nodes/heading-node.ts';
import { $isReportListItem } from '../nodes/list-item-node.ts';
import { $createReportParagraph, $isReportParagraph } from '../nodes/paragraph-node.ts';

/** Whether a node stands for a block of the body. */
export function $isBlock(node: LexicalNode | null | undefined): node is ElementNode {
  return $isReportParagraph(node) || $isReportHeading(node) || $isReportListItem(node) || $isTableNode(node);
}

/** The blocks of the body, in order. */
export function $blocks(): ElementNode[] {
  return $getRoot().getChildren().filter($isBlock);
}

/**
 * Whether the page has the same fields and blocks in the same order as in another state, whatever they say. The list of
 * its children is the root's own data, so the same version of the root has the same children.
 */
export function $isSameRoot(other: EditorState): boolean {
  return other.read($getRoot) === $getRoot().getLatest();
}

/** The node of the top level that a node is or stands in. */
export function $topLevel(node: LexicalNode): ElementNode | null {
  const top = node.getTopLevelElement();
  return $isElementNode(top) ? top : null;
}

function $isInOrder(children: readonly LexicalNode[]): boolean {
  const count = HEAD_FIELDS.length + CLOSING_FIELDS.length;
  if (children.length <= count) return false;
  const bodyEnd = children.length - CLOSING_FIELDS.length;
  return children.every((child, index) => {
    const field = index < HEAD_FIELDS.length ? HEAD_FIELDS[index] : index >= bodyEnd ? CLOSING_FIELDS[index - bodyEnd] : null;
    return field ? $isReportField(child) && child.getField() === field : $isBlock(child);
  });
}

/** Fields in their places, the body between them with at least one block, whatever an edit left behind. */
function $orderPage(): void {
  const root = $getRoot();
  const children = root.getChildren();
  if ($isInOrder(children)) return;
  const fields = new Map<MetaField, ElementNode>();
  const body: ElementNode[] = [];
  for (const child of children) {
    if ($isReportField(child) && !fields.has(child.getField())) fields.set(child.getField(), child);
    else if ($isBlock(child)) body.push(child);
    else body.push($createReportParagraph().append(...($isElementNode(child) ? child.getChildren() : [])));
  }
  if (body.length === 0) body.push($createReportParagraph());
  const inOrder = (names: readonly MetaField[]): ElementNode[] => names.map((name) => fields.get(name) ?? $createReportField(name));
  root.splice(0, children.length, [...inOrder(HEAD_FIELDS), ...body, ...inOrder(CLOSING_FIELDS)]);
}

/** Every block has an id of its own; of two with the same, as after a split, the first keeps it. */
function $nameBlocks(): void {
  const seen = new Set<string>();
  for (const block of $blocks()) {
    const id = $getBlockId(block);
    if (id === '' || seen.has(id)) $setBlockId(block, newBlockId());
    else seen.add(id);
  }
}

/**
 * Keeps the page in order through all edits: fields in place, ids unique, the body never without a block.
 * @returns a function that ends it
 */
export function registerPageOrder(editor: LexicalEditor): () => void {
  return editor.registerNodeTransform(RootNode, () => {
    if ($hasUpdateTag(HISTORIC_TAG) || $isSameRoot(editor.getEditorState())) return;
    $orderPage();
    $nameBlocks();
  });
}
