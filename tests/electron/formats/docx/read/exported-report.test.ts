import { describe, expect, it } from 'vitest';
import { readSourceBytes } from '../../../../../electron/formats/read-file.ts';
import { exportDocx } from '../../../../../electron/formats/docx/write/export-docx.ts';
import { recognise } from '../../../../../rules/reading/recognise.ts';
import type { Block } from '../../../../../shared/report/report.ts';
import { LONG_REPORT, SHORT_REPORT, TABLE_REPORT } from '../../../../rendering/sample-reports.ts';

/** Headings and tables of a report without their ids; ordinals are left out, as the exporter numbers headings anew. */
function structureOf(blocks: readonly Block[]): unknown[] {
  return blocks
    .filter((block) => block.type === 'heading' || block.type === 'table')
    .map((block) => (block.type === 'heading' ? [block.level, block.text] : [block.headerRows, block.rows]));
}

describe('a report exported by this program', () => {
  it.each([
    ['short', SHORT_REPORT],
    ['long', LONG_REPORT],
    ['with tables', TABLE_REPORT],
  ])('is read back with its title, headings and tables: %s', async (_, report) => {
    for (const copy of ['public', 'submission'] as const) {
      const source = await readSourceBytes(await exportDocx(report, { copy }), 'report.docx');
      expect(source.breaks).toBe('paragraphs');
      const read = recognise(source).report;
      expect(read.meta).toMatchObject({ title: report.meta.title, addressees: report.meta.addressees, signature: report.meta.signature, issueDate: report.meta.issueDate });
      expect(structureOf(read.blocks)).toEqual(structureOf(report.blocks));
    }
  });
});
