import { perBlock, type BlockReading } from '../../reading/text/block-reading.ts';
import { textShape } from '../text/sentences.ts';
import { figuresOf, type Figure } from './figures.ts';
import { groupsOf } from './groups.ts';

/** Differences in the wording that make two indicators different. */
const LIMITS = /新增|首次|初次|不足|只有|仅|平均|其中|分别|同比|结转|上级|自行|联合|跨/;
/** Words of leading and urging that stand before what the unit did: “督促主动公开……”. */
const URGING = /(?:督促|推动|要求|统筹|推进|指挥|带头|领衔|督办|牵头|组织|指导|依法|认真|全年|执法办案|化解矛盾|，)+/g;
/** Words by which a sentence limits what it counts to an occasion or a field. */
const OCCASIONS = /专项|行动|整治|领域|期间|联合|重点|围绕|针对|结合|暑|节|周|日活动|面向|为期|带队|抽查|评查/;
const CARRIED_OVER = /结转|上年|往年|存量/;
/** A reference to what was counted before: “143件投诉中”, “8起行政处罚全部……”. */
const DEFINITE = /^([^，。；：]{1,14}?)(?:中(?![心央队小学医层型介])|全部|均|都)/;

/** Whether a figure tells what it counts, so that it can be told otherwise elsewhere. */
function isComplete(figure: Figure): boolean {
  const { kind: unit } = figure.unit;
  if (figure.base || figure.each || figure.rest) return false;
  // “1件行政复议被撤销” tells of one of them; what refers to all is looked at apart.
  if (figure.lead === '' && figure.key.body === '') return false;
  // “27个乡镇街道中有4个”: some of them.
  if (figure.indicator.verb === '有' && figure.total === '') return false;
  if (figure.bound !== 'exact' && figure.bound !== 'about') return false;
  if (/结转|余下/.test(figure.lead)) return false;
  if (unit === 'percent') return figure.indicator.noun.endsWith('率') && figure.indicator.noun.length >= 5;
  return unit === 'count' || unit === 'occasion' || unit === 'money' || unit === 'measure';
}

/** The names a figure is compared under: what it counts, and the organ or place counted. */
function namesOf(figure: Figure): readonly string[] {
  if (!isComplete(figure)) return [];
  const { noun, body } = figure.key;
  return (body === '' || body === noun ? [noun] : [noun, body]).filter((name) => name.length >= 2);
}

/** What a figure refers to, when it repeats one given before; `named` when 中, 全部 or 均 behind the noun says so. */
function referenceOf(figure: Figure, text: string): { noun: string; named: boolean } | null {
  if ((figure.lead !== '' && !figure.open) || figure.attributive || figure.bound !== 'exact' || figure.rest || figure.base || figure.value < 5) return null;
  if (figure.unit.kind !== 'count') return null;
  const named = DEFINITE.exec(text.slice(figure.end, figure.end + 24))?.[1];
  const noun = named ?? figure.follows;
  if ((named !== undefined && figure.lead !== '') || noun.length < 2) return null;
  return { noun, named: named !== undefined };
}

/**
 * What a figure is compared by with the others of a report. All of it follows from its own block, so that it is found
 * once while the rest of the report changes.
 */
export class Comparand {
  readonly names: readonly string[];
  /** What is counted, with its verb: 派驻执法中队. */
  readonly words: string;
  /** The last two characters of `words`. */
  readonly tail: string;
  /** It is part of a total that the text divides. */
  readonly part: boolean;
  readonly reference: { noun: string; named: boolean } | null;
  /** What is counted with the exact count, to find the same count elsewhere: “执法人员|312”; null for other figures. */
  readonly count: string | null;
  readonly #figure: Figure;
  readonly #reading: BlockReading;
  #subject: string | null = null;
  #limited: boolean | null = null;
  #occasional: boolean | null = null;

  constructor(figure: Figure, reading: BlockReading, part: boolean) {
    this.#figure = figure;
    this.#reading = reading;
    this.part = part;
    this.names = namesOf(figure);
    this.words = figure.indicator.verb + figure.key.noun;
    const counts = figure.bound === 'exact' && figure.key.noun.length >= 2 && (figure.unit.kind === 'count' || figure.unit.kind === 'occasion');
    this.count = counts ? `${figure.key.noun}|${figure.value}` : null;
    this.tail = this.words.slice(-2);
    this.reference = part ? null : referenceOf(figure, reading.normal.text);
  }

  /** Who acts, without words of leading and urging. */
  get subject(): string {
    this.#subject ??= this.#figure.indicator.subject.replaceAll(URGING, '');
    return this.#subject;
  }

  /** The words before the figure limit what is counted. */
  get limited(): boolean {
    this.#limited ??= LIMITS.test(this.#figure.lead);
    return this.#limited;
  }

  /** The sentence before the figure limits it to an occasion. */
  get occasional(): boolean {
    this.#occasional ??= OCCASIONS.test(this.#sentence(this.#figure.start));
    return this.#occasional;
  }

  /** The sentence speaks of what was left over from the year before. */
  get carriesOver(): boolean {
    return CARRIED_OVER.test(this.#sentence(Infinity));
  }

  #sentence(upTo: number): string {
    const { start, end } = textShape(this.#reading).sentences[this.#figure.sentence]!;
    return this.#reading.normal.text.slice(start, Math.min(end, upTo));
  }
}

/** What each figure of a block is compared by, in the order of the figures. */
export const comparandsOf = perBlock((reading): Comparand[] => {
  const figures = figuresOf(reading);
  if (figures.length === 0) return [];
  const parts = new Set<Figure>();
  for (const { relation, parts: members } of groupsOf(reading).groups) {
    if (relation === 'among' || relation === 'by' || relation === 'brackets') for (const part of members) parts.add(part);
  }
  return figures.map((figure) => new Comparand(figure, reading, parts.has(figure)));
});
