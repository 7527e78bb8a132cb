import { expect, test } from 'vitest';
import { COMMAND_NAMES, EDITOR_COMMANDS, isTableCommand, levelOf, SHORTCUTS } from '../../../../renderer/editor/commands/editor-commands.ts';

test('every command has a Chinese name of its own', () => {
  expect(Object.keys(COMMAND_NAMES).toSorted()).toEqual(EDITOR_COMMANDS.toSorted());
  for (const name of Object.values(COMMAND_NAMES)) expect(name).toMatch(/^[\u4e00-\u9fff]+$/);
  expect(new Set(Object.values(COMMAND_NAMES)).size).toBe(EDITOR_COMMANDS.length);
});

test('no two commands have the same keys', () => {
  const keys = SHORTCUTS.map(({ key, ctrl, shift, alt }) => [ctrl && 'Ctrl', shift && 'Shift', alt && 'Alt', key].filter(Boolean).join('+'));
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toEqual(expect.arrayContaining(['Ctrl+1', 'Ctrl+2', 'Ctrl+3', 'Ctrl+4', 'Ctrl+0', 'F8', 'Shift+F8', 'Alt+Enter', 'Ctrl+f']));
});

test('commands know what they are for', () => {
  expect(EDITOR_COMMANDS.flatMap((command) => levelOf(command) ?? [])).toEqual([1, 2, 3, 4]);
  expect(EDITOR_COMMANDS.filter(isTableCommand)).toHaveLength(10);
});
