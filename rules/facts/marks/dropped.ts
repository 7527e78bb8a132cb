import { perBlock } from '../../reading/text/block-reading.ts';

/** A stretch of a block's raw text. */
export interface RawRange {
  start: number;
  end: number;
}

const VISIBLE = /[^\s\u00a0\u3000\u2000-\u200f\u2028-\u202f\u205f\u2060\ufeff\u00ad](?:.*[^\s\u00a0\u3000\u2000-\u200f\u2028-\u202f\u205f\u2060\ufeff\u00ad])?/su;

/** Visible characters that the normal text leaves out because they carry no meaning: marks of word processors. */
export const droppedMarks = perBlock((reading): RawRange[] => {
  const { raw, normal } = reading;
  if (!raw.includes('[')) return [];
  const found: RawRange[] = [];
  let from = 0;
  for (const offset of normal.offsets) {
    if (offset > from) {
      const visible = VISIBLE.exec(raw.slice(from, offset));
      if (visible) found.push({ start: from + visible.index, end: from + visible.index + visible[0].length });
    }
    from = offset + 1;
  }
  return found;
});
