/** How large the page is shown: as wide as the pane allows, or as a factor of its size on paper. */
export type Zoom = 'fit' | number;

/** Steps of zooming in and out. */
const STEPS: readonly number[] = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/**
 * The next step from a zoom.
 * @param shown the factor that the page is shown at, which tells what “fit” comes to
 */
export function stepZoom(shown: number, step: 1 | -1): number {
  const next = step > 0 ? STEPS.find((one) => one > shown + 0.005) : STEPS.findLast((one) => one < shown - 0.005);
  return next ?? (step > 0 ? STEPS.at(-1)! : STEPS[0]!);
}
