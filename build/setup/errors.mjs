/** What failed while setting up, and what the user can do about it; shown without a stack trace. */
export class SetupError extends Error {
  /**
   * @param {string} message what failed
   * @param {string} advice what to do
   */
  constructor(message, advice) {
    super(message);
    this.name = 'SetupError';
    this.advice = advice;
  }
}

/**
 * @param {unknown} error
 * @returns {string | undefined} the system's code of a failed call, such as ENOENT
 */
export function errorCode(error) {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
