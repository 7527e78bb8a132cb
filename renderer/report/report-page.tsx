import { Alert, Segmented } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CheckedReport } from '../../shared/api/checked-report.ts';
import type { Copy } from '../../shared/api/contract.ts';
import type { Finding } from '../../shared/finding/finding.ts';
import { useMediaQuery } from '../use-media-query.ts';
import { api } from '../window-api.ts';
import { DocumentView, type DocumentHandle } from './document-view.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { OutlinePanel } from './outline-panel.tsx';
import { ReportHeader } from './report-header.tsx';
import styles from './report-page.module.css';

interface Props {
  report: CheckedReport;
  isExporting: boolean;
  onOpen: () => void;
  onExport: (copy: Copy) => void;
}

type Pane = 'outline' | 'document' | 'findings';

/** Below this width the three panes do not fit beside each other and are shown one at a time. */
const WIDE = '(min-width: 960px)';

/** An open report: outline, text and findings, which lead to each other. */
export function ReportPage({ report, isExporting, onOpen, onExport }: Props) {
  const isWide = useMediaQuery(WIDE);
  const [pane, setPane] = useState<Pane>('document');
  const [active, setActive] = useState<Finding | null>(null);
  const text = useRef<DocumentHandle>(null);

  const goToBlock = useCallback((block: string) => {
    setPane('document');
    text.current?.showBlock(block);
  }, []);

  const select = useCallback((finding: Finding) => {
    setActive(finding);
    setPane('document');
    text.current?.showPlace(finding.place);
  }, []);

  useEffect(
    () =>
      api.onMenuCommand((command) => {
        const step = command === 'nextFinding' ? 1 : command === 'previousFinding' ? -1 : 0;
        const { findings } = report;
        if (step === 0 || findings.length === 0) return;
        const from = active ? findings.indexOf(active) : step > 0 ? -1 : 0;
        const next = findings[(from + step + findings.length) % findings.length];
        if (next) select(next);
      }),
    [report, active, select],
  );

  const paneClass = (name: Pane): string => [styles[name], !isWide && pane !== name ? styles['hidden'] : ''].join(' ');
  const panes = useMemo(
    () => [
      { value: 'outline' as const, label: '大纲' },
      { value: 'document' as const, label: '正文' },
      { value: 'findings' as const, label: `问题（${report.findings.length}）` },
    ],
    [report],
  );

  return (
    <>
      <ReportHeader report={report} isExporting={isExporting} onOpen={onOpen} onExport={onExport} />
      {report.failures.length > 0 && (
        <Alert
          banner
          type="warning"
          title={`有 ${report.failures.length} 条规则运行出错，检查结果不完整：${report.failures.map(({ rule }) => rule).join('、')}。其余规则已正常检查。`}
        />
      )}
      {!isWide && <Segmented block className={styles['switch'] ?? ''} options={panes} value={pane} onChange={setPane} />}
      <div className={styles['panes']}>
        <nav className={paneClass('outline')} aria-label="大纲">
          <OutlinePanel report={report} onGo={goToBlock} />
        </nav>
        {/* Reachable with Tab, so that the arrow keys can scroll it. */}
        <section className={paneClass('document')} aria-label="正文" tabIndex={0}>
          <DocumentView ref={text} report={report} active={active} onSelect={setActive} />
        </section>
        <aside className={paneClass('findings')} aria-label="问题">
          <FindingsPanel report={report} active={active} onSelect={select} />
        </aside>
      </div>
    </>
  );
}
