import { asyncProperty, array, assert, constantFrom, integer, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../../../shared/finding/finding.ts';
import { blockText } from '../../../../../shared/report/block-text.ts';
import type { Place } from '../../../../../shared/report/place.ts';
import type { Report } from '../../../../../shared/report/report.ts';
import type { CopyKind } from '../../../../../electron/formats/profiles/profile.ts';
import { BUREAU, SHORT_REPORT, heading, paragraph, report, table } from '../../../../rendering/sample-reports.ts';
import { reportArbitrary } from '../../../../fixtures/report-arbitrary.ts';
import { child, descendants, exportParts, parseXml, runText, type XmlElement } from './parts.ts';

function finding(place: Place, message = '此处有误。'): Finding {
  return {
    rule: 'test/rule', severity: 'warning', message, advice: '请核对。', place, quote: '', fingerprint: 'f',
    basis: [
      { document: '《法治政府建设与责任落实督察工作规定》', article: '第二十五条', summary: '报告应当有四项内容', verified: 'inferred' },
      { document: '惯例', article: '', summary: '结尾写“特此报告”', verified: 'no' },
    ],
  };
}

/** For each comment the text between its marks, in the order of their numbers. */
function commented(document: XmlElement): string[] {
  const open = new Map<string, string>();
  const closed = new Map<string, string>();
  const walk = (element: XmlElement): void => {
    const id = element.attributes['w:id']!;
    if (element.name === 'w:commentRangeStart') open.set(id, '');
    else if (element.name === 'w:commentRangeEnd') closed.set(id, open.get(id)!);
    else if (['w:t', 'w:tab', 'w:br'].includes(element.name)) for (const [key, text] of open) open.set(key, text + runText(element));
    element.children.forEach(walk);
  };
  walk(document);
  return [...closed].sort(([one], [other]) => Number(one) - Number(other)).map(([, text]) => text);
}

async function exported(source: Report, places: readonly Place[], copy: CopyKind = 'public'): Promise<{ texts: string[]; document: XmlElement; comments: XmlElement[] }> {
  const parts = await exportParts(source, { copy, findings: places.map((place) => finding(place)) });
  const document = parseXml(parts.get('word/document.xml')!);
  return { texts: commented(document), document, comments: descendants(parseXml(parts.get('word/comments.xml')!), 'w:comment') };
}

/** The text of the paragraph that holds the first comment. */
function paragraphOf(document: XmlElement): string {
  return runText(descendants(document, 'w:p').find((one) => descendants(one, 'w:commentRangeStart').length > 0)!);
}

describe('findings as comments', () => {
  test('say severity, message, basis with its certainty and advice, by the program, without a date', async () => {
    const { comments } = await exported(SHORT_REPORT, [{ block: 'b1', start: 0, end: 5 }]);
    expect(comments.map((comment) => comment.attributes)).toEqual([{ 'w:id': '0', 'w:initials': '法', 'w:author': '法治年报' }]);
    expect(descendants(comments[0]!, 'w:p').map(runText)).toEqual([
      '〔警告〕此处有误。', '依据：《法治政府建设与责任落实督察工作规定》第二十五条（条号系推定）：报告应当有四项内容', '依据：惯例：结尾写“特此报告”', '建议：请核对。',
    ]);
  });

  test('mark the words they are about, also where they overlap and where the text around is trimmed', async () => {
    const source = report({}, [paragraph('　　全年召开会议6次，解决问题9个。')]);
    const { texts } = await exported(source, [{ block: 'b1', start: 4, end: 10 }, { block: 'b1', start: 6, end: 12 }, { block: 'b1', start: 0, end: 19 }]);
    expect(texts).toEqual(['召开会议6次', '会议6次，解', '全年召开会议6次，解决问题9个。']);
  });

  test('in headings stand on the ordinal as it is counted anew, or on the words', async () => {
    const source = report({}, [heading(1, '三、', '主要举措'), heading(2, '(1)', '加强领导。', true), paragraph('全年召开会议6次。')]);
    const { texts } = await exported(source, [{ block: 'b1', start: 0, end: 2 }, { block: 'b1', start: 2, end: 4 }, { block: 'b2', start: 0, end: 5 }, { block: 'b3', start: 2, end: 4 }]);
    expect(texts).toEqual(['一、', '主要', '（一）加强', '召开']);
  });

  test('in tables stand in their cell', async () => {
    const source = report({}, [table(1, [['类别', '收件'], [{ text: '复议', rowSpan: 2 }, '63'], ['18']])]);
    expect(blockText(source.blocks[0]!)).toBe('类别\t收件\n复议\t63\n18');
    const { texts } = await exported(source, [{ block: 'b1', start: 9, end: 11 }, { block: 'b1', start: 12, end: 14 }, { block: 'b1', start: 3, end: 5 }]);
    expect(texts).toEqual(['63', '18', '收件']);
  });

  test('in the title, 主送机关, 署名, date and 版记 stand on them; a title keeps its line break', async () => {
    const { texts } = await exported(report(BUREAU, [paragraph('特此报告。')]), [
      { block: 'meta:title', start: 0, end: 16 }, { block: 'meta:addressees', start: 2, end: 3 }, { block: 'meta:signature', start: 0, end: 9 },
      { block: 'meta:issueDate', start: 0, end: 5 }, { block: 'meta:copyTo', start: 0, end: 3 }, { block: 'meta:documentNumber', start: 3, end: 9 },
    ], 'submission');
    expect(texts).toEqual(['青川市云岭区司法局\n关于2024年', '、', '青川市云岭区司法局', '2025年', '抄送：', '〔2025〕']);
  });

  test('on a field that is set otherwise than it was written mark the whole of it', async () => {
    const source = report({ ...BUREAU, asWritten: { addressees: '区委 区人民政府' } }, [paragraph('特此报告。')]);
    expect((await exported(source, [{ block: 'meta:addressees', start: 2, end: 3 }])).texts).toEqual(['区委、区人民政府：']);
  });

  test.each<[string, string]>([
    ['meta:title', '各单位：'], ['meta:documentNumber', '各单位：'], ['meta:signature', '以上报告，请审阅。'], ['meta:issueDate', '以上报告，请审阅。'], ['meta:copyTo', '以上报告，请审阅。'],
    ['b2', '以上报告，请审阅。'], ['gone', '各单位：'],
  ])('about what is missing stand where it belongs: %s', async (block, text) => {
    const source = report({ addressees: ['各单位'] }, [paragraph('现将情况报告如下。'), paragraph(' '), paragraph('以上报告，请审阅。')]);
    const { texts, document } = await exported(source, [{ block, start: 0, end: 0 }]);
    expect(paragraphOf(document)).toBe(text);
    expect(texts).toEqual(['']);
  });

  test('about a report that shows nothing are kept all the same', async () => {
    const { document } = await exported(report({}, []), [{ block: 'meta:title', start: 0, end: 0 }, { block: 'meta:addressees', start: 0, end: 0 }]);
    expect(descendants(document, 'w:commentReference').map((reference) => reference.attributes['w:id'])).toEqual(['0', '1']);
  });

  test('without findings there is no part for them', async () => {
    expect((await exportParts(SHORT_REPORT, { copy: 'public' })).has('word/comments.xml')).toBe(false);
  });

  test('any place in any report: each comment stands once, the text is the same as without', async () => {
    const place = record({ block: constantFrom('meta:title', 'meta:addressees', 'meta:copyTo', 'b1', 'b2', 'b3', 'b4', 'b5'), start: integer({ min: 0, max: 70 }), length: integer({ min: 0, max: 30 }) });
    await assert(
      asyncProperty(reportArbitrary(), array(place, { minLength: 1, maxLength: 8 }), constantFrom<CopyKind[]>('public', 'submission'), async (source, places, copy) => {
        const { document, comments } = await exported(source, places.map(({ block, start, length }) => ({ block, start, end: start + length })), copy);
        const plain = parseXml((await exportParts(source, { copy })).get('word/document.xml')!);
        expect(runText(document)).toBe(runText(plain));
        const ids = (name: string): number[] => descendants(document, name).map((one) => Number(one.attributes['w:id'])).sort((one, other) => one - other);
        const all = places.map((_, index) => index);
        for (const name of ['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference']) expect(ids(name)).toEqual(all);
        expect(comments).toHaveLength(places.length);
        expect(descendants(document, 'w:p').every((one) => child(one, 'w:pPr') !== undefined)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
