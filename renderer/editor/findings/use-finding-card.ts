import { useCallback, useEffect, useRef, useState } from 'react';
import type { Finding } from '../../../shared/finding/finding.ts';
import type { ReportEditing } from '../report-editing.ts';
import type { PagePoint } from './places-in-page.ts';

/** How long the mouse rests on words before their findings are shown, and how long they stay after it left, in milliseconds. */
const REST = 350;
const LINGER = 250;

/** Findings shown in a card beside their words. */
export interface ShownCard {
  findings: Finding[];
  /** The words, in CSS pixels of the viewport. */
  anchor: DOMRect;
  /** Asked for by click or key, so that the mouse may leave and the card takes the focus. */
  isPinned: boolean;
}

export interface FindingCardControl {
  card: ShownCard | null;
  /** Shows the findings at a point, when there are any. */
  showAt: (point: PagePoint, isPinned: boolean) => void;
  /** Shows a finding beside its words. */
  show: (finding: Finding) => void;
  /** The mouse moved over the text. */
  hover: (point: PagePoint) => void;
  /** The mouse left words and card. */
  leave: () => void;
  /** The mouse came back to the card. */
  stay: () => void;
  close: () => void;
}

/** Lets findings appear beside their words: under the resting mouse, on Alt and a click, or by key. */
export function useFindingCard(editing: ReportEditing): FindingCardControl {
  const [card, setCard] = useState<ShownCard | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const after = useCallback((delay: number, action: () => void) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(action, delay);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);

  const close = useCallback(() => {
    clearTimeout(timer.current);
    setCard(null);
  }, []);
  const showAt = useCallback(
    (point: PagePoint, isPinned: boolean) => {
      const findings = editing.findingsAt(point);
      const [first] = findings;
      if (!first) {
        setCard((before) => (before?.isPinned && !isPinned ? before : null));
        return;
      }
      const rects = editing.rangesOf([first.place]).map((range) => Array.from(range.getClientRects()));
      const anchor = rects.flat().find(({ left, right, top, bottom }) => left <= point.x && point.x < right && top <= point.y && point.y < bottom);
      setCard((before) => (before?.isPinned && !isPinned ? before : { findings, anchor: anchor ?? new DOMRect(point.x, point.y, 0, 0), isPinned }));
    },
    [editing],
  );
  const show = useCallback(
    (finding: Finding) => {
      const anchor = editing.rangesOf([finding.place])[0]?.getBoundingClientRect();
      if (anchor) setCard({ findings: [finding], anchor, isPinned: true });
    },
    [editing],
  );
  const hover = useCallback((point: PagePoint) => after(REST, () => showAt(point, false)), [after, showAt]);
  const leave = useCallback(() => after(LINGER, () => setCard((before) => (before?.isPinned ? before : null))), [after]);
  const stay = useCallback(() => clearTimeout(timer.current), []);
  // Findings that went with an edit are gone from the card too.
  useEffect(() => editing.onEdit(close), [editing, close]);
  return { card, showAt, show, hover, leave, stay, close };
}
