import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/api/window-api.ts';

/** The application menu, in Chinese, with the keys it is worked by. */
export function installMenu(send: (command: MenuCommand) => void): void {
  const command = (label: string, name: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => send(name),
    ...(accelerator ? { accelerator } : {}),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };

  const file: MenuItemConstructorOptions = {
    label: '文件(&F)',
    submenu: [
      command('打开报告…', 'open', 'CmdOrCtrl+O'),
      command('打开示例报告', 'sample'),
      separator,
      command('导出报送版…', 'exportSubmission', 'CmdOrCtrl+E'),
      command('导出公开版…', 'exportPublic', 'CmdOrCtrl+Shift+E'),
      separator,
      { role: 'quit', label: '退出' },
    ],
  };
  const edit: MenuItemConstructorOptions = {
    label: '编辑(&E)',
    submenu: [
      { role: 'copy', label: '复制' },
      { role: 'selectAll', label: '全选' },
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: '查看(&V)',
    submenu: [
      command('下一个问题', 'nextFinding', 'F8'),
      command('上一个问题', 'previousFinding', 'Shift+F8'),
      separator,
      { role: 'zoomIn', label: '放大', accelerator: 'CmdOrCtrl+=' },
      { role: 'zoomOut', label: '缩小' },
      { role: 'resetZoom', label: '实际大小' },
      separator,
      { role: 'togglefullscreen', label: '全屏' },
    ],
  };
  const help: MenuItemConstructorOptions = {
    label: '帮助(&H)',
    submenu: [{ role: 'about', label: `关于${app.name}` }],
  };
  const mac: MenuItemConstructorOptions = {
    label: app.name,
    submenu: [
      { role: 'about', label: `关于${app.name}` },
      separator,
      { role: 'hide', label: `隐藏${app.name}` },
      { role: 'quit', label: `退出${app.name}` },
    ],
  };
  Menu.setApplicationMenu(Menu.buildFromTemplate(process.platform === 'darwin' ? [mac, file, edit, view] : [file, edit, view, help]));
}
