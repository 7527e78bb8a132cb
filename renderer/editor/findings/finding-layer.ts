import type { LexicalEditor } from 'lexical';
import type { Finding } from '../../../shared/finding/finding.ts';
import type { CheckOutcome } from '../../checking/check-messages.ts';
import type { ReportWatcher, WatchedEdit } from '../report-watcher.ts';
import { FindingPainter, HIGHLIGHTS, paintRanges } from './paint-findings.ts';
import { $domRange, $isAt, type PagePoint } from './places-in-page.ts';
import { keepSame } from './same-findings.ts';
import { trackFindings } from './track-findings.ts';

/** The narrowest first. */
export function byLength(a: Finding, b: Finding): number {
  return a.place.end - a.place.start - (b.place.end - b.place.start);
}

/**
 * The findings over the text. They move with their words while one types, until the checks have looked at the new text.
 * An outcome is shown only for the very text that is on the page, and never while the input method composes.
 */
export class FindingLayer {
  readonly #editor: LexicalEditor;
  readonly #watcher: ReportWatcher;
  readonly #painter: FindingPainter;
  #findings: Finding[] = [];
  #ignored: ReadonlySet<string> = new Set();
  #active: string | null = null;
  /** An outcome that came during a composition. */
  #held: CheckOutcome | null = null;
  readonly #onOutcome: (outcome: CheckOutcome) => void;

  /** @param onOutcome hears of every outcome that is shown */
  constructor(editor: LexicalEditor, watcher: ReportWatcher, onOutcome: (outcome: CheckOutcome) => void) {
    this.#editor = editor;
    this.#watcher = watcher;
    this.#painter = new FindingPainter(editor);
    this.#onOutcome = onOutcome;
  }

  /** The findings that are shown, in text order, with their places in the text as it is now. */
  get shown(): readonly Finding[] {
    return this.#findings.filter((finding) => !this.#ignored.has(finding.fingerprint));
  }

  /** The finding that is looked at. */
  get active(): Finding | null {
    return this.find(this.#active ?? '');
  }

  /** The finding of that identity, with its place in the text as it is now. */
  find(fingerprint: string): Finding | null {
    return this.#findings.find((finding) => finding.fingerprint === fingerprint) ?? null;
  }

  /** Takes what the checks found; outcomes for another text than the one shown are left alone, a newer one will come. */
  take(outcome: CheckOutcome): void {
    if (this.#editor.isComposing()) {
      this.#held = outcome;
      return;
    }
    if (outcome.version !== this.#watcher.version) return;
    this.#findings = keepSame(this.#findings, outcome.findings);
    this.#painter.show(this.#watcher.keys, this.shown);
    this.#paintActive();
    this.#onOutcome({ ...outcome, findings: this.#findings });
  }

  /** Moves the findings with an edit of the text. */
  follow({ edits, isRearranged }: WatchedEdit): void {
    this.#findings = trackFindings(this.#findings, edits);
    this.#painter.repaint(this.#watcher.keys, this.shown, isRearranged ? undefined : edits.keys());
    if (isRearranged || edits.has(this.active?.place.block ?? '')) this.#paintActive();
  }

  /** Shows what had to wait for the end of a composition. */
  release(): void {
    const held = this.#held;
    this.#held = null;
    if (held) this.take(held);
  }

  /** @param fingerprints of findings that the user does not want to see */
  ignore(fingerprints: ReadonlySet<string>): void {
    this.#ignored = fingerprints;
    this.#painter.show(this.#watcher.keys, this.shown);
  }

  activate(finding: Finding | null): void {
    this.#active = finding?.fingerprint ?? null;
    this.#paintActive();
  }

  /** The findings shown at a point, the narrowest first. */
  at(point: PagePoint, block: string): Finding[] {
    const here = this.shown.filter(({ place }) => place.block === block);
    return this.#editor.getEditorState()
      .read(() => here.filter(({ place }) => $isAt(this.#editor, this.#watcher.keys, place, point)), { editor: this.#editor })
      .sort(byLength);
  }

  /** Forgets all findings, as when another report is opened. */
  clear(): void {
    this.#findings = [];
    this.#active = null;
    this.#held = null;
    this.#painter.show(this.#watcher.keys, []);
    this.#paintActive();
  }

  /** Begins to paint on a page; null ends it. */
  attach(scroller: HTMLElement | null): void {
    this.#painter.attach(scroller);
    this.#painter.show(this.#watcher.keys, this.shown);
  }

  #paintActive(): void {
    const { active } = this;
    const places = active ? [active.place, ...(active.related ?? [])] : [];
    const ranges = this.#editor.getEditorState().read(
      () => places.map((place) => $domRange(this.#editor, this.#watcher.keys, place)).filter((range) => range !== null),
      { editor: this.#editor },
    );
    paintRanges(HIGHLIGHTS.active, ranges);
  }
}
