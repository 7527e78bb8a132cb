import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import styles from './app.module.css';
import { Workbench } from './workbench.tsx';
import { useTheme } from './theme.ts';

const NONCE = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/** The program's window: theme, language, and the workbench inside. */
export function App() {
  return (
    <ConfigProvider locale={zhCN} theme={useTheme()} csp={{ nonce: NONCE }} button={{ autoInsertSpace: false }}>
      <AntApp className={styles['app'] ?? ''}>
        <Workbench />
      </AntApp>
    </ConfigProvider>
  );
}
