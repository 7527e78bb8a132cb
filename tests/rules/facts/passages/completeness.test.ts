import { describe, expect, test } from 'vitest';
import { analyse } from '../../../../rules/analysis/analysis.ts';
import { completeness } from '../../../../rules/facts/passages/completeness.ts';
import { emptyMeta, makeReport, type Block } from '../../../../shared/report/report.ts';

const HEADINGS = ['推进法治政府建设的主要举措和成效', '存在的不足和原因', '党政主要负责人履行推进法治建设第一责任人职责情况', '下一年度推进法治政府建设的主要安排'];
const WRITTEN = '全年办理行政许可，按期办结，案卷评查质量有所提高，群众满意。';

function percent(...texts: string[]): number {
  const blocks = texts.flatMap((text, index): Block[] => [
    { type: 'heading', id: `h${index}`, level: 1, ordinal: `${'一二三四'[index]}、`, text: HEADINGS[index] ?? '' },
    { type: 'paragraph', id: `p${index}`, text },
  ]);
  return completeness(analyse(makeReport(emptyMeta(), blocks)));
}

describe('completeness', () => {
  test('is 100 when every part has text, 0 when none has', () => {
    expect(percent(WRITTEN, WRITTEN, WRITTEN, WRITTEN)).toBe(100);
    expect(percent('', '', '', '')).toBe(0);
    expect(completeness(analyse(makeReport(emptyMeta(), [])))).toBe(0);
  });

  test('a part with something left to fill in is open, and so is a missing content', () => {
    expect(percent(WRITTEN, WRITTEN, `${WRITTEN}办理许可____件。`, WRITTEN)).toBe(75);
    expect(percent(WRITTEN, WRITTEN, WRITTEN)).toBe(75);
  });

  test('a heading right above its sub-headings is no part of its own', () => {
    const blocks: Block[] = [
      { type: 'heading', id: 'h', level: 1, ordinal: '一、', text: HEADINGS[0] ?? '' },
      { type: 'heading', id: 'a', level: 2, ordinal: '（一）', text: '加强组织领导' },
      { type: 'paragraph', id: 'pa', text: WRITTEN },
      { type: 'heading', id: 'b', level: 2, ordinal: '（二）', text: '依法履职' },
      { type: 'paragraph', id: 'pb', text: '' },
    ];
    // One of two parts is written; three contents are missing.
    expect(completeness(analyse(makeReport(emptyMeta(), blocks)))).toBe(20);
  });
});
