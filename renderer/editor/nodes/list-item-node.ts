import { $getState, $setState, createState, ElementNode, type LexicalNode, type RangeSelection } from 'lexical';
import { makeBlockElement, updateBlockElement } from './block-element.ts';
import { $getBlockId, $setBlockId, blockIdState } from './block-id.ts';
import { ORDINAL_ATTRIBUTE } from './heading-node.ts';

/** Deepest nesting that a report knows, 0 outermost. */
export const MAX_DEPTH = 8;

const depthState = createState('depth', {
  parse: (value) => (typeof value === 'number' && Number.isInteger(value) ? Math.min(Math.max(value, 0), MAX_DEPTH) : 0),
});
const markState = createState('mark', { parse: (value) => (typeof value === 'string' ? value : '') });

/** For the style sheet, which indents by it. */
const DEPTH_PROPERTY = '--depth';

/** A numbered or bulleted paragraph. Its children are its text, without the mark. */
export class ReportListItemNode extends ElementNode {
  override $config() {
    return this.config('report-list-item', { extends: ElementNode, stateConfigs: [blockIdState, depthState, markState] });
  }

  getDepth(): number {
    return $getState(this, depthState);
  }

  setDepth(depth: number): this {
    return $setState(this, depthState, Math.min(Math.max(depth, 0), MAX_DEPTH));
  }

  /** Number or bullet as shown: “1.”, “•”. */
  getMark(): string {
    return $getState(this, markState);
  }

  setMark(mark: string): this {
    return $setState(this, markState, mark);
  }

  override createDOM(): HTMLElement {
    const element = makeBlockElement('p', 'listItem', $getBlockId(this));
    element.style.setProperty(DEPTH_PROPERTY, String(this.getDepth()));
    element.setAttribute(ORDINAL_ATTRIBUTE, this.getMark());
    return element;
  }

  override updateDOM(previous: this, element: HTMLElement): boolean {
    updateBlockElement(this, previous, element);
    element.style.setProperty(DEPTH_PROPERTY, String(this.getDepth()));
    element.setAttribute(ORDINAL_ATTRIBUTE, this.getMark());
    return false;
  }

  override insertNewAfter(_selection: RangeSelection, restoreSelection?: boolean): ReportListItemNode {
    const next = $createReportListItem('', this.getDepth(), this.getMark());
    this.insertAfter(next, restoreSelection);
    return next;
  }

  override canIndent(): boolean {
    return false;
  }
}

export function $createReportListItem(id: string, depth: number, mark: string): ReportListItemNode {
  return $setBlockId(new ReportListItemNode(), id).setDepth(depth).setMark(mark);
}

export function $isReportListItem(node: LexicalNode | null | undefined): node is ReportListItemNode {
  return node instanceof ReportListItemNode;
}
