import { useCallback, useState } from 'react';
import type { CheckedReport } from '../shared/api/checked-report.ts';
import type { CallError, Result } from '../shared/api/result.ts';
import { api } from './window-api.ts';

/** The open report and what is going on with it. */
export interface ReportState {
  report: CheckedReport | null;
  isOpening: boolean;
  error: CallError | null;
}

export interface ReportCommands {
  openFile: () => Promise<void>;
  openDropped: (file: File) => Promise<void>;
  openSample: () => Promise<void>;
  dismissError: () => void;
}

/** Opens reports; a report that cannot be opened leaves the one before in place. */
export function useReport(): ReportState & ReportCommands {
  const [state, setState] = useState<ReportState>({ report: null, isOpening: false, error: null });

  const open = useCallback(async (opening: Promise<Result<CheckedReport | null>>) => {
    setState((before) => ({ ...before, isOpening: true, error: null }));
    const result = await opening;
    setState((before) =>
      result.ok
        ? { report: result.value ?? before.report, isOpening: false, error: null }
        : { ...before, isOpening: false, error: result.error },
    );
  }, []);

  return {
    ...state,
    openFile: useCallback(() => open(api.openReportFile()), [open]),
    openDropped: useCallback((file: File) => open(api.openDroppedFile(file)), [open]),
    openSample: useCallback(() => open(api.openSample()), [open]),
    dismissError: useCallback(() => setState((before) => ({ ...before, error: null })), []),
  };
}
