import { describe, expect, it } from 'vitest';
import { buildDocx, docxEntries, p, r, tbl, tc, tr, zipEntries } from '../../fixtures/docx-builder.ts';
import { encodeText } from '../../fixtures/encode-text.ts';
import { MUTATIONS, outcomeOf, outcomes } from '../../fixtures/hostile-outcome.ts';
import { mutateBytes, mutateXml } from '../../fixtures/mutate.ts';
import { RICH_DOCX } from '../../fixtures/rich-docx.ts';

const DOCX = buildDocx(RICH_DOCX);
const ENTRIES = docxEntries(RICH_DOCX);
const XML_PARTS = ['word/document.xml', 'word/styles.xml', 'word/numbering.xml', 'word/_rels/document.xml.rels', '_rels/.rels'];
const REPORT = '某市林业局2024年法治政府建设年度报告\n\n市委、市政府：\n　　我局坚持依法行政，办理许可1206件。\n'.repeat(5);

describe('mutated files', () => {
  it('start from one that is read', async () => {
    expect(await outcomeOf(DOCX, 'x.docx')).toBe('text');
  });

  it('of Word give a text or a clear refusal: bytes of the archive', async () => {
    expect(await outcomes((seed) => mutateBytes(DOCX, seed), 'x.docx')).toContain('broken');
  });

  it.each(XML_PARTS)('of Word give a text or a clear refusal: tags in %s', async (part) => {
    const xml = new TextDecoder().decode(ENTRIES[part]);
    const seen = await outcomes((seed) => zipEntries({ ...ENTRIES, [part]: encodeText(mutateXml(xml, seed), 'utf-8') }), 'x.docx');
    expect([...seen]).toEqual(expect.arrayContaining(['broken', 'text']));
  });

  it.each(['utf-8', 'utf-16le', 'gb18030'] as const)('of text in %s give a text or a clear refusal', async (encoding) => {
    const bytes = encodeText(REPORT, encoding);
    expect(await outcomes((seed) => mutateBytes(bytes, seed), 'x.txt')).toContain('text');
    expect(await outcomes((seed) => mutateBytes(bytes, seed), 'x.md')).toContain('text');
  });

  it('of Word cut off anywhere are refused', async () => {
    const lengths = Array.from({ length: MUTATIONS }, (_, index) => Math.floor((index * DOCX.length) / MUTATIONS));
    const seen = new Set<string>();
    for (const length of lengths) seen.add(await outcomeOf(DOCX.subarray(0, length), 'x.docx'));
    expect(seen).toContain('broken');
    expect(seen).not.toContain('text');
  });
});

/** Nests an element; the depth counts the copies. */
function nested(open: string, close: string, depth: number, inside = ''): string {
  return open.repeat(depth) + inside + close.repeat(depth);
}

/** Paragraph styles, each based on the next. */
function styleChain(count: number): string {
  return Array.from({ length: count }, (_, index) => `<w:style w:type="paragraph" w:styleId="s${index}"><w:name w:val="n"/><w:basedOn w:val="s${index + 1}"/></w:style>`).join('');
}

/** Incompressible filler, so that the expansion ratio of the archive stays ordinary. */
function filler(length: number): string {
  return Array.from({ length }, (_, index) => String.fromCharCode(0x4e00 + ((index * 7919) ^ (index >> 3)) % 20_000)).join('');
}

describe('files made to wear the reader out', () => {
  it.each([
    ['elements nested too deeply', p(nested('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', 300, r('甲'))), 'broken'],
    ['tables in tables', nested('<w:tbl><w:tr><w:tc>', '<w:p/></w:tc></w:tr></w:tbl>', 100, p('甲')), 'text'],
    ['text boxes in text boxes', nested('<w:p><w:r><w:txbxContent>', '</w:txbxContent></w:r></w:p>', 100, p('甲')), 'text'],
    ['fields that never end', p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(20_000) + r('甲')), 'text'],
    ['fields ended that never began', p('<w:r><w:fldChar w:fldCharType="end"/></w:r>'.repeat(20_000) + r('甲')), 'text'],
    ['a long blank field code', p(`<w:fldSimple w:instr="EQ \\o${' '.repeat(200_000)}x">${r('甲')}</w:fldSimple>`), 'text'],
    ['very many paragraphs', '<w:p/>'.repeat(210_000) + p(filler(20_000)), 'too-large'],
    ['very many rows', tbl(tr([tc('甲')]).repeat(3000)) + p(filler(1000)), 'text'],
    ['very much text', Array.from({ length: 110 }, () => p('法'.repeat(10_000))).join('') + p(filler(10_000)), 'too-large'],
    ['blanks without end', p(`<w:r><w:t>甲${' '.repeat(500_000)}乙</w:t></w:r>`) + p(filler(3000)), 'text'],
    ['many empty lines before a table of contents', '<w:p/>'.repeat(50_000) + '<w:p><w:pPr><w:pStyle w:val="toc"/></w:pPr><w:r><w:t>甲 1</w:t></w:r></w:p>'.repeat(20_000) + p(filler(4000)), 'text'],
  ])('%s', async (_, body, outcome) => {
    const styles = '<w:style w:type="paragraph" w:styleId="toc"><w:name w:val="toc 1"/></w:style>';
    expect(await outcomeOf(buildDocx({ body, styles }), 'x.docx')).toBe(outcome);
  });

  it('styles based on one another in a long chain', async () => {
    const body = Array.from({ length: 20_000 }, (_, index) => `<w:p><w:pPr><w:pStyle w:val="s${index}"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>`).join('');
    expect(await outcomeOf(buildDocx({ body, styles: styleChain(20_000) }), 'x.docx')).toBe('text');
  });

  it('ordinals of monstrous length', async () => {
    const level = `<w:lvl w:ilvl="0"><w:start w:val="32767"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="${'%1'.repeat(5000)}"/></w:lvl>`;
    const numbering = `<w:abstractNum w:abstractNumId="0">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const body = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'.repeat(30_000);
    expect(await outcomeOf(buildDocx({ body: body + p(filler(8000)), numbering }), 'x.docx')).toBe('too-large');
  });

  it('a bomb of one repeated byte', async () => {
    const entries = { ...ENTRIES, 'word/document.xml': new Uint8Array(60_000_000).fill(0x20) };
    expect(await outcomeOf(zipEntries(entries), 'x.docx')).toBe('too-large');
  });

  it('an archive inside an archive is not opened', async () => {
    expect(await outcomeOf(zipEntries({ 'a.docx': zipEntries({ 'a.docx': DOCX }) }), 'x.zip')).toBe('unsupported');
  });

  it('a text of one endless line', async () => {
    expect(await outcomeOf(encodeText('法治'.repeat(490_000), 'utf-8'), 'x.txt')).toBe('text');
    expect(await outcomeOf(encodeText(`${'> '.repeat(300_000)}甲`, 'utf-8'), 'x.md')).toBe('text');
    expect(await outcomeOf(encodeText(`${'* '.repeat(300_000)}甲`, 'utf-8'), 'x.md')).toBe('text');
    expect(await outcomeOf(encodeText(`## 甲${' '.repeat(300_000)}乙${'#'.repeat(300_000)}`, 'utf-8'), 'x.md')).toBe('text');
  });
});
