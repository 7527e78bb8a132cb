import type { Pixels } from './rendering.ts';

/** Whether a pixel counts; channels from 0 to 255. */
export type Ink = (red: number, green: number, blue: number) => boolean;

export const redInk: Ink = (red, green, blue) => red > 150 && green < 110 && blue < 110;
export const anyInk: Ink = (red, green, blue) => red + green + blue < 384;

/** Part of a page in millimetres. */
export interface Area {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** An unbroken stretch of ink that lies across the page. */
export interface Stroke {
  /** Millimetres from the left and upper edges of the page. */
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const MM_PER_INCH = 25.4;

function isInk(pixels: Pixels, x: number, y: number, ink: Ink): boolean {
  const at = (y * pixels.width + x) * 3;
  return ink(pixels.rgb[at]!, pixels.rgb[at + 1]!, pixels.rgb[at + 2]!);
}

/** The smallest area that holds all ink of an area, or null when it is blank. */
export function inkBounds(pixels: Pixels, area: Area, ink: Ink = anyInk): Area | null {
  const scale = pixels.dotsPerInch / MM_PER_INCH;
  const bounds: Area = { left: Infinity, right: 0, top: Infinity, bottom: 0 };
  for (let y = Math.round(area.top * scale); y < Math.min(pixels.height, Math.round(area.bottom * scale)); y += 1) {
    for (let x = Math.round(area.left * scale); x < Math.min(pixels.width, Math.round(area.right * scale)); x += 1) {
      if (!isInk(pixels, x, y, ink)) continue;
      bounds.left = Math.min(bounds.left, x / scale);
      bounds.right = Math.max(bounds.right, (x + 1) / scale);
      bounds.top = Math.min(bounds.top, y / scale);
      bounds.bottom = Math.max(bounds.bottom, (y + 1) / scale);
    }
  }
  return bounds.bottom > 0 ? bounds : null;
}

/** Horizontal rules at least `minimum` millimetres long, from top to bottom. */
export function horizontalRules(pixels: Pixels, minimum: number, ink: Ink = anyInk): Stroke[] {
  const scale = pixels.dotsPerInch / MM_PER_INCH;
  const rules: Stroke[] = [];
  for (let y = 0; y < pixels.height; y += 1) {
    let start = -1;
    let longest: [from: number, to: number] = [0, 0];
    for (let x = 0; x <= pixels.width; x += 1) {
      const inked = x < pixels.width && isInk(pixels, x, y, ink);
      if (inked && start < 0) start = x;
      if (!inked && start >= 0) {
        if (x - start > longest[1] - longest[0]) longest = [start, x];
        start = -1;
      }
    }
    if (longest[1] - longest[0] < minimum * scale) continue;
    const last = rules.at(-1);
    if (last && Math.abs(last.bottom - y / scale) < 1e-6) last.bottom = (y + 1) / scale;
    else rules.push({ left: longest[0] / scale, right: longest[1] / scale, top: y / scale, bottom: (y + 1) / scale });
  }
  return rules;
}
