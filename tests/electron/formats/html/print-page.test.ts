import { describe, expect, test } from 'vitest';
import { printPage } from '../../../../electron/formats/html/print-page.ts';
import { emptyMeta, makeReport, type Block } from '../../../../shared/report/report.ts';

const META = { ...emptyMeta(), unit: '青山县水务局', title: '青山县水务局的报告', addressees: ['县委'], signature: ['青山县水务局'], copyTo: ['县委依法治县办'] };

function page(blocks: Block[], copy: 'submission' | 'public' = 'public'): string {
  return printPage(makeReport(META, blocks), copy);
}

describe('the page that is printed', () => {
  test('holds the text in order, and no script', () => {
    const html = page([
      { type: 'heading', id: 'h', level: 1, ordinal: '一、', text: '举措' },
      { type: 'heading', id: 'r', level: 2, ordinal: '（一）', text: '履职。', runIn: true },
      { type: 'paragraph', id: 'p', text: '办理许可17件。' },
    ]);
    const words = html.slice(html.indexOf('<body>')).replaceAll(/<[^>]*>|\s/g, '');
    expect(words).toBe('青山县水务局的报告县委：一、举措（一）履职。办理许可17件。青山县水务局');
    expect(html).not.toMatch(/<script|\son\w+=|https?:/);
  });

  test('shows markup in a report as the text it is', () => {
    const html = page([{ type: 'paragraph', id: 'p', text: '<img src=x onerror="a">&' }]);
    expect(html).toContain('&lt;img src=x onerror=&quot;a&quot;&gt;&amp;');
    expect(html).not.toContain('<img');
  });

  test('has letterhead and imprint in the submission copy only', () => {
    expect(page([], 'submission')).toContain('青山县水务局文件');
    expect(page([], 'submission')).toContain('抄送：县委依法治县办。');
    expect(page([], 'public')).not.toContain('文件</p>');
    expect(page([], 'public')).not.toContain('抄送');
  });

  test('keeps the cells of a table together', () => {
    const html = page([{ type: 'table', id: 't', headerRows: 1, rows: [[{ text: '指标' }, { text: '数值' }], [{ text: '许可' }, { text: '17' }]] }]);
    expect(html).toContain('<thead><tr><th colspan="1" rowspan="1">指标</th>');
    expect(html).toContain('<td colspan="1" rowspan="1">17</td>');
  });
});
