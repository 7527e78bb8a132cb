import { asyncProperty, assert, boolean, constantFrom, integer, oneof, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CopyKind } from '../../../../electron/formats/profiles/profile.ts';
import { dateText, issueDateText, issuingOrgan, shownNames } from '../../../../electron/formats/docx/write/front-matter.ts';
import { exportDocx } from '../../../../electron/formats/docx/write/export-docx.ts';
import { layOutTable } from '../../../../electron/formats/docx/write/table-layout.ts';
import { isShown } from '../../../../electron/formats/docx/write/written-parts.ts';
import { readDocx } from '../../../../electron/formats/docx/read/read-docx.ts';
import { wordParts } from '../../../../electron/formats/docx/read/word-package.ts';
import { ZipArchive } from '../../../../electron/formats/zip/zip-archive.ts';
import { recognise } from '../../../../rules/reading/recognise.ts';
import { sourceRange } from '../../../../shared/report/source-map.ts';
import { blockText, metaText } from '../../../../shared/report/block-text.ts';
import { headingOrdinals } from '../../../../shared/report/heading-ordinals.ts';
import { metaKey } from '../../../../shared/report/place.ts';
import { META_FIELDS, type Block, type MetaField, type Report, type ReportMeta } from '../../../../shared/report/report.ts';
import { FULL_REPORT, LONG_REPORT, SHORT_REPORT, TABLE_REPORT } from '../../../rendering/sample-reports.ts';
import { reportArbitrary, reportText } from '../../../fixtures/report-arbitrary.ts';
import { rewriteLikeWord } from '../../../fixtures/word-like.ts';
import { zipEntries } from '../../../fixtures/docx-builder.ts';
import { readParts } from './write/parts.ts';

function read(bytes: Uint8Array): ReturnType<typeof recognise> {
  return recognise(readDocx(wordParts(new ZipArchive(bytes))!));
}

/** Line feeds, markup and characters of two units; ordinals, which are none where the report says so. */
const awkwardText = string({ unit: constantFrom('\n', '<', '&', ']]>', '"', '𠮷', 'a', '我', '（一）', '1.', '一、', '。', ' ', '★'), maxLength: 10 });

/** Blocks as a copy carries them: headings counted anew, nothing that shows nothing, no space around text, tables filled up. */
function carriedBlocks(blocks: readonly Block[]): unknown[] {
  const shown = blocks.filter(isShown);
  const ordinals = headingOrdinals(shown);
  return shown.map((block, index) => {
    switch (block.type) {
      case 'heading':
        return ['heading', block.level, ordinals.get(block.id), block.text.trim(), block.runIn === true && shown[index + 1]?.type === 'paragraph'];
      case 'paragraph':
        return ['paragraph', block.text.trim()];
      case 'listItem':
        return ['listItem', block.depth, block.ordinal, block.text.trim()];
      case 'table': {
        const { rows } = layOutTable(block);
        return ['table', Math.min(block.headerRows, rows.length - 1), rows.map((row) => row.map(({ text, column, columnSpan, merge }) => [text.trim(), column, columnSpan, merge]))];
      }
    }
  });
}

function squeezed(text: string): string {
  return text.replaceAll(/\s/g, '');
}

/** A list of names on one line; where names hold the mark between them, the page cannot tell how many there are. */
function namesBetween(names: readonly string[], mark: string): string {
  return names.join(mark).split(mark).map((name) => name.trim()).filter((name) => name !== '').join(mark);
}

/** How a field is set, with nothing where the copy does not show it. */
function shownField(meta: ReportMeta, field: MetaField, submission: boolean): string {
  switch (field) {
    case 'title':
      return squeezed(meta.title);
    case 'documentNumber':
      return submission ? meta.documentNumber.trim() : '';
    case 'copyTo':
      return submission ? namesBetween(meta.copyTo, '，') : '';
    case 'issueDate':
      return issueDateText(meta);
    case 'addressees':
      return namesBetween(meta.addressees, '、');
    case 'signature':
      return shownNames(meta.signature).join('　');
  }
}

function printingOrgan(meta: ReportMeta): string {
  return squeezed(meta.printingOrgan ?? '') || squeezed(issuingOrgan(meta));
}

/**
 * What a copy carries of a report: the same for the report and for what is read from its export.
 * @param exported the report that was exported; without an organ it has no 印发 line, while reading finds one in the title
 */
function carried({ meta, blocks }: Report, copy: CopyKind, exported: Report): unknown {
  const submission = copy === 'submission';
  const attachments = (meta.attachments ?? []).filter(({ title, blocks: inner }) => squeezed(title) !== '' || inner.some(isShown));
  const hidden = (text: string | undefined): string => (submission ? squeezed(text ?? '') : '');
  return {
    fields: META_FIELDS.map((field) => [field, squeezed(shownField(meta, field, submission))]),
    signatories: submission ? squeezed(namesBetween(meta.signatories, '\u3000')) : '',
    markings: [hidden(meta.copyNumber), hidden(meta.secrecy), hidden(meta.urgency)],
    note: squeezed(meta.note ?? '').replace(/^[（(](.*)[）)]$/s, '$1'),
    imprint: submission && printingOrgan(exported.meta) !== '' ? [printingOrgan(meta), squeezed(dateText(meta.printingDate ?? '') || issueDateText(meta))] : [],
    attachments: attachments.map((attachment) => [squeezed(attachment.title), carriedBlocks(attachment.blocks)]),
    blocks: carriedBlocks(blocks),
  };
}

const SAMPLES: [string, Report][] = [['short', SHORT_REPORT], ['long', LONG_REPORT], ['with tables', TABLE_REPORT], ['with everything', FULL_REPORT]];

describe('a report that was exported and read again', () => {
  test.each(SAMPLES)('is the same report: %s', async (_, report) => {
    for (const copy of ['public', 'submission'] as const) {
      const again = read(await exportDocx(report, { copy }));
      expect(carried(again.report, copy, report)).toEqual(carried(report, copy, report));
      expect(again.report.meta).toMatchObject({ unit: report.meta.unit, unitKind: report.meta.unitKind, region: report.meta.region, year: report.meta.year });
      expect(again.removed).toEqual([]);
      expect(again.report.meta.asWritten).toBeUndefined();
    }
  });

  test('is the same report after Word has saved it', async () => {
    for (const [, report] of SAMPLES) {
      const bytes = await exportDocx(report, { copy: 'submission' });
      for (let seed = 0; seed < 10; seed += 1) {
        expect(carried(read(rewriteLikeWord(bytes, seed)).report, 'submission', report)).toEqual(carried(report, 'submission', report));
      }
    }
  });

  test('keeps the way from every block and field to the text of the file', async () => {
    const { report, source, map } = read(await exportDocx(FULL_REPORT, { copy: 'submission' }));
    const at = (block: string, length: number): string => {
      const range = sourceRange(map, { block, start: 0, end: length })!;
      return squeezed(source.text.slice(range.start, range.end));
    };
    for (const block of [...report.blocks, ...report.meta.attachments!.flatMap(({ blocks }) => blocks)]) {
      expect(at(block.id, blockText(block).length)).toBe(squeezed(blockText(block)));
    }
    for (const field of META_FIELDS) expect(at(metaKey(field), metaText(report.meta, field).length)).toBe(squeezed(metaText(report.meta, field)));
  });

  test('is the same report whatever stands in it, in both copies, also after Word has saved it', async () => {
    await assert(
      asyncProperty(reportArbitrary(oneof(reportText, awkwardText)), constantFrom<CopyKind[]>('public', 'submission'), boolean(), integer({ min: 0, max: 1e6 }), async (report, copy, rewritten, seed) => {
        const bytes = await exportDocx(report, { copy });
        const again = read(rewritten ? rewriteLikeWord(bytes, seed) : bytes);
        expect(carried(again.report, copy, report)).toEqual(carried(report, copy, report));
      }),
      { numRuns: 300 },
    );
  });
});

/** The short report with a paragraph behind the one that holds `text`, in its style or in none. */
async function edited(text: string, added: string, style: 'same' | 'none'): Promise<Report> {
  const parts = readParts(await exportDocx(SHORT_REPORT, { copy: 'public' }));
  const document = parts.get('word/document.xml')!;
  const end = document.indexOf('</w:p>', document.indexOf(text)) + '</w:p>'.length;
  const properties = style === 'same' ? '<w:pPr><w:pStyle w:val="ReportBody"/></w:pPr>' : '';
  parts.set('word/document.xml', `${document.slice(0, end)}<w:p>${properties}<w:r><w:t>${added}</w:t></w:r></w:p>${document.slice(end)}`);
  return read(zipEntries(Object.fromEntries([...parts].map(([name, xml]) => [name, new TextEncoder().encode(xml)])))).report;
}

describe('a report that somebody has edited in Word', () => {
  test.each(['same', 'none'] as const)('has the new paragraphs in their place, headings typed there as headings (style: %s)', async (style) => {
    const { blocks } = await edited('特此报告。', '附带说明如下', style);
    expect(blocks.at(-1)).toMatchObject({ type: 'paragraph', text: '附带说明如下' });
    const heading = (await edited('全年召开党组会议', '（三）加强督促检查', style)).blocks.find((block) => blockText(block).startsWith('（三）'));
    expect(heading).toMatchObject({ type: 'heading', level: 2, ordinal: '（三）', text: '加强督促检查' });
    const runIn = (await edited('全年召开党组会议', '（三）加强督促检查。全年督办12件。', style)).blocks.find((block) => blockText(block).startsWith('（三）'));
    expect(runIn).toMatchObject({ type: 'heading', level: 2, text: '加强督促检查。', runIn: true });
  });
});
