import { perBlock } from '../../reading/text/block-reading.ts';
import { textShape, type Span } from '../text/sentences.ts';

/** A name in 《》; `start` and `end` count the marks, `name` is what stands between them. */
export interface Title extends Span {
  name: string;
}

/** The names in 《》 of a block, in order; one inside another is left to the outer one. */
export const titlesOf = perBlock((reading): Title[] => {
  const text = reading.normal.text;
  const titles: Title[] = [];
  let reached = 0;
  for (const { start, end, open } of textShape(reading).enclosures) {
    if (open !== '《' || start < reached) continue;
    titles.push({ start, end, name: text.slice(start + 1, end - 1) });
    reached = end;
  }
  return titles;
});

/** The title that covers an offset, marks included; undefined when none does. */
export function titleAt(titles: readonly Title[], offset: number): Title | undefined {
  return titles.find((title) => title.start <= offset && offset < title.end);
}
