import { perBlock, type BlockReading } from '../../reading/text/block-reading.ts';
import { perParameters } from '../per-parameters.ts';
import { lexicon, type Lexicon } from '../text/lexicon.ts';
import { textShape } from '../text/sentences.ts';

/** The words a pack takes for vague, with the contexts in which they are not. */
export interface VagueWords {
  /** Words that stand where a count is due: 若干, 多次. */
  counts: readonly string[];
  /** Characters that stand for a number before a measure word: 多场, 数件. */
  before: readonly string[];
  /** The measure words before which they do. */
  measures: readonly string[];
  /** Words that gather without counting: 一系列. */
  series: readonly string[];
  /** Words for a change that could be measured: 显著提升. */
  trends: readonly string[];
  /** Longer words that only contain one of them: 若干规定, 第一批. */
  except: readonly string[];
  /** Endings of subjects that cannot be counted; a trend said of them is not reported: 意识, 水平. */
  unmeasurable: readonly string[];
}

export interface VagueWord {
  start: number;
  end: number;
  kind: 'count' | 'series' | 'trend';
}

interface Compiled {
  kinds: ReadonlyMap<string, VagueWord['kind']>;
  except: readonly string[];
  unmeasurable: Lexicon;
  pattern: RegExp;
}

function escape(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

function alternatives(words: readonly string[]): string {
  return words.toSorted((a, b) => b.length - a.length).map(escape).join('|');
}

function compile(words: VagueWords): Compiled {
  const lists: [VagueWord['kind'], readonly string[]][] = [['trend', words.trends], ['series', words.series], ['count', words.counts]];
  const kinds = new Map(lists.flatMap(([kind, list]) => list.map((word): [string, VagueWord['kind']] => [word, kind])));
  // “10多场” counts, “人数次日” and “许多件” are other words.
  const measured = `(?<![\\d一二三四五六七八九十百千万余许众更最大好人件户份次岁基级总参奇偶少])(?:${alternatives(words.before)})(?:${alternatives(words.measures)})`;
  return {
    kinds, except: words.except,
    unmeasurable: lexicon(words.unmeasurable.join(' ')),
    pattern: new RegExp(`${alternatives([...kinds.keys()])}|${measured}`, 'g'),
  };
}

/** How far an exception may reach beyond the word on either side, in characters. */
const REACH = 10;

function isExcepted(text: string, start: number, end: number, except: readonly string[]): boolean {
  const around = text.slice(Math.max(0, start - REACH), end + REACH);
  const at = start - Math.max(0, start - REACH);
  return except.some((words) => {
    for (let found = around.indexOf(words); found >= 0; found = around.indexOf(words, found + 1)) {
      if (found <= at && found + words.length >= at + (end - start)) return true;
    }
    return false;
  });
}

function read(reading: BlockReading, words: Compiled): VagueWord[] {
  const text = reading.normal.text;
  const { named } = textShape(reading);
  const found: VagueWord[] = [];
  words.pattern.lastIndex = 0;
  for (let match = words.pattern.exec(text); match; match = words.pattern.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    if (named[start] === 1 || isExcepted(text, start, end, words.except)) continue;
    const kind = words.kinds.get(match[0]) ?? 'count';
    if (kind === 'trend' && (words.unmeasurable.lengthBefore(text, start) > 0 || words.unmeasurable.lengthAt(text, end) > 0)) continue;
    found.push({ start, end, kind });
  }
  return found;
}

/** The vague words of a block, for the words of a pack. */
export const vagueWordsOf = perParameters((words: VagueWords) => {
  const compiled = compile(words);
  return perBlock((reading) => read(reading, compiled));
});
