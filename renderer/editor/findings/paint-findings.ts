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
  // Even a change that changes nothing makes the browser go through all that is painted.
  if (ranges.length === 0 && highlight.size === 0) return;
  highlight.clear();
  for (const range of ranges) highlight.add(range);
}

/** A block with findings: what is to be painted on it, and what is. */
interface PaintedBlock {
  findings: Finding[];
  element: HTMLElement;
  /** On the screen, or near it. */
  isNear: boolean;
  ranges: { highlight: Highlight; range: Range }[];
  /** Carries a severity for the style sheet. */
  isMarked: boolean;
}

/** How far beyond the screen findings are painted, so that scrolling does not outrun them. */
const NEAR = '100% 0%';

function isSamePaint(first: readonly Finding[], second: readonly Finding[]): boolean {
  return first.length === second.length && first.every(({ place, severity }, index) => {
    const other = second[index];
    return other?.severity === severity && other.place.start === place.start && other.place.end === place.end;
  });
}

function byBlock(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.place.block);
    if (group) group.push(finding);
    else groups.set(finding.place.block, [finding]);
  }
  return groups;
}

/**
 * Paints findings under the words with the CSS Custom Highlight API, which leaves the document itself alone. The ranges
 * are live: while the input method composes beside a painted word nothing is repainted, and the paint stays on its word.
 * The browser goes through all painted ranges at every key press, so only what is on the screen or near it has paint.
 */
export class FindingPainter {
  readonly #editor: LexicalEditor;
  readonly #blocks = new Map<string, PaintedBlock>();
  readonly #byElement = new WeakMap<Element, PaintedBlock>();
  #keys: BlockKeys = new Map();
  #observer: IntersectionObserver | null = null;

  constructor(editor: LexicalEditor) {
    this.#editor = editor;
  }

  /** Begins to paint on a page; null ends it. */
  attach(scroller: HTMLElement | null): void {
    for (const block of this.#blocks.keys()) this.#drop(block);
    this.#observer?.disconnect();
    this.#observer = scroller && new IntersectionObserver((entries) => this.#look(entries), { root: scroller, rootMargin: NEAR });
  }

  /** Shows the findings of all blocks; where they are the same as before, their paint stays. */
  show(keys: BlockKeys, findings: readonly Finding[]): void {
    const groups = byBlock(findings);
    this.#keys = keys;
    for (const block of this.#blocks.keys()) if (!groups.has(block)) this.#drop(block);
    this.#read(() => {
      for (const [block, group] of groups) {
        const painted = this.#blocks.get(block);
        if (!painted || painted.element !== this.#elementOf(block) || !isSamePaint(painted.findings, group)) this.#put(block, group);
      }
    });
  }

  /**
   * Paints blocks anew whose words were changed or put elsewhere on the page.
   * @param blocks `block` values of places; all blocks when left out
   */
  repaint(keys: BlockKeys, findings: readonly Finding[], blocks?: Iterable<string>): void {
    const groups = byBlock(findings);
    this.#keys = keys;
    this.#read(() => {
      for (const block of blocks ?? new Set([...groups.keys(), ...this.#blocks.keys()])) this.#put(block, groups.get(block) ?? []);
    });
  }

  #read(work: () => void): void {
    this.#editor.getEditorState().read(work, { editor: this.#editor });
  }

  #elementOf(block: string): HTMLElement | null {
    return this.#editor.getElementByKey(this.#keys.get(block) ?? '');
  }

  #put(block: string, findings: Finding[]): void {
    const element = this.#elementOf(block);
    const before = this.#blocks.get(block);
    if (findings.length === 0 || !element || !this.#observer) {
      this.#drop(block);
      return;
    }
    if (before?.element === element) {
      this.#wipe(before);
      before.findings = findings;
      if (before.isNear) this.#paint(before);
      return;
    }
    const isNear = before?.isNear ?? false;
    this.#drop(block);
    const painted: PaintedBlock = { findings, element, isNear, ranges: [], isMarked: false };
    this.#blocks.set(block, painted);
    this.#byElement.set(element, painted);
    this.#observer.observe(element);
    if (isNear) this.#paint(painted);
  }

  #look(entries: readonly IntersectionObserverEntry[]): void {
    this.#read(() => {
      for (const { target, isIntersecting } of entries) {
        const painted = this.#byElement.get(target);
        if (!painted || painted.isNear === isIntersecting) continue;
        painted.isNear = isIntersecting;
        if (isIntersecting) this.#paint(painted);
        else this.#wipe(painted);
      }
    });
  }

  #drop(block: string): void {
    const painted = this.#blocks.get(block);
    if (!painted) return;
    this.#wipe(painted);
    this.#observer?.unobserve(painted.element);
    this.#byElement.delete(painted.element);
    this.#blocks.delete(block);
  }

  #wipe(painted: PaintedBlock): void {
    for (const { highlight, range } of painted.ranges) highlight.delete(range);
    painted.ranges = [];
    if (painted.isMarked) painted.element.removeAttribute(SEVERITY_ATTRIBUTE);
    painted.isMarked = false;
  }

  #paint(painted: PaintedBlock): void {
    for (const { place, severity } of painted.findings) {
      const range = $domRange(this.#editor, this.#keys, place);
      if (range && !range.collapsed) {
        const highlight = highlightNamed(`finding-${severity}`);
        highlight.add(range);
        painted.ranges.push({ highlight, range });
      }
      if (!$isShownByElement(this.#keys.get(place.block) ?? '', place)) continue;
      if (outranks(painted.element.getAttribute(SEVERITY_ATTRIBUTE), severity)) continue;
      painted.element.setAttribute(SEVERITY_ATTRIBUTE, severity);
      painted.isMarked = true;
    }
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
