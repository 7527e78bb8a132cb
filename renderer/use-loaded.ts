import { useCallback, useEffect, useState } from 'react';

/**
 * What a call to the main process gives, read when the component appears and again on `reload`; null before it is there.
 * @param load gives null when the call failed, which leaves what was there
 */
export function useLoaded<T>(load: () => Promise<{ value: T } | null>): { value: T | null; reload: () => Promise<void> } {
  const [value, setValue] = useState<T | null>(null);
  const reload = useCallback(async () => {
    const loaded = await load();
    if (loaded) setValue(loaded.value);
  }, [load]);
  useEffect(() => {
    const start = async (): Promise<void> => {
      await reload();
    };
    void start();
  }, [reload]);
  return { value, reload };
}
