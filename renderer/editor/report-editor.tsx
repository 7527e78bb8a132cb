import { startTransition, useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import type { Edit, Finding } from '../../shared/finding/finding.ts';
import type { Place } from '../../shared/report/place.ts';
import type { Report, ReportMeta } from '../../shared/report/report.ts';
import type { CheckOutcome } from '../checking/check-messages.ts';
import type { Checking } from '../checking/checking.ts';
import type { EditorCommand } from './commands/editor-commands.ts';
import { EditorPage, type PageHandle } from './editor-page.tsx';
import { ReportEditing } from './report-editing.ts';
import type { ConfirmSectionLoss } from './structure/section-guard.ts';

/** What others may ask of the editor. */
export interface ReportEditorHandle {
  /** The report as it is now. */
  report(): Report;
  /** Puts another text in place of this one; its history begins anew. */
  load(report: Report): void;
  /** Carries out a command as if its key was pressed. */
  run(command: EditorCommand): void;
  /** Puts the keyboard into the text. */
  focus(): void;
  /** Brings a place into view; `Place` of a finding, an entry of the ledger … */
  showPlace(place: Place): void;
  /** Brings a block into view and lights it up. */
  showBlock(block: string): void;
  /** Carries out edits, all in one step of the history. */
  applyEdits(edits: readonly Edit[]): void;
  /** Applies the safe corrections of findings, all in one step. */
  applyFixes(findings: readonly Finding[]): void;
  /** Inserts text at the caret, as blocks where it reads so. */
  insertText(text: string): void;
  /** Changes metadata that has no place on the page. */
  setMeta(changes: Partial<ReportMeta>): void;
  /** Moves a section in front of another heading, or with null to the end. */
  moveSection(section: string, before: string | null): void;
}

export interface ReportEditorProps {
  ref?: Ref<ReportEditorHandle>;
  /** The text to begin with; another one is loaded through the handle. */
  report: Report;
  checking: Checking;
  /** Last year's report, for the rules that compare. */
  lastYear?: Report | null;
  /** Fingerprints of findings that are not shown. */
  ignored?: ReadonlySet<string>;
  /** The finding that is looked at. */
  active?: Finding | null;
  /** The text changed; a whole composition is one change. */
  onReport?: (report: Report) => void;
  /** What the checks say of the text that is shown. */
  onOutcome?: (outcome: { outcome: CheckOutcome; report: Report }) => void;
  /** The user went to a finding. */
  onActive?: (finding: Finding) => void;
  /** The caret went into another block; null for the fields around the body. */
  onBlock?: (block: string | null) => void;
  /** The estimated number of pages changed. */
  onPages?: (pages: number) => void;
  /** Asks whether sections with mandatory contents are to go; see `useSectionLossDialog`. */
  confirmSectionLoss: ConfirmSectionLoss;
  /** What is shown of findings beside their words. */
  renderFindings?: (findings: readonly Finding[], close: () => void) => React.ReactNode;
  /** Something broke inside; for the log. The text is kept. */
  onError?: (error: Error) => void;
}

/** The report as the paper it will be, to be written on. */
export function ReportEditor({ ref, ...props }: ReportEditorProps) {
  const { report, checking, lastYear = null } = props;
  const current = useRef(props);
  useEffect(() => {
    current.current = props;
  });
  const [editing, setEditing] = useState<ReportEditing | null>(null);
  const page = useRef<PageHandle>(null);

  useEffect(() => {
    const made = new ReportEditing(checking, {
      // Whatever others draw of it gives way to the next key press.
      onReport: (changed) => startTransition(() => current.current.onReport?.(changed)),
      onOutcome: (outcome, checked) => startTransition(() => current.current.onOutcome?.({ outcome, report: checked })),
      confirmSectionLoss: (losses) => current.current.confirmSectionLoss(losses),
      onError: (error) => current.current.onError?.(error),
    });
    const { report: first, lastYear: earlier } = current.current;
    made.open(first, earlier ? { lastYear: earlier } : {});
    setEditing(made);
    return () => made.dispose();
  }, [checking]);

  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) isFirst.current = false;
    else editing?.checkAgainst(lastYear ? { lastYear } : {});
  }, [editing, lastYear]);

  useImperativeHandle(ref, () => ({
    report: () => editing?.report() ?? report,
    load: (other) => editing?.open(other, lastYear ? { lastYear } : {}),
    run: (command) => page.current?.run(command),
    focus: () => editing?.editor.focus(),
    showPlace: (place) => page.current?.showPlace(place),
    showBlock: (block) => page.current?.showBlock(block),
    applyEdits: (edits) => editing?.applyEdits(edits),
    applyFixes: (findings) => editing?.applyFixes(findings),
    insertText: (text) => editing?.insertText(text),
    setMeta: (changes) => editing?.setMeta(changes),
    moveSection: (section, before) => editing?.moveSection(section, before),
  }), [editing, report, lastYear]);

  return (
    editing && (
      <EditorPage
        ref={page} editing={editing} ignored={props.ignored} active={props.active}
        onActive={props.onActive} onBlock={props.onBlock} onPages={props.onPages} renderFindings={props.renderFindings}
      />
    )
  );
}
