import { perBlock, type BlockReading } from '../../reading/text/block-reading.ts';
import { perParameters } from '../per-parameters.ts';
import { lexicon, type Lexicon } from '../text/lexicon.ts';
import { textShape } from '../text/sentences.ts';

/** The words a pack takes for vague, with the contexts in which they are not. */
export interface VagueWords {
  /** Words that stand where a count is due: 若干, 多次. */
  counts: readonly string[];
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
  kind: 'count' | 'trend';
}

interface Compiled {
  counts: Lexicon;
  trends: Lexicon;
  except: readonly string[];
  unmeasurable: Lexicon;
  pattern: RegExp;
}

function escape(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

function compile(words: VagueWords): Compiled {
  const all = [...words.counts, ...words.trends].toSorted((a, b) => b.length - a.length);
  return {
    counts: lexicon(words.counts.join(' ')),
    trends: lexicon(words.trends.join(' ')),
    except: words.except,
    unmeasurable: lexicon(words.unmeasurable.join(' ')),
    pattern: new RegExp(all.map(escape).join('|'), 'g'),
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
    if (words.counts.has(match[0])) found.push({ start, end, kind: 'count' });
    else if (words.unmeasurable.lengthBefore(text, start) === 0 && words.unmeasurable.lengthAt(text, end) === 0) found.push({ start, end, kind: 'trend' });
  }
  return found;
}

/** The vague words of a block, for the words of a pack. */
export const vagueWordsOf = perParameters((words: VagueWords) => {
  const compiled = compile(words);
  return perBlock((reading) => read(reading, compiled));
});
