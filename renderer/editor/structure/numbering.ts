import { $getNodeByKey, $hasUpdateTag, HISTORIC_TAG, mergeRegister, RootNode, type EditorState, type LexicalEditor, type NodeKey } from 'lexical';
import { headingOrdinals } from '../../../shared/report/heading-ordinals.ts';
import { $getBlockId } from '../nodes/block-id.ts';
import { $isReportHeading, ReportHeadingNode } from '../nodes/heading-node.ts';
import { $isReportListItem, ReportListItemNode } from '../nodes/list-item-node.ts';
import { listMarks } from './list-marks.ts';
import { $blocks, $isSameRoot } from './page-order.ts';

/** Numbers every heading from the structure. Those that stand unnumbered among numbered ones stay so. */
export function $numberHeadings(): void {
  const headings = $blocks().filter($isReportHeading);
  const ordinals = headingOrdinals(headings.map((heading) => (
    { type: 'heading', id: $getBlockId(heading), level: heading.getLevel(), ordinal: heading.getOrdinal(), text: '' }
  )));
  for (const heading of headings) {
    const ordinal = ordinals.get($getBlockId(heading)) ?? '';
    if (heading.getOrdinal() !== ordinal) heading.setOrdinal(ordinal);
  }
}

/** All that the numbering of headings depends on. */
function $headingStructure(): string {
  return $blocks().filter($isReportHeading).map((heading) => `${heading.getKey()} ${heading.getLevel()} ${heading.getOrdinal() === ''}`).join('\n');
}

/** What a list item's mark depends on besides those before it. */
function $listPosition(key: NodeKey): string {
  const item = $getNodeByKey(key);
  return $isReportListItem(item) ? `${item.getPreviousSibling()?.getKey()} ${item.getDepth()} ${item.getMark()}` : '';
}

/** The mark a list starts with when items before its first one are gone: that of the foremost of them. */
function $startMark(first: ReportListItemNode, before: EditorState): string {
  const gone = before.read(() => {
    const marks: { key: NodeKey; mark: string }[] = [];
    let item = $getNodeByKey(first.getKey())?.getPreviousSibling();
    while ($isReportListItem(item) && item.getDepth() === first.getDepth()) {
      marks.push({ key: item.getKey(), mark: item.getMark() });
      item = item.getPreviousSibling();
    }
    return marks;
  });
  const stays = gone.findIndex(({ key }) => $getNodeByKey(key)?.isAttached());
  return (stays < 0 ? gone : gone.slice(0, stays)).at(-1)?.mark ?? first.getMark();
}

function $numberList(member: ReportListItemNode, before: EditorState): void {
  let first = member;
  for (let previous = first.getPreviousSibling(); $isReportListItem(previous); previous = first.getPreviousSibling()) first = previous;
  const items = [first, ...first.getNextSiblings()];
  const end = items.findIndex((item) => !$isReportListItem(item));
  const list = (end < 0 ? items : items.slice(0, end)).filter($isReportListItem);
  const marks = listMarks(list.map((item) => ({ depth: item.getDepth(), mark: item.is(first) ? $startMark(first, before) : item.getMark() })));
  for (const [index, item] of list.entries()) {
    if (item.getMark() !== marks[index]) item.setMark(marks[index] ?? '');
  }
}

/**
 * Numbers headings and list items anew when an edit changes the structure they are counted from. A report that was only
 * loaded keeps its numbers as they were written, right or wrong, and undo brings back those of its time.
 * @returns a function that ends it
 */
export function registerNumbering(editor: LexicalEditor): () => void {
  let headingsTouched = false;
  const itemsTouched = new Set<NodeKey>();
  const $renumber = (): void => {
    const before = editor.getEditorState();
    if ((headingsTouched || !$isSameRoot(before)) && before.read($headingStructure) !== $headingStructure()) $numberHeadings();
    for (const key of itemsTouched) {
      const item = $getNodeByKey(key);
      if ($isReportListItem(item) && before.read(() => $listPosition(key)) !== $listPosition(key)) $numberList(item, before);
    }
  };
  return mergeRegister(
    editor.registerNodeTransform(ReportHeadingNode, () => {
      headingsTouched = true;
    }),
    editor.registerNodeTransform(ReportListItemNode, (item) => {
      itemsTouched.add(item.getKey());
    }),
    // The root's transforms run last; see `$applyAllTransforms` of lexical.
    editor.registerNodeTransform(RootNode, () => {
      if (!$hasUpdateTag(HISTORIC_TAG)) $renumber();
      headingsTouched = false;
      itemsTouched.clear();
    }),
  );
}
