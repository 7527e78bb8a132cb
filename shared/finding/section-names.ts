import type { SectionKind } from './finding.ts';

/** Names of the contents as users see them, after 督察工作规定第二十五条. */
export const SECTION_NAMES: Record<SectionKind, string> = {
  measures: '主要举措和成效',
  shortcomings: '存在的不足和原因',
  firstResponsible: '党政主要负责人履行推进法治建设第一责任人职责情况',
  nextYear: '下一年度主要安排',
  other: '其他',
};

/** Short names, for lists of sections and table heads. */
export const SECTION_SHORT_NAMES: Record<SectionKind, string> = {
  measures: '举措和成效',
  shortcomings: '不足和原因',
  firstResponsible: '第一责任人履职情况',
  nextYear: '下一年度安排',
  other: '其他',
};
