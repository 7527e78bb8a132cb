import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Place } from '../../../shared/report/place.ts';
import { HIGHLIGHTS, paintRanges } from '../findings/paint-findings.ts';
import type { ReportEditing } from '../report-editing.ts';
import { findText } from './find-text.ts';

/** A search in the open report. */
export interface Find {
  query: string;
  setQuery: (query: string) => void;
  isExact: boolean;
  setExact: (isExact: boolean) => void;
  matches: readonly Place[];
  /** Index of the match one is at; -1 when there is none. */
  current: number;
  step: (by: 1 | -1) => void;
  replace: (replacement: string) => void;
  replaceAll: (replacement: string) => void;
}

function neverChanges(): () => void {
  return () => {};
}

/**
 * Finds and replaces in the report, and paints what was found for as long as the search is open.
 * @param onShow brings a match into view
 */
export function useFind(editing: ReportEditing, isOpen: boolean, onShow: (place: Place) => void): Find {
  const [query, setWords] = useState('');
  const [isExact, setExact] = useState(false);
  const [current, setCurrent] = useState(0);
  // While the search is closed an edit must not render anything.
  const version = useSyncExternalStore(isOpen ? editing.onEdit : neverChanges, isOpen ? editing.version : () => 0);
  const matches = useMemo(
    () => (isOpen ? findText(editing.searchedTexts(version), query, { exact: isExact }) : []),
    [editing, isOpen, query, isExact, version],
  );

  const at = matches.length === 0 ? -1 : Math.min(current, matches.length - 1);
  useEffect(() => {
    const ranges = editing.rangesOf(matches);
    paintRanges(HIGHLIGHTS.match, ranges.filter((_, index) => index !== at));
    paintRanges(HIGHLIGHTS.currentMatch, ranges.filter((_, index) => index === at));
  }, [editing, matches, at]);

  const step = useCallback(
    (by: 1 | -1) => {
      if (matches.length === 0) return;
      const next = (at + by + matches.length) % matches.length;
      setCurrent(next);
      const place = matches[next];
      if (place) onShow(place);
    },
    [matches, at, onShow],
  );
  /** Another query goes to its first match behind the caret. */
  const setQuery = (words: string): void => {
    const found = findText(editing.searchedTexts(editing.version()), words, { exact: isExact });
    const first = editing.firstFromCaret(found);
    setWords(words);
    setCurrent(first);
    const place = found[first];
    if (place) onShow(place);
  };
  const replace = (replacement: string): void => {
    const place = matches[at];
    if (place) editing.applyEdits([{ place, replacement }]);
  };
  const replaceAll = (replacement: string): void => editing.applyEdits(matches.map((place) => ({ place, replacement })));
  return { query, setQuery, isExact, setExact, matches, current: at, step, replace, replaceAll };
}
