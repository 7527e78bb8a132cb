/** Why a call failed. `message` is a Chinese sentence for the user that says what is wrong and what to do. */
export interface CallError {
  code: string;
  message: string;
}

/** Outcome of a call between window and main process; failures are values, never thrown. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: CallError };

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failure(code: string, message: string): Result<never> {
  return { ok: false, error: { code, message } };
}
