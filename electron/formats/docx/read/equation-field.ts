import { formatNumber } from './number-formats.ts';

/**
 * The text that an EQ field draws. Word's “enclose characters” (带圈字符) writes ① as `EQ \o\ac(○,1)`, a circle laid over
 * a character, with no text stored beside the code. Other equations have no text that could be read.
 */
export function equationText(instruction: string): string {
  const overlaid = /^\s*EQ\s*\\o\s*(?:\\a[clr])?\s*\(\s*[○◯〇□△◇]\s*[,，;；]\s*([^,，;；()\\]{1,4})\)/i.exec(instruction)?.[1]?.trim();
  if (overlaid === undefined) return '';
  return /^\d{1,2}$/.test(overlaid) ? formatNumber(Number(overlaid), 'decimalEnclosedCircle') : overlaid;
}
