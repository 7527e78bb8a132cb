import { useEffect, useState, type RefObject } from 'react';
import { pageEnds, type Flow } from './page-count.ts';

function lineHeightOf({ lineHeight }: CSSStyleDeclaration): number {
  return Number.parseFloat(lineHeight);
}

/** The lines of an element that runs on in its neighbour's line: as high as those of the text, not as its own letters. */
function inlineFlow(element: Element, line: number): Flow | null {
  const rects = element.getClientRects();
  const [first, last] = [rects[0], rects[rects.length - 1]];
  if (!first || !last) return null;
  return { top: first.top - (line - first.height) / 2, bottom: last.bottom + (line - last.height) / 2, line };
}

function flowOf(element: Element, textLine: number): Flow | null {
  const { top, bottom, height } = element.getBoundingClientRect();
  if (element instanceof HTMLTableRowElement) return { top, bottom, line: height };
  const style = getComputedStyle(element);
  return style.display === 'inline' ? inlineFlow(element, textLine) : { top, bottom, line: lineHeightOf(style) };
}

/** How the lines of a text lie below each other, measured from its top. */
function flowsOf(text: HTMLElement): Flow[] {
  const { top: origin } = text.getBoundingClientRect();
  const textLine = lineHeightOf(getComputedStyle(text));
  const flows: Flow[] = [];
  for (const element of text.children) {
    for (const part of element instanceof HTMLTableElement ? element.rows : [element]) {
      const flow = flowOf(part, textLine);
      if (flow) flows.push({ top: flow.top - origin, bottom: flow.bottom - origin, line: flow.line });
    }
  }
  return flows;
}

function isSame(first: readonly number[], second: readonly number[]): boolean {
  return first.length === second.length && first.every((one, index) => one === second[index]);
}

/** Where pages end, measured anew whenever the height of the text changes. */
export function usePageEnds(text: RefObject<HTMLElement | null>): readonly number[] {
  const [ends, setEnds] = useState<readonly number[]>([]);
  useEffect(() => {
    const element = text.current;
    if (!element) return;
    // The browser has just laid the text out, so measuring costs no more than reading.
    const observer = new ResizeObserver(() => {
      const next = pageEnds(flowsOf(element), Number.parseFloat(getComputedStyle(element).fontSize));
      setEnds((before) => (isSame(before, next) ? before : next));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [text]);
  return ends;
}
