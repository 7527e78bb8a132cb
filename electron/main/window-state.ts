import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const length = z.number().int().min(0).max(100_000);
const position = z.number().int().min(-100_000).max(100_000);

const windowStateSchema = z.strictObject({
  x: position, y: position, width: length, height: length, maximized: z.boolean(),
});
/** Place and size of the window when it is not maximized, in screen pixels. */
export type WindowState = z.infer<typeof windowStateSchema>;

export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const MINIMUM_SIZE = { width: 640, height: 400 };
const DEFAULT_SIZE = { width: 1280, height: 820 };

/**
 * Where to open the window: where it was, as far as that is still on a screen; else in the middle of the first screen.
 * @param workAreas of all screens, the primary one first
 */
export function placeWindow(remembered: WindowState | null, workAreas: readonly Area[]): WindowState {
  const home = workAreas[0] ?? { x: 0, y: 0, ...DEFAULT_SIZE };
  if (remembered) {
    const area = workAreas.find((candidate) => overlap(candidate, remembered) >= 100 * 100);
    if (area) {
      const width = Math.min(Math.max(remembered.width, MINIMUM_SIZE.width), area.width);
      const height = Math.min(Math.max(remembered.height, MINIMUM_SIZE.height), area.height);
      return {
        x: clamp(remembered.x, area.x, area.x + area.width - width),
        y: clamp(remembered.y, area.y, area.y + area.height - height),
        width, height, maximized: remembered.maximized,
      };
    }
  }
  const width = Math.min(DEFAULT_SIZE.width, home.width);
  const height = Math.min(DEFAULT_SIZE.height, home.height);
  return {
    x: home.x + Math.round((home.width - width) / 2),
    y: home.y + Math.round((home.height - height) / 2),
    width, height, maximized: remembered?.maximized ?? false,
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}

/** Common area of two rectangles, in square pixels. */
function overlap(a: Area, b: Area): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** @returns null when nothing usable was remembered; a window's place is not worth a message to the user */
export function readWindowState(file: string): WindowState | null {
  try {
    return windowStateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

export function writeWindowState(file: string, state: WindowState): void {
  writeFileSync(file, JSON.stringify(state));
}
