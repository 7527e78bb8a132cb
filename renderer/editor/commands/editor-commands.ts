import type { HeadingLevel } from '../../../shared/report/report.ts';
import { TABLE_COMMANDS, type TableCommand } from './table-commands.ts';

const LEVEL_COMMANDS = ['level1', 'level2', 'level3', 'level4'] as const;

/** Everything that menus, keys and buttons can ask of the editor. */
export const EDITOR_COMMANDS = [
  'undo', 'redo', ...LEVEL_COMMANDS, 'body', 'listItem', 'promote', 'demote', 'toggleRunIn', 'renumber', 'insertTable', ...TABLE_COMMANDS,
  'find', 'replace', 'findNext', 'findPrevious', 'nextFinding', 'previousFinding', 'applyFix', 'zoomIn', 'zoomOut', 'zoomReset', 'zoomFit',
] as const;
export type EditorCommand = (typeof EDITOR_COMMANDS)[number];

/** The level that a command gives to headings; null for all others. */
export function levelOf(command: EditorCommand): HeadingLevel | null {
  const levels: readonly HeadingLevel[] = [1, 2, 3, 4];
  return levels.find((level) => command === `level${level}`) ?? null;
}

export function isTableCommand(command: EditorCommand): command is TableCommand {
  return TABLE_COMMANDS.some((one) => one === command);
}

/** Commands as menus and the sheet of shortcuts name them. */
export const COMMAND_NAMES: Record<EditorCommand, string> = {
  undo: '撤销',
  redo: '重做',
  level1: '一级标题',
  level2: '二级标题',
  level3: '三级标题',
  level4: '四级标题',
  body: '正文',
  listItem: '列表项',
  promote: '提升一级',
  demote: '降低一级',
  toggleRunIn: '标题与正文接排',
  renumber: '重排序数',
  insertTable: '插入表格',
  insertRowAbove: '在上方插入行',
  insertRowBelow: '在下方插入行',
  insertColumnLeft: '在左侧插入列',
  insertColumnRight: '在右侧插入列',
  deleteRow: '删除行',
  deleteColumn: '删除列',
  deleteTable: '删除表格',
  mergeCells: '合并单元格',
  splitCell: '拆分单元格',
  toggleHeaderRow: '首行作为表头',
  find: '查找',
  replace: '替换',
  findNext: '查找下一个',
  findPrevious: '查找上一个',
  nextFinding: '下一个问题',
  previousFinding: '上一个问题',
  applyFix: '采用修改',
  zoomIn: '放大',
  zoomOut: '缩小',
  zoomReset: '实际大小',
  zoomFit: '适合窗口',
};

/** A key with what is held down with it. */
interface Chord {
  /** `KeyboardEvent.key`, letters in lower case. */
  key: string;
  ctrl?: true;
  shift?: true;
  alt?: true;
}

/** A way to give a command by keyboard. Ctrl stands for ⌘ on a Mac. */
export interface Shortcut extends Chord {
  command: EditorCommand;
}

/**
 * The editor's shortcuts besides those that every text field has. Tab and Shift+Tab move headings and list items a level
 * and are taken as keys of the text itself.
 */
export const SHORTCUTS: readonly Shortcut[] = [
  { command: 'level1', key: '1', ctrl: true },
  { command: 'level2', key: '2', ctrl: true },
  { command: 'level3', key: '3', ctrl: true },
  { command: 'level4', key: '4', ctrl: true },
  { command: 'body', key: '0', ctrl: true },
  { command: 'find', key: 'f', ctrl: true },
  { command: 'replace', key: 'h', ctrl: true },
  { command: 'findNext', key: 'F3' },
  { command: 'findPrevious', key: 'F3', shift: true },
  { command: 'nextFinding', key: 'F8' },
  { command: 'previousFinding', key: 'F8', shift: true },
  { command: 'applyFix', key: 'Enter', alt: true },
  { command: 'zoomIn', key: '=', ctrl: true },
  { command: 'zoomOut', key: '-', ctrl: true },
];

function isPressed(chord: Chord, event: KeyboardEvent): boolean {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return key === chord.key && (event.ctrlKey || event.metaKey) === (chord.ctrl ?? false) && event.shiftKey === (chord.shift ?? false) && event.altKey === (chord.alt ?? false);
}

/** The command that a key press gives; null for keys that are the text's. */
export function commandOf(event: KeyboardEvent): EditorCommand | null {
  return SHORTCUTS.find((shortcut) => isPressed(shortcut, event))?.command ?? null;
}
