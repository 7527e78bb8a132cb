import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../electron/formats/html/read-html.ts';
import { encodeText, withBom } from '../../../fixtures/encode-text.ts';
import { MUTATIONS, outcomeOf, outcomes } from '../../../fixtures/hostile-outcome.ts';
import { mutateBytes, mutateXml } from '../../../fixtures/mutate.ts';
import { lineTexts, shownLines } from '../../../fixtures/source-lines.ts';

function bytesOf(html: string): Uint8Array {
  return encodeText(html, 'utf-8');
}

function textsOf(html: string): string[] {
  return lineTexts(readHtml(bytesOf(html)));
}

describe('the encoding of a page', () => {
  const PAGE = '<html><head><meta charset="CHARSET"></head><body><p>我局坚持依法行政，全面推进法治政府建设。</p></body></html>';
  const TEXT = ['我局坚持依法行政，全面推进法治政府建设。'];

  it.each([
    ['UTF-8 as named', encodeText(PAGE.replace('CHARSET', 'utf-8'), 'utf-8')],
    ['UTF-8 although another is named', encodeText(PAGE.replace('CHARSET', 'gb2312'), 'utf-8')],
    ['GBK as named', encodeText(PAGE.replace('CHARSET', 'gb2312'), 'gb18030')],
    ['GBK although another is named', encodeText(PAGE.replace('CHARSET', 'utf-8'), 'gb18030')],
    ['GBK not named', encodeText(PAGE.replace('<meta charset="CHARSET">', ''), 'gb18030')],
    ['UTF-16 with a byte order mark', withBom(encodeText(PAGE.replace('CHARSET', 'unicode'), 'utf-16le'), 'utf-16le')],
  ])('is found: %s', (_, bytes) => {
    expect(lineTexts(readHtml(bytes))).toEqual(TEXT);
  });

  it('is the named one where the bytes do not say', () => {
    const big5 = Uint8Array.from([...encodeText('<meta http-equiv="Content-Type" content="text/html; charset=big5"><p>', 'utf-8'), 0xa4, 0xa4, 0xa4, 0xe5]);
    expect(lineTexts(readHtml(big5))).toEqual(['中文']);
  });
});

describe('the text of a page', () => {
  it.each([
    ['paragraphs', '<p>甲<p>乙<div>丙<div>丁</div>戊</div>', ['甲', '乙', '丙', '丁', '戊']],
    ['line breaks', '甲<br>乙<br/>丙', ['甲', '乙', '丙']],
    ['blanks', '<p>\n  a \n b  </p>', ['a b']],
    ['line ends of the source in Chinese text', '<p>法治\n  政府</p>', ['法治政府']],
    ['indents', '<p>　　甲</p><p>&nbsp;&nbsp;乙</p>', ['　　甲', '\u00a0\u00a0乙']],
    ['lines of preformatted text', '<pre>甲\n  乙</pre>', ['甲', '乙']],
    ['entities', '<p>&ldquo;&#27861;&#x6cbb;&rdquo;&amp;&lt;</p>', ['“法治”&<']],
    ['inline elements', '<p>甲<b>乙</b><a href="x">丙</a><span>丁</span></p>', ['甲乙丙丁']],
    ['wrong nesting', '<b><p>甲</b>乙</p></div></table>丙', ['甲', '乙', '丙']],
  ])('is read: %s', (_, html, texts) => {
    expect(textsOf(html)).toEqual(texts);
  });

  it.each([
    '<script>var a = "<p>乙</p>"</script>', '<style>p { color: red }</style>', '<nav>首页</nav>', '<div style="display:none">乙</div>', '<div hidden><p>乙</p></div>',
    '<!-- 乙 -->', '<noscript>乙</noscript>', '<select><option>乙</select>', '<template><p>乙</p></template>', '<title>乙</title>', '<p style="mso-hide:all">乙</p>',
    '<div title="footer"><p>乙</p></div>', '<div role="navigation">乙</div>', '<svg><text>乙</text></svg>', '<ruby><rt>乙</rt></ruby>',
  ])('leaves out %s', (html) => {
    expect(textsOf(`${html}<p>甲</p>`)).toEqual(['甲']);
  });
});

describe('the structure of a page', () => {
  it('has headings by their level', () => {
    expect(shownLines(readHtml(bytesOf('<h1>一、甲</h1><h2>乙</h2><h1>二、丙</h1><h6>丁</h6>')))).toEqual([
      { text: '一、甲', headingLevel: 1 }, { text: '乙', headingLevel: 2 }, { text: '二、丙', headingLevel: 1 }, { text: '丁', headingLevel: 4 },
    ]);
  });

  it('has a title where one heading stands above all others', () => {
    expect(shownLines(readHtml(bytesOf('<h1 align="center">某局报告</h1><h2>一、甲</h2><h3>乙</h3>')))).toEqual([
      { text: '某局报告', title: true, align: 'center' }, { text: '一、甲', headingLevel: 1 }, { text: '乙', headingLevel: 2 },
    ]);
    expect(shownLines(readHtml(bytesOf('<h1>一、甲</h1><p>乙</p>')))[0]).toEqual({ text: '一、甲', headingLevel: 1 });
  });

  it('has alignment, inherited too', () => {
    expect(shownLines(readHtml(bytesOf('<center><p>甲</p></center><div style="text-align: right"><p>乙</p></div>')))).toEqual([
      { text: '甲', align: 'center' }, { text: '乙', align: 'right' },
    ]);
  });

  it('has the numbers of lists', () => {
    const html = '<ol><li>甲<ol type="a" start="3"><li><p>乙</p><p>丙</p></ol><li value="7">丁</ol><ol style="list-style-type: cjk-ideographic"><li>戊</ol><ul><li>己</ul><ul style="list-style:none"><li>庚</ul>';
    expect(shownLines(readHtml(bytesOf(html)))).toEqual([
      { text: '1.甲', ordinal: '1.', listDepth: 0 }, { text: 'c.乙', ordinal: 'c.', listDepth: 1 }, { text: '丙' }, { text: '7.丁', ordinal: '7.', listDepth: 0 },
      { text: '一、戊', ordinal: '一、', listDepth: 0 }, { text: '•己', ordinal: '•', listDepth: 0 }, { text: '庚' },
    ]);
  });

  it('has the numbers that Word writes as text', () => {
    const html = '<p class=MsoListParagraph><![if !supportLists]><span style="mso-list:Ignore">一、<span>&nbsp; </span></span><![endif]>甲</p>';
    expect(shownLines(readHtml(bytesOf(html)))).toEqual([{ text: '一、甲', ordinal: '一、', listDepth: 0 }]);
  });

  it('has tables with spans and header rows', () => {
    const html = '<table><caption>表一</caption><thead><tr><th rowspan=2>甲<th colspan=2>乙</tr><tr><th>丙<th>丁</thead><tr><td>1<td>2<td>3</table>';
    expect(shownLines(readHtml(bytesOf(html)))).toEqual([
      { text: '表一' },
      {
        text: '甲\t乙\n丙\t丁\n1\t2\t3',
        table: { headerRows: 2, rows: [[{ text: '甲', rowSpan: 2 }, { text: '乙', colSpan: 2 }], [{ text: '丙' }, { text: '丁' }], [{ text: '1' }, { text: '2' }, { text: '3' }]] },
      },
    ]);
  });

  it('takes a table around the whole page for layout', () => {
    expect(textsOf('<table><tr><td><p>甲</p><p>乙</p></td></tr></table>')).toEqual(['甲', '乙']);
  });
});

describe('hostile pages', () => {
  const STOCK = '<!DOCTYPE html><html><head><meta charset="utf-8"><style>p{}</style></head><body><h1>某镇报告</h1><ol><li>甲<li>乙</ol><table><tr><td rowspan="2">a</td><td colspan="3">b</td></tr><tr><td>c</td></tr></table><div style="text-align:center"><p>丙&ldquo;丁</p></div></body></html>';

  it('give a text or a clear refusal when their bytes are mutated', async () => {
    expect(await outcomes((seed) => mutateBytes(bytesOf(STOCK), seed), 'x.html')).toContain('text');
  });

  it('give a text or a clear refusal when their tags are mutated', async () => {
    expect(await outcomes((seed) => bytesOf(mutateXml(STOCK, seed)), 'x.html')).toContain('text');
  });

  it('are read as far as they go when cut off', async () => {
    for (let index = 1; index < MUTATIONS; index++) {
      expect(['text', 'no-text', 'broken', 'empty', 'unsupported']).toContain(await outcomeOf(bytesOf(STOCK).subarray(0, Math.floor((index * STOCK.length) / MUTATIONS)), 'x.html'));
    }
  });

  it.each([
    ['elements nested without end', `<html>${'<div>'.repeat(300_000)}甲`, 'broken'],
    ['elements left open up to the bound', `<html>${'<b>'.repeat(900)}${'<i>甲</i>'.repeat(50_000)}`, 'text'],
    ['tables in tables', `<html>${'<table><tr><td>'.repeat(200)}甲`, 'text'],
    ['spans beyond measure', '<html><table><tr><td colspan=99999 rowspan=99999>甲<td>乙<tr><td>丙<td>丁</table>', 'too-large'],
    ['rows that cover one another', `<html><table>${'<tr>'.concat('<td rowspan=2000>甲'.repeat(30)).repeat(2000)}</table>`, 'too-large'],
    ['blanks without end', `<html><pre>甲${' '.repeat(900_000)}乙</pre>`, 'text'],
    ['very many paragraphs', `<html>${'<p>甲'.repeat(210_000)}`, 'too-large'],
    ['very much text', `<html>${'法治'.repeat(600_000)}`, 'too-large'],
    ['a tag without end', `<html><p ${'a='.repeat(500_000)}`, 'no-text'],
    ['entities without end', `<html>${'&amp;'.repeat(300_000)}`, 'text'],
    ['tags closed that were not opened', `<html>甲${'</div></x>'.repeat(200_000)}`, 'text'],
    ['a style without end', `<html><p style="${'text-align:'.repeat(300_000)}">甲</p>`, 'text'],
  ])('%s', async (_, html, outcome) => {
    expect(await outcomeOf(bytesOf(html), 'x.html')).toBe(outcome);
  });
});
