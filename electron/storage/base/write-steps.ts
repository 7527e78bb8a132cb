/** Every kind of transaction. */
export const TRANSACTIONS = [
  'migrate', 'index', 'create-report', 'edit', 'fold', 'standing', 'state', 'archive', 'delete', 'undelete', 'purge', 'version',
  'restore-version', 'export', 'audit', 'ignore', 'revoke-ignore', 'office', 'setting', 'template', 'delete-template',
] as const;
export type TransactionName = (typeof TRANSACTIONS)[number];

/** Steps of work on whole files. */
export const FILE_STEPS = [
  'backup:copied', 'backup:checked', 'backup:named',
  'restore:ready', 'restore:set-aside', 'restore:in-place',
  'quarantine:begun', 'quarantine:moved',
  'move:ready', 'move:pointed', 'move:retired',
] as const;

/**
 * A moment at which the program may be ended: `written` before a transaction is committed, `committed` before the caller
 * knows of it.
 */
export type WriteStep = `${TransactionName}:${'written' | 'committed'}` | (typeof FILE_STEPS)[number];

/** Is told of every step as it is reached; for tests that end the program there. */
export type StepHook = (step: WriteStep) => void;

export const noSteps: StepHook = () => {};
