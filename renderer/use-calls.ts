import { App as AntApp } from 'antd';
import { useCallback } from 'react';
import type { Result } from '../shared/api/result.ts';

/**
 * Gives the function that awaits a call to the main process and tells the user when it failed.
 * @returns value of the call, or null when it failed
 */
export function useCalls(): <T>(call: Promise<Result<T>>, failed: string) => Promise<{ value: T } | null> {
  const { notification } = AntApp.useApp();
  return useCallback(
    async (call, failed) => {
      const result = await call;
      if (result.ok) return { value: result.value };
      notification.error({ key: result.error.code, title: failed, description: result.error.message, duration: 0, closable: { 'aria-label': '关闭' } });
      return null;
    },
    [notification],
  );
}
