import { perBlock } from '../../reading/text/block-reading.ts';
import { allMatches } from '../../reading/text/all-matches.ts';

/** “二是” where the point before ends without a mark. Offsets into the block's normal text. */
export interface JoinedPoint {
  words: string;
  start: number;
  end: number;
}

/** Not “其二是”, “第三是”, “统一是”, “不二是”. */
const POINT = /(?<![其第统唯之同单万专归不])([一二三四五六七八九十])([是要])/g;
const NUMERALS = '一二三四五六七八九十';

/** Points that start without the one before having ended: “……研究问题6个二是……”. The chain before proves that it is a point. */
export const joinedPoints = perBlock((reading): JoinedPoint[] => {
  const { text } = reading.normal;
  const found: JoinedPoint[] = [];
  let expected = 0;
  let word = '';
  for (const match of allMatches(POINT, text)) {
    const value = NUMERALS.indexOf(match[1]!);
    const opens = value === 0 || match.index === 0;
    if (!opens && (value !== expected || match[2] !== word)) continue;
    expected = value + 1;
    word = match[2]!;
    if (opens || /[\s，。；：、！？（“…]/.test(text[match.index - 1] ?? '，')) continue;
    found.push({ words: match[0], start: match.index, end: match.index + match[0].length });
  }
  return found;
});
