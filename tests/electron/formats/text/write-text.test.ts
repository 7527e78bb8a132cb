import { expect, test } from 'vitest';
import { reportText } from '../../../../electron/formats/text/write-text.ts';
import { emptyMeta, makeReport } from '../../../../shared/report/report.ts';

test('writes one paragraph a line, indented, with run-in headings on the line of their paragraph', () => {
  const meta = { ...emptyMeta(), title: '某县某局的报告', addressees: ['县委', '县人民政府'], signature: ['某县某局'], issueDate: '2026年2月3日', copyTo: ['县委依法治县办'] };
  const report = makeReport(meta, [
    { type: 'heading', id: 'h', level: 1, ordinal: '一、', text: '举措' },
    { type: 'heading', id: 'r', level: 2, ordinal: '（一）', text: '履职。', runIn: true },
    { type: 'paragraph', id: 'p', text: '办理许可17件。' },
    { type: 'paragraph', id: 'e', text: '' },
    { type: 'table', id: 't', headerRows: 0, rows: [[{ text: '指标' }, { text: '17' }]] },
  ]);
  expect(reportText(report).split('\n')).toEqual([
    '某县某局的报告', '县委、县人民政府：', '　　一、举措', '　　（一）履职。办理许可17件。', '指标\t17', '某县某局', '2026年2月3日', '',
  ]);
});
