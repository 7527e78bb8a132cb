import { useCallback, useEffect, useState } from 'react';
import type { ReportRecord } from '../../shared/storage/report-record.ts';
import type { SearchHit } from '../../shared/storage/search.ts';
import { useCalls } from '../use-calls.ts';
import { useLoaded } from '../use-loaded.ts';
import { api } from '../window-api.ts';

/** All reports, read anew on `refresh`; null before they are read for the first time. */
export function useReports(): { reports: readonly ReportRecord[] | null; refresh: () => Promise<void> } {
  const call = useCalls();
  const { value, reload } = useLoaded(useCallback(() => call(api.listReports(null), '报告列表没有读出来'), [call]));
  return { reports: value, refresh: reload };
}

/** Milliseconds of rest in typing before a search. */
const PAUSE = 120;

/** Reports that hold the words; null while nothing is searched for. */
export function useSearch(query: string): { hits: readonly SearchHit[]; more: boolean } | null {
  const [result, setResult] = useState<{ query: string; hits: readonly SearchHit[]; more: boolean } | null>(null);
  const call = useCalls();
  const words = query.trim();
  useEffect(() => {
    if (words === '') return;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const found = await call(api.searchReports({ query: words }), '没有搜索成');
      if (found && isCurrent) setResult({ query: words, ...found.value });
    }, PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [words, call]);
  // Until the new words are searched for, what was found before stays in view.
  return words === '' ? null : result;
}
