import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareReports } from '../../../renderer/report/panels/compare-reports.ts';
import { emptyMeta, makeReport, type Report } from '../../../shared/report/report.ts';

function report(...paragraphs: [id: string, text: string][]): Report {
  return makeReport(emptyMeta(), paragraphs.map(([id, text]) => ({ type: 'paragraph', id, text })));
}

describe('comparing two states of a report', () => {
  test('shows what changed within a paragraph', () => {
    expect(compareReports(report(['a', '办理许可17件。'], ['b', '不变。']), report(['a', '办理许可23件。'], ['b', '不变。']))).toEqual([
      { key: 'a', before: '办理许可', removed: '17', added: '23', after: '件。' },
    ]);
  });

  test('shows what came and what went, in place', () => {
    const found = compareReports(report(['a', '甲'], ['b', '乙'], ['c', '丙']), report(['a', '甲'], ['c', '丙'], ['d', '丁']));
    expect(found.map(({ key, removed, added }) => [key, removed, added])).toEqual([['b', '乙', ''], ['d', '', '丁']]);
  });

  test('shows changes of title and date', () => {
    const before = report();
    const after = makeReport({ ...emptyMeta(), title: '某局的报告' }, []);
    expect(compareReports(before, after)).toEqual([{ key: 'meta:title', before: '', removed: '', added: '某局的报告', after: '' }]);
  });

  test('both texts can be put together again from a difference', () => {
    assert(
      property(string({ unit: 'grapheme' }), string({ unit: 'grapheme' }), (from, to) => {
        const [found] = compareReports(report(['a', from]), report(['a', to]));
        const { before, removed, added, after } = found ?? { before: from, removed: '', added: '', after: '' };
        expect([before + removed + after, before + added + after]).toEqual([from, to]);
      }),
    );
  });
});
