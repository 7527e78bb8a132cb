import type { Pack } from '../../rules/packs/pack.ts';
import { default as workerUrl } from './check-worker.ts?worker&url';
import { Checking, type CheckPort } from './checking.ts';

/** The part of Trusted Types that is used here; TypeScript's DOM library does not declare it yet. */
declare const trustedTypes: {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
};

/** The page may start no code but its own files; this is the one worker it has. */
const policy = trustedTypes.createPolicy('check-worker', { createScriptURL: () => workerUrl });

/**
 * Starts the check worker; one is enough for a window, however many reports are opened in it.
 * @param pack validated rules, as the main process has them
 */
export function startChecking(pack: Pack): Checking {
  const worker = new Worker(policy.createScriptURL(workerUrl), { type: 'module', name: '检查' });
  const port: CheckPort = worker;
  port.postMessage({ type: 'pack', pack });
  return new Checking(port);
}
