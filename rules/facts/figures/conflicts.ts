import { perReport, type Analysis } from '../../analysis/analysis.ts';
import { comparandsOf, type Comparand } from './comparands.ts';
import { figuresOf, type Figure } from './figures.ts';
import type { IndicatorKey } from './identity.ts';
import { isSubsequence } from './ratios.ts';
import { reportFigures, type PlacedFigure } from './report-figures.ts';
import { comparable } from './units.ts';
import type { Action } from './words.ts';

/** Two values of what the text takes for the same indicator. */
export interface Conflict {
  earlier: PlacedFigure;
  later: PlacedFigure;
  name: string;
}

/** A pair counts as a conflict from this much evidence on. */
const ENOUGH = 3;
/** Verbs under which the same noun is counted as a whole, not at a later stage. */
const WHOLE = new Set<Action>(['receive', 'accept', 'handle', 'hold', 'have', 'issue', 'review', 'disclose', 'deliver', 'inspect', 'sanction', 'attend']);
/** Activities that a report counts again and again for different occasions. */
const RECURRING = new Set<Action>(['hold', 'inspect', 'find', 'fix', 'propose', 'deliver', 'attend', 'settle', 'lead', 'complete', 'transfer', 'sanction']);
/** In the section on the person responsible these count what that person did, not the unit. */
const PERSONAL = new Set<Action>(['lead', 'attend', 'hold', 'propose', 'review', 'settle', 'find', 'inspect', 'fix', 'complete']);
const MOST_PAIRS = 16;

/** A figure with its position among all figures of the report, and what it is compared by. */
interface Candidate extends PlacedFigure {
  at: number;
  by: Comparand;
}

function disjoint(a: Figure, b: Figure): boolean {
  return a.high < b.low || b.high < a.low;
}

/** What is done at a later stage with some of the things counted. */
const LATER = new Set<Action>(['close', 'fix', 'adopt', 'transfer', 'settle', 'lead']);
const INTAKE = new Set<Action>(['receive', 'accept', 'handle']);
/** A noun of so many characters is hardly used for two indicators. */
const LONG_NOUN = 6;

/** Whether two actions can count the same things; `related` ones need more evidence. */
function actions(a: IndicatorKey, b: IndicatorKey): 'same' | 'related' | null {
  if (a.action === b.action) return 'same';
  if (a.action === null || b.action === null) return WHOLE.has((a.action ?? b.action)!) ? 'same' : null;
  if (INTAKE.has(a.action) && INTAKE.has(b.action)) return 'related';
  return Math.min(a.length, b.length) >= LONG_NOUN && !LATER.has(a.action) && !LATER.has(b.action) ? 'related' : null;
}

/** The year's running total (累计) is taken for the year's figure, with some doubt. */
function yearly(period: string): string {
  return period === '累计' ? '' : period;
}

function sameName(a: IndicatorKey, b: IndicatorKey): boolean {
  return (a.noun !== '' && a.noun === b.noun) || (a.body !== '' && a.body === b.body);
}

/** More was handled than came in, and nothing was carried over from the year before. */
function growsOnTheWay(a: Candidate, b: Candidate): boolean {
  const [first, second] = a.figure.key.action === 'handle' ? [b, a] : [a, b];
  const later = second.figure.key.action === 'handle' && first.figure.key.action !== 'handle';
  if (!later || second.figure.value <= first.figure.value) return false;
  return !first.by.carriesOver && !second.by.carriesOver;
}

/** Values that differ by one wrong digit or two digits that changed places. */
function oneKeystroke(a: Figure, b: Figure): boolean {
  const [x, y] = [String(a.value), String(b.value)];
  if (a.value < 10 || b.value < 10 || x.length !== y.length) return false;
  const differing: number[] = [];
  for (let at = 0; at < x.length; at += 1) if (x[at] !== y[at]) differing.push(at);
  const [first, second, third] = differing;
  if (first === undefined || third !== undefined) return false;
  return second === undefined || (x[first] === y[second] && x[second] === y[first]);
}

/** One wrong digit apart, or within a tenth of each other. */
function near(a: Figure, b: Figure): boolean {
  if (a.value < 10 || b.value < 10) return false;
  return oneKeystroke(a, b) || Math.abs(a.value - b.value) <= Math.max(a.value, b.value) / 10;
}

/** Figures with the same name, and how often each value occurs among them. */
class Bucket {
  readonly members: Candidate[] = [];
  /** For each unit kind and period how often each value stands; counted when first asked, which is seldom. */
  #counts: Map<string, Map<number, number>> | null = null;

  #countsOf({ figure, period }: Candidate): ReadonlyMap<number, number> {
    this.#counts ??= this.#count();
    return this.#counts.get(`${figure.unit.kind}|${period}`)!;
  }

  #count(): Map<string, Map<number, number>> {
    const counts = new Map<string, Map<number, number>>();
    for (const { figure, period } of this.members) {
      const group = `${figure.unit.kind}|${period}`;
      const values = counts.get(group) ?? new Map<number, number>();
      values.set(figure.value, (values.get(figure.value) ?? 0) + 1);
      counts.set(group, values);
    }
    return counts;
  }

  /** How many figures of the same period have this one's value, itself included. */
  times(candidate: Candidate): number {
    return this.#countsOf(candidate).get(candidate.figure.value) ?? 0;
  }

  /** How many different values the figures of the same period have. */
  values(candidate: Candidate): number {
    return this.#countsOf(candidate).size;
  }
}

class ConflictReader {
  readonly #all: Candidate[];
  /** Candidates by the last two characters of what they count, in text order. */
  readonly #byTail = new Map<string, Candidate[]>();

  constructor(analysis: Analysis) {
    this.#all = reportFigures(analysis).map(({ figure, entry, kind, period }, at) =>
      ({ figure, entry, kind, period, at, by: comparandsOf(entry.reading)[figure.index]! }));
  }

  read(): Conflict[] {
    const conflicts: { earlier: Candidate; later: Candidate; name: string }[] = [];
    const taken = new Set<Figure>();
    const add = (a: Candidate, b: Candidate): void => {
      const [earlier, later] = a.at < b.at ? [a, b] : [b, a];
      if (taken.has(later.figure)) return;
      taken.add(later.figure);
      conflicts.push({ earlier, later, name: `${later.figure.indicator.verb}${later.figure.indicator.noun}` });
    };
    for (const bucket of this.#buckets().values()) {
      const { members } = bucket;
      for (const [index, a] of members.entries()) {
        const last = Math.min(members.length, index + 1 + MOST_PAIRS);
        for (let other = index + 1; other < last; other += 1) if (this.#conflict(a, members[other]!, bucket)) add(a, members[other]!);
      }
    }
    for (const reference of this.#all) {
      const meant = this.#referenceConflict(reference);
      if (meant) add(meant, reference);
      const known = this.#byTail.get(reference.by.tail);
      if (known) known.push(reference);
      else this.#byTail.set(reference.by.tail, [reference]);
    }
    return conflicts.sort((a, b) => a.later.at - b.later.at);
  }

  #buckets(): Map<string, Bucket> {
    const buckets = new Map<string, Bucket>();
    for (const candidate of this.#all) {
      if (candidate.kind === 'nextYear') continue;
      for (const name of candidate.by.names) {
        let bucket = buckets.get(name);
        if (!bucket) {
          bucket = new Bucket();
          buckets.set(name, bucket);
        }
        bucket.members.push(candidate);
      }
    }
    return buckets;
  }

  #conflict(a: Candidate, b: Candidate, bucket: Bucket): boolean {
    if (!disjoint(a.figure, b.figure) || !comparable(a.figure.unit, b.figure.unit) || yearly(a.period) !== yearly(b.period)) return false;
    if (a.entry === b.entry && a.figure.sentence === b.figure.sentence) return false;
    if (a.figure.attributive !== b.figure.attributive) return false;
    const verbs = actions(a.figure.key, b.figure.key);
    if (!verbs) return false;
    if (a.by.limited !== b.by.limited) return false;
    const partOfOne = a.by.part !== b.by.part;
    const bodies = a.figure.key.body !== '' && a.figure.key.body === b.figure.key.body;
    let evidence = a.figure.key.noun === b.figure.key.noun ? Math.min(a.figure.key.specific, b.figure.key.specific) * 1.5 : 0;
    const long = Math.min(a.figure.key.length, b.figure.key.length) >= LONG_NOUN;
    const intake = verbs === 'related' && !growsOnTheWay(a, b) && [a, b].every((one) => INTAKE.has(one.figure.key.action ?? 'other'));
    if (evidence > 0 && long && !intake) evidence += 1;
    if (a.period !== b.period) evidence -= 1;
    const twin = this.#twin(a, b);
    if (twin) evidence += 3;
    if (near(a.figure, b.figure)) evidence += oneKeystroke(a.figure, b.figure) && a.figure.value >= 100 ? 2 : 1;
    // A value that stands three times is right, and the one that differs is wrong.
    if ([a, b].some((one) => one.figure.value >= 10 && bucket.times(one) >= 3)) evidence += 2;
    if (a.figure.lead === b.figure.lead && a.figure.lead.length >= 6) evidence += 1;
    else if (a.by.subject !== b.by.subject) evidence -= bodies ? 0 : 1.5;
    evidence += [0, 0.5, 1.5][Number(this.#whole(a)) + Number(this.#whole(b))]!;
    const alike = a.figure.key.action === b.figure.key.action && a.by.subject === b.by.subject;
    if (alike && !a.by.occasional && !b.by.occasional) evidence += 1.5;
    const grows = growsOnTheWay(a, b);
    if (verbs === 'related' && !grows) evidence -= twin ? 0.5 : 1.5;
    const ratio = a.figure.value / b.figure.value;
    // Values of quite another size belong to another scope that the text leaves unsaid.
    if (!twin && (ratio > 3 || ratio < 1 / 3) && Math.max(a.figure.value, b.figure.value) >= 20) evidence -= 1.5;
    if (partOfOne) evidence -= 1.5;
    const action = a.figure.key.action ?? b.figure.key.action;
    if (action === null && a.figure.key.specific < 2) evidence -= 1;
    if (action !== null && RECURRING.has(action) && !bodies) evidence -= 1;
    const personal = (a.kind === 'firstResponsible') !== (b.kind === 'firstResponsible');
    if (personal && !bodies) {
      const ofUnit = action !== null && action !== 'lead' && (!PERSONAL.has(action) || this.#whole(a.kind === 'firstResponsible' ? a : b));
      evidence -= ofUnit || (action === null && a.figure.key.specific > 0) ? 0.5 : 3;
    }
    if (!twin && bucket.values(a) > 2) evidence -= 1.5;
    return evidence >= ENOUGH;
  }

  /** Said of the whole year or as a total. */
  #whole({ figure }: Candidate): boolean {
    return figure.total !== '' || (figure.period.kind === 'report' && figure.period.whole);
  }

  /** The figure before or behind is the same in both places: the passages report the same thing. */
  #twin(a: Candidate, b: Candidate): boolean {
    return [-1, 1].some((step) => {
      const x = this.#all[a.at + step];
      const y = this.#all[b.at + step];
      return x !== undefined && y !== undefined && x.entry === a.entry && y.entry === b.entry
        && sameName(x.figure.key, y.figure.key) && (x.figure.sentence === a.figure.sentence) && x.figure.unit.written === y.figure.unit.written
        && x.figure.value === y.figure.value && x.figure.value >= 10;
    });
  }

  /**
   * The figures before that a noun can refer to, by the pairs of characters in it.
   * @param loose the noun may go on behind what is meant: “214家机构常态化巡查”
   */
  #meantBy(noun: string, loose: boolean): Candidate[] {
    const meant = new Set<Candidate>();
    for (let at = 0; at + 2 <= noun.length; at += 1) {
      for (const other of this.#byTail.get(noun.slice(at, at + 2))?.slice(-MOST_PAIRS) ?? []) {
        if (names(other, noun) || (loose && names(other, noun.slice(0, at + 2)))) meant.add(other);
      }
    }
    return [...meant].sort((a, b) => a.at - b.at);
  }

  /** “143件投诉中” and “8起行政处罚全部……” repeat a figure given before; one that fits none is wrong. */
  #referenceConflict(reference: Candidate): Candidate | null {
    const { figure, entry } = reference;
    const refersTo = reference.by.reference;
    if (!refersTo) return null;
    const { noun, named } = refersTo;
    const meant = this.#meantBy(noun, !named).filter(({ figure: other, kind }) =>
      kind !== 'nextYear' && comparable(other.unit, figure.unit) && !other.base && !other.rest);
    const [first] = meant;
    if (!first || meant.some((other) => other.figure.value === figure.value)) return null;
    const local = figuresOf(entry.reading);
    if (local.some((other) => other.index < figure.index && other.value === figure.value && comparable(other.unit, figure.unit))) return null;
    // Without “中” or “全部” behind it only a large number with one wrong digit shows that the same thing is meant.
    if (!named) return meant.find((other) => figure.value >= 100 && oneKeystroke(other.figure, figure)) ?? null;
    const close = meant.find((other) => near(other.figure, figure));
    if (close) return close;
    const ratio = figure.value / first.figure.value;
    return figure.value >= 8 && ratio > 0.5 && ratio < 2 && new Set(meant.map((other) => other.figure.value)).size === 1 ? first : null;
  }
}

/** Whether a noun can refer to what another figure counts: 机构 to 校外培训机构, 不予认定决定 to 不予认定. */
function names(other: Candidate, noun: string): boolean {
  const { words } = other.by;
  if (words.length >= 3 && isSubsequence(words, noun)) return true;
  return words.length >= 2 && words.endsWith(noun.slice(-2)) && isSubsequence(noun, words);
}

/** Figures of the same indicator, scope and period with different values. */
export const conflictsOf = perReport((analysis: Analysis): Conflict[] => new ConflictReader(analysis).read());
