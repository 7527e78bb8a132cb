import '../../../../renderer/page-policy.ts';
import '../../../../renderer/base.css';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import type { CheckOutcome } from '../../../../renderer/checking/check-messages.ts';
import type { Checking } from '../../../../renderer/checking/checking.ts';
import { startChecking } from '../../../../renderer/checking/start-checking.ts';
import { ReportEditor, type ReportEditorHandle } from '../../../../renderer/editor/report-editor.tsx';
import type { SectionLoss } from '../../../../renderer/editor/structure/section-guard.ts';
import { BareEditor } from './bare-editor.tsx';
import { useTheme } from '../../../../renderer/theme.ts';
import type { Pack } from '../../../../rules/packs/pack.ts';
import type { Report } from '../../../../shared/report/report.ts';

/** An offset in what the page shows of a block. */
export type TextPoint = readonly [block: string, offset: number];

function domPoint([block, offset]: TextPoint): [Node, number] {
  const element = document.querySelector(`[data-block="${block}"]`);
  if (!element) throw new Error(`The page shows no block ${block}.`);
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let rest = offset < 0 ? (element.textContent?.length ?? 0) + 1 + offset : offset;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const { length } = node.textContent ?? '';
    if (rest <= length) return [node, rest];
    rest -= length;
  }
  return [element, 0];
}

/** The editor's surroundings as the tests have them: what they put in, and what came out. */
export class Harness {
  editor: ReportEditorHandle | null = null;
  /** The outcome that is shown, and how many there were. */
  outcome: CheckOutcome | null = null;
  checkedReport: Report | null = null;
  outcomes = 0;
  /** The report as the editor told of it last, and how often. */
  told: Report | null = null;
  tellings = 0;
  /** Sections that the user was asked about, and what the answer is. */
  readonly losses: SectionLoss[][] = [];
  answer = false;
  /** The estimated number of pages. */
  pages = 0;
  readonly errors: string[] = [];
  /** Whether outcomes are compared with the text that is shown, which takes time. */
  isWatching = false;
  /** For each outcome while watching: the text it is about, and the one that was shown when it came. */
  readonly versions: { checked: string; shown: string }[] = [];
  ignored: ReadonlySet<string> = new Set();
  /** Counts reports opened, and changes of what is on the page. */
  opened = 0;
  renders = 0;
  report: Report | null = null;
  checking: Checking | null = null;
  /** Whether the text is put into an editor without anything, for comparing. */
  isBare = false;
  #changed = (): void => {};

  /** Whether the findings are those of the text that is shown. */
  isChecked(): boolean {
    return this.outcome !== null && JSON.stringify(this.checkedReport) === JSON.stringify(this.editor?.report());
  }

  /** Selects from one offset of a block's words to another; negative ones count from the end. */
  readonly select = (from: TextPoint, to: TextPoint): void => {
    document.querySelector<HTMLElement>('[contenteditable]')?.focus();
    getSelection()?.setBaseAndExtent(...domPoint(from), ...domPoint(to));
  };

  /** What is painted under a name: the words, the text they stand in and where, and where on the screen. */
  painted(name: string): { words: string; text: string; offset: number; rect: DOMRect }[] {
    const ranges = [...(CSS.highlights.get(name) ?? [])].filter((range) => range instanceof Range);
    return ranges.map((range) => (
      { words: range.toString(), text: range.startContainer.textContent ?? '', offset: range.startOffset, rect: range.getBoundingClientRect() }
    ));
  }

  /** Starts the checks and puts a report on the page. */
  open(report: Report, pack?: Pack, isBare = false): void {
    this.isBare = isBare;
    if (pack) this.checking = startChecking(pack);
    this.report = report;
    this.outcome = null;
    this.losses.length = 0;
    this.answer = false;
    this.ignored = new Set();
    this.opened += 1;
    this.renders += 1;
    this.#changed();
  }

  /** Hides findings. */
  ignore(fingerprints: readonly string[]): void {
    this.ignored = new Set(fingerprints);
    this.renders += 1;
    this.#changed();
  }

  readonly subscribe = (changed: () => void): (() => void) => {
    this.#changed = changed;
    return () => {};
  };
}

declare global {
  var harness: Harness;
}
const harness = new Harness();
globalThis.harness = harness;

const NONCE = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

function Page() {
  useSyncExternalStore(harness.subscribe, () => harness.renders);
  const { report, checking, opened, ignored, isBare } = harness;
  return (
    <ConfigProvider locale={zhCN} theme={useTheme()} csp={{ nonce: NONCE }}>
      <App style={{ height: '100vh' }}>
        {report && isBare && <BareEditor key={opened} report={report} />}
        {report && checking && !isBare && (
          <ReportEditor
            key={opened}
            ref={(handle) => {
              harness.editor = handle;
            }}
            report={report}
            checking={checking}
            ignored={ignored}
            onReport={(told) => {
              harness.told = told;
              harness.tellings += 1;
            }}
            onOutcome={({ outcome, report: checked }) => {
              harness.outcome = outcome;
              harness.checkedReport = checked;
              if (harness.isWatching) harness.versions.push({ checked: JSON.stringify(checked), shown: JSON.stringify(harness.editor?.report()) });
              harness.outcomes += 1;
            }}
            onPages={(pages) => {
              harness.pages = pages;
            }}
            confirmSectionLoss={(losses) => {
              harness.losses.push(losses);
              return Promise.resolve(harness.answer);
            }}
            renderFindings={(findings) => findings.map((finding) => <p key={finding.fingerprint}>{finding.message}</p>)}
            onError={(error) => harness.errors.push(error.stack ?? error.message)}
          />
        )}
      </App>
    </ConfigProvider>
  );
}

const root = document.querySelector('#root');
if (root) createRoot(root).render(<Page />);
