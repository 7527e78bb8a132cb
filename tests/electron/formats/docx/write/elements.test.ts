import { describe, expect, test } from 'vitest';
import type { ReportMeta } from '../../../../../shared/report/report.ts';
import type { CopyKind } from '../../../../../electron/formats/profiles/profile.ts';
import { BUREAU, FULL_REPORT, paragraph, report, table, type Draft } from '../../../../rendering/sample-reports.ts';
import { bodyParagraphs, child, descendants, exportParts, parseXml, runText, type BodyParagraph, type XmlElement } from './parts.ts';

async function set(meta: Partial<ReportMeta>, drafts: readonly Draft[] = [], copy: CopyKind = 'submission'): Promise<BodyParagraph[]> {
  return bodyParagraphs(await exportParts(report(meta, drafts), { copy }));
}

function shown(paragraphs: readonly BodyParagraph[]): string[] {
  return paragraphs.map(({ style, text }) => `${style}|${text}`);
}

function indent(paragraphOf: BodyParagraph): Readonly<Record<string, string>> {
  return child(paragraphOf.element, 'w:pPr', 'w:ind')!.attributes;
}

function spaceAboveMark(paragraphs: readonly BodyParagraph[]): number {
  const mark = paragraphs.find(({ style }) => style === 'OrganMark')!;
  return Number(child(mark.element, 'w:pPr', 'w:spacing')!.attributes['w:before']);
}

async function sections(drafts: readonly Draft[]): Promise<{ landscape: boolean; element: XmlElement }[]> {
  const document = parseXml((await exportParts(report(BUREAU, drafts), { copy: 'public' })).get('word/document.xml')!);
  return descendants(document, 'w:sectPr').map((element) => ({ landscape: child(element, 'w:pgSz')!.attributes['w:orient'] === 'landscape', element }));
}

const CHARACTER = 315;

/** A table that an upright page would have to set in type of 7.5 pt or less. */
const WIDE = table(1, [Array.from({ length: 18 }, (_, column) => `第${column + 1}列`), Array.from({ length: 18 }, (_, column) => String(100_000 + column))]);

describe('版头', () => {
  test('begins with 份号, 密级 and 紧急程度, which take nothing from the place of the mark', async () => {
    const all = await set({ unit: '云岭区司法局', copyNumber: '000012', secrecy: '秘密★1年', urgency: '特急' });
    expect(shown(all).slice(0, 4)).toEqual(['CopyNumber|000012', 'Secrecy|秘密★1年', 'Urgency|特急', 'OrganMark|云岭区司法局文件']);
    expect(spaceAboveMark(await set({ unit: '云岭区司法局' })) - spaceAboveMark(all)).toBe(3 * 579);
  });

  test('shows them without an organ too, and never in 公开版', async () => {
    expect(shown(await set({ secrecy: '秘密★1年' }))).toEqual(['Secrecy|秘密★1年', 'LetterheadRule|']);
    const open = await set({ ...BUREAU, copyNumber: '000012', secrecy: '秘密★1年', urgency: '特急' }, [paragraph('特此报告。')], 'public');
    expect(shown(open).join()).not.toMatch(/000012|秘密|特急|文件$/);
  });
});

describe('附件说明', () => {
  test('names a single attachment without a number, its second line under the name', async () => {
    const [only, ...others] = await set({ attachments: [{ title: '任务清单', blocks: [] }] });
    expect([only!.text, others]).toEqual(['附件：任务清单', []]);
    expect(indent(only!)).toEqual({ 'w:left': String(5 * CHARACTER), 'w:hanging': String(3 * CHARACTER) });
  });

  test('numbers several, each name beginning under the first', async () => {
    const list = await set({ attachments: [{ title: '任务清单', blocks: [] }, { title: '数据表', blocks: [] }] });
    expect(shown(list)).toEqual(['AttachmentList|附件：1.任务清单', 'AttachmentList|2.数据表']);
    expect(list.map(indent)).toEqual([
      { 'w:left': String(6 * CHARACTER), 'w:hanging': String(4 * CHARACTER) }, { 'w:left': String(6 * CHARACTER), 'w:hanging': String(CHARACTER) },
    ]);
  });

  test('stands between text and 署名; 附注 follows the date, in one pair of parentheses', async () => {
    for (const note of ['此件公开发布', '（此件公开发布）']) {
      const meta = { signature: ['云岭区司法局'], issueDate: '2025年1月20日', note, attachments: [{ title: '任务清单', blocks: [] }] };
      expect(shown(await set(meta, [paragraph('特此报告。')], 'public'))).toEqual([
        'ReportBody|特此报告。', 'AttachmentList|附件：任务清单', 'OrganSignature|云岭区司法局', 'IssueDate|2025年1月20日', 'Note|（此件公开发布）',
      ]);
    }
  });
});

describe('附件', () => {
  test('begin on pages of their own with “附件” as 附件说明 numbers them; one that is only named has no page', async () => {
    const paragraphs = bodyParagraphs(await exportParts(FULL_REPORT, { copy: 'submission' }));
    expect(shown(paragraphs.filter(({ style }) => style === 'AttachmentLabel' || style === 'AttachmentTitle'))).toEqual([
      'AttachmentLabel|附件1', 'AttachmentTitle|2024年云岭区司法局重大行政决策目录', 'AttachmentLabel|附件3', 'AttachmentTitle|2024年行政执法数据表',
    ]);
    const styles = parseXml((await exportParts(FULL_REPORT, { copy: 'submission' })).get('word/styles.xml')!);
    const label = descendants(styles, 'w:style').find((style) => style.attributes['w:styleId'] === 'AttachmentLabel')!;
    expect(child(label, 'w:pPr', 'w:pageBreakBefore')).toBeDefined();
  });

  test('stand before 版记, which names 印发机关 and 印发日期 of its own', async () => {
    const paragraphs = shown(bodyParagraphs(await exportParts(FULL_REPORT, { copy: 'submission' })));
    const imprint = paragraphs.indexOf('Printing|青川市云岭区司法局办公室\t2025年1月22日印发');
    expect(imprint).toBeGreaterThan(paragraphs.indexOf('AttachmentLabel|附件3'));
    expect(paragraphs.slice(imprint)).toHaveLength(2);
  });
});

describe('landscape pages', () => {
  test('hold tables that an upright page could not show in readable type, and nothing else', async () => {
    const all = await sections([paragraph('情况见下表。'), WIDE, WIDE, paragraph('特此报告。')]);
    expect(all.map(({ landscape }) => landscape)).toEqual([false, true, false]);
    expect(await sections([paragraph('情况见下表。'), table(1, [['甲', '乙'], ['1', '2']])])).toHaveLength(1);
  });

  test('are upright ones turned: margins move on by a side, and the page number stands at the left edge', async () => {
    const [, turned] = await sections([paragraph('情况见下表。'), WIDE, paragraph('特此报告。')]);
    expect(child(turned!.element, 'w:pgSz')!.attributes).toMatchObject({ 'w:w': '16838', 'w:h': '11906' });
    expect(child(turned!.element, 'w:pgMar')!.attributes).toMatchObject({ 'w:top': '1587', 'w:right': '2098', 'w:bottom': '1474', 'w:left': '1984' });
    const parts = await exportParts(report(BUREAU, [WIDE, paragraph('特此报告。')]), { copy: 'public' });
    const footers = [...parts].filter(([name]) => /^word\/footer\d+\.xml$/.test(name)).map(([, xml]) => parseXml(xml));
    const places = footers.flatMap((footer) => descendants(footer, 'w:tc').map((cell) => [
      child(cell, 'w:tcPr', 'w:textDirection')?.attributes['w:val'], child(descendants(cell, 'w:p')[0]!, 'w:pPr', 'w:jc')?.attributes['w:val'], runText(cell),
    ]));
    expect(places).toEqual([['tbRl', 'right', '—  —'], ['tbRl', 'left', '—  —']]);
  });

  test('end with a paragraph of no height, so that no empty page follows', async () => {
    const parts = await exportParts(report(BUREAU, [paragraph('情况见下表。'), WIDE, paragraph('特此报告。')]), { copy: 'public' });
    const ends = bodyParagraphs(parts).filter(({ element }) => child(element, 'w:pPr', 'w:sectPr') !== undefined);
    expect(shown(ends)).toEqual(['ReportBody|情况见下表。', 'Gap|']);
  });
});
