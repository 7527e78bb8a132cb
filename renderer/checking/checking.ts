import type { Report } from '../../shared/report/report.ts';
import { reportChange } from '../../shared/storage/report-change.ts';
import type { CheckAnswer, CheckContext, CheckOrder, CheckOutcome } from './check-messages.ts';

/** The part of a worker that is used. */
export interface CheckPort {
  postMessage(order: CheckOrder): void;
  addEventListener(type: 'message', listener: (event: { data: CheckAnswer }) => void): void;
}

/** Who listens to the checks of the open report. */
export interface CheckListener {
  onOutcome(outcome: CheckOutcome): void;
  /** A check broke off; the next change is checked again. `reason` is for the log. */
  onFailure(reason: string): void;
}

/** How long typing must pause before a check, in milliseconds: longer than between two keys of one finger roll. */
const PAUSE = 30;
/** How long a check waits at most while typing goes on, in milliseconds. */
const LONGEST_WAIT = 400;

/** A text to check. */
interface CheckedText {
  version: number;
  report: Report;
}

/**
 * The checks of the open report. A changed text is sent when typing pauses, as what differs from the one sent before, and
 * never while the worker is busy: whatever was typed meanwhile goes with the next order. Whoever shows outcomes compares
 * their version with the text shown.
 */
export class Checking {
  readonly #port: CheckPort;
  #listener: CheckListener | null = null;
  /** What is to be opened, when another report is. */
  #opening: (CheckOrder & { type: 'open' }) | null = null;
  /** The text as it is now, when it was not sent yet. */
  #waiting: CheckedText | null = null;
  /** The text that the worker has. */
  #sent: Report | null = null;
  #isBusy = false;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #waitingSince = 0;

  constructor(port: CheckPort) {
    this.#port = port;
    port.addEventListener('message', ({ data }) => this.#take(data));
  }

  /**
   * Begins with another report; outcomes of the one before are not reported any more.
   * @param version of the text; compared by the listener only
   */
  open(version: number, report: Report, context: CheckContext, listener: CheckListener): void {
    this.#listener = listener;
    this.#waiting = null;
    this.#opening = { type: 'open', version, report, context };
    this.#send();
  }

  /**
   * Tells of an edit; its outcome comes once typing pauses.
   * @param report as it is now; blocks that did not change should be the same objects as before
   */
  change(version: number, report: Report): void {
    const now = performance.now();
    if (!this.#waiting) this.#waitingSince = now;
    this.#waiting = { version, report };
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#send(), Math.max(0, Math.min(PAUSE, this.#waitingSince + LONGEST_WAIT - now)));
  }

  /** Reports no outcome any more. */
  close(): void {
    this.#listener = null;
    this.#opening = null;
    this.#waiting = null;
    this.#stopTimer();
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #send(): void {
    this.#stopTimer();
    if (this.#isBusy) return;
    const order = this.#nextOrder();
    if (!order) return;
    this.#isBusy = true;
    this.#port.postMessage(order);
  }

  #nextOrder(): CheckOrder | null {
    const [opening, waiting] = [this.#opening, this.#waiting];
    if (opening) {
      this.#opening = null;
      this.#sent = opening.report;
      return opening;
    }
    if (!waiting || !this.#sent) return null;
    const change = reportChange(this.#sent, waiting.report);
    this.#waiting = null;
    this.#sent = waiting.report;
    return { type: 'change', version: waiting.version, change };
  }

  #take(answer: CheckAnswer): void {
    this.#isBusy = false;
    // While another report waits to be opened, answers are about the one before.
    if (this.#opening === null) {
      if (answer.type === 'outcome') this.#listener?.onOutcome(answer.outcome);
      else this.#listener?.onFailure(answer.reason);
    }
    // A pause that is still running sends by itself.
    if (this.#timer === null) this.#send();
  }
}
