import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import styles from './app.module.css';
import { Workbench } from './shell/workbench.tsx';
import { useTheme } from './theme.ts';

const NONCE = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/** The program's window: theme, language, and the workbench inside. */
export function App() {
  return (
    <ConfigProvider
      locale={zhCN}
      theme={useTheme()}
      csp={{ nonce: NONCE }}
      button={{ autoInsertSpace: false }}
      // The library's own label is English.
      modal={{ closable: { 'aria-label': '关闭' } }}
    >
      {/* Below on the right a notification covers neither commands nor text. */}
      <AntApp className={styles['app'] ?? ''} notification={{ placement: 'bottomRight' }}>
        <Workbench />
      </AntApp>
    </ConfigProvider>
  );
}
