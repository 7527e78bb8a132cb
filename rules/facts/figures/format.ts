import type { BlockReading } from '../../reading/text/block-reading.ts';
import type { Figure } from './figures.ts';

/** A figure as it stands in the normal text: “24.36万元”. */
export function figureText(reading: BlockReading, figure: Figure): string {
  return reading.normal.text.slice(figure.start, figure.end);
}

function plain(value: number): string {
  return String(Number(value.toFixed(6)));
}

/** A value written like a figure: in its 万 or 亿 and with its unit, “182.46万元”. */
export function formatLike(value: number, like: Figure): string {
  const word = like.multiple >= 1e8 ? '亿' : like.multiple >= 1e4 ? '万' : '';
  const scale = like.multiple >= 1e8 ? 1e8 : like.multiple >= 1e4 ? 1e4 : 1;
  return `${plain(value / scale)}${word}${like.unit.written}`;
}

/** A percentage with as many decimals as another one is written with. */
export function formatPercent(value: number, step: number): string {
  const decimals = Math.max(0, Math.round(-Math.log10(step)));
  return `${value.toFixed(Math.min(decimals, 6))}%`;
}
