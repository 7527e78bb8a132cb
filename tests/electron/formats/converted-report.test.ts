import { beforeAll, describe, expect, it } from 'vitest';
import { exportDocx } from '../../../electron/formats/docx/write/export-docx.ts';
import { readSourceBytes } from '../../../electron/formats/read-file.ts';
import { recognise } from '../../../rules/reading/recognise.ts';
import type { Block, Report } from '../../../shared/report/report.ts';
import { LONG_REPORT, SHORT_REPORT, TABLE_REPORT } from '../../rendering/sample-reports.ts';
import { convertDocuments, officeGap } from '../../support/office.ts';

const REPORTS: Readonly<Record<string, Report>> = { short: SHORT_REPORT, long: LONG_REPORT, tables: TABLE_REPORT };
const COPIES = ['public', 'submission'] as const;
const CASES = Object.keys(REPORTS).flatMap((name) => COPIES.map((copy) => ({ name, copy })));
const TIMEOUT_MS = 180_000;

/** What a block says, without what formats differ in: ids, list depth, and for tables all but the text of their cells. */
function said(block: Block): unknown {
  if (block.type === 'table') return block.rows.flatMap((row) => row.map(({ text }) => text)).filter((text) => text !== '');
  if (block.type === 'heading') return [block.level, block.ordinal, block.text];
  return block.type === 'listItem' ? [block.ordinal, block.text] : block.text;
}

function metaOf({ meta }: Report): unknown {
  const { title, addressees, signature, issueDate, documentNumber, copyTo } = meta;
  return { title, addressees, signature, issueDate, documentNumber, copyTo };
}

const gap = officeGap();

describe.skipIf(gap !== null)(`an exported report saved by LibreOffice in another format${gap === null ? '' : ` (${gap})`}`, () => {
  const documents = new Map<string, Uint8Array>();
  beforeAll(async () => {
    for (const { name, copy } of CASES) documents.set(`${name}-${copy}`, await exportDocx(REPORTS[name]!, { copy }));
  });

  describe.each(['doc', 'rtf', 'html', 'pdf'])('as %s', (format) => {
    let converted = new Map<string, Uint8Array>();
    beforeAll(() => {
      converted = convertDocuments(documents, format);
    }, TIMEOUT_MS);

    it.each(CASES)('says the same: $name, $copy', async ({ name, copy }) => {
      const expected = recognise(await readSourceBytes(documents.get(`${name}-${copy}`)!, 'x.docx')).report;
      const read = recognise(await readSourceBytes(converted.get(`${name}-${copy}`)!, `x.${format}`)).report;
      expect(metaOf(read)).toEqual(metaOf(expected));
      expect(read.blocks.map(said)).toEqual(expected.blocks.map(said));
    });
  });
});
