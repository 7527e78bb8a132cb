import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { errorFields, safeValue, type LogValue } from './safe-value.ts';

export interface Log {
  /** @param event what happened, in the program's words: `store-opened` */
  info(event: string, fields?: Record<string, LogValue>): void;
  /** @param error anything thrown; its message is not written */
  error(event: string, error: unknown, fields?: Record<string, LogValue>): void;
}

export interface LogOptions {
  /** Folder of the log files; made when it is not there. */
  folder: string;
  /** Size from which on a new file is begun. */
  maxBytes?: number;
  /** Files kept, the current one included. */
  files?: number;
  now?: () => Date;
}

function safeFields(fields: Record<string, LogValue>): Record<string, LogValue> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [String(safeValue(name)), safeValue(value)]));
}

const DEFAULT_BYTES = 1 << 20;
const DEFAULT_FILES = 5;

/**
 * Makes a log that writes one JSON object a line and begins a new file when the current one is full. Report text cannot
 * get in: of strings only words of the program are written (`safeValue`), of errors no message. Logging never throws: what
 * could not be written, on a full disk say, is counted and told with the next line that can.
 */
export function makeLog({ folder, maxBytes = DEFAULT_BYTES, files = DEFAULT_FILES, now = () => new Date() }: LogOptions): Log {
  const file = (n: number): string => path.join(folder, n === 0 ? 'fazhi.log' : `fazhi.${n}.log`);
  let lost = 0;

  const rotate = (): void => {
    if (!existsSync(file(0)) || statSync(file(0)).size < maxBytes) return;
    rmSync(file(files - 1), { force: true });
    for (let n = files - 2; n >= 0; n -= 1) if (existsSync(file(n))) renameSync(file(n), file(n + 1));
  };

  const write = (level: string, event: string, fields: Record<string, unknown>): void => {
    const line = { at: now().toISOString(), level, event: safeValue(event), ...fields, ...(lost > 0 ? { lost } : {}) };
    try {
      mkdirSync(folder, { recursive: true });
      rotate();
      appendFileSync(file(0), `${JSON.stringify(line)}\n`);
      lost = 0;
    } catch {
      lost += 1;
    }
  };

  return {
    info: (event, fields = {}) => write('info', event, safeFields(fields)),
    error: (event, error, fields = {}) => write('error', event, { ...safeFields(fields), error: errorFields(error) }),
  };
}
