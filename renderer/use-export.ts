import { useCallback, useState } from 'react';
import type { Copy } from '../shared/api/contract.ts';
import type { CallError } from '../shared/api/result.ts';
import { api } from './window-api.ts';

/** What the user is told about an export. */
export interface ExportNotices {
  done: (fileName: string) => void;
  failed: (error: CallError) => void;
}

/** Exports the open report as a Word file. */
export function useExport({ done, failed }: ExportNotices): { isExporting: boolean; exportWord: (id: string, copy: Copy) => Promise<void> } {
  const [isExporting, setIsExporting] = useState(false);
  const exportWord = useCallback(
    async (id: string, copy: Copy) => {
      setIsExporting(true);
      const result = await api.exportWord({ id, copy });
      setIsExporting(false);
      if (!result.ok) failed(result.error);
      else if (result.value) done(result.value.fileName);
    },
    [done, failed],
  );
  return { isExporting, exportWord };
}
