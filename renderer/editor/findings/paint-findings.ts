import { $getNodeByKey, $isElementNode, type LexicalEditor } from 'lexical';
import { SEVERITIES, type Finding, type Severity } from '../../../shared/finding/finding.ts';
import type { Place } from '../../../shared/report/place.ts';
import { $ordinalOf } from '../model/block-places.ts';
import { $domRange, type BlockKeys } from './places-in-page.ts';

/** On the element of a block: the severity of a finding about its ordinal, or about an empty field. */
const SEVERITY_ATTRIBUTE = 'data-severity';

/** Names of the highlights besides those of the severities; the page's style sheet says how they look. */
export const HIGHLIGHTS = { active: 'finding-active', match: 'find-match', currentMatch: 'find-current' } as const;

/** Which of several highlights on the same words is seen. */
const PRIORITIES: Record<string, number> = {
  'finding-info': 1, 'finding-warning': 2, 'finding-error': 3, [HIGHLIGHTS.active]: 4, [HIGHLIGHTS.match]: 5, [HIGHLIGHTS.currentMatch]: 6,
};

function highlightNamed(name: string): Highlight {
  const known = CSS.highlights.get(name);
  if (known) return known;
  const highlight = new Highlight();
  highlight.priority = PRIORITIES[name] ?? 0;
  CSS.highlights.set(name, highlight);
  return highlight;
}

/** Paints ranges under a name in place of those painted there before. */
export function paintRanges(name: string, ranges: readonly Range[]): void {
  const highlight = highlightNamed(name);
  highlight.clear();
  for (const range of ranges) highlight.add(range);
}

/** Paint on one block. */
interface BlockPaint {
  ranges: { highlight: Highlight; range: Range }[];
  /** The element that carries a severity. */
  element: HTMLElement | null;
}

/**
 * Paints findings under the words with the CSS Custom Highlight API, which leaves the document itself alone. The ranges
 * are live: while the input method composes beside a painted word nothing is repainted, and the paint stays on its word.
 */
export class FindingPainter {
  readonly #editor: LexicalEditor;
  readonly #painted = new Map<string, BlockPaint>();

  constructor(editor: LexicalEditor) {
    this.#editor = editor;
  }

  /**
   * Paints the findings of some blocks anew.
   * @param blocks `block` values of places; all blocks when left out
   */
  paint(keys: BlockKeys, findings: readonly Finding[], blocks?: Iterable<string>): void {
    const wanted = blocks ? new Set(blocks) : null;
    for (const block of wanted ?? this.#painted.keys()) this.#clear(block);
    this.#editor.getEditorState().read(() => {
      for (const finding of findings) {
        if (!wanted || wanted.has(finding.place.block)) this.#add(keys, finding);
      }
    }, { editor: this.#editor });
  }

  /** Takes all paint off. */
  clear(): void {
    for (const block of this.#painted.keys()) this.#clear(block);
  }

  #clear(block: string): void {
    const paint = this.#painted.get(block);
    if (!paint) return;
    for (const { highlight, range } of paint.ranges) highlight.delete(range);
    paint.element?.removeAttribute(SEVERITY_ATTRIBUTE);
    this.#painted.delete(block);
  }

  #add(keys: BlockKeys, { place, severity }: Finding): void {
    const paint = this.#painted.get(place.block) ?? { ranges: [], element: null };
    this.#painted.set(place.block, paint);
    const range = $domRange(this.#editor, keys, place);
    if (range && !range.collapsed) {
      const highlight = highlightNamed(`finding-${severity}`);
      highlight.add(range);
      paint.ranges.push({ highlight, range });
    }
    const key = keys.get(place.block) ?? '';
    if (!$isShownByElement(key, place)) return;
    const element = this.#editor.getElementByKey(key);
    if (!element || outranks(element.getAttribute(SEVERITY_ATTRIBUTE), severity)) return;
    element.setAttribute(SEVERITY_ATTRIBUTE, severity);
    paint.element = element;
  }
}

/** Whether a place is about something that the style sheet shows: an ordinal, or the placeholder of an empty field. */
function $isShownByElement(key: string, place: Place): boolean {
  const top = $getNodeByKey(key);
  return $isElementNode(top) && (top.isEmpty() || place.start < $ordinalOf(top).length);
}

function outranks(shown: string | null, severity: Severity): boolean {
  const rank = SEVERITIES.findIndex((one) => one === shown);
  return rank >= 0 && rank <= SEVERITIES.indexOf(severity);
}
