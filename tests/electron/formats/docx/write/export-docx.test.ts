import { asyncProperty, assert, constantFrom } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportDocx } from '../../../../../electron/formats/docx/write/export-docx.ts';
import { BUREAU, SHORT_REPORT, heading, listItem, paragraph, report } from '../../../../rendering/sample-reports.ts';
import { reportArbitrary } from '../../../../fixtures/report-arbitrary.ts';
import { bodyParagraphs, child, descendants, exportParts, parseXml, readParts } from './parts.ts';

const COPIES = ['submission', 'public'] as const;

async function stylesAndTexts(...options: Parameters<typeof exportParts>): Promise<string[]> {
  return bodyParagraphs(await exportParts(...options)).map(({ style, text }) => `${style}|${text}`);
}

describe('公开版', () => {
  test('has title, addressee, text, 署名 and date, each in its style, and nothing else', async () => {
    const brief = report(BUREAU, [paragraph('现将有关情况报告如下。'), heading(1, '一、', '主要举措和成效'), paragraph('特此报告。')]);
    expect(await stylesAndTexts(brief, { copy: 'public' })).toEqual([
      'ReportTitle|青川市云岭区司法局\n关于2024年度法治政府建设情况的报告',
      'Addressee|区委、区人民政府：',
      'ReportBody|现将有关情况报告如下。',
      'HeadingLevel1|一、主要举措和成效',
      'ReportBody|特此报告。',
      'OrganSignature|青川市云岭区司法局',
      'IssueDate|2025年1月20日',
    ]);
  });
});

describe('报送版', () => {
  test('adds 版头 above and 版记 below', async () => {
    const brief = report(BUREAU, [paragraph('特此报告。')]);
    expect(await stylesAndTexts(brief, { copy: 'submission' })).toEqual([
      'OrganMark|青川市云岭区司法局文件',
      'DocumentNumber|\t云司发〔2025〕3号\t签发人：周明远',
      'LetterheadRule|',
      'ReportTitle|青川市云岭区司法局\n关于2024年度法治政府建设情况的报告',
      'Addressee|区委、区人民政府：',
      'ReportBody|特此报告。',
      'OrganSignature|青川市云岭区司法局',
      'IssueDate|2025年1月20日',
      'CopyTo|抄送：区委全面依法治区委员会办公室，区人大常委会办公室，青川市司法局。',
      'Printing|青川市云岭区司法局\t2025年1月20日印发',
      'Gap|',
    ]);
  });

  test('leaves out what the report does not say', async () => {
    expect(await stylesAndTexts(report({ title: '云岭镇2024年法治政府建设报告' }, [paragraph('特此报告。')]), { copy: 'submission' })).toEqual([
      'ReportTitle|云岭镇2024年法治政府建设报告',
      'ReportBody|特此报告。',
    ]);
    expect(await stylesAndTexts(report({ documentNumber: '云司发〔2025〕3号' }, []), { copy: 'submission' })).toEqual(['DocumentNumber|\t云司发〔2025〕3号', 'LetterheadRule|']);
    expect(await stylesAndTexts(report({ signatories: ['周明远'] }, []), { copy: 'submission' })).toEqual(['Signatory|\t签发人：周明远', 'LetterheadRule|']);
  });

  test('sets two signatories a line, the last line with 发文字号', async () => {
    const joint = report({ documentNumber: '云司发〔2025〕3号', signatories: ['周明远', '林若溪', '陈望'] }, []);
    expect(await stylesAndTexts(joint, { copy: 'submission' })).toEqual([
      'Signatory|\t签发人：周明远\u3000林若溪', 'DocumentNumber|\t云司发〔2025〕3号\t陈望', 'LetterheadRule|',
    ]);
  });

  test('gives a 发文字号 that would run into 签发人 its own line', async () => {
    const long = report({ documentNumber: '青川市云岭区司法局普法治理〔2025〕13号', signatories: ['周明远', '林若溪'] }, []);
    expect(await stylesAndTexts(long, { copy: 'submission' })).toEqual([
      'Signatory|\t签发人：周明远\u3000林若溪', 'DocumentNumber|\t青川市云岭区司法局普法治理〔2025〕13号', 'LetterheadRule|',
    ]);
  });
});

describe('body', () => {
  test('a heading that the text follows on its line makes one paragraph with it, the heading in its face', async () => {
    const parts = await exportParts(report({}, [heading(2, '（一）', '加强领导。', true), paragraph('全年召开会议6次。')]), { copy: 'public' });
    const [only, ...others] = bodyParagraphs(parts);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ style: 'ReportBody', text: '（一）加强领导。全年召开会议6次。' });
    const runs = descendants(only!.element, 'w:r').map((run) => child(run, 'w:rPr', 'w:rStyle')?.attributes['w:val']);
    expect(runs).toEqual(['RunInOrdinal2', 'RunInHeading2', undefined]);
  });

  test('a run-in heading with no paragraph behind it stands alone', async () => {
    const drafts = [heading(2, '（一）', '加强领导', true), heading(2, '（二）', '完善制度', true)];
    expect(await stylesAndTexts(report({}, drafts), { copy: 'public' })).toEqual(['HeadingLevel2|（一）加强领导', 'HeadingLevel2|（二）完善制度']);
  });

  test('list items keep their marks and show their depth', async () => {
    const drafts = [listItem('1.', '完善制度。'), listItem('•', '修订办法。', 1)];
    expect(await stylesAndTexts(report({}, drafts), { copy: 'public' })).toEqual(['ListItem1|1.完善制度。', 'ListItem2|•修订办法。']);
  });

  test('blank paragraphs and the space around text are left out, the text inside stays', async () => {
    const drafts = [paragraph('\u3000\u3000全年 召开\u3000会议。 '), paragraph(' \u3000'), paragraph('')];
    expect(await stylesAndTexts(report({}, drafts), { copy: 'public' })).toEqual(['ReportBody|全年 召开\u3000会议。']);
  });

  test('line feeds become line breaks and tabulators stay', async () => {
    expect(await stylesAndTexts(report({}, [paragraph('甲\n乙\t丙\u2028丁\r\n戊')]), { copy: 'public' })).toEqual(['ReportBody|甲\n乙\t丙\n丁\n戊']);
  });

  test('what no XML can hold is left out, the rest is kept', async () => {
    expect(await stylesAndTexts(report({}, [paragraph('甲\u0000乙\ud83d丙\uffff<丁>&𠮷')]), { copy: 'public' })).toEqual(['ReportBody|甲乙丙<丁>&𠮷']);
  });

  test('every run of text is marked East Asian, so that quotation marks and dashes are set in that face', async () => {
    const document = parseXml((await exportParts(SHORT_REPORT, { copy: 'submission' })).get('word/document.xml')!);
    const withText = descendants(document, 'w:r').filter((run) => descendants(run, 'w:t').length > 0);
    expect(withText.length).toBeGreaterThan(30);
    expect(withText.map((run) => child(run, 'w:rPr', 'w:rFonts')?.attributes['w:hint'])).toEqual(withText.map(() => 'eastAsia'));
  });

  test('the last paragraph stays with 署名, which never stands alone on a page', async () => {
    const paragraphs = bodyParagraphs(await exportParts(SHORT_REPORT, { copy: 'public' }));
    const last = paragraphs.find(({ text }) => text === '特此报告。')!;
    expect(child(last.element, 'w:pPr', 'w:keepNext')).toBeDefined();
  });
});

describe('成文日期', () => {
  test.each([['2025-01-20', '2025年1月20日'], ['二〇二五年一月二十日', '2025年1月20日'], ['2025年2月30日', '2025年2月30日'], ['2025年1月', '2025年1月']])('%s is set as %s', async (written, set) => {
    expect(await stylesAndTexts(report({ issueDate: written }, []), { copy: 'public' })).toEqual([`IssueDate|${set}`]);
  });
});

describe('package', () => {
  test('title and unit are in the properties, and no time stamp', async () => {
    const core = parseXml((await exportParts(SHORT_REPORT, { copy: 'public' })).get('docProps/core.xml')!);
    const values = Object.fromEntries(core.children.map((property) => [property.name, property.text]));
    expect(values).toEqual({ 'dc:title': BUREAU.title, 'dc:creator': BUREAU.unit, 'cp:lastModifiedBy': BUREAU.unit, 'cp:revision': '1' });
  });

  test('every part that is named is there, and every part that is there is named', async () => {
    const parts = await exportParts(SHORT_REPORT, { copy: 'submission' });
    const types = parseXml(parts.get('[Content_Types].xml')!);
    const named = descendants(types, 'Override').map((override) => override.attributes['PartName']!.slice(1)).sort();
    expect(named).toEqual([...parts.keys()].filter((name) => name !== '[Content_Types].xml' && !name.endsWith('.rels')).sort());
    const targets = descendants(parseXml(parts.get('word/_rels/document.xml.rels')!), 'Relationship').map((relation) => `word/${relation.attributes['Target']}`);
    expect(targets.every((target) => parts.has(target))).toBe(true);
    const document = parseXml(parts.get('word/document.xml')!);
    const ids = new Set(descendants(parseXml(parts.get('word/_rels/document.xml.rels')!), 'Relationship').map((relation) => relation.attributes['Id']));
    expect(descendants(document, 'w:footerReference').every((reference) => ids.has(reference.attributes['r:id']))).toBe(true);
  });

  test('[Content_Types].xml comes first', async () => {
    expect([...(await exportParts(SHORT_REPORT, { copy: 'public' })).keys()][0]).toBe('[Content_Types].xml');
  });

  test('the same report gives the same bytes, whatever the hour and the time zone', async () => {
    const zone = process.env['TZ'];
    const first = await exportDocx(SHORT_REPORT, { copy: 'submission' });
    process.env['TZ'] = 'Pacific/Auckland';
    const second = await exportDocx(SHORT_REPORT, { copy: 'submission' });
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });
});

/** What is seen of a text, without the space that setting may change. */
function seen(text: string): string {
  return text.replaceAll(/\p{Cc}|\p{Cs}|[\ufffe\uffff]|\s/gu, '');
}

test('no text of a report is lost, and it keeps its order', async () => {
  await assert(asyncProperty(reportArbitrary(), async (any) => {
    const written = seen(bodyParagraphs(await exportParts(any, { copy: 'public' })).map(({ text }) => text).join(''));
    let from = 0;
    for (const block of any.blocks) {
      const texts = block.type === 'table' ? block.rows.flat().map((cell) => cell.text) : [block.text];
      for (const text of texts) {
        const at = written.indexOf(seen(text), from);
        expect(at).toBeGreaterThanOrEqual(from);
        from = at + seen(text).length;
      }
    }
  }), { numRuns: 60 });
}, 60_000);

test('any valid report is written, twice the same, as well-formed parts whose styles all exist', async () => {
  await assert(asyncProperty(reportArbitrary(), constantFrom(...COPIES), async (any, copy) => {
    const bytes = await exportDocx(any, { copy });
    const again = await exportDocx(any, { copy });
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
    const parts = readParts(bytes);
    const roots = new Map([...parts].map(([name, xml]) => [name, parseXml(xml)]));
    const defined = new Set(descendants(roots.get('word/styles.xml')!, 'w:style').map((style) => style.attributes['w:styleId']));
    for (const reference of ['w:pStyle', 'w:rStyle', 'w:tblStyle']) {
      for (const part of ['word/document.xml', 'word/footer1.xml', 'word/footer2.xml']) {
        for (const used of descendants(roots.get(part)!, reference)) expect(defined).toContain(used.attributes['w:val']);
      }
    }
  }), { numRuns: 60 });
}, 60_000);
