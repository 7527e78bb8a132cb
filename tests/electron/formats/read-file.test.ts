import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { READ_LIMITS } from '../../../electron/formats/limits.ts';
import { readSource, readSourceBytes } from '../../../electron/formats/read-file.ts';
import { readReport } from '../../../electron/formats/read-report.ts';
import { buildCompoundFile } from '../../fixtures/cfb-builder.ts';
import { buildDocx, p, zipEntries } from '../../fixtures/docx-builder.ts';
import { encodeText } from '../../fixtures/encode-text.ts';
import { refusalOf } from '../../fixtures/read-error.ts';

const TEXT = '某市林业局2024年法治政府建设年度报告\n\n我局坚持依法行政。\n';
const DOCX = buildDocx({ body: p('某市林业局2024年法治政府建设年度报告') + p('我局坚持依法行政。') });

function bytesOf(text: string): Uint8Array {
  return encodeText(text, 'utf-8');
}

describe('readSourceBytes', () => {
  it.each(['报告.txt', 'report.TXT', 'report', 'a.b/report', 'report.text'])('reads plain text named %s', async (name) => {
    expect(await readSourceBytes(bytesOf(TEXT), name)).toMatchObject({ text: TEXT, breaks: 'unknown' });
  });

  it('reads Markdown by its name', async () => {
    const bytes = bytesOf('# 报告\n## 一、举措\n');
    expect((await readSourceBytes(bytes, 'x.md')).lines[1]!.hint).toEqual({ headingLevel: 1 });
    expect((await readSourceBytes(bytes, 'x.txt')).lines[1]!.hint).toBeUndefined();
  });

  it('reads Word files by their content where the name does not speak against it', async () => {
    for (const name of ['x.docx', 'x', 'x.doc', 'x.wps']) expect((await readSourceBytes(DOCX, name)).breaks).toBe('paragraphs');
  });

  it.each(['x.rtf', 'x.doc', 'x.wps', 'x'])('reads Rich Text Format named %s', async (name) => {
    expect((await readSourceBytes(bytesOf('{\\rtf1\\ansi one\\par two\\par}'), name)).text).toBe('one\ntwo\n');
  });

  it.each(['x.html', 'x.HTM', 'x.doc', 'x'])('reads a web page named %s', async (name) => {
    expect((await readSourceBytes(bytesOf('<!DOCTYPE html><p>甲</p><p>乙</p>'), name)).text).toBe('甲\n乙\n');
  });

  it('reads a web page that begins with any element by its name', async () => {
    expect((await readSourceBytes(bytesOf('<div>甲</div>'), 'x.html')).text).toBe('甲\n');
  });
});

describe('a file whose name says something else', () => {
  it.each([
    ['text named .docx', bytesOf(TEXT), 'x.docx'],
    ['text named .doc', bytesOf(TEXT), 'x.doc'],
    ['a Word file named .txt', DOCX, 'x.txt'],
    ['a Word file named .pdf', DOCX, 'x.pdf'],
    ['a PDF named .docx', bytesOf('%PDF-1.7\n…'), 'x.docx'],
    ['a picture named .docx', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'x.docx'],
    ['a web page named .txt', bytesOf('<!DOCTYPE html><html>…'), 'x.txt'],
    ['an old Word file named .docx', buildCompoundFile(['WordDocument', '1Table']), 'x.docx'],
    ['RTF named .docx', bytesOf('{\\rtf1 a}'), 'x.docx'],
    ['an OFD file named .docx', zipEntries({ 'OFD.xml': bytesOf('<x/>') }), 'x.docx'],
    ['an archive named .docx', zipEntries({ 'a.txt': bytesOf(TEXT) }), 'x.docx'],
    ['a spreadsheet named .docx', zipEntries({ 'xl/workbook.xml': bytesOf('<x/>') }), 'x.docx'],
  ])('is refused: %s', async (_, bytes, name) => {
    const error = await refusalOf(readSourceBytes(bytes, name));
    expect(error.code).toBe('wrong-type');
    expect(error.message).toContain(`扩展名是 ${name.slice(1)}`);
  });
});

describe('a file of a kind that is not read', () => {
  it.each([
    ['a web archive', bytesOf('MIME-Version: 1.0\r\nContent-Type: multipart/related'), 'x.mht', '网页'],
    ['Word 2003 XML', bytesOf('<?xml version="1.0"?><?mso-application progid="Word.Document"?>'), 'x.doc', 'Word XML'],
    ['old Excel', buildCompoundFile(['Workbook']), 'x.xls', '电子表格'],
    ['old PowerPoint', buildCompoundFile(['Current User', 'PowerPoint Document']), 'x.ppt', '演示文稿'],
    ['something else of Office', buildCompoundFile(['x']), 'x.doc', '旧版 Office'],
    ['Excel', zipEntries({ 'xl/workbook.xml': bytesOf('<x/>') }), 'x.xlsx', '电子表格'],
    ['PowerPoint', zipEntries({ 'ppt/presentation.xml': bytesOf('<x/>') }), 'x.pptx', '演示文稿'],
    ['OpenDocument', zipEntries({ mimetype: bytesOf('x'), 'content.xml': bytesOf('<x/>') }), 'x.odt', 'OpenDocument'],
    ['a zip archive', zipEntries({ 'x.docx': DOCX }), 'x.zip', '压缩包'],
    ['a RAR archive', bytesOf('Rar!\u001a\u0007\u0000…'), 'x.rar', '压缩包'],
    ['a JPEG picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'x.jpg', '图片'],
    ['a BMP picture', Uint8Array.of(0x42, 0x4d, 1, 2, 3, 4, 0, 0, 0, 0, 9), 'x.bmp', '图片'],
    ['a program', Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3), 'x.exe', '程序'],
    ['a table in text', bytesOf('a,b\n1,2'), 'x.csv', '.csv'],
  ])('is named: %s', async (_, bytes, name, word) => {
    const error = await refusalOf(readSourceBytes(bytes, name));
    expect(error.code).toBe('unsupported');
    expect(error.message).toContain(word);
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['empty', new Uint8Array(0), 'x.txt', 'empty'],
    ['empty', new Uint8Array(0), 'x.docx', 'empty'],
    ['blank', bytesOf(' \n　\n'), 'x.txt', 'empty'],
    ['encrypted', buildCompoundFile(['DataSpaces', 'EncryptionInfo', 'EncryptedPackage']), 'x.docx', 'encrypted'],
    ['damaged at the start', Uint8Array.from(DOCX, (byte, index) => (index < 4 ? 0xee : byte)), 'x.docx', 'broken'],
    ['cut off', DOCX.subarray(0, DOCX.length / 2), 'x.docx', 'broken'],
    ['damaged and called PDF', bytesOf('甲乙丙'), 'x.pdf', 'broken'],
    ['cut off after the beginning of a PDF', bytesOf('%PDF-1.4'), 'x.pdf', 'broken'],
    ['cut off after the beginning of RTF', bytesOf('{\\rtf1\\ansi'), 'x.rtf', 'broken'],
    ['an OFD file without a document', zipEntries({ 'OFD.xml': bytesOf('<x/>') }), 'x.ofd', 'broken'],
    ['a binary Word file without contents', buildCompoundFile(['WordDocument']), 'x.doc', 'broken'],
    ['a web page without text', bytesOf('<html><script>甲</script></html>'), 'x.html', 'no-text'],
    ['an empty archive', Uint8Array.from({ length: 22 }, (_, index) => [0x50, 0x4b, 5, 6][index] ?? 0), 'x.docx', 'wrong-type'],
    ['too long', bytesOf('法'.repeat(READ_LIMITS.textChars + 1)), 'x.txt', 'too-large'],
    ['too large', new Uint8Array(READ_LIMITS.textBytes + 1).fill(0x61), 'x.txt', 'too-large'],
  ])('is refused when %s', async (_, bytes, name, code) => {
    expect((await refusalOf(readSourceBytes(bytes, name))).code).toBe(code);
  });
});

describe('readSource', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'read-file-'));
    await writeFile(join(folder, '报告.txt'), TEXT);
    await writeFile(join(folder, '报告.docx'), DOCX);
    await symlink(join(folder, '报告.txt'), join(folder, 'link.txt'));
    await symlink(join(folder, 'loop'), join(folder, 'loop'));
    await mkdir(join(folder, 'sub.docx'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it('reads text and Word files from disk, through links too', async () => {
    expect((await readSource(join(folder, '报告.txt'))).text).toBe(TEXT);
    expect((await readSource(join(folder, 'link.txt'))).text).toBe(TEXT);
    expect((await readSource(join(folder, '报告.docx'))).lines).toHaveLength(2);
  });

  it.each([['missing.txt', 'not-found'], ['报告.txt/x', 'not-found'], ['loop', 'not-found'], ['sub.docx', 'is-folder'], ['', 'is-folder']])('refuses %j: %s', async (name, code) => {
    expect((await refusalOf(readSource(join(folder, name)))).code).toBe(code);
  });

  it.skipIf(process.platform === 'win32')('refuses devices instead of reading for ever', async () => {
    expect((await refusalOf(readSource('/dev/zero'))).code).toBe('not-a-file');
  });

  it('refuses a huge file without reading it', async () => {
    const path = join(folder, 'huge.docx');
    await writeFile(path, '');
    await truncate(path, READ_LIMITS.fileBytes + 1);
    expect((await refusalOf(readSource(path))).code).toBe('too-large');
  });

  it('gives readReport what it needs to recognise the report', async () => {
    const { report, source } = await readReport(join(folder, '报告.docx'));
    expect(report.meta).toMatchObject({ title: '某市林业局2024年法治政府建设年度报告', year: 2024 });
    expect(source.text).toContain('我局坚持依法行政。');
  });
});
