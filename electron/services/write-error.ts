/** Why a file could not be written; the message is for the user, in Chinese. */
export class WriteError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'WriteError';
  }
}

const REASONS: Record<string, string> = {
  ENOSPC: '磁盘已满，请清理后再试',
  EROFS: '所在磁盘是只读的，请换一个位置',
  EACCES: '没有写入权限，请换一个位置',
  EPERM: '没有写入权限，或者文件正被 Word、WPS 打开，请关闭后再试',
  EBUSY: '文件正被其他程序使用，请关闭后再试',
  EISDIR: '那里已有同名的文件夹，请换一个文件名',
  ENAMETOOLONG: '文件名太长，请换一个短一些的',
};

/** What kept a file from being written, as a sentence for the user. */
export function writeError(target: string, error: unknown): WriteError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new WriteError(`不能写入“${target}”：${REASONS[code] ?? '请检查位置是否存在、能否写入'}。`, { cause: error });
}
