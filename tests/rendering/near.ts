import { expect } from 'vitest';

declare module 'vitest' {
  // Declarations merge only when their type parameters are the same.
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> {
    /** The measured value, a number, is at most `tolerance` away from `target`. */
    toBeNear: (this: Matchers<R, T>, target: number, tolerance: number) => R;
  }
}

expect.extend({
  toBeNear(measured: number, target: number, tolerance: number) {
    return {
      pass: Math.abs(measured - target) <= tolerance,
      message: () => `measured ${measured.toFixed(2)} instead of ${target.toFixed(2)} ± ${tolerance}`,
    };
  },
});
