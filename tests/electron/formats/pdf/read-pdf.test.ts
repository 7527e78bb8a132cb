import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readSourceBytes } from '../../../../electron/formats/read-file.ts';
import { MUTATIONS, outcomeOf, outcomes } from '../../../fixtures/hostile-outcome.ts';
import { mutateBytes } from '../../../fixtures/mutate.ts';
import { buildPdf, pdfLines, pdfStream, type PdfOptions, type PdfText } from '../../../fixtures/pdf-builder.ts';
import { refusalOf } from '../../../fixtures/read-error.ts';
import { lineTexts } from '../../../fixtures/source-lines.ts';

const BODY = [
  '　　一年来，本镇围绕上级部署的重点任务，完善工作机制，细化责',
  '任分工，各项工作取得了新的进展。',
  '　　一、主要举措',
  '　　（一）建立清单。全年梳理事项３１项。',
];
const PARAGRAPHS = ['一年来，本镇围绕上级部署的重点任务，完善工作机制，细化责任分工，各项工作取得了新的进展。', '一、主要举措', '（一）建立清单。全年梳理事项３１项。'];

/** Milliseconds for as many mutations: some end the thread they are read in, and starting another takes a while. */
const TIMEOUT = 20_000 + MUTATIONS * 300;

async function textsOf(pages: readonly (readonly PdfText[])[], options: PdfOptions = {}): Promise<string[]> {
  return lineTexts(await readSourceBytes(buildPdf(pages, options), 'x.pdf'));
}

describe('a PDF', () => {
  it('gives its lines as paragraphs, with fonts that are not in the file', async () => {
    expect(await textsOf([pdfLines(BODY)])).toEqual(PARAGRAPHS);
    expect(await textsOf([pdfLines(BODY)], { compress: true })).toEqual(PARAGRAPHS);
  });

  it('goes on over pages, without page numbers', async () => {
    const pages = [
      [...pdfLines(BODY.slice(0, 1)), { text: '— 1 —', x: 430, y: 70, size: 14 }],
      [...pdfLines(BODY.slice(1)), { text: '— 2 —', x: 90, y: 70, size: 14 }],
    ];
    expect(await textsOf(pages)).toEqual(PARAGRAPHS);
  });

  it('leaves out turned text, as watermarks are', async () => {
    expect(await textsOf([[...pdfLines(BODY), { text: '内部资料', x: 200, y: 300, size: 60, turned: 45 }]])).toEqual(PARAGRAPHS);
  });

  it('is read as it is shown when its pages are turned', async () => {
    const turned = pdfLines(BODY).map(({ text, x, y }) => ({ text, x: 842 - y, y: x, turned: 90 }));
    expect(await textsOf([turned], { page: '/Rotate 90' })).toEqual(PARAGRAPHS);
  });

  it('has characters in the place of radicals', async () => {
    expect(await textsOf([pdfLines(['⼀年来⼯作⻓效机制建⽴健全，各项任务按期完成。'])])).toEqual(['一年来工作长效机制建立健全，各项任务按期完成。']);
  });
});

describe('a PDF that cannot be read', () => {
  const encrypted = { trailer: '/Encrypt 1000 0 R /ID [<00> <00>]', objects: [Buffer.from(`<< /Filter /Standard /V 1 /R 2 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> /P -4 >>`)] };

  it.each([
    ['encrypted', buildPdf([pdfLines(BODY)], encrypted), 'encrypted'],
    ['scanned', buildPdf([[], [], []]), 'no-text'],
    ['scanned, with page numbers', buildPdf([[{ text: '1', x: 300, y: 60 }], [{ text: '2', x: 300, y: 60 }]]), 'no-text'],
    ['damaged', new TextEncoder().encode(`%PDF-1.7\n${'x'.repeat(2000)}`), 'broken'],
    ['in glyph numbers', buildPdf([pdfLines(Array.from({ length: 10 }, (_, line) => Array.from({ length: 25 }, (__, index) => String.fromCharCode(0xe000 + line * 25 + index)).join('')))]), 'broken'],
  ])('is refused: %s', async (_, bytes, code) => {
    expect((await refusalOf(readSourceBytes(bytes, 'x.pdf'))).code).toBe(code);
  });
});

describe('hostile PDFs', () => {
  const STOCK = buildPdf([pdfLines(BODY), pdfLines(BODY)]);

  it('give a text or a clear refusal when mutated', async () => {
    const seen = await outcomes((seed) => mutateBytes(STOCK, seed), 'x.pdf');
    expect([...seen]).toContain('text');
  }, TIMEOUT);

  it('give a text or a clear refusal when their packed streams are mutated', async () => {
    const packed = buildPdf([pdfLines(BODY)], { compress: true });
    expect(await outcomes((seed) => mutateBytes(packed, seed), 'x.pdf')).toContain('text');
  }, TIMEOUT);

  it('give a text or a clear refusal when cut off', async () => {
    for (let index = 1; index < MUTATIONS; index += 4) {
      expect(['text', 'broken', 'no-text', 'empty', 'encrypted']).toContain(await outcomeOf(STOCK.subarray(0, Math.floor((index * STOCK.length) / MUTATIONS)), 'x.pdf'));
    }
  }, TIMEOUT);

  it('are refused when a stream inflates beyond measure', async () => {
    const bomb = deflateSync(Buffer.alloc(100_000_000, 0x20));
    expect(await outcomeOf(buildPdf([pdfLines(BODY)], { objects: [pdfStream('/Filter /FlateDecode', bomb)] }), 'x.pdf')).toBe('too-large');
  });

  it('are refused when a stream is packed twice', async () => {
    const bomb = deflateSync(deflateSync(Buffer.alloc(20_000_000, 0x20)));
    expect(await outcomeOf(buildPdf([pdfLines(BODY)], { objects: [pdfStream('/Filter [/FlateDecode /FlateDecode]', bomb)] }), 'x.pdf')).toBe('too-large');
  });

  it('are read although a picture is large', async () => {
    const picture = deflateSync(Buffer.alloc(60_000_000, 0x20));
    expect(await outcomeOf(buildPdf([pdfLines(BODY)], { objects: [pdfStream('/Type /XObject /Subtype /Image /Width 1 /Height 1 /Filter /FlateDecode', picture)] }), 'x.pdf')).toBe('text');
  });

  it('are refused when a page shows the same text without end', async () => {
    const levels = 12;
    const forms = Array.from({ length: levels }, (_, index) => {
      const isLast = index === levels - 1;
      const resources = isLast ? '/Font << /F1 3 0 R >>' : `/XObject << /X ${1001 + index} 0 R >>`;
      return pdfStream(`/Type /XObject /Subtype /Form /BBox [0 0 999 999] /Resources << ${resources} >>`, Buffer.from(isLast ? 'BT /F1 9 Tf 50 50 Td <6cd56cbb6cd56cbb> Tj ET' : '/X Do '.repeat(20)));
    });
    const page = `/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /X 1000 0 R >> >> /Contents ${1000 + levels} 0 R`;
    const bytes = buildPdf([[]], { pageObject: page, objects: [...forms, pdfStream('', Buffer.from('/X Do'))] });
    expect(await outcomeOf(bytes, 'x.pdf')).toBe('too-large');
  }, TIMEOUT);

  it('are refused or read when their pages go in a circle', async () => {
    const circle = Buffer.from(buildPdf([pdfLines(BODY)])).toString('latin1').replace('/Kids [6 0 R]', '/Kids [2 0 R]');
    expect(['broken', 'no-text', 'text', 'too-large']).toContain(await outcomeOf(Uint8Array.from(Buffer.from(circle, 'latin1')), 'x.pdf'));
  });

  it('are refused when they claim pages without end', async () => {
    const many = Buffer.from(buildPdf([pdfLines(BODY)])).toString('latin1').replace('/Count 1', '/Count 999999999');
    expect(['broken', 'too-large', 'text']).toContain(await outcomeOf(Uint8Array.from(Buffer.from(many, 'latin1')), 'x.pdf'));
  });
});
