import type { Copy } from '../shared/api/contract.ts';
import type { Verdict } from '../shared/check-output/check-output.ts';
import type { Certainty, MandatoryKind, SectionKind, Severity } from '../shared/finding/finding.ts';

export const SEVERITY_NAMES: Record<Severity, string> = { error: '错误', warning: '警告', info: '提示' };

export const KIND_NAMES: Record<SectionKind, string> = {
  measures: '主要举措和成效',
  shortcomings: '不足和原因',
  firstResponsible: '第一责任人履职',
  nextYear: '下一年度安排',
  other: '其他内容',
};

/** How the four contents are called where there is room for their full names. */
export const MANDATORY_NAMES: Record<MandatoryKind, string> = {
  measures: '推进法治政府建设的主要举措和成效',
  shortcomings: '存在的不足和原因',
  firstResponsible: '党政主要负责人履行第一责任人职责情况',
  nextYear: '下一年度的主要安排',
};

export const CERTAINTY_NAMES: Record<Certainty, string> = {
  yes: '已核原文',
  paraphrased: '转述，未核原文',
  inferred: '推定',
  no: '未核实',
};

export const CERTAINTY_HINTS: Record<Certainty, string> = {
  yes: '条文已与原文核对。',
  paraphrased: '只见到他人的归纳，没有读到原文，引用前请核对。',
  inferred: '由已核实的条文推出，引用前请核对。',
  no: '没有查到出处，引用前务必核对。',
};

export const VERDICT_NAMES: Record<Verdict, string> = { pass: '通过', revise: '修改后通过', fail: '不通过' };

export const COPY_NAMES: Record<Copy, string> = { submission: '报送版', public: '公开版' };
