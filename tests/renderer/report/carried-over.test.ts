import { expect, test } from 'vitest';
import { carriedOver } from '../../../renderer/report/panels/carried-over.ts';
import { emptyMeta, makeReport, type Report } from '../../../shared/report/report.ts';

function report(text: string): Report {
  return makeReport(emptyMeta(), [{ type: 'paragraph', id: 'p', text }]);
}

test('marks sentences that stand in both reports, whatever the year', () => {
  const pieces = carriedOver(
    report('2024年坚持把法治建设摆在全局工作的重要位置统筹推进。办理行政许可17件，按期办结率百分之百。'),
    report('办理行政许可23件，按期办结率百分之百。2025年坚持把法治建设摆在全局工作的重要位置统筹推进。'),
  ).get('p');
  expect(pieces).toEqual([
    { start: 0, text: '2024年坚持把法治建设摆在全局工作的重要位置统筹推进。', carried: true },
    { start: 28, text: '办理行政许可17件，按期办结率百分之百。', carried: false },
  ]);
});

test('short sentences are no repetition', () => {
  expect(carriedOver(report('现报告如下。'), report('现报告如下。')).get('p')).toEqual([{ start: 0, text: '现报告如下。', carried: false }]);
});
