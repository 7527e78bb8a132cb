import { useEffect, useState } from 'react';
import { isCompiledPack } from '../../rules/packs/compiled-pack.ts';
import type { Pack } from '../../rules/packs/pack.ts';
import { startChecking } from '../checking/start-checking.ts';
import type { Checking } from '../checking/checking.ts';
import { useCalls } from '../use-calls.ts';
import { api } from '../window-api.ts';

/** The window's rules and the worker that runs them, started with the first report that is opened. */
export interface Rules {
  pack: Pack;
  checking: Checking;
}

let started: Rules | null = null;

/** @returns null until the rules are there */
export function useRules(): Rules | null {
  const [rules, setRules] = useState(started);
  const call = useCalls();
  useEffect(() => {
    if (started) return;
    const start = async (): Promise<void> => {
      const read = await call(api.readPack(null), '规则没有读出来，报告暂时打不开');
      const pack: unknown = read?.value;
      if (!isCompiledPack(pack)) return;
      started ??= { pack, checking: startChecking(pack) };
      setRules(started);
    };
    void start();
  }, [call]);
  return rules;
}
