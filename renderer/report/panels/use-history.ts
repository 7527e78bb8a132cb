import { useCallback } from 'react';
import type { AuditRecord } from '../../../shared/storage/audit-record.ts';
import type { VersionRecord } from '../../../shared/storage/version-record.ts';
import { useCalls } from '../../use-calls.ts';
import { useLoaded } from '../../use-loaded.ts';
import { api } from '../../window-api.ts';

/** A report's versions and what was done with it, the latest first. */
export interface ReportHistory {
  versions: readonly VersionRecord[];
  audit: readonly AuditRecord[];
}

/** `reload` is to be called after whatever adds to the history. */
export function useHistory(id: string): { history: ReportHistory; reload: () => Promise<void> } {
  const call = useCalls();
  const load = useCallback(async () => {
    const [versions, audit] = await Promise.all([
      call(api.listVersions({ id }), '历史版本没有读出来'),
      call(api.listAudit({ id }), '操作记录没有读出来'),
    ]);
    return versions && audit && { value: { versions: versions.value, audit: audit.value } };
  }, [call, id]);
  const { value, reload } = useLoaded(load);
  return { history: value ?? { versions: [], audit: [] }, reload };
}
