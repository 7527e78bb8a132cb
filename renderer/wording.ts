import type { Copy } from '../shared/api/contract.ts';
import type { Verdict } from '../shared/check-output/check-output.ts';
import type { Certainty } from '../shared/finding/finding.ts';

/** What the user should do about a basis of each certainty. */
export const CERTAINTY_HINTS: Record<Certainty, string> = {
  yes: '条文已与原文核对。',
  paraphrased: '只见到他人的归纳，没有读到原文，引用前请核对。',
  inferred: '由已核实的条文推出，引用前请核对。',
  no: '没有查到出处，引用前务必核对。',
};

export const VERDICT_NAMES: Record<Verdict, string> = { pass: '通过', revise: '修改后通过', fail: '不通过' };

export const COPY_NAMES: Record<Copy, string> = { submission: '报送版', public: '公开版' };
