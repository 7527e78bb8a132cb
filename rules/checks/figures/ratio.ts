import { z } from 'zod';
import { placeIn, type Analysis, type BlockEntry } from '../../analysis/analysis.ts';
import { changesOf, type Change } from '../../facts/figures/changes.ts';
import { figuresOf, type Figure } from '../../facts/figures/figures.ts';
import { figureText, formatLike, formatPercent } from '../../facts/figures/format.ts';
import { isRatio, isSubsequence, ratiosOf, type Ratio } from '../../facts/figures/ratios.ts';
import { reportFigures } from '../../facts/figures/report-figures.ts';
import { comparable } from '../../facts/figures/units.ts';
import { defineCheck, type Detection } from '../check.ts';

const params = z.strictObject({
  /** Endings of names of rates that may exceed 100 %. */
  mayExceed: z.array(z.string().min(1)),
});

/** Looks for the whole that a share names (“占主动公开信息的6.6%”) anywhere in the report. */
function wholeElsewhere(analysis: Analysis, ratio: Ratio): { figure: Figure; entry: BlockEntry }[] {
  const { numerator, of } = ratio;
  if (!numerator || of.length < 4) return [];
  return reportFigures(analysis).filter(({ figure, kind }) =>
    kind !== 'nextYear' && figure !== numerator && comparable(figure.unit, numerator.unit) && figure.bound === 'exact'
    && figure.value >= numerator.value && isSubsequence(of, figure.indicator.verb + figure.indicator.noun + figure.unit.written));
}

function mismatch(entry: BlockEntry, ratio: Ratio, numerator: Figure, denominator: Figure, denominatorText: string): Detection {
  const { percent, span } = ratio;
  return {
    place: placeIn(entry, span.start, span.end),
    variant: 'share',
    related: [placeIn(entry, percent.start, percent.end), placeIn(entry, numerator.start, numerator.end)],
    data: {
      percent: figureText(entry.reading, percent), part: figureText(entry.reading, numerator), whole: denominatorText,
      expected: formatPercent((numerator.value / denominator.value) * 100, Math.min(percent.step, 0.01)),
    },
    identity: `${figureText(entry.reading, numerator)}/${denominatorText}=${figureText(entry.reading, percent)}`,
  };
}

function* shares(analysis: Analysis, entry: BlockEntry): Generator<Detection> {
  for (const ratio of ratiosOf(entry.reading)) {
    if (ratio.agrees || !ratio.numerator) continue;
    if (ratio.denominator) {
      yield mismatch(entry, ratio, ratio.numerator, ratio.denominator, figureText(entry.reading, ratio.denominator));
      continue;
    }
    const wholes = wholeElsewhere(analysis, ratio);
    const [first] = wholes;
    if (!first || wholes.some(({ figure }) => isRatio(ratio.percent, ratio.numerator!, figure))) continue;
    if (wholes.some(({ figure }) => figure.value !== first.figure.value)) continue;
    yield mismatch(entry, ratio, ratio.numerator, first.figure, figureText(first.entry.reading, first.figure));
  }
}

/** Whether the stated amount follows from the two values. */
function follows(change: Change): boolean {
  const { base, current, amount } = change;
  if (!amount) return true;
  if (amount.unit.kind === 'percent') {
    const low = Math.min(Math.abs(current.low - base.high), Math.abs(current.high - base.low));
    const high = Math.max(Math.abs(current.low - base.high), Math.abs(current.high - base.low));
    return isRatio(amount, { low, high }, base);
  }
  const slack = (amount.unit.kind === 'points' ? Math.max(base.step, current.step, amount.step) : (base.high - base.low + current.high - current.low) / 2 + amount.step / 2) + 1e-9;
  const difference = Math.abs(current.value - base.value);
  if (amount.bound !== 'exact') return difference <= amount.high + slack && difference >= amount.low - slack;
  // Points and counts written to the same place are exact.
  const exact = base.step === current.step && base.step <= amount.step && base.multiple === 1;
  return Math.abs(difference - amount.value) <= (exact ? 1e-6 : slack);
}

function* changes(entry: BlockEntry): Generator<Detection> {
  for (const change of changesOf(entry.reading)) {
    const { base, current, amount, span } = change;
    if (!amount || base.bound !== 'exact' || current.bound !== 'exact' || follows(change)) continue;
    const difference = Math.abs(current.value - base.value);
    yield {
      place: placeIn(entry, span.start, span.end),
      variant: 'change',
      related: [base, current, amount].map((figure) => placeIn(entry, figure.start, figure.end)),
      data: {
        base: figureText(entry.reading, base), current: figureText(entry.reading, current), word: change.word, stated: figureText(entry.reading, amount),
        expected: amount.unit.kind === 'percent' ? formatPercent((difference / base.value) * 100, Math.min(amount.step, 0.01)) : formatLike(Number(difference.toFixed(6)), amount),
      },
      identity: `${figureText(entry.reading, base)}-${figureText(entry.reading, current)}:${figureText(entry.reading, amount)}`,
    };
  }
}

const SHARE_NAME = /(?:率|占比|比例|比重|满意度|占[^，。；]{0,20})$/;
const FALL = /(?:下降|减少|降低|压缩|压减|缩短|降幅|精简)(?:了|约|近|超|达)?$/;

function* impossible(entry: BlockEntry, mayExceed: readonly string[]): Generator<Detection> {
  for (const figure of figuresOf(entry.reading)) {
    if (figure.unit.written !== '%' || figure.value <= 100) continue;
    const name = figure.lead;
    const share = SHARE_NAME.test(name) && !mayExceed.some((ending) => name.endsWith(ending));
    if (!share && !FALL.test(name)) continue;
    yield {
      place: placeIn(entry, figure.leadStart, figure.end),
      variant: 'over',
      data: { name, percent: figureText(entry.reading, figure) },
    };
  }
}

/** Percentages that do not follow from the counts beside them, and shares above the whole. */
export const ratioCheck = defineCheck({
  kind: 'figures-ratio',
  params,
  variants: ['share', 'change', 'over'],
  *run(analysis, { mayExceed }) {
    for (const entry of analysis.blocks) {
      if (figuresOf(entry.reading).length === 0) continue;
      yield* shares(analysis, entry);
      yield* changes(entry);
      yield* impossible(entry, mayExceed);
    }
  },
});
