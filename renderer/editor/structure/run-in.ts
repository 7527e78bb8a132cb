import { $getSelection, $isRangeSelection, type LexicalEditor, TextNode } from 'lexical';
import { $inlineNodes, $setText } from '../model/inline-text.ts';
import { $isReportHeading, type ReportHeadingNode } from '../nodes/heading-node.ts';
import { $isReportParagraph } from '../nodes/paragraph-node.ts';
import { $offsetIn, $selectIn } from '../model/text-offset.ts';

/** Where a heading that runs in ends: behind its first stop and the marks that close with it. */
const END = /[。；：！？][”’」』）》]*/;

/** The length of the heading proper in the text of a heading that runs in. */
function headingLength(text: string): number {
  const end = END.exec(text);
  return end ? end.index + end[0].length : text.length;
}

/**
 * On the page there is one caret position between a heading that runs in and its paragraph, and the browser takes it
 * for the heading's. What is written behind the heading's stop belongs to the paragraph.
 */
function $handOver(heading: ReportHeadingNode): void {
  const paragraph = heading.getNextSibling();
  if (!heading.isRunIn() || !$isReportParagraph(paragraph)) return;
  const text = heading.getTextContent();
  const length = headingLength(text);
  if (length === text.length) return;
  const rest = text.slice(length);
  const selection = $getSelection();
  const caret = $isRangeSelection(selection) && selection.isCollapsed() ? $offsetIn(heading, selection.anchor) : null;
  $setText(heading, text.slice(0, length));
  const first = paragraph.getFirstChild();
  if (first) for (const node of $inlineNodes(rest)) first.insertBefore(node);
  else paragraph.append(...$inlineNodes(rest));
  if (caret !== null && caret > length) $selectIn(paragraph, caret - length);
}

/**
 * Keeps headings that run in and their paragraphs apart.
 * @returns a function that ends it
 */
export function registerRunIn(editor: LexicalEditor): () => void {
  // Transforms leave out the text that is being composed, so nothing moves under the input method.
  return editor.registerNodeTransform(TextNode, (text) => {
    const parent = text.getParent();
    if ($isReportHeading(parent)) $handOver(parent);
  });
}
