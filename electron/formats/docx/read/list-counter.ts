import { formatNumber } from './number-formats.ts';
import type { AbstractNumbering, NumberingDefinitions, NumberingInstance, NumberingLevel } from './numbering-definitions.ts';
import { LEVELS, type ParagraphFormat } from './paragraph-format.ts';
import type { ParagraphStyle, StyleSheet } from './style-sheet.ts';
import { symbolText } from './symbol-fonts.ts';

/** The number of a paragraph as Word shows it. */
export interface ListNumber {
  /** “一、”, “（二）”, “1.1”, “●”. */
  ordinal: string;
  /** 0 outermost. */
  depth: number;
  /** What keeps the ordinal apart from the text; empty when its own closing mark does. */
  separator: '' | ' ';
}

/** Counters of one definition; all instances of the definition count on together. */
interface Counters {
  /** Last number used at each level; undefined before the first and after a restart. */
  numbers: (number | undefined)[];
  /** Instances whose start overrides have taken effect, as “numId/level”. */
  overridden: Set<string>;
}

/** A bullet that is a picture or has no character of its own. */
const PLAIN_BULLET = '•';

/** Word links a definition to a numbering style once; more links lead in a circle. */
const MAX_LINKS = 4;

/** Ordinals are a few characters; a level may be made to show more than a page. */
const MAX_ORDINAL = 100;

/** Numbers the paragraphs of a document. Paragraphs must be asked for once each, in document order. */
export class ListCounter {
  readonly #definitions: NumberingDefinitions;
  readonly #styles: StyleSheet;
  readonly #counters = new Map<AbstractNumbering, Counters>();

  constructor(definitions: NumberingDefinitions, styles: StyleSheet) {
    this.#definitions = definitions;
    this.#styles = styles;
  }

  /**
   * Counts a paragraph.
   * @param direct the paragraph's own format, without that of its style
   * @returns null when the paragraph shows no number
   */
  next(direct: ParagraphFormat, style: ParagraphStyle): ListNumber | null {
    const numId = direct.numId ?? style.format.numId;
    const instance = numId === undefined || numId === '0' ? undefined : this.#definitions.instances.get(numId);
    const abstract = instance && this.#abstractOf(instance);
    if (numId === undefined || !instance || !abstract) return null;

    const depth = direct.numLevel ?? (direct.numId === undefined ? levelOfStyle(abstract, style) : 0);
    const level = instance.levels.get(depth) ?? abstract.levels.get(depth);
    if (!level) return null;

    const counters = this.#countersOf(abstract);
    this.#count(counters, instance, abstract, numId, depth);
    if (level.hidden) return null;
    const shown = level.format === 'bullet' || level.pictureBullet
      ? bulletText(level)
      : numberText(level, counters.numbers, (index) => instance.levels.get(index) ?? abstract.levels.get(index));
    if (shown === '') return null;
    const ordinal = shown.slice(0, MAX_ORDINAL);
    return { ordinal, depth, separator: separatorAfter(ordinal, level) };
  }

  /** Follows links to numbering styles, which hold the definition of another one (17.9.21, 17.9.27). */
  #abstractOf(instance: NumberingInstance): AbstractNumbering | undefined {
    let abstract = this.#definitions.abstracts.get(instance.abstractId);
    for (let links = 0; abstract?.numStyleLink !== undefined && links < MAX_LINKS; links++) {
      const linked = this.#definitions.instances.get(this.#styles.numberingOf(abstract.numStyleLink) ?? '');
      if (!linked) break;
      abstract = this.#definitions.abstracts.get(linked.abstractId);
    }
    return abstract;
  }

  #countersOf(abstract: AbstractNumbering): Counters {
    let counters = this.#counters.get(abstract);
    if (!counters) {
      counters = { numbers: [], overridden: new Set() };
      this.#counters.set(abstract, counters);
    }
    return counters;
  }

  #count(counters: Counters, instance: NumberingInstance, abstract: AbstractNumbering, numId: string, depth: number): void {
    const levelAt = (index: number): NumberingLevel | undefined => instance.levels.get(index) ?? abstract.levels.get(index);
    const { numbers } = counters;
    // A higher level that was never used counts as used once: a first paragraph on level 2 shows 1.1.
    for (let index = 0; index < depth; index++) numbers[index] ??= levelAt(index)?.start ?? 1;

    const override = instance.startOverrides.get(depth);
    const key = `${numId}/${depth}`;
    if (override !== undefined && !counters.overridden.has(key)) {
      counters.overridden.add(key);
      numbers[depth] = override;
    } else {
      numbers[depth] = numbers[depth] === undefined ? (levelAt(depth)?.start ?? 1) : numbers[depth] + 1;
    }

    for (let index = depth + 1; index < LEVELS; index++) {
      const restart = levelAt(index)?.restart;
      if (restart === undefined || (restart > 0 && depth < restart)) numbers[index] = undefined;
    }
  }
}

/** A level is tied to a style, or else set in it; without either the outermost one counts (17.9.23). */
function levelOfStyle(abstract: AbstractNumbering, style: ParagraphStyle): number {
  for (const id of style.ids) {
    for (const [index, level] of abstract.levels) {
      if (level.styleId === id) return index;
    }
  }
  return style.format.numLevel ?? 0;
}

function numberText(
  level: NumberingLevel,
  numbers: readonly (number | undefined)[],
  levelAt: (index: number) => NumberingLevel | undefined,
): string {
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const source = levelAt(index);
    const number = numbers[index];
    if (!source || number === undefined) return '';
    return formatNumber(number, level.legal ? 'decimal' : source.format, source.pattern);
  });
}

function bulletText(level: NumberingLevel): string {
  if (level.pictureBullet) return PLAIN_BULLET;
  return Array.from(level.text, (character) => symbolText(character, level.font) ?? PLAIN_BULLET).join('');
}

/**
 * Word sets a tab or a space between number and text. It is left out where the number closes with a mark of its own,
 * as it is in typed ordinals (“一、加强”), and kept as a space where digits would run into the text (“1.1 2025年”).
 */
function separatorAfter(ordinal: string, level: NumberingLevel): '' | ' ' {
  return !level.noSeparator && /[\p{L}\p{N}]$/u.test(ordinal) ? ' ' : '';
}
