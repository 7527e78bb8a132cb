import { useCallback, useEffect, useState } from 'react';
import type { DataStatus } from '../../shared/api/calls/data-calls.ts';
import type { CallError } from '../../shared/api/result.ts';
import { api } from '../window-api.ts';

/** Whether the data is open, and how often it was exchanged. */
interface OpenedStatus {
  status: DataStatus;
  exchanges: number;
}

/** `opened` is null while the data is being opened. */
export function useDataStatus(): { opened: OpenedStatus | null; error: CallError | null; setStatus: (status: DataStatus) => void } {
  const [opened, setOpened] = useState<OpenedStatus | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  useEffect(() => {
    const open = async (): Promise<void> => {
      const result = await api.dataStatus(null);
      if (result.ok) setOpened({ status: result.value, exchanges: 0 });
      else setError(result.error);
    };
    void open();
  }, []);
  const setStatus = useCallback((status: DataStatus) => setOpened((before) => ({ status, exchanges: (before?.exchanges ?? 0) + 1 })), []);
  return { opened, error, setStatus };
}
