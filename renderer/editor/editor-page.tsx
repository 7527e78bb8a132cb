import { $getSelection, $isRangeSelection, COMMAND_PRIORITY_HIGH, KEY_DOWN_COMMAND, KEY_ESCAPE_COMMAND, mergeRegister } from 'lexical';
import { useCallback, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState, type Ref } from 'react';
import type { Finding } from '../../shared/finding/finding.ts';
import type { Place } from '../../shared/report/place.ts';
import { commandOf, type EditorCommand } from './commands/editor-commands.ts';
import { FindBar } from './find/find-bar.tsx';
import { useFind } from './find/use-find.ts';
import { FindingCard } from './findings/finding-card.tsx';
import { useFindingCard } from './findings/use-finding-card.ts';
import { $getBlockId } from './nodes/block-id.ts';
import { PageMarks } from './page/page-marks.tsx';
import { putCaret, showBlock, showPlace } from './page/page-view.ts';
import styles from './page/page.module.css';
import { usePageEnds } from './page/use-page-ends.ts';
import { stepZoom, type Zoom } from './page/zoom.ts';
import type { ReportEditing } from './report-editing.ts';
import { $blocks } from './structure/page-order.ts';
import { $topOf } from './structure/selected-blocks.ts';

/** Size of the body's type on paper in CSS pixels: 3号, 16 pt. */
const TYPE_SIZE = (16 * 96) / 72;
const NONE: ReadonlySet<string> = new Set();

/** What the page can be asked for besides what the text is. */
export interface PageHandle {
  run(command: EditorCommand): void;
  showPlace(place: Place): void;
  showBlock(block: string): void;
}

interface Search {
  isReplacing: boolean;
  /** Counts how often it was asked for, so that its field gets the keyboard again. */
  stamp: number;
}

interface Props {
  ref: Ref<PageHandle>;
  editing: ReportEditing;
  ignored: ReadonlySet<string> | undefined;
  active: Finding | null | undefined;
  onActive: ((finding: Finding) => void) | undefined;
  onBlock: ((block: string | null) => void) | undefined;
  onPages: ((pages: number) => void) | undefined;
  renderFindings: ((findings: readonly Finding[], close: () => void) => React.ReactNode) | undefined;
}

/** The paper with the text on it, and what lies over it: findings, their card, the search. */
export function EditorPage({ ref, editing, ignored = NONE, active = null, onActive, onBlock, onPages, renderFindings }: Props) {
  const { editor, watcher, findings } = editing;
  const scroller = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [search, setSearch] = useState<Search | null>(null);
  const card = useFindingCard(editing);
  const pageEnds = usePageEnds(text);

  const show = useCallback((place: Place) => scroller.current && showPlace(editor, watcher.keys, scroller.current, place), [editor, watcher]);
  const find = useFind(editing, search !== null, show);

  const goTo = (finding: Finding | null): void => {
    if (!finding) return;
    findings.activate(finding);
    putCaret(editor, watcher.keys, finding.place);
    show(finding.place);
    onActive?.(finding);
  };
  const applyFix = (): void => {
    const finding = editing.findingAtCaret();
    if (finding?.fix) editing.applyFixes([finding]);
    else if (finding) card.show(finding);
  };
  const openSearch = (isReplacing: boolean): void => {
    const selected = editing.selectedText();
    if (selected !== '') find.setQuery(selected);
    setSearch((before) => ({ isReplacing, stamp: (before?.stamp ?? 0) + 1 }));
  };
  const zoomBy = (step: 1 | -1): void => {
    if (text.current) setZoom(stepZoom(Number.parseFloat(getComputedStyle(text.current).fontSize) / TYPE_SIZE, step));
  };
  const run = (command: EditorCommand): void => {
    if (editing.run(command)) return;
    switch (command) {
      case 'find':
      case 'replace':
        openSearch(command === 'replace');
        break;
      case 'findNext':
        find.step(1);
        break;
      case 'findPrevious':
        find.step(-1);
        break;
      case 'nextFinding':
        goTo(editing.findingFromCaret(1));
        break;
      case 'previousFinding':
        goTo(editing.findingFromCaret(-1));
        break;
      case 'applyFix':
        applyFix();
        break;
      case 'zoomIn':
        zoomBy(1);
        break;
      case 'zoomOut':
        zoomBy(-1);
        break;
      case 'zoomReset':
        setZoom(1);
        break;
      case 'zoomFit':
        setZoom('fit');
        break;
    }
  };
  /** Esc closes what lies over the text; with nothing there it leaves the text, so that Tab leads on. */
  const escape = (): boolean => {
    if (!card.card && !search) return false;
    card.close();
    setSearch(null);
    return true;
  };
  const current = useRef({ run, escape, onBlock, zoomBy });
  useEffect(() => {
    current.current = { run, escape, onBlock, zoomBy };
  });

  useImperativeHandle(ref, () => ({
    run: (command) => current.current.run(command),
    showPlace: show,
    showBlock: (block) => scroller.current && showBlock(editor, watcher.keys, scroller.current, block),
  }), [editor, watcher, show]);

  useLayoutEffect(() => {
    editor.setRootElement(text.current);
    findings.attach(scroller.current);
    return () => {
      findings.attach(null);
      editor.setRootElement(null);
    };
  }, [editor, findings]);

  useEffect(
    () =>
      mergeRegister(
        editor.registerCommand(
          KEY_DOWN_COMMAND,
          (event) => {
            const command = commandOf(event);
            if (!command) return false;
            event.preventDefault();
            current.current.run(command);
            return true;
          },
          COMMAND_PRIORITY_HIGH,
        ),
        editor.registerCommand(KEY_ESCAPE_COMMAND, () => current.current.escape(), COMMAND_PRIORITY_HIGH),
      ),
    [editor],
  );

  useEffect(() => {
    let last: string | null = null;
    return editor.registerUpdateListener(({ editorState }) => {
      const block = editorState.read(() => {
        const selection = $getSelection();
        const top = $isRangeSelection(selection) ? $topOf(selection.anchor) : null;
        return top ? $getBlockId(top) || null : last;
      });
      if (block === last) return;
      last = block;
      current.current.onBlock?.(block);
    });
  }, [editor]);

  useEffect(() => findings.ignore(ignored), [findings, ignored]);
  useEffect(() => findings.activate(active), [findings, active]);
  useEffect(() => onPages?.(pageEnds.length + 1), [onPages, pageEnds.length]);

  useEffect(() => {
    const element = scroller.current;
    const zoomWithWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey) return;
      // Else the window would zoom as a whole.
      event.preventDefault();
      current.current.zoomBy(event.deltaY < 0 ? 1 : -1);
    };
    element?.addEventListener('wheel', zoomWithWheel, { passive: false });
    return () => element?.removeEventListener('wheel', zoomWithWheel);
  }, []);

  const closeSearch = (): void => {
    setSearch(null);
    editor.focus();
  };
  /** A click on the empty paper below the text goes behind the body's last words. */
  const clickPaper = (event: React.MouseEvent): void => {
    if (event.target !== event.currentTarget || event.clientY < (text.current?.getBoundingClientRect().bottom ?? 0)) return;
    event.preventDefault();
    editor.update(() => $blocks().at(-1)?.selectEnd());
    editor.focus();
  };
  const clickText = (event: React.MouseEvent): void => {
    if (event.altKey) card.showAt({ x: event.clientX, y: event.clientY }, true);
  };

  return (
    <div className={styles['frame']}>
      {search && <FindBar key={search.stamp} find={find} isReplacing={search.isReplacing} onClose={closeSearch} />}
      <div ref={scroller} className={styles['scroller']} onScroll={card.close}>
        <div
          className={styles['paper']} data-zoom={zoom === 'fit' ? 'fit' : undefined} style={zoom === 'fit' ? undefined : { fontSize: `${16 * zoom}pt` }}
          onMouseDown={clickPaper} data-testid="paper"
        >
          <PageMarks ends={pageEnds} />
          <div
            ref={text} className={styles['text']} contentEditable suppressContentEditableWarning spellCheck={false}
            role="textbox" tabIndex={0} aria-multiline aria-label="报告正文" data-testid="report-text"
            onClick={clickText} onMouseMove={(event) => card.hover({ x: event.clientX, y: event.clientY })} onMouseLeave={card.leave}
          />
        </div>
      </div>
      {renderFindings && <FindingCard control={card} render={renderFindings} />}
    </div>
  );
}
