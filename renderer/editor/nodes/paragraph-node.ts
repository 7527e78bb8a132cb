import { type LexicalNode, ParagraphNode } from 'lexical';
import { makeBlockElement, updateBlockElement } from './block-element.ts';
import { $getBlockId, $setBlockId, blockIdState } from './block-id.ts';

/** A paragraph of the body; inside a table cell, one line of the cell's text, without an id. */
export class ReportParagraphNode extends ParagraphNode {
  override $config() {
    return this.config('report-paragraph', { extends: ParagraphNode, stateConfigs: [blockIdState] });
  }

  override createDOM(): HTMLElement {
    return makeBlockElement('p', 'paragraph', $getBlockId(this));
  }

  override updateDOM(previous: this, element: HTMLElement): boolean {
    updateBlockElement(this, previous, element);
    return false;
  }

  override canIndent(): boolean {
    return false;
  }
}

export function $createReportParagraph(id = ''): ReportParagraphNode {
  return $setBlockId(new ReportParagraphNode(), id);
}

export function $isReportParagraph(node: LexicalNode | null | undefined): node is ReportParagraphNode {
  return node instanceof ReportParagraphNode;
}
