import { expect, test } from 'vitest';
import { readText } from '../../support/check-text.ts';

const REPORT = ['某县水务局关于2025年度法治政府建设情况的报告', '县委、县政府：', '一、主要举措和成效', '开展普法36场。'];

test.each(['秘密★1年', '机密', '密级：秘密', '绝密★启用前'])('“%s” above the title stays in the report', (marking) => {
  const { report } = readText([marking, ...REPORT].join('\n'));
  expect(report.meta.title).toBe(REPORT[0]);
  expect(report.blocks[0]).toMatchObject({ type: 'paragraph', text: marking });
});

test('other lines above the title are furniture as before', () => {
  const { report } = readText(['首页 > 政务公开', ...REPORT].join('\n'));
  expect(report.blocks[0]).toMatchObject({ type: 'heading' });
});
