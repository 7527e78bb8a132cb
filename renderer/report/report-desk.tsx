import { Alert, Segmented, Tabs } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { OpenedReport } from '../../shared/api/calls/report-calls.ts';
import type { CheckOutcome } from '../checking/check-messages.ts';
import { EDITOR_COMMANDS } from '../editor/commands/editor-commands.ts';
import { ReportEditor, type ReportEditorHandle } from '../editor/report-editor.tsx';
import type { Edit, Finding, MandatoryKind } from '../../shared/finding/finding.ts';
import type { Place } from '../../shared/report/place.ts';
import type { Report } from '../../shared/report/report.ts';
import type { ReportState, StoredReport } from '../../shared/storage/report-record.ts';
import { analyse } from '../../rules/analysis/analysis.ts';
import { figureLedger } from '../../rules/facts/figures/ledger.ts';
import { useCalls } from '../use-calls.ts';
import { useCommands } from '../use-commands.ts';
import { useMediaQuery } from '../use-media-query.ts';
import { api } from '../window-api.ts';
import { partIgnored, type Checked } from './checked.ts';
import { ExportDialog } from './export/export-dialog.tsx';
import { FindingItem, type FindingActions } from './findings/finding-item.tsx';
import { FindingsPanel } from './findings/findings-panel.tsx';
import { countBySeverity, groupFindings } from './findings/group-findings.ts';
import { IgnoreDialog } from './findings/ignore-dialog.tsx';
import { GuideCard } from './guide/guide-card.tsx';
import { OutlinePanel } from './outline/outline-panel.tsx';
import { DutiesPanel } from './panels/duties-panel.tsx';
import { HistoryPanel } from './panels/history-panel.tsx';
import { useHistory } from './panels/use-history.ts';
import { LastYearPanel } from './panels/last-year-panel.tsx';
import { LedgerPanel } from './panels/ledger-panel.tsx';
import styles from './report-desk.module.css';
import { ReportHeader } from './report-header.tsx';
import { useKeeper } from './saving/use-keeper.ts';
import { StatusBar } from './status-bar.tsx';
import type { Rules } from './use-rules.ts';
import { useSectionLoss } from './use-section-loss.ts';

interface Props {
  opened: OpenedReport;
  rules: Rules;
  onClose: () => void;
}

type Pane = 'outline' | 'document' | 'side';
type Tab = 'findings' | 'duties' | 'ledger' | 'lastYear' | 'history';

/** Below this width the three panes do not fit beside each other and are shown one at a time. */
const WIDE = '(min-width: 960px)';
/** Milliseconds of rest after which the list learns how the report stands. */
const STANDING_PAUSE = 1_000;
const NO_FINDINGS: readonly Finding[] = [];
const FIGURE_FAMILY = 'figures/';

/** The same actions from a card over the text, which closes with them. */
function closing(actions: FindingActions, close: () => void): FindingActions {
  const after = <T,>(act: (value: T) => void) => (value: T): void => {
    act(value);
    close();
  };
  return { select: after(actions.select), apply: after(actions.apply), applyAll: after(actions.applyAll), ignore: after(actions.ignore) };
}

/** An open report: outline, text, and beside it what was found, what it says, and how it was before. */
export function ReportDesk({ opened, rules, onClose }: Props) {
  const { record } = opened.stored;
  const { id } = record;
  const call = useCalls();
  const isWide = useMediaQuery(WIDE);
  const editor = useRef<ReportEditorHandle>(null);
  const { keeper, save } = useKeeper(opened.stored);
  const confirmSectionLoss = useSectionLoss();
  const [report, setReport] = useState(opened.stored.report);
  const [outcome, setOutcome] = useState<{ outcome: CheckOutcome; report: Report } | null>(null);
  const [ignores, setIgnores] = useState(opened.ignores);
  const [state, setState] = useState<ReportState>(record.state);
  const [active, setActive] = useState<Finding | null>(null);
  const [block, setBlock] = useState<string | null>(null);
  const [pane, setPane] = useState<Pane>('document');
  const [tab, setTab] = useState<Tab>('findings');
  const [ignoring, setIgnoring] = useState<Finding | null>(null);
  const [isExporting, setIsExporting] = useState(false);
  const [pages, setPages] = useState<number | null>(null);
  const { history, reload: reloadHistory } = useHistory(id);
  const lastYear = opened.lastYear?.report ?? null;

  const checked = useMemo((): Checked | null => {
    if (!outcome) return null;
    const { findings, sections, failures, facts } = outcome.outcome;
    return { report: outcome.report, sections, failures, facts, ...partIgnored(findings, ignores) };
  }, [ignores, outcome]);

  const keep = useCallback(() => keeper.flush(), [keeper]);
  const back = useCallback(async () => {
    if (!(await keep())) return;
    await call(api.closeReport({ id }), '报告没有整理好');
    onClose();
  }, [call, id, keep, onClose]);

  const completeness = checked?.facts.completeness ?? null;
  const openErrors = checked && countBySeverity(checked.findings).error;
  useEffect(() => {
    if (completeness === null || openErrors === null) return;
    const timer = setTimeout(() => void api.saveStanding({ id, standing: { completeness, openErrors } }), STANDING_PAUSE);
    return () => clearTimeout(timer);
  }, [id, completeness, openErrors]);

  const takeReport = useCallback(
    (changed: Report) => {
      setReport(changed);
      keeper.take(changed);
    },
    [keeper],
  );

  const showPlace = useCallback((place: Place) => {
    setPane('document');
    editor.current?.showPlace(place);
  }, []);
  const showBlock = useCallback((shown: string) => {
    setPane('document');
    editor.current?.showBlock(shown);
  }, []);
  const select = useCallback(
    (finding: Finding) => {
      setActive(finding);
      setTab('findings');
      showPlace(finding.place);
    },
    [showPlace],
  );
  const activate = useCallback((finding: Finding) => {
    setActive(finding);
    setTab('findings');
  }, []);
  const apply = useCallback((edits: readonly Edit[]) => editor.current?.applyEdits(edits), []);

  const findings = checked?.findings ?? NO_FINDINGS;
  const actions = useMemo(
    () => ({
      select,
      apply,
      applyAll: (rule: string) => editor.current?.applyFixes(findings.filter((finding) => finding.rule === rule)),
      ignore: setIgnoring,
    }),
    [apply, findings, select],
  );
  const ignore = async (finding: Finding, reason: string): Promise<void> => {
    setIgnoring(null);
    const { fingerprint, rule } = finding;
    const now = await call(api.ignoreFinding({ id, fingerprint, rule, reason }), '没有忽略');
    if (now) setIgnores(now.value);
    await reloadHistory();
  };
  const revoke = async (ignoreId: number): Promise<void> => {
    const now = await call(api.revokeIgnore({ id, ignore: ignoreId }), '没有取消忽略');
    if (now) setIgnores(now.value);
    await reloadHistory();
  };
  const changeState = async (next: ReportState): Promise<void> => {
    if (await call(api.setState({ id, state: next }), '状态没有改')) setState(next);
    await reloadHistory();
  };
  const restored = (stored: StoredReport): void => {
    keeper.reset(stored.report, stored.record.revision);
    setReport(stored.report);
    editor.current?.load(stored.report);
  };
  const nameVersion = (): void => {
    setPane('side');
    setTab('history');
    requestAnimationFrame(() => document.querySelector<HTMLInputElement>('#version-name')?.focus());
  };

  useCommands({
    goToList: () => void back(),
    nameVersion,
    export: () => setIsExporting(true),
    ...Object.fromEntries(EDITOR_COMMANDS.map((command) => [command, () => editor.current?.run(command)])),
  });

  const section = checked?.sections.find(({ from, to }) => {
    const at = report.blocks.findIndex((one) => one.id === block);
    return at >= from && at < to;
  });
  const kind: MandatoryKind | null = section && section.kind !== 'other' ? section.kind : null;
  const earlierLedger = useMemo(() => (lastYear ? figureLedger(analyse(lastYear)) : []), [lastYear]);
  const ignored = useMemo(() => new Set(checked?.ignored.map(({ finding }) => finding.fingerprint)), [checked]);

  const paneClass = (name: Pane): string => [styles[name], !isWide && pane !== name ? styles['hidden'] : ''].join(' ');
  const panes = [
    { value: 'outline' as const, label: '大纲' },
    { value: 'document' as const, label: '正文' },
    { value: 'side' as const, label: `核查（${findings.length}）` },
  ];
  const tabs = [
    { key: 'findings', name: '问题', label: `问题 ${findings.length}` },
    { key: 'duties', name: '职责', label: '职责' },
    { key: 'ledger', name: '数据', label: '数据' },
    { key: 'lastYear', name: '上年', label: '上年' },
    { key: 'history', name: '历史', label: '历史' },
  ] satisfies { key: Tab; name: string; label: string }[];

  const side = (): React.ReactNode => {
    switch (tab) {
      case 'findings':
        return checked && <FindingsPanel checked={checked} active={active} actions={actions} onRevoke={(ignoreId) => void revoke(ignoreId)} />;
      case 'duties':
        return checked && <DutiesPanel duties={checked.facts.duties} onShow={showPlace} />;
      case 'ledger':
        return (
          checked && (
            <LedgerPanel
              ledger={checked.facts.ledger}
              year={report.meta.year}
              earlier={earlierLedger}
              earlierYear={lastYear?.meta.year ?? null}
              findings={findings.filter(({ rule }) => rule.startsWith(FIGURE_FAMILY))}
              onShow={showPlace}
            />
          )
        );
      case 'lastYear':
        return <LastYearPanel earlier={lastYear} report={report} kind={section?.kind ?? null} />;
      case 'history':
        return <HistoryPanel id={id} report={() => report} history={history} reload={reloadHistory} keep={keep} onRestored={restored} />;
    }
  };

  return (
    <>
      <ReportHeader meta={report.meta} state={state} checked={checked} onBack={() => void back()} onState={(next) => void changeState(next)} onExport={() => setIsExporting(true)} />
      {checked && checked.failures.length > 0 && (
        <Alert
          banner
          type="warning"
          title={`有 ${checked.failures.length} 条规则运行出错，检查结果不完整：${checked.failures.map(({ rule }) => rule).join('、')}。其余规则已正常检查。`}
        />
      )}
      {!isWide && <Segmented block className={styles['switch'] ?? ''} options={panes} value={pane} onChange={setPane} />}
      <div className={styles['panes']}>
        <nav className={paneClass('outline')} aria-label="大纲">
          <div className={styles['sections']}>
            {checked && (
              <OutlinePanel
                checked={checked}
                current={section?.block ?? null}
                onGo={showBlock}
                onMove={(moved, before) => editor.current?.moveSection(moved, before)}
              />
            )}
          </div>
          {checked && kind && section && (
            <div className={styles['guide']}>
              <GuideCard
                kind={kind}
                findings={groupFindings(checked).find((group) => group.key === section.block)?.findings ?? []}
                onInsert={(text) => editor.current?.insertText(text)}
              />
            </div>
          )}
        </nav>
        <section className={paneClass('document')} aria-label="正文">
          <ReportEditor
            ref={editor}
            report={opened.stored.report}
            checking={rules.checking}
            lastYear={lastYear}
            ignored={ignored}
            active={active}
            onReport={takeReport}
            onOutcome={setOutcome}
            onActive={activate}
            onBlock={setBlock}
            onPages={setPages}
            confirmSectionLoss={confirmSectionLoss}
            renderFindings={(shown, close) => (
              <ul className={styles['card']}>
                {shown.map((finding) => (
                  <FindingItem key={finding.fingerprint} finding={finding} isActive fixable={1} actions={closing(actions, close)} />
                ))}
              </ul>
            )}
          />
        </section>
        <aside className={paneClass('side')} aria-label="核查">
          <Tabs className={styles['tabs'] ?? ''} size="small" items={tabs.map(({ key, label }) => ({ key, label }))} activeKey={tab} onChange={(key) => setTab(tabs.find((one) => one.key === key)?.key ?? 'findings')} />
          {/* Reachable with Tab, so that the arrow keys can scroll it. */}
          <div className={styles['tab']} tabIndex={0} role="region" aria-label={tabs.find(({ key }) => key === tab)?.name}>
            {side()}
          </div>
        </aside>
      </div>
      <StatusBar
        save={save}
        facts={checked ? [...(pages === null ? [] : [`约 ${pages} 页`]), `完整度 ${checked.facts.completeness}%`, `错误 ${countBySeverity(findings).error}　警告 ${countBySeverity(findings).warning}　提示 ${countBySeverity(findings).info}`] : []}
      />
      {ignoring && <IgnoreDialog finding={ignoring} onIgnore={(reason) => void ignore(ignoring, reason)} onCancel={() => setIgnoring(null)} />}
      {isExporting && (
        <ExportDialog
          id={id}
          findings={findings}
          keep={keep}
          onShow={(finding) => {
            setIsExporting(false);
            select(finding);
          }}
          onExported={(wasReport) => {
            if (wasReport) setState('exported');
            void reloadHistory();
          }}
          onClose={() => setIsExporting(false)}
        />
      )}
    </>
  );
}
