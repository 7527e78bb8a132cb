import { useEffect, useRef } from 'react';
import type { MenuCommand } from '../shared/api/window-api.ts';
import { api } from './window-api.ts';

/** Carries out commands of the application menu for as long as the component is there. */
export function useCommands(commands: Partial<Record<MenuCommand, () => void>>): void {
  const current = useRef(commands);
  useEffect(() => {
    current.current = commands;
  });
  useEffect(() => api.onMenuCommand((command) => current.current[command]?.()), []);
}
