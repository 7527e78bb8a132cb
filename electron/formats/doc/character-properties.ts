import type { FormattedRun } from './formatted-runs.ts';
import { sprms } from './sprms.ts';
import type { WordBinary } from './word-binary.ts';

export interface CharacterProperties {
  hidden: boolean;
  /** Deleted by a tracked change. */
  deleted: boolean;
  /** A character of a symbol font that stands for the one in the text. */
  symbol: { font: number; code: number } | null;
}

const C_VANISH = 0x083c;
const C_DELETED = 0x0800;
const C_SYMBOL = 0x6a09;
/** Values of toggles that refer to the style instead: as there, and the opposite. */
const OPPOSITE_OF_STYLE = 0x81;

const PLAIN: CharacterProperties = { hidden: false, deleted: false, symbol: null };

/** Reads what a run of characters says. Text is taken to be visible where only its style could hide it. */
export function characterProperties({ document }: WordBinary, run: FormattedRun | null): CharacterProperties {
  if (!run || run.propertiesEnd <= run.propertiesAt) return PLAIN;
  const properties = { ...PLAIN };
  for (const { code, at } of sprms(document, run.propertiesAt, run.propertiesEnd)) {
    if (code === C_VANISH) properties.hidden = isOn(document.getUint8(at));
    else if (code === C_DELETED) properties.deleted = isOn(document.getUint8(at));
    else if (code === C_SYMBOL) properties.symbol = { font: document.getUint16(at, true), code: document.getUint16(at + 2, true) };
  }
  return properties;
}

function isOn(value: number): boolean {
  return value === 1 || value === OPPOSITE_OF_STYLE;
}
