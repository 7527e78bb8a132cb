import { $getRoot, $getSelection, $isRangeSelection, HISTORY_PUSH_TAG, REDO_COMMAND, UNDO_COMMAND, type LexicalEditor } from 'lexical';
import type { Edit, Finding } from '../../shared/finding/finding.ts';
import type { Place } from '../../shared/report/place.ts';
import type { Report, ReportMeta } from '../../shared/report/report.ts';
import type { CheckContext, CheckOutcome } from '../checking/check-messages.ts';
import type { Checking } from '../checking/checking.ts';
import { recogniseText } from './clipboard/recognise-fragment.ts';
import { $insertBlocks } from './clipboard/insert-blocks.ts';
import { $applyEdits } from './commands/apply-edits.ts';
import { isTableCommand, levelOf, type EditorCommand } from './commands/editor-commands.ts';
import { $setKind, $shiftLevel, $toggleRunIn } from './commands/levels.ts';
import { $moveSection } from './commands/move-section.ts';
import { $changeTable, $insertTable } from './commands/table-commands.ts';
import { byLength, FindingLayer } from './findings/finding-layer.ts';
import { $blockAt, $domRange, type PagePoint } from './findings/places-in-page.ts';
import { pageOrder, stepFrom } from './findings/step-findings.ts';
import type { SearchedText } from './find/find-text.ts';
import { $changeMeta } from './model/read-report.ts';
import { $getMeta } from './model/report-meta.ts';
import { caretPlace } from './page/page-view.ts';
import { ReportWatcher } from './report-watcher.ts';
import { $numberHeadings } from './structure/numbering.ts';
import type { ConfirmSectionLoss } from './structure/section-guard.ts';
import { createStructuredEditor, type StructuredEditor } from './structured-editor.ts';

/** Longer selections are not taken for something to search. */
const LONGEST_TERM = 60;
/** After an edit its letter is painted at the next frame; whoever keeps the text hears of it then, in milliseconds. */
const TELL_AFTER = 30;

/** What the editor tells and asks. */
export interface EditingEvents {
  /** The text changed, by typing or otherwise; a whole composition is one change. Comes a moment after. */
  onReport(report: Report): void;
  /** What the checks say of the text that is shown. */
  onOutcome(outcome: CheckOutcome, report: Report): void;
  /** Asks whether sections with mandatory contents are to go. */
  confirmSectionLoss: ConfirmSectionLoss;
  /** Something broke inside the editor or the checks; for the log. The text is kept. */
  onError(error: Error): void;
}

/** A report being edited: the text with its rules of structure, its history, and the findings over it. */
export class ReportEditing {
  readonly editor: LexicalEditor;
  readonly watcher = new ReportWatcher();
  readonly findings: FindingLayer;
  readonly #events: EditingEvents;
  readonly #checking: Checking;
  readonly #structured: StructuredEditor;
  readonly #listeners = new Set<() => void>();
  readonly #unwatch: () => void;
  #context: CheckContext = {};
  #isOpening = false;
  #telling: ReturnType<typeof setTimeout> | null = null;
  /** The checks broke off and no longer know the text. */
  #isOutOfStep = false;

  constructor(checking: Checking, events: EditingEvents) {
    this.#events = events;
    this.#checking = checking;
    this.#structured = createStructuredEditor((error) => events.onError(error), (losses) => events.confirmSectionLoss(losses));
    this.editor = this.#structured.editor;
    this.findings = new FindingLayer(this.editor, this.watcher, (outcome) => {
      this.#structured.mandatory.update(outcome.sections);
      events.onOutcome(outcome, this.report());
    });
    this.#unwatch = this.#watch();
  }

  /** Opens a report in place of the one before; its history begins anew. */
  open(report: Report, context: CheckContext = {}): void {
    const { editor, watcher } = this;
    this.#context = context;
    this.#isOpening = true;
    this.#structured.load(report);
    this.#isOpening = false;
    watcher.reset(editor.getEditorState());
    this.findings.clear();
    this.#check();
    for (const listener of this.#listeners) listener();
  }

  /** Checks the text again against something else, as when last year's report was found. */
  checkAgainst(context: CheckContext): void {
    this.#context = context;
    this.#check();
  }

  /** The report as it is now. */
  report(): Report {
    return this.watcher.report();
  }

  /** Changes metadata (unit, year …), as one step of the history; fields on the page show it. */
  setMeta(changes: Partial<ReportMeta>): void {
    this.editor.update(() => $changeMeta(changes), { tag: HISTORY_PUSH_TAG });
  }

  /** Number of the text that is shown; counts up with every edit. */
  readonly version = (): number => this.watcher.version;

  /** Every text of a version in page order, without ordinals; none for a version that is gone. */
  searchedTexts(version: number): SearchedText[] {
    if (version !== this.watcher.version) return [];
    return pageOrder(this.watcher.order).map((block) => {
      const text = this.watcher.textOf(block) ?? '';
      const start = this.watcher.ordinalOf(block).length;
      return { block, text: text.slice(start), start };
    });
  }

  /** Index of the first place at or behind the caret; the first of all when there is none. */
  firstFromCaret(places: readonly Place[]): number {
    const caret = caretPlace(this.editor);
    const rank = new Map(pageOrder(this.watcher.order).map((block, position) => [block, position]));
    const at = (place: Place): number => rank.get(place.block) ?? 0;
    const next = caret ? places.findIndex((place) => at(place) > at(caret) || (at(place) === at(caret) && place.start >= caret.start)) : 0;
    return Math.max(next, 0);
  }

  /** The selected words when they are a search term: a part of one line. */
  selectedText(): string {
    const text = this.editor.getEditorState().read(() => $getSelection()?.getTextContent() ?? '');
    return text.length <= LONGEST_TERM && !text.includes('\n') ? text : '';
  }

  /** The ranges of the page that show places; those that show nothing are left out. */
  rangesOf(places: readonly Place[]): Range[] {
    const { editor, watcher } = this;
    return editor.getEditorState().read(() => places.map((place) => $domRange(editor, watcher.keys, place)).filter((range) => range !== null), { editor });
  }

  /** The findings that are shown at a point of the page, the narrowest first. */
  findingsAt(point: PagePoint): Finding[] {
    const element = document.elementFromPoint(point.x, point.y);
    if (!element || !this.editor.getRootElement()?.contains(element)) return [];
    const block = this.editor.getEditorState().read(() => $blockAt(element), { editor: this.editor });
    return block === null ? [] : this.findings.at(point, block);
  }

  /** The finding to go to from the caret, forwards or back; null when there is none. */
  findingFromCaret(step: 1 | -1): Finding | null {
    const { findings, watcher } = this;
    return stepFrom(findings.shown, pageOrder(watcher.order), findings.active, caretPlace(this.editor), step);
  }

  /** The finding that the caret is in: the one looked at when it is one of several, else the narrowest. */
  findingAtCaret(): Finding | null {
    const caret = caretPlace(this.editor);
    const here = this.findings.shown.filter(({ place }) => caret?.block === place.block && place.start <= caret.start && caret.start <= place.end);
    const { active } = this.findings;
    return here.find((finding) => finding === active) ?? here.sort(byLength)[0] ?? null;
  }

  /** Hears of every change of the text. @returns a function that ends it */
  readonly onEdit = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Carries out corrections as one step of the history. Their places must be those of findings as they are now. */
  applyEdits(edits: readonly Edit[]): void {
    this.editor.update(() => $applyEdits(this.watcher.keys, edits), { tag: HISTORY_PUSH_TAG });
  }

  /** Applies the safe corrections of findings, all in one step. */
  applyFixes(findings: readonly Finding[]): void {
    this.applyEdits(findings.flatMap(({ fingerprint }) => this.findings.find(fingerprint)?.fix?.edits ?? []));
  }

  /** Inserts text at the caret as if it was pasted. */
  insertText(text: string): void {
    this.editor.update(() => {
      if (!$isRangeSelection($getSelection())) $getRoot().selectEnd();
      $insertBlocks(recogniseText(text, $getMeta().year));
    }, { tag: HISTORY_PUSH_TAG });
  }

  /** Moves a section in front of another heading, or with null to the end of the body. */
  moveSection(section: string, before: string | null): void {
    this.editor.update(() => $moveSection(this.watcher.keys, section, before), { tag: HISTORY_PUSH_TAG });
  }

  /** Carries out commands on the text; returns false for those that are the window's (find, zoom, findings). */
  run(command: EditorCommand): boolean {
    const { editor } = this;
    const level = levelOf(command);
    const edit = ($change: () => void): boolean => {
      editor.update($change, { tag: HISTORY_PUSH_TAG });
      return true;
    };
    if (level !== null) return edit(() => $setKind(level));
    if (isTableCommand(command)) return edit(() => $changeTable(command));
    switch (command) {
      case 'undo':
        return editor.dispatchCommand(UNDO_COMMAND, undefined);
      case 'redo':
        return editor.dispatchCommand(REDO_COMMAND, undefined);
      case 'body':
        return edit(() => $setKind('paragraph'));
      case 'listItem':
        return edit(() => $setKind('listItem'));
      case 'promote':
      case 'demote':
        return edit(() => $shiftLevel(command === 'demote' ? 1 : -1));
      case 'toggleRunIn':
        return edit($toggleRunIn);
      case 'renumber':
        return edit($numberHeadings);
      case 'insertTable':
        return edit(() => $insertTable(3, 4));
      default:
        return false;
    }
  }

  /** Ends everything that was started; the editor must not be used any more. */
  dispose(): void {
    this.findings.clear();
    this.#checking.close();
    this.#tellNow();
    this.#unwatch();
    this.#structured.end();
    this.editor.setRootElement(null);
  }

  #watch(): () => void {
    return this.editor.registerUpdateListener((payload) => {
      if (this.#isOpening) return;
      const edit = this.watcher.take(payload, this.editor.isComposing());
      if (edit) this.findings.follow(edit);
      if (edit?.isChanged) {
        if (this.#isOutOfStep) this.#check();
        else this.#checking.change(this.watcher.version, this.report());
        this.#tell();
      }
      this.findings.release();
    });
  }

  /** Tells of an edit: those who paint at once, the others after the letter that was typed is on the screen. */
  #tell(): void {
    for (const listener of this.#listeners) listener();
    this.#telling ??= setTimeout(() => this.#tellNow(), TELL_AFTER);
  }

  #tellNow(): void {
    if (this.#telling === null) return;
    clearTimeout(this.#telling);
    this.#telling = null;
    this.#events.onReport(this.report());
  }

  #check(): void {
    this.#isOutOfStep = false;
    this.#checking.open(this.watcher.version, this.report(), this.#context, {
      onOutcome: (outcome) => this.findings.take(outcome),
      onFailure: (reason) => {
        this.#isOutOfStep = true;
        this.#events.onError(new Error(reason));
      },
    });
  }
}
