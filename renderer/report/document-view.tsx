import { useEffect, useImperativeHandle, useLayoutEffect, useRef, type Ref } from 'react';
import type { CheckedReport } from '../../shared/api/checked-report.ts';
import type { Finding } from '../../shared/finding/finding.ts';
import type { Place } from '../../shared/report/place.ts';
import type { MetaField } from '../../shared/report/report.ts';
import { BlockView, MetaView } from './block-view.tsx';
import styles from './document.module.css';
import { paintActive, paintFindings } from './paint.ts';
import { findingAt, indexPlaces, rangeOf, type PlaceIndex } from './places.ts';

/** What the panes beside the text may ask of it. */
export interface DocumentHandle {
  showBlock(block: string): void;
  showPlace(place: Place): void;
}

interface Props {
  ref: Ref<DocumentHandle>;
  report: CheckedReport;
  active: Finding | null;
  onSelect: (finding: Finding) => void;
}

const BEFORE_BODY: readonly MetaField[] = ['documentNumber', 'title', 'addressees'];
const AFTER_BODY: readonly MetaField[] = ['signature', 'issueDate', 'copyTo'];

/** Brings an element to the middle of the pane and lets it light up once. */
function flash(element: HTMLElement): void {
  element.scrollIntoView({ block: 'center' });
  element.classList.remove(styles['flash'] ?? '');
  // Reading a measure restarts the animation.
  element.getBoundingClientRect();
  element.classList.add(styles['flash'] ?? '');
}

/** The report as it would lie on paper, with the findings painted under its words. */
export function DocumentView({ ref, report, active, onSelect }: Props) {
  const page = useRef<HTMLElement>(null);
  const index = useRef<PlaceIndex>(new Map());
  const { meta, blocks } = report.report;

  useLayoutEffect(() => {
    if (page.current) index.current = indexPlaces(page.current);
    return paintFindings(index.current, report.findings);
  }, [report]);

  useEffect(() => paintActive(index.current, active), [active]);

  useImperativeHandle(ref, () => {
    const showBlock = (block: string): void => {
      const element = index.current.get(block)?.element;
      // Waits for the pane to be on the screen where panes are shown one at a time.
      if (element) requestAnimationFrame(() => flash(element));
    };
    const showPlace = (place: Place): void => {
      const range = rangeOf(index.current, place);
      if (!range) showBlock(place.block);
      else requestAnimationFrame(() => range.startContainer.parentElement?.scrollIntoView({ block: 'center' }));
    };
    return { showBlock, showPlace };
  }, []);

  const selectAt = (event: React.MouseEvent): void => {
    const finding = findingAt(index.current, report.findings, event.clientX, event.clientY);
    if (finding) onSelect(finding);
  };

  const isMissing = (field: MetaField): boolean => report.findings.some(({ place }) => place.block === `meta:${field}`);
  const metaViews = (fields: readonly MetaField[]) =>
    fields.map((field) => <MetaView key={field} field={field} meta={meta} isMissing={isMissing(field)} />);

  return (
    // The click is a shortcut for the mouse; the findings list does the same by keyboard.
    <article ref={page} className={styles['page']} onClick={selectAt} data-testid="document">
      {metaViews(BEFORE_BODY)}
      {blocks.map((block) => (
        <BlockView key={block.id} block={block} />
      ))}
      {metaViews(AFTER_BODY)}
    </article>
  );
}
