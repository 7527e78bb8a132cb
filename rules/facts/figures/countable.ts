import { perBlock } from '../../reading/text/block-reading.ts';
import { figuresOf, type Figure } from './figures.ts';

/** Whether a figure tells a result: a count, an amount, a rate or a time limit, not an age or a span of years. */
function tells(figure: Figure): boolean {
  const { kind, written } = figure.unit;
  return kind !== 'age' && !(kind === 'duration' && (written === '年' || written === '个月'));
}

/** How many figures a block has that tell a result. */
export const resultFigures = perBlock((reading): number => figuresOf(reading).filter(tells).length);
