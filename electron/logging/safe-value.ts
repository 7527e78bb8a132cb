import path from 'node:path';

/**
 * What may stand in the log: numbers, yes and no, and words of the program itself (codes, names of calls, ids, versions).
 * Anything else could be report text, names of people or of units.
 */
export type LogValue = string | number | boolean | null;

/** Letters without accents, digits and the signs of identifiers; no space, so no sentence, and nothing Chinese. */
const PROGRAM_WORD = /^[\w.:/@+-]{1,120}$/;
/** From this length on a number may be a telephone or identity card number. */
const LONG_NUMBER = /\d{7}/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The value as it may be written; text that is no word of the program is replaced by its length. */
export function safeValue(value: LogValue): LogValue {
  if (typeof value !== 'string' || UUID.test(value)) return value;
  if (PROGRAM_WORD.test(value) && !LONG_NUMBER.test(value)) return value;
  return `[withheld:${value.length}]`;
}

/** Frames of a stack kept at most. */
const FRAMES = 12;
const FRAME = /^\s*at (?:(?:async )?([\w$.<>]+(?: \[as [\w$]+\])?) \()?(.+?):(\d+):(\d+)\)?$/;

/** “function file:line”: the file without its folders, which may carry a person's name. */
function frameOf(line: string): LogValue | null {
  const match = FRAME.exec(line);
  if (!match) return null;
  const [, name = '-', file = '', row = ''] = match;
  return safeValue(`${name.replace(/ .*/, '')}@${path.posix.basename(file.replaceAll('\\', '/'))}:${row}`);
}

/** What of an error may stand in the log: its kind, its code, where it arose, never its message, which may quote. */
export function errorFields(error: unknown): Record<string, LogValue | LogValue[]> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const frames = (error.stack ?? '').split('\n').map(frameOf).filter((frame) => frame !== null);
  return {
    kind: safeValue(error.name),
    ...('code' in error ? { code: safeValue(String(error.code)) } : {}),
    at: frames.slice(0, FRAMES),
    ...(error.cause === undefined ? {} : { cause: safeValue(error.cause instanceof Error ? `${error.cause.name}:${codeOf(error.cause)}` : typeof error.cause) }),
  };
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : '-';
}
