import { theme, type ThemeConfig } from 'antd';
import { useMediaQuery } from './use-media-query.ts';

/** The theme that fits the system's: calm, dense, blue as the only accent. */
export function useTheme(): ThemeConfig {
  const isDark = useMediaQuery('(prefers-color-scheme: dark)');
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    components: isDark ? { Tabs: { itemSelectedColor: '#6aa5ea', itemHoverColor: '#6aa5ea', itemActiveColor: '#6aa5ea' } } : {},
    token: {
      colorPrimary: isDark ? '#3b82d6' : '#1a5fb4',
      colorInfo: isDark ? '#3b82d6' : '#1a5fb4',
      colorPrimaryBg: isDark ? '#16283d' : '#edf4fc',
      colorBgLayout: isDark ? '#141414' : '#f4f5f7',
      // Text in these colours keeps a contrast of 4.5 to 1 (WCAG 2.2, 1.4.3) on every background used here.
      colorTextDescription: isDark ? 'rgba(255, 255, 255, 0.65)' : 'rgba(0, 0, 0, 0.65)',
      colorTextPlaceholder: isDark ? 'rgba(255, 255, 255, 0.6)' : 'rgba(0, 0, 0, 0.56)',
      colorError: isDark ? '#f2777a' : '#cf1322',
      colorSuccess: isDark ? '#73c991' : '#237804',
      colorWarning: isDark ? '#e0a346' : '#ad6800',
      borderRadius: 6,
      fontSize: 14,
      fontFamily: '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif',
    },
  };
}
