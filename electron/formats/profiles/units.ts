/** Twentieths of a point, the unit of positions and lengths in WordprocessingML. */
export function millimetresToTwips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

export function pointsToTwips(points: number): number {
  return Math.round(points * 20);
}

/** Font sizes are stored in half points. */
export function pointsToHalfPoints(points: number): number {
  return Math.round(points * 2);
}

/** Rule weights are stored in eighths of a point. */
export function pointsToEighthPoints(points: number): number {
  return Math.round(points * 8);
}

export function millimetresToEighthPoints(millimetres: number): number {
  return Math.round((millimetres * 72 * 8) / 25.4);
}
