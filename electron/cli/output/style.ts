import { styleText } from 'node:util';
import { SEVERITY_NAMES } from '../../../shared/finding/finding-names.ts';
import type { Severity } from '../../../shared/finding/finding.ts';

const SEVERITY_COLOURS = { error: 'red', warning: 'yellow', info: 'cyan' } as const;

/** Puts colour on text where the output is a terminal that shows it. */
export interface Painter {
  severity(severity: Severity): string;
  strong(text: string): string;
  faint(text: string): string;
}

/** A painter for a terminal, or one that leaves the text as it is. */
export function painter(coloured: boolean): Painter {
  const paint = (format: Parameters<typeof styleText>[0], text: string): string =>
    coloured ? styleText(format, text, { validateStream: false }) : text;
  return {
    severity: (severity) => paint(SEVERITY_COLOURS[severity], SEVERITY_NAMES[severity]),
    strong: (text) => paint('bold', text),
    faint: (text) => paint('dim', text),
  };
}
