import { $getState, $getStateChange, $setState, createState, ElementNode, type LexicalNode, type RangeSelection } from 'lexical';
import { headingLevel, type HeadingLevel } from '../../../shared/report/report.ts';
import { makeBlockElement, updateBlockElement } from './block-element.ts';
import { $getBlockId, $setBlockId, blockIdState } from './block-id.ts';
import { $createReportParagraph, type ReportParagraphNode } from './paragraph-node.ts';

const levelState = createState('level', { parse: (value) => headingLevel(typeof value === 'number' ? value : 1) });
const ordinalState = createState('ordinal', { parse: (value) => (typeof value === 'string' ? value : '') });
const runInState = createState('runIn', { parse: (value) => value === true });

/** The ordinal is shown in front of the words by the style sheet, so that the caret and the input method never meet it. */
export const ORDINAL_ATTRIBUTE = 'data-ordinal';
const LEVEL_ATTRIBUTE = 'data-level';
const RUN_IN_ATTRIBUTE = 'data-run-in';

/** What a heading is besides its words. */
export interface HeadingTraits {
  level: HeadingLevel;
  /** As shown, with its mark; empty for a heading that stands unnumbered. */
  ordinal: string;
  runIn: boolean;
}

/** A heading of level 1 to 4. Its children are its words, without the ordinal. */
export class ReportHeadingNode extends ElementNode {
  override $config() {
    return this.config('report-heading', { extends: ElementNode, stateConfigs: [blockIdState, levelState, ordinalState, runInState] });
  }

  getLevel(): HeadingLevel {
    return $getState(this, levelState);
  }

  setLevel(level: HeadingLevel): this {
    return $setState(this, levelState, level);
  }

  getOrdinal(): string {
    return $getState(this, ordinalState);
  }

  setOrdinal(ordinal: string): this {
    return $setState(this, ordinalState, ordinal);
  }

  isRunIn(): boolean {
    return $getState(this, runInState);
  }

  setRunIn(runIn: boolean): this {
    return $setState(this, runInState, runIn);
  }

  override createDOM(): HTMLElement {
    // The title is the page's heading of the first rank.
    const element = makeBlockElement(`h${this.getLevel() + 1}`, 'heading', $getBlockId(this));
    element.setAttribute(LEVEL_ATTRIBUTE, String(this.getLevel()));
    element.setAttribute(ORDINAL_ATTRIBUTE, this.getOrdinal());
    element.toggleAttribute(RUN_IN_ATTRIBUTE, this.isRunIn());
    return element;
  }

  override updateDOM(previous: this, element: HTMLElement): boolean {
    if ($getStateChange(this, previous, levelState)) return true;
    updateBlockElement(this, previous, element);
    element.setAttribute(ORDINAL_ATTRIBUTE, this.getOrdinal());
    element.toggleAttribute(RUN_IN_ATTRIBUTE, this.isRunIn());
    return false;
  }

  /** Behind the words the text goes on as a paragraph; words cut off become a heading of the same rank. */
  override insertNewAfter(selection: RangeSelection, restoreSelection?: boolean): ReportHeadingNode | ReportParagraphNode {
    const last = this.getLastDescendant();
    const { anchor } = selection;
    const isAtEnd = last === null || (anchor.key === last.getKey() && anchor.offset === last.getTextContentSize()) ||
      (anchor.key === this.getKey() && anchor.offset === this.getChildrenSize());
    const next = isAtEnd ? $createReportParagraph() : $createReportHeading('', { level: this.getLevel(), ordinal: this.getOrdinal(), runIn: false });
    this.insertAfter(next, restoreSelection);
    return next;
  }

  override canIndent(): boolean {
    return false;
  }
}

export function $createReportHeading(id: string, { level, ordinal, runIn }: HeadingTraits): ReportHeadingNode {
  return $setBlockId(new ReportHeadingNode(), id).setLevel(level).setOrdinal(ordinal).setRunIn(runIn);
}

export function $isReportHeading(node: LexicalNode | null | undefined): node is ReportHeadingNode {
  return node instanceof ReportHeadingNode;
}
