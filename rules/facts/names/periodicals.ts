import { perBlock, type BlockReading } from '../../reading/text/block-reading.ts';
import { isEnclosed, pairedMarks } from '../marks/pairs.ts';
import { allMatches } from '../../reading/text/all-matches.ts';

/** A newspaper's name. Offsets into the block's normal text, marks included. */
export interface Periodical {
  name: string;
  start: number;
  end: number;
}

const TITLED = /《([^《》]{2,10}(?:日报|晚报|晨报|时报|周报|周刊))》/g;

/** Newspapers in book title marks. */
export const titledPeriodicals = perBlock((reading): Periodical[] =>
  allMatches(TITLED, reading.normal.text).map((match) => ({ name: match[1]!, start: match.index, end: match.index + match[0].length })),
);

/** “人民日报客户端” is not the newspaper. */
const OTHER_THING = /^(?:客户端|社|网|微信|微博|记者|融媒|评论|公众号)/;

/** The same names where they stand without marks. */
export function barePeriodicals(reading: BlockReading, names: readonly string[]): Periodical[] {
  const { text } = reading.normal;
  const found: Periodical[] = [];
  for (const name of names) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const end = at + name.length;
      if (!OTHER_THING.test(text.slice(end, end + 3)) && !isEnclosed(pairedMarks(reading), at, '《“')) found.push({ name, start: at, end });
    }
  }
  return found;
}
