import { perBlock, type BlockReading } from '../../reading/text/block-reading.ts';
import { textShape, type Span } from '../text/sentences.ts';
import { addsUp } from './adds-up.ts';
import { figuresOf, type Figure } from './figures.ts';
import { completeness, isOthers, labelOf, ofOneFamily } from './partitions.ts';
import { comparable } from './units.ts';

/** How a text relates parts to their total. */
export type Relation =
  /** “…12件，其中A 5件、B 7件” and “包括”. */
  | 'among'
  /** “…12件（A 5件，B 7件）”. */
  | 'brackets'
  /** “按来源分，A 5件、B 7件”. */
  | 'by'
  /** “A、B分别为5件、7件”. */
  | 'respectively'
  /** “…12件，A 5件、B 7件” without a marker. */
  | 'list'
  /** “A 5件、B 7件，合计12件”. */
  | 'sum'
  /** “A 5件、B 7件，12件全部办结”. */
  | 'reference';

/** How sure it is that the parts make up the whole. */
export type Completeness = 'complete' | 'likely' | 'open';

export interface Group {
  relation: Relation;
  total: Figure;
  /** In text order; for `sum` and `reference` they stand before the total. */
  parts: Figure[];
  completeness: Completeness;
  /** The parts add up to the total within rounding. */
  agrees: boolean;
  /** From the total to the last part, with the words that belong to them. */
  span: Span;
}

/** “A件，B件，其余C件”: the rest and the figures it can be the difference of. */
export interface Remainder {
  rest: Figure;
  /** It should be `whole` less `done`; the figures before it that come closest to that. */
  whole: Figure;
  done: Figure[];
  agrees: boolean;
  span: Span;
}

export interface Groups {
  groups: Group[];
  remainders: Remainder[];
}

const NO_GROUPS: Groups = { groups: [], remainders: [] };

const AMONG = /^[、，]?(?:其中|包括|包含)[：，]?/;
const AMONG_BEFORE = /(?:其中|包括|包含)[，：]$/;
const BY = /^(?:按照?|依照?|从)[^，。；：]{1,12}?(?:分类|划分|区分|分|看|统计)[，：]?/;
const BY_BEFORE = /(?:按照?|依照?|从)[^，。；：、]{1,12}?(?:分类|划分|区分|分|看|来看|统计)[，：]$/;
const RESPECTIVELY = /分别(?:为|是|达|有)?$/;
/** “结案案件中，调解817件……”: the whole was counted in the sentence before. */
const OF_NAMED = /^([^，。；：\d]{2,12})中，?$/;
const OPEN_LIST = /等|主要(?:是|有|为)|重点|例如|比如|前[一二三四五两几\d]+[位名类项个]|居前|最多/;
const SUM_LEAD = /^(?:以上|上述|两项|三项|四项|各项|总|罚没款?|两类|三类|[、，和与共合总计累]|合计|共计|总计|累计)*$/;
const LOOK_BACK = 12;

function spanOf(figures: readonly Figure[]): Span {
  return {
    start: Math.min(...figures.map((figure) => figure.leadStart)),
    end: Math.max(...figures.map((figure) => figure.end)),
  };
}

/** “违法案件312件，结案287件；其中一般程序案件……”: the parts are parts of what has their noun. */
function sharesNoun(whole: Figure, part: Figure): boolean {
  const { noun } = whole.indicator;
  return noun.length >= 2 && labelOf(part).endsWith(noun.slice(-2));
}

/** Three parts or more whose labels end in the same word: 方面, 领域, 类案件. */
function wordedAlike(parts: readonly Figure[]): boolean {
  const ending = labelOf(parts[0]!).slice(-2);
  return parts.length >= 3 && ending.length === 2 && parts.every((part) => labelOf(part).endsWith(ending) && labelOf(part).length > 2);
}

/** Walks one block. */
class GroupReader {
  readonly text: string;
  readonly figures: Figure[];
  readonly groups: Group[] = [];
  readonly remainders: Remainder[] = [];
  readonly #sentences: Span[];
  /** Figures that are parts of a total found before. */
  readonly #parts = new Set<Figure>();
  /** Parts of a marked partition; what is left over is left of their total. */
  readonly #divided = new Set<Figure>();
  /** Totals of partitions, so that “按……分” after another partition finds the same total. */
  #lastTotal: Figure | null = null;

  constructor(reading: BlockReading) {
    this.text = reading.normal.text;
    this.figures = figuresOf(reading);
    this.#sentences = textShape(reading).sentences;
  }

  read(): Groups {
    for (let index = 0; index < this.figures.length; index += 1) {
      const figure = this.figures[index]!;
      if (figure.unit.kind === 'percent' || figure.unit.kind === 'none') continue;
      if (figure.rest && !this.#parts.has(figure)) this.#remainder(figure);
      else if (this.#total(figure)) continue;
      const relation = this.#opens(figure);
      if (relation) this.#partition(figure, relation);
    }
    return { groups: this.groups, remainders: this.remainders };
  }

  #lead(figure: Figure): string {
    return this.text.slice(figure.leadStart, figure.start);
  }

  /** Which kind of partition a figure opens, by the words before it. */
  #opens(figure: Figure): Relation | null {
    const lead = this.#lead(figure);
    const before = this.text.slice(Math.max(0, figure.leadStart - 24), figure.leadStart);
    if (before.endsWith('（') && figure.depth > 0 && AMONG.test(lead)) return 'brackets';
    // What opens a partition before the lead ends in a comma or colon.
    const opened = /[，：]$/.test(before);
    if (AMONG.test(lead) || (opened && AMONG_BEFORE.test(before))) return 'among';
    if (BY.test(lead) || (opened && BY_BEFORE.test(before))) return 'by';
    if (RESPECTIVELY.test(lead)) return 'respectively';
    if (before.endsWith('（') && figure.depth > 0) return 'brackets';
    if (figure.sentence > 0 && OF_NAMED.test(this.text.slice(this.#sentences[figure.sentence]!.start, figure.leadStart))) return 'among';
    const previous = this.figures[figure.index - 1];
    if (!previous || previous.depth !== figure.depth || previous.sentence !== figure.sentence) return null;
    if (this.#parts.has(previous) || previous.rest || figure.rest) return null;
    if (!comparable(previous.unit, figure.unit)) return null;
    const gap = this.text.slice(previous.end, figure.start);
    if (gap.startsWith('：')) return 'brackets';
    return /^[^。；]{0,12}(?:，|：|中)/.test(gap) || previous.total !== '' ? 'list' : null;
  }

  /** The figures behind the first part that can be parts of the same whole, with the count up to a natural end. */
  #collect(first: Figure, relation: Relation): { candidates: Figure[]; natural: number } {
    const candidates = [first];
    let natural = 0;
    let mark = '';
    for (let index = first.index + 1; index < this.figures.length; index += 1) {
      const figure = this.figures[index]!;
      if (figure.sentence !== first.sentence || figure.depth < first.depth) break;
      const last = candidates[candidates.length - 1]!;
      const joint = this.text.slice(last.end, figure.leadStart);
      if (figure.depth > first.depth) continue;
      if (joint.includes('；') || joint.includes('）') && first.depth > 0 && this.#leavesBracket(last, figure)) break;
      const lead = this.#lead(figure);
      if (AMONG.test(lead) || BY.test(lead) || BY_BEFORE.test(joint)) break;
      if (figure.unit.kind === 'percent' || figure.unit.kind === 'points' || figure.unit.kind === 'duration') continue;
      if (!comparable(figure.unit, first.unit) || figure.base || figure.each) break;
      if (figure.total !== '' && figure.lead === '') break;
      // Without a marker what is left over is no part but a remainder.
      if (figure.rest && relation === 'list') break;
      const own = this.text[figure.leadStart - 1] ?? '';
      const separator = /^[、和与及]/.test(lead) || own === '、' ? '、' : '，';
      if (natural === 0 && candidates.length > 1 && this.#endsList(candidates, figure, mark, separator, relation)) natural = candidates.length;
      if (candidates.length === 1) mark = separator;
      candidates.push(figure);
      if (isOthers(figure)) {
        if (natural === 0) natural = candidates.length;
        break;
      }
      if (candidates.length > 40) break;
    }
    return { candidates, natural: natural === 0 ? candidates.length : natural };
  }

  #leavesBracket(last: Figure, figure: Figure): boolean {
    const joint = this.text.slice(last.end, figure.leadStart);
    return joint.indexOf('）') >= 0 && joint.indexOf('（') >= 0 && joint.indexOf('）') < joint.indexOf('（');
  }

  #endsList(list: readonly Figure[], figure: Figure, mark: string, separator: string, relation: Relation): boolean {
    if (mark === '、' && separator === '，') return true;
    if (relation === 'brackets' || relation === 'by' || separator !== '，') return false;
    const first = list[0]!;
    return figure.indicator.action !== null && figure.indicator.action !== first.indicator.action && !ofOneFamily([...list, figure]);
  }

  /**
   * Figures before a first part that can be its whole, nearest first. `near` of them stand closer than any count of
   * other things; only these are taken for the whole when nothing adds up.
   */
  #wholes(first: Figure, relation: Relation): { found: Figure[]; near: number } {
    if (this.text[first.leadStart - 1] === '（') {
      const open = first.leadStart - 1;
      for (let index = first.index - 1; index >= 0; index -= 1) {
        const figure = this.figures[index]!;
        if (figure.depth >= first.depth) continue;
        const gap = this.text.slice(figure.end, open);
        const whole = gap.length <= 12 && !/[，。；：]/.test(gap) && comparable(figure.unit, first.unit);
        return whole ? { found: [figure], near: 1 } : { found: [], near: 0 };
      }
      return { found: [], near: 0 };
    }
    const found: Figure[] = [];
    let near = -1;
    // A sentence that opens with 其中 or 按……分 divides a figure of the sentence before.
    const sentence = this.#sentences[first.sentence]!;
    const opening = this.text.slice(sentence.start, first.start);
    const named = OF_NAMED.exec(this.text.slice(sentence.start, first.leadStart))?.[1];
    const reaches = named !== undefined || /^(?:其中|包括|按|从|依|在)/.test(opening);
    const earliest = reaches && first.sentence > 0 ? first.sentence - 1 : first.sentence;
    for (let index = first.index - 1; index >= 0 && found.length < LOOK_BACK; index -= 1) {
      const figure = this.figures[index]!;
      if (figure.sentence < earliest) break;
      if (figure.depth !== first.depth || figure.rest || figure.base || figure.each) continue;
      if (!comparable(figure.unit, first.unit)) {
        // Without a marker the whole stands right before its parts.
        if (relation === 'list') break;
        if (near < 0 && (figure.unit.kind === 'count' || figure.unit.kind === 'occasion')) near = found.length;
        continue;
      }
      if (this.#parts.has(figure) && (relation === 'by' || relation === 'list')) continue;
      const verb = figure.indicator.verb;
      if (named !== undefined && !(verb !== '' && named.includes(verb)) && !named.endsWith(figure.indicator.noun || '，')) continue;
      found.push(figure);
      if (relation === 'list') break;
    }
    if (relation === 'by' && this.#lastTotal && !found.includes(this.#lastTotal) && this.#lastTotal.sentence >= earliest) {
      if (comparable(this.#lastTotal.unit, first.unit)) {
        found.push(this.#lastTotal);
        near = found.length;
      }
    }
    return { found, near: near < 0 ? found.length : near };
  }

  #partition(first: Figure, relation: Relation): void {
    const { found: wholes, near } = this.#wholes(first, relation);
    if (wholes.length === 0) return;
    const { candidates, natural } = this.#collect(first, relation);
    // A list that is one by its marks or its words is not cut short to fit.
    const firm = relation === 'by' || isOthers(candidates[natural - 1]!) || ofOneFamily(candidates.slice(0, natural));
    for (const whole of wholes) {
      for (let count = 2; count <= candidates.length; count += 1) {
        const parts = candidates.slice(0, count);
        // Part of a list joined by 、 is no list.
        if (count < natural && (firm || this.#joined(candidates.slice(count - 1, count + 1)))) continue;
        // Without a marker only plain numbers that fit exactly show that this is a partition.
        if (relation === 'list' && parts.some((part) => part.bound !== 'exact')) break;
        // What is left over is left of the nearest whole, or else of another figure: see #remainder.
        if (whole !== wholes[0] && parts[count - 1]!.rest) break;
        if (addsUp(whole, parts)) {
          this.#add({ relation, total: whole, parts, completeness: 'complete', agrees: true });
          return;
        }
      }
    }
    if (near === 0) return;
    const rate = (parts: readonly Figure[]): { total: Figure; rated: Completeness } => {
      const total = this.#likelyTotal(wholes.slice(0, near), parts, relation);
      const rated = completeness(relation, total, parts, {
        open: OPEN_LIST.test(this.#listWords(total, parts)),
        joined: this.#joined(parts) || wordedAlike(parts),
        named: /^[^，。；：]{0,10}中/.test(this.text.slice(total.end, first.start)),
      });
      return { total, rated };
    };
    let parts = candidates.slice(0, natural);
    let { total, rated } = rate(parts);
    if (rated === 'open' && candidates.length > natural && relation === 'among') {
      // The list may go on with parts of another wording: “直接取消68项，改为备案15项，……”.
      const longer = rate(candidates);
      if (longer.rated === 'complete') ({ parts, total, rated } = { parts: candidates, ...longer });
    }
    // A list without a marker is a partition only if there is reason to think so.
    if (relation === 'list' && rated === 'open') return;
    this.#add({ relation, total, parts, completeness: rated, agrees: false });
  }

  /** Of several figures that the parts can belong to, the one that is meant. */
  #likelyTotal(wholes: readonly Figure[], parts: readonly Figure[], relation: Relation): Figure {
    if (relation !== 'by') return wholes.find((whole) => sharesNoun(whole, parts[0]!)) ?? wholes[0]!;
    const sum = parts.reduce((value, part) => value + part.value, 0);
    return wholes.reduce((best, whole) => (Math.abs(whole.value - sum) < Math.abs(best.value - sum) ? whole : best));
  }

  /** The words around the parts that could leave a list open: 等, 主要, 前三位. */
  #listWords(total: Figure, parts: readonly Figure[]): string {
    const first = parts[0]!;
    const last = parts[parts.length - 1]!;
    const opening = this.text.slice(Math.max(total.end, first.start - 60), first.leadStart) + this.#lead(first).slice(0, 8);
    return opening.replace(/等[^，。]{2,}/g, '') + this.text.slice(last.end, last.end + 1);
  }

  /** All parts but the first are joined by 、 or 和. */
  #joined(parts: readonly Figure[]): boolean {
    return parts.slice(1).every((part) => /^[、和与及]/.test(this.#lead(part)) || this.text[part.leadStart - 1] === '、');
  }

  #add(group: Omit<Group, 'span'>): void {
    for (const part of group.parts) {
      this.#parts.add(part);
      if (group.relation !== 'list' && group.parts.length > 1) this.#divided.add(part);
    }
    if (group.relation !== 'sum' && group.relation !== 'reference') this.#lastTotal = group.total;
    this.groups.push({ ...group, span: spanOf([group.total, ...group.parts]) });
  }

  /** The run of figures joined by 、 or 和 that ends right before a figure. */
  #runBefore(figure: Figure): Figure[] {
    const run: Figure[] = [];
    let next = figure;
    for (let index = figure.index - 1; index >= 0; index -= 1) {
      const part = this.figures[index]!;
      if (part.sentence !== figure.sentence) break;
      if (part.depth > figure.depth) continue;
      if (part.depth < figure.depth || !comparable(part.unit, figure.unit) || part.base || part.rest || part.each) break;
      const joint = this.text.slice(part.end, next.start);
      if (run.length > 0 && !/^[^，。；：]{0,14}[、和与及]/.test(joint)) break;
      if (/[。；]/.test(joint)) break;
      run.unshift(part);
      next = part;
    }
    return run;
  }

  /** Reads a total that stands behind its parts. */
  #total(figure: Figure): boolean {
    const behind = this.text.slice(figure.end, figure.end + 24);
    const closes = behind === '' || /^[，。；、）]/.test(behind);
    const summed = figure.total !== '' && SUM_LEAD.test(figure.lead) && (closes || figure.follows === '' || /^(?:合计|总计|共计)$/.test(figure.total));
    const referred = figure.total === '' && figure.lead === '' && /^[\u4e00-\u9fff]{0,8}?(?:均|都|全部|已全部|均已)/.test(behind) && !AMONG.test(this.#lead(figure));
    if (!summed && !referred) return false;
    const run = this.#runBefore(figure);
    if (run.length < 2 || run.some((part) => this.#parts.has(part))) return false;
    for (let from = 0; from <= run.length - 2; from += 1) {
      const parts = run.slice(from);
      if (addsUp(figure, parts)) {
        this.#add({ relation: summed ? 'sum' : 'reference', total: figure, parts, completeness: 'complete', agrees: true });
        return true;
      }
    }
    if (referred && this.#mentioned(figure)) return false;
    this.#add({ relation: summed ? 'sum' : 'reference', total: figure, parts: run, completeness: summed || run.length === 2 ? 'complete' : 'likely', agrees: false });
    return true;
  }

  /** An earlier figure of the block has the same value: the reference is to that one. */
  #mentioned(figure: Figure): boolean {
    return this.figures.some((other) => other.index < figure.index && other.value === figure.value && comparable(other.unit, figure.unit));
  }

  #remainder(rest: Figure): void {
    const before: Figure[] = [];
    for (let index = rest.index - 1; index >= 0 && before.length < LOOK_BACK; index -= 1) {
      const figure = this.figures[index]!;
      if (figure.depth !== rest.depth || !comparable(figure.unit, rest.unit) || figure.base || figure.each || figure.rest) continue;
      if (!this.#divided.has(figure)) before.unshift(figure);
    }
    if (before.filter((figure) => figure.sentence === rest.sentence).length < 2) return;
    let best: (Remainder & { off: number }) | null = null;
    for (const [from, whole] of before.entries()) {
      for (let start = from + 1; start < before.length; start += 1) {
        for (let end = start + 1; end <= before.length; end += 1) {
          const done = before.slice(start, end);
          const off = Math.abs(whole.value - (done.reduce((sum, part) => sum + part.value, 0) + rest.value));
          const agrees = addsUp(whole, [...done, rest]);
          if (agrees || !best || off < best.off) best = { rest, whole, done, agrees, span: spanOf([whole, ...done, rest]), off };
          if (agrees) {
            this.remainders.push(best);
            return;
          }
        }
      }
    }
    if (best) this.remainders.push(best);
  }
}

/** The totals of a block's text with their parts, and what is left over. */
export const groupsOf = perBlock((reading): Groups => (figuresOf(reading).length < 2 ? NO_GROUPS : new GroupReader(reading).read()));
