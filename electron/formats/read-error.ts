/** What stands in the way of reading a file. The values are part of the CLI's output (`error.code`). */
export type ReadErrorCode =
  | 'not-found'
  | 'not-permitted'
  | 'is-folder'
  | 'not-a-file'
  | 'unreadable'
  | 'empty'
  | 'too-large'
  | 'encrypted'
  | 'broken'
  | 'wrong-type'
  | 'unsupported'
  | 'no-text';

/**
 * A file that cannot be read. `message` is a Chinese sentence for the user: what is wrong with the file and what to do;
 * it never names an internal. What the program itself met is kept in `cause` for the log.
 */
export class ReadError extends Error {
  readonly code: ReadErrorCode;

  constructor(code: ReadErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ReadError';
    this.code = code;
  }
}

/** The error for more text than `READ_LIMITS` allows. */
export function tooMuchText(): ReadError {
  return new ReadError('too-large', '文件里的文字太多，不像一份年度报告。请确认选对了文件，或拆成几份再试。');
}
