import type { Pack } from '../../../rules/packs/pack.ts';
import type { Answer } from '../answer.ts';
import type { StoreClient } from '../store/store-client.ts';
import type { RunTask } from '../task-runner.ts';

/** What the answers work with. */
export interface CallContext {
  store: StoreClient;
  work: RunTask;
  /** The rule pack. */
  pack: () => Promise<Pack>;
  /** Who acts, for versions and the audit: the account at the PC. */
  by: string;
  /** Receives what went wrong inside; holds no report text. */
  log: (error: unknown) => void;
}

export type Answers<N extends string> = Record<N, Answer>;
