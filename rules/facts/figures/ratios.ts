import { perBlock, type BlockReading } from '../../reading/text/block-reading.ts';
import { textShape, type Span } from '../text/sentences.ts';
import { figuresOf, type Figure } from './figures.ts';
import { groupsOf, type Group } from './groups.ts';
import { comparable } from './units.ts';

/** A percentage with the counts it should follow from. */
export interface Ratio {
  percent: Figure;
  /** The words before it: “按期办结率”, “占检查户次”. */
  name: string;
  /** What is divided; null when the text does not say. */
  numerator: Figure | null;
  /** What it is divided by: the most likely figure, null when only `of` names it. */
  denominator: Figure | null;
  /** The words that name the whole (“占检查户次的”); empty when there are none. */
  of: string;
  /** Some pair of counts nearby gives the percentage. */
  agrees: boolean;
  span: Span;
}

/** Shares in words: “占……的12%”, “占比12%”. */
const SHARE = /占(比|总数|总量|全部|其中|比例|比重)?([^，。；占]{0,20}?)(?:总数|总量|全部|的|比|约|达|为|近|超|比例|比重|比例为|了|到|：)*$/;
const RATE = /(率|比例|比重|占比)(?:达|为|达到|均|均为|均达|是|约|近|超|超过|至|到|提高|提升|保持|在|高|仅|只有|仅为|均达到|不低于|不少于|：)*$/;
/** Numerators may be named by another word than the rate: 办结率 by 结案. */
const SYNONYMS: readonly (readonly string[])[] = [
  ['办结', '结案', '审结', '办理完毕', '办复'],
  ['调解成功', '成功调解', '调解成', '成功', '达成协议'],
  ['整改', '销号', '消除'],
  ['化解', '化解成功'],
  ['出庭', '出庭应诉'],
  ['公开', '公示'],
  ['参加', '参考', '参训', '参学', '参与', '到课'],
  ['合格', '通过'],
  ['办理', '处理', '处置'],
];
/** A rate so named counts only some of those done: in time, online, at the first attempt. */
const NARROWER = /按期|按时|及时|限时|网上|网办|线上|一次|首次|初次|提前|当场|现场|平均|法定|自愿|实质|主动|准确|直接|全程|满意/;
const TARGET = /计划|目标|应|下达|指标|任务数|任务$/;
const REACHED = /实际|完成|已|实/;
const LOOK_BACK = 14;

/** Whether the percentage follows from the two counts, given rounding or cutting of its last digit. */
export function isRatio(percent: Figure, numerator: { low: number; high: number }, denominator: { low: number; high: number }): boolean {
  if (denominator.high <= 0) return false;
  const low = (numerator.low / denominator.high) * 100;
  const high = denominator.low > 0 ? (numerator.high / denominator.low) * 100 : Number.POSITIVE_INFINITY;
  const slack = percent.step * 1.0001;
  const from = percent.bound === 'exact' ? percent.value - slack : percent.low;
  const to = percent.bound === 'exact' ? percent.value + slack : percent.high;
  // Both ends open: a difference of a full last digit is a wrong digit.
  return low < to - percent.step * 1e-3 && high > from + percent.step * 1e-3;
}

function rateWord(name: string): string {
  const bare = name.replace(/(?:率|比例|比重|占比)$/, '');
  for (const words of SYNONYMS) {
    for (const word of words) if (bare.endsWith(word)) return word;
  }
  return bare.slice(-2);
}

function synonymsOf(word: string): readonly string[] {
  return SYNONYMS.find((words) => words.includes(word)) ?? [word];
}

function mentions(words: string, wanted: readonly string[]): boolean {
  return wanted.some((word) => {
    const at = words.indexOf(word);
    return at >= 0 && !'不未非无待'.includes(words[at - 1] ?? '，') && !words.endsWith('正在', at);
  });
}

class RatioReader {
  readonly text: string;
  readonly figures: Figure[];
  readonly ratios: Ratio[] = [];
  readonly #groups: Group[];
  readonly #sentences: Span[];
  readonly #groupOf = new Map<Figure, Group>();

  constructor(reading: BlockReading) {
    this.text = reading.normal.text;
    this.figures = figuresOf(reading);
    this.#groups = groupsOf(reading).groups;
    this.#sentences = textShape(reading).sentences;
    for (const group of this.#groups) for (const part of group.parts) this.#groupOf.set(part, group);
  }

  read(): Ratio[] {
    for (const figure of this.figures) {
      if (figure.unit.written !== '%') continue;
      const lead = this.text.slice(figure.leadStart, figure.start);
      const previous = this.figures[figure.index - 1];
      if (previous && /^的(?:比例)?(?:约|近|超|达)?$/.test(this.text.slice(previous.end, figure.start)) && previous.unit.kind !== 'percent') {
        this.#ofFigure(figure, previous);
        continue;
      }
      const share = SHARE.exec(lead);
      if (share) this.#share(figure, lead, share[1] === '比' || share[1] === '其中' ? '' : share[2]!);
      else {
        const rate = RATE.exec(lead);
        if (rate) this.#rate(figure, lead.slice(0, rate.index + rate[1]!.length));
      }
    }
    return this.ratios;
  }

  #before(figure: Figure, count = LOOK_BACK): Figure[] {
    return this.figures.slice(Math.max(0, figure.index - count), figure.index).toReversed();
  }

  #counts(figures: readonly Figure[], like: Figure): Figure[] {
    return figures.filter((figure) => comparable(figure.unit, like.unit) && !figure.base && !figure.each);
  }

  #add(percent: Figure, name: string, numerator: Figure | null, denominator: Figure | null, agrees: boolean, of = ''): void {
    const members = [percent, numerator, denominator].filter((figure) => figure !== null);
    const start = Math.min(...members.map((figure) => figure.leadStart));
    this.ratios.push({ percent, name, numerator, denominator, of, agrees, span: { start, end: percent.end } });
  }

  /** “132名，占全局执法人员165名的80%”: the whole stands right before the percentage. */
  #ofFigure(percent: Figure, denominator: Figure): void {
    const numerator = this.#counts(this.#before(denominator), denominator)[0] ?? null;
    if (!numerator || numerator.sentence !== percent.sentence) return;
    this.#add(percent, '', numerator, denominator, isRatio(percent, numerator, denominator));
  }

  #share(percent: Figure, lead: string, of: string): void {
    // “12人占41%” and “村卫生室占131个”: only a figure right before the share can be divided.
    const numerator = this.#before(percent, 2).find((figure) => figure.unit.kind !== 'percent' && figure.sentence === percent.sentence);
    if (!numerator) return;
    // The share must be said of this figure: nothing but its own noun and one comma between, no other subject.
    if (!/^[^，。；：]{0,12}，?$/.test(this.text.slice(numerator.end, percent.leadStart))) return;
    if (!/^(?:，|约|各|仅|只|其|均)*占/.test(lead)) return;
    const whole = this.#groupOf.get(numerator)?.total ?? null;
    const others = this.#counts(this.#before(numerator), numerator);
    const named = of.replace(/^(?:全部|全年|当年|总|所有|同期|本年度|全局|全市|全县|全区|全省|全镇)+/, '');
    if (named !== '') {
      const matching = others.filter((figure) => isSubsequence(named, figure.lead + figure.follows + figure.unit.written));
      const denominator = matching[0] ?? null;
      this.#add(percent, lead, numerator, denominator, matching.some((figure) => isRatio(percent, numerator, figure)), named);
      return;
    }
    const candidates = whole ? [whole, ...others] : others;
    const agrees = candidates.some((figure) => isRatio(percent, numerator, figure));
    const denominator = whole ?? (others.length === 1 || others[0]?.sentence === percent.sentence ? others[0] ?? null : null);
    if (denominator) this.#add(percent, lead, numerator, denominator, agrees);
  }

  #rate(percent: Figure, name: string): void {
    const segment = this.text.lastIndexOf('；', percent.start);
    const floor = Math.max(segment, this.#sentences[percent.sentence]!.start);
    const before = this.#before(percent).filter((figure) => figure.unit.kind === 'count' || figure.unit.kind === 'occasion' || figure.unit.kind === 'measure' || figure.unit.kind === 'money');
    const local = before.filter((figure) => figure.start > floor);
    const planned = /(?:完成|达标|实现|执行)率$/.test(name) ? this.#plan(local) : null;
    if (planned) {
      this.#add(percent, name, planned.done, planned.target, isRatio(percent, planned.done, planned.target));
      return;
    }
    const words = synonymsOf(rateWord(name));
    const numerator = local.find((figure) => !figure.rest && mentions(this.#wordsOf(figure), words));
    if (!numerator) return;
    const group = this.#groupOf.get(numerator);
    const others = this.#counts(this.#before(numerator), numerator);
    // Parts of another total are no whole of their own.
    const free = others.filter((figure) => !this.#groupOf.has(figure) || this.#groupOf.get(figure) === group);
    const inSegment = free.find((figure) => figure.start > floor);
    const inSentence = free.find((figure) => figure.sentence === percent.sentence);
    const taken = inSentence && ['receive', 'accept', 'handle', 'inspect', 'find'].includes(inSentence.indicator.action ?? '') && numerator.indicator.noun === '' ? inSentence : undefined;
    const denominator = (group && group.parts.length > 1 && group.relation !== 'sum' ? group.total : undefined) ?? inSegment ?? taken;
    if (!denominator) return;
    // Counts of other things are no whole: “接入点位1.93万个，处置预警信息2617条，处置率100%”.
    const own = numerator.indicator.noun;
    const their = denominator.indicator.noun;
    if (own.length >= 2 && their.length >= 2 && !own.endsWith(their.slice(-2)) && !mentions(own, words) && denominator !== group?.total) return;
    const sums = group ? this.#sums(group, numerator) : [numerator];
    const wholes = [denominator, ...others];
    const agrees = sums.some((sum) => wholes.some((whole) => isRatio(percent, sum, whole)));
    // “按期办结率100%” may leave out what is not yet due, and an in-time rate may be lower than the rate done.
    if (!agrees && NARROWER.test(name) && (percent.value === 100 || numerator.value >= denominator.value) && percent.value <= 100) return;
    this.#add(percent, name, numerator, denominator, agrees);
  }

  #wordsOf(figure: Figure): string {
    const behind = this.text.slice(figure.end, figure.end + 8);
    const stop = behind.search(/[，。；、（]/);
    return figure.lead + (stop < 0 ? behind : behind.slice(0, stop));
  }

  /** “年度计划拆除5万平方米，实际拆除6万平方米”. */
  #plan(local: readonly Figure[]): { done: Figure; target: Figure } | null {
    const [done, target] = local;
    if (!done || !target || !comparable(done.unit, target.unit)) return null;
    return TARGET.test(target.lead) && !target.lead.startsWith('完成') && REACHED.test(done.lead) ? { done, target } : null;
  }

  /** The part itself and sums of it with its neighbours in the same list (优秀 and 合格 together pass). */
  #sums(group: Group, part: Figure): { low: number; high: number }[] {
    const at = group.parts.indexOf(part);
    const sums: { low: number; high: number }[] = [];
    for (let from = 0; from <= at; from += 1) {
      for (let to = at; to < group.parts.length; to += 1) {
        const range = group.parts.slice(from, to + 1);
        sums.push({ low: range.reduce((sum, one) => sum + one.low, 0), high: range.reduce((sum, one) => sum + one.high, 0) });
      }
    }
    return sums;
  }
}

/** Whether all characters of `part` occur in `whole` in this order: “主动公开信息” in “主动公开政府信息”. */
export function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const character of part) {
    at = whole.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Percentages of a block with the counts they follow from, as far as the text says which. */
export const ratiosOf = perBlock((reading): Ratio[] => new RatioReader(reading).read());
