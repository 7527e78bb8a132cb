import { app, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';
import { MENU_COMMANDS, type MenuCommand } from '../../shared/api/window-api.ts';

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

/** What the menu can be told. */
export interface AppMenu {
  /** Commands for a report are there to be chosen only while one is open. */
  setReportOpen: (isOpen: boolean) => void;
}

/** Commands that work on the list. */
const FOR_LIST = new Set<MenuCommand>(['newReport', 'importReport', 'unit', 'searchAll']);
/** Commands that work everywhere. */
const ALWAYS = new Set<MenuCommand>(['data', 'shortcuts']);

/** The application menu, in Chinese, with the keys it is worked by. */
export function installMenu(send: (command: MenuCommand) => void): AppMenu {
  const command = (label: string, name: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    id: name,
    label,
    click: () => send(name),
    ...(accelerator ? { accelerator } : {}),
  });

  const file: MenuItemConstructorOptions = {
    label: '文件(&F)',
    submenu: [
      command('新建报告…', 'newReport', 'CmdOrCtrl+N'),
      command('导入文件…', 'importReport', 'CmdOrCtrl+O'),
      command('返回报告列表', 'goToList', 'CmdOrCtrl+L'),
      SEPARATOR,
      command('命名当前版本…', 'nameVersion', 'CmdOrCtrl+S'),
      command('导出…', 'export', 'CmdOrCtrl+E'),
      SEPARATOR,
      command('单位信息…', 'unit'),
      command('数据与备份…', 'data'),
      SEPARATOR,
      { role: 'quit', label: '退出' },
    ],
  };
  const edit: MenuItemConstructorOptions = {
    label: '编辑(&E)',
    submenu: [
      { role: 'undo', label: '撤销' },
      { role: 'redo', label: '重做' },
      SEPARATOR,
      { role: 'cut', label: '剪切' },
      { role: 'copy', label: '复制' },
      { role: 'paste', label: '粘贴' },
      { role: 'selectAll', label: '全选' },
      SEPARATOR,
      command('查找', 'find', 'CmdOrCtrl+F'),
      command('替换', 'replace', 'CmdOrCtrl+H'),
      command('查找下一个', 'findNext', 'F3'),
      command('查找上一个', 'findPrevious', 'Shift+F3'),
      command('搜索全部报告', 'searchAll', 'CmdOrCtrl+Shift+F'),
    ],
  };
  const levels: MenuItemConstructorOptions = {
    label: '层次(&L)',
    submenu: [
      command('一级标题　一、', 'level1', 'CmdOrCtrl+1'),
      command('二级标题　（一）', 'level2', 'CmdOrCtrl+2'),
      command('三级标题　1.', 'level3', 'CmdOrCtrl+3'),
      command('四级标题　（1）', 'level4', 'CmdOrCtrl+4'),
      command('正文', 'body', 'CmdOrCtrl+0'),
      command('列表项', 'listItem'),
      SEPARATOR,
      command('提升一级', 'promote'),
      command('降低一级', 'demote'),
      command('标题与正文接排', 'toggleRunIn'),
      command('重排序数', 'renumber'),
    ],
  };
  const table: MenuItemConstructorOptions = {
    label: '表格(&T)',
    submenu: [
      command('插入表格', 'insertTable'),
      SEPARATOR,
      command('在上方插入行', 'insertRowAbove'),
      command('在下方插入行', 'insertRowBelow'),
      command('在左侧插入列', 'insertColumnLeft'),
      command('在右侧插入列', 'insertColumnRight'),
      SEPARATOR,
      command('删除行', 'deleteRow'),
      command('删除列', 'deleteColumn'),
      command('删除表格', 'deleteTable'),
      SEPARATOR,
      command('合并单元格', 'mergeCells'),
      command('拆分单元格', 'splitCell'),
      command('首行作为表头', 'toggleHeaderRow'),
    ],
  };
  const review: MenuItemConstructorOptions = {
    label: '核查(&R)',
    submenu: [
      command('下一个问题', 'nextFinding', 'F8'),
      command('上一个问题', 'previousFinding', 'Shift+F8'),
      command('按建议改正', 'applyFix', 'Alt+Enter'),
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: '查看(&V)',
    submenu: [
      command('放大页面', 'zoomIn', 'CmdOrCtrl+='),
      command('缩小页面', 'zoomOut', 'CmdOrCtrl+-'),
      command('页面实际大小', 'zoomReset'),
      command('页面适合窗口', 'zoomFit'),
      SEPARATOR,
      { role: 'zoomIn', label: '放大界面', accelerator: 'CmdOrCtrl+Shift+=' },
      { role: 'zoomOut', label: '缩小界面', accelerator: 'CmdOrCtrl+Shift+-' },
      { role: 'resetZoom', label: '界面实际大小', accelerator: 'CmdOrCtrl+Shift+0' },
      SEPARATOR,
      { role: 'togglefullscreen', label: '全屏' },
    ],
  };
  const help: MenuItemConstructorOptions = {
    label: '帮助(&H)',
    submenu: [command('快捷键', 'shortcuts', 'F1'), ...(process.platform === 'darwin' ? [] : [SEPARATOR, { role: 'about' as const, label: `关于${app.name}` }])],
  };
  const mac: MenuItemConstructorOptions = {
    label: app.name,
    submenu: [
      { role: 'about', label: `关于${app.name}` },
      SEPARATOR,
      { role: 'hide', label: `隐藏${app.name}` },
      { role: 'quit', label: `退出${app.name}` },
    ],
  };
  const menu = Menu.buildFromTemplate([...(process.platform === 'darwin' ? [mac] : []), file, edit, levels, table, review, view, help]);
  Menu.setApplicationMenu(menu);

  const setReportOpen = (isOpen: boolean): void => {
    for (const name of MENU_COMMANDS) {
      const item = menu.getMenuItemById(name);
      if (item) item.enabled = ALWAYS.has(name) || FOR_LIST.has(name) !== isOpen;
    }
  };
  setReportOpen(false);
  return { setReportOpen };
}

/** The menu under the right mouse button, where text can be edited or was selected. */
export function installContextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, { isEditable, selectionText, editFlags }) => {
    const items: MenuItemConstructorOptions[] = isEditable
      ? [
          { role: 'undo', label: '撤销', enabled: editFlags.canUndo },
          { role: 'redo', label: '重做', enabled: editFlags.canRedo },
          SEPARATOR,
          { role: 'cut', label: '剪切', enabled: editFlags.canCut },
          { role: 'copy', label: '复制', enabled: editFlags.canCopy },
          { role: 'paste', label: '粘贴', enabled: editFlags.canPaste },
          { role: 'selectAll', label: '全选', enabled: editFlags.canSelectAll },
        ]
      : selectionText === '' ? [] : [{ role: 'copy', label: '复制' }, { role: 'selectAll', label: '全选' }];
    if (items.length > 0) Menu.buildFromTemplate(items).popup();
  });
}
