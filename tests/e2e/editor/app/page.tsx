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
import { useTheme } from '../../../../renderer/theme.ts';
import type { Pack } from '../../../../rules/packs/pack.ts';
import type { Report } from '../../../../shared/report/report.ts';

/** The editor's surroundings as the tests have them: what they put in, and what came out. */
class Harness {
  editor: ReportEditorHandle | null = null;
  /** The outcome that is shown, and how many there were. */
  outcome: CheckOutcome | null = null;
  outcomes = 0;
  /** The report as the editor told of it last, and how often. */
  told: Report | null = null;
  tellings = 0;
  /** Sections that the user was asked about, and what the answer is. */
  readonly losses: SectionLoss[][] = [];
  answer = false;
  readonly errors: string[] = [];
  /** Counts reports opened. */
  opened = 0;
  report: Report | null = null;
  checking: Checking | null = null;
  #changed = (): void => {};

  /** Starts the checks and puts a report on the page. */
  open(report: Report, pack?: Pack): void {
    if (pack) this.checking = startChecking(pack);
    this.report = report;
    this.outcome = null;
    this.opened += 1;
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
  const opened = useSyncExternalStore(harness.subscribe, () => harness.opened);
  const { report, checking } = harness;
  return (
    <ConfigProvider locale={zhCN} theme={useTheme()} csp={{ nonce: NONCE }}>
      <App style={{ height: '100vh' }}>
        {report && checking && (
          <ReportEditor
            key={opened}
            ref={(handle) => {
              harness.editor = handle;
            }}
            report={report}
            checking={checking}
            onReport={(told) => {
              harness.told = told;
              harness.tellings += 1;
            }}
            onOutcome={({ outcome }) => {
              harness.outcome = outcome;
              harness.outcomes += 1;
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
