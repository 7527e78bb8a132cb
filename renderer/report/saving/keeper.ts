import type { Result } from '../../../shared/api/result.ts';
import type { Report } from '../../../shared/report/report.ts';
import { reportChange, type ReportChange } from '../../../shared/storage/report-change.ts';
import type { Saved } from '../../../shared/storage/report-record.ts';

/** How the text in the window stands to the text on disk. */
export type SaveState =
  | { is: 'saved'; at: string }
  | { is: 'saving' }
  /** Tried again until it works; the sentence says what is in the way. */
  | { is: 'failed'; message: string };

/** How changes are written. */
export interface KeeperCalls {
  edit: (after: number, change: ReportChange) => Promise<Result<Saved>>;
  saveWhole: (report: Report) => Promise<Result<Saved>>;
}

export interface KeeperOptions extends KeeperCalls {
  report: Report;
  revision: number;
  onState: (state: SaveState) => void;
}

/** Milliseconds of rest in typing after which a change is written, and the longest time that typing without rest goes unwritten. */
const PAUSE = 300;
const LONGEST = 800;
/** Milliseconds after which a failed write is tried again. */
const AGAIN = 3_000;

/**
 * Keeps an open report on disk: each change is written at the next pause in typing, and at the latest after `LONGEST`,
 * so that the end of the program at any moment costs less than a second of typing. Writes never overlap.
 */
export class ReportKeeper {
  readonly #options: KeeperOptions;
  #written: Report;
  #revision: number;
  #current: Report;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #unwrittenSince: number | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: KeeperOptions) {
    this.#options = options;
    this.#written = options.report;
    this.#current = options.report;
    this.#revision = options.revision;
  }

  /** Takes the report as it is now. */
  take(report: Report): void {
    this.#current = report;
    const now = performance.now();
    this.#unwrittenSince ??= now;
    this.#plan(Math.max(0, Math.min(PAUSE, this.#unwrittenSince + LONGEST - now)));
  }

  /** Begins with another text that is on disk already: after a version was restored. */
  reset(report: Report, revision: number): void {
    this.#written = report;
    this.#current = report;
    this.#revision = revision;
    this.#unwrittenSince = null;
  }

  /**
   * Writes at once what is not written yet.
   * @returns whether everything is on disk
   */
  async flush(): Promise<boolean> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    // What is typed while a write is on its way is written by the next.
    do {
      if (!(await this.#write())) return false;
    } while (this.#written !== this.#current);
    return true;
  }

  #plan(delay: number): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.#write();
    }, delay);
  }

  /** One after the other: each write names the revision that the one before gave. */
  #write(): Promise<boolean> {
    const next = this.#last.then(() => this.#writeOnce());
    this.#last = next;
    return next;
  }

  /** @returns whether the text as it was then is on disk */
  async #writeOnce(): Promise<boolean> {
    const report = this.#current;
    this.#unwrittenSince = null;
    const change = reportChange(this.#written, report);
    if (!change) {
      this.#written = report;
      return true;
    }
    const { edit, saveWhole, onState } = this.#options;
    onState({ is: 'saving' });
    const first = await edit(this.#revision, change);
    const result = !first.ok && first.error.code === 'out-of-step' ? await saveWhole(report) : first;
    if (!result.ok) {
      onState({ is: 'failed', message: result.error.message });
      if (!this.#timer) this.#plan(AGAIN);
      return false;
    }
    this.#written = report;
    this.#revision = result.value.revision;
    onState({ is: 'saved', at: result.value.editedAt });
    return true;
  }
}
