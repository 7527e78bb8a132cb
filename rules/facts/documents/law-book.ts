import { z } from 'zod';
import { CERTAINTIES } from '../../../shared/finding/finding.ts';
import { perParameters } from '../per-parameters.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '应为 2019-04-15 这样的日期');

/** A law, regulation or Party document that such reports cite. */
export const lawSchema = z.strictObject({
  /** Full name without 《》; “中华人民共和国” where it belongs to the name. */
  name: z.string().min(2).max(100),
  /** Other names that are right in a report, without 《》. */
  aliases: z.array(z.string().min(2)).default([]),
  /** Names often written for it that are wrong. */
  wrong: z.array(z.string().min(2)).default([]),
  /** First adopted or published: before that day nobody could cite it. Left out where it does not matter or is not sure. */
  issued: day.optional(),
  /** The day from which it no longer applies. */
  to: day.optional(),
  /** Names of what applies instead. */
  instead: z.array(z.string()).default([]),
  /** How the dates were checked. */
  verified: z.enum(CERTAINTIES).default('no'),
});
export type Law = z.infer<typeof lawSchema>;
export const lawTableSchema = z.array(lawSchema);

const STATE = '中华人民共和国';
/** A name that resembles more laws than this says nothing. */
const MOST_CANDIDATES = 3;
const REMARK = /（(?:试行|暂行|修订|修正|草案|征求意见稿|以下简称[^）]*|[^）]*(?:修订|修正|年)[^）]*)）$/;
const MARKS_IN_NAME = /[ “”]/;
/** Kinds that are confused with each other: 行政处罚条例 for 行政处罚法. */
const KIND = /(?:法|法典|条例|规定|办法|细则)$/;
const DOCUMENT = /(?:法|法典|条例|规定|办法|细则|纲要|规划|规则|计划)$/;

/** The name by which a law is looked up: without the state's name and without remarks such as “（2021年修订）”. */
export function lawKey(name: string): string {
  const unremarked = name.endsWith('）') ? name.replace(REMARK, '') : name;
  const bare = MARKS_IN_NAME.test(unremarked) ? unremarked.replaceAll(/[ “”]/g, '') : unremarked;
  return bare.startsWith(STATE) ? bare.slice(STATE.length) : bare;
}

/** A table of laws, ready to look names up. */
export interface LawBook {
  laws: readonly Law[];
  /** The law of a name in any of its right spellings. */
  find(name: string): Law | null;
  /** The laws that a wrong name may mean; empty when it resembles none. */
  resembling(name: string): readonly Law[];
}

/** How many characters of a name of this length may differ from the right one; `national` when it begins with the state's name. */
function tolerance(length: number, national: boolean): number {
  if (length < 5) return national && length > 2 ? 1 : 0;
  if (length < 8) return 1;
  return length < 14 ? 2 : 3;
}

/** Levenshtein distance of two short texts, or `limit + 1` when it is greater than the limit. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      const value = Math.min(previous[column]! + 1, current[column - 1]! + 1, previous[column - 1]! + cost);
      current.push(value);
      if (value < least) least = value;
    }
    if (least > limit) return limit + 1;
    previous = current;
  }
  return Math.min(previous[b.length]!, limit + 1);
}

/** Nouns that make another document of the same kind: 林业行政处罚程序规定 beside 农业行政处罚程序规定. */
const FIELDS = /^(?:林业|渔业|农业|工业|商业|交通|卫生|教育|文化|旅游|体育|民政|公安|司法|财政|城市|城镇|农村|乡村|环境|生态|水利|气象|地震|海关|税务|邮政|铁路|公路|粮食|煤矿|矿山)/;

/**
 * Whether the difference of two names of the same length is another word rather than a slip: two neighbouring characters
 * changed before the end (家政 for 保安), or another field at the beginning.
 */
function isAnotherWord(written: string, key: string): boolean {
  if (written.length !== key.length) return false;
  const changed = Array.from(key, (_, index) => index).filter((index) => written[index] !== key[index]);
  const [first, second] = changed;
  if (first === undefined) return false;
  if (first < 2 && FIELDS.test(written) && (second ?? 0) < 2) return true;
  return changed.length === 2 && second === first + 1 && second < key.length - 1;
}

/** “重大行政决策条例” for 重大行政决策程序暂行条例: the same beginning and kind, words left out between. */
function leavesWordsOut(written: string, key: string): boolean {
  if (written.length < 6 || written.length < key.length * 0.6 || written.length >= key.length) return false;
  if (written.slice(0, 4) !== key.slice(0, 4) || written.slice(-2) !== key.slice(-2)) return false;
  let at = 0;
  for (const character of written) {
    at = key.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** The name without its kind: 行政处罚 of 行政处罚法. */
function stemOf(key: string): string {
  return key.replace(KIND, '').replace(/(?:暂行|试行)$/, '');
}

/** Makes a table of laws ready for use, once for each table. */
export const lawBook = perParameters((laws: readonly Law[]): LawBook => {
  const byKey = new Map<string, Law>();
  const byWrong = new Map<string, Law>();
  const byStem = new Map<string, Law[]>();
  for (const law of laws) {
    const key = lawKey(law.name);
    for (const name of [key, ...law.aliases.map(lawKey)]) if (!byKey.has(name)) byKey.set(name, law);
    for (const name of law.wrong.map(lawKey)) byWrong.set(name, law);
    const stem = stemOf(key);
    if (stem !== key) byStem.set(stem, [...(byStem.get(stem) ?? []), law]);
  }
  const keys = Array.from(byKey);
  const known = new Map<string, readonly Law[]>();

  function lookAlikes(key: string, national: boolean): readonly Law[] {
    const stem = stemOf(key);
    const sameStem = stem.length >= (national ? 2 : 4) && stem !== key ? byStem.get(stem) : undefined;
    if (sameStem) return sameStem;
    if (!DOCUMENT.test(key)) return [];
    let best = new Set<Law>();
    let distance = Infinity;
    for (const [name, law] of keys) {
      // “四川省优化营商环境条例”, “行政复议法实施条例”: made from the name, another document.
      if (name.length >= 4 && key.length > name.length + 1 && key.includes(name)) return [];
      const limit = tolerance(Math.max(name.length, key.length), national);
      const one = editDistance(key, name, limit);
      if (one > limit || one > distance || isAnotherWord(key, name)) continue;
      if (one < distance) best = new Set();
      best.add(law);
      distance = one;
    }
    if (best.size > 0) return Array.from(best);
    return keys.filter(([name]) => leavesWordsOut(key, name)).map(([, law]) => law);
  }

  /** “中华人民共和行政处罚法”: the state's name lacks a character. */
  function withDamagedState(name: string): Law | null {
    if (!name.startsWith('中华') || name.startsWith(STATE)) return null;
    for (let length = STATE.length - 2; length <= STATE.length + 1; length += 1) {
      const law = byKey.get(lawKey(name.slice(length)));
      if (law) return law;
    }
    return null;
  }

  return {
    laws,
    find: (name) => byKey.get(lawKey(name)) ?? null,
    resembling(name) {
      const key = lawKey(name);
      let found = known.get(name);
      if (!found) {
        const wrong = byWrong.get(key) ?? withDamagedState(name);
        found = wrong ? [wrong] : lookAlikes(key, name.startsWith(STATE));
        known.set(name, found.length <= MOST_CANDIDATES ? found : []);
      }
      return known.get(name)!;
    },
  };
});
