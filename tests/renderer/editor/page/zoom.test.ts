import { expect, test } from 'vitest';
import { stepZoom } from '../../../../renderer/editor/page/zoom.ts';

test('zooming goes to the next step from whatever is shown, and stops at the ends', () => {
  expect(stepZoom(1, 1)).toBe(1.1);
  expect(stepZoom(1, -1)).toBe(0.9);
  expect(stepZoom(0.93, 1)).toBe(1);
  expect(stepZoom(0.93, -1)).toBe(0.9);
  expect(stepZoom(3, 1)).toBe(3);
  expect(stepZoom(0.5, -1)).toBe(0.5);
});
