export const VERDICTS = ['pass', 'revise', 'fail'] as const;
/** 通过, 修改后通过, 不通过. */
export type Verdict = (typeof VERDICTS)[number];

/** 通过 without errors and warnings, 修改后通过 with warnings, 不通过 with errors. */
export function verdictOf(errors: number, warnings: number): Verdict {
  if (errors > 0) return 'fail';
  return warnings > 0 ? 'revise' : 'pass';
}
