import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MINIMUM_SIZE, placeWindow, readWindowState, writeWindowState } from '../../../electron/main/window-state.ts';

const SCREEN = { x: 0, y: 0, width: 1366, height: 728 };
const SECOND = { x: 1366, y: 0, width: 1920, height: 1040 };

describe('placing the window', () => {
  test('where it was, when that screen is still there', () => {
    const before = { x: 1500, y: 80, width: 1200, height: 800, maximized: true };
    expect(placeWindow(before, [SCREEN, SECOND])).toEqual(before);
  });

  test('in the middle of the first screen when the one it was on is gone', () => {
    const placed = placeWindow({ x: 1500, y: 80, width: 1200, height: 800, maximized: true }, [SCREEN]);
    expect(placed).toEqual({ x: 43, y: 0, width: 1280, height: 728, maximized: true });
  });

  test('never outside of every screen and never too small', () => {
    const number = fc.integer({ min: -5_000, max: 5_000 });
    const size = fc.integer({ min: 0, max: 5_000 });
    fc.assert(
      fc.property(fc.record({ x: number, y: number, width: size, height: size, maximized: fc.boolean() }), (before) => {
        const { x, y, width, height } = placeWindow(before, [SCREEN, SECOND]);
        const isInside = [SCREEN, SECOND].some(
          (area) => x >= area.x && y >= area.y && x + width <= area.x + area.width && y + height <= area.y + area.height,
        );
        expect(isInside).toBe(true);
        expect(width).toBeGreaterThanOrEqual(MINIMUM_SIZE.width);
        expect(height).toBeGreaterThanOrEqual(MINIMUM_SIZE.height);
      }),
    );
  });
});

describe('remembering the window', () => {
  test('gives back what was written, and nothing for a damaged or missing file', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'fazhi-window-'));
    const file = path.join(folder, 'window.json');
    const state = { x: 1, y: 2, width: 800, height: 600, maximized: false };
    expect(readWindowState(file)).toBeNull();
    writeWindowState(file, state);
    expect(readWindowState(file)).toEqual(state);
    writeFileSync(file, '{"x":');
    expect(readWindowState(file)).toBeNull();
    writeFileSync(file, '{"x":"far"}');
    expect(readWindowState(file)).toBeNull();
    rmSync(folder, { recursive: true });
  });
});
