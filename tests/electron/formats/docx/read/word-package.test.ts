import { describe, expect, it } from 'vitest';
import { readSourceBytes } from '../../../../../electron/formats/read-file.ts';
import { abstractNum, buildDocx, docxEntries, lvl, num, numbered, p, paragraphStyle, relationship, styled, zipEntries } from '../../../../fixtures/docx-builder.ts';
import { linesOf, readDocxBytes, textsOf } from '../../../../fixtures/docx-reading.ts';
import { refusal, refusalOf } from '../../../../fixtures/read-error.ts';

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NUMBERING = abstractNum(0, lvl(0, 'chineseCounting', '%1、')) + num(1, 0);
const STYLES = paragraphStyle('1', 'heading 1');
const BODY = styled('1', '举措') + numbered('甲', 1);
const READ = [{ text: '举措', headingLevel: 1 }, { text: '一、甲', ordinal: '一、', listDepth: 0 }];

/** Moves parts of a package to other names. */
function renamed(names: Record<string, string>): Uint8Array {
  const entries = docxEntries({ body: BODY, styles: STYLES, numbering: NUMBERING });
  const moved = Object.entries(entries).map(([name, content]): [string, Uint8Array] => {
    const text = Object.entries(names).reduce((xml, [from, to]) => xml.replaceAll(`Target="${from}"`, `Target="${to}"`), new TextDecoder().decode(content));
    return [names[name] ?? name, new TextEncoder().encode(text)];
  });
  return zipEntries(Object.fromEntries(moved));
}

describe('Word packages', () => {
  it('are read whatever namespace edition and prefix they use', () => {
    const source = { body: BODY, styles: STYLES, numbering: NUMBERING };
    expect(linesOf(source)).toEqual(READ);
    expect(linesOf({ ...source, strict: true })).toEqual(READ);
    expect(linesOf({ ...source, prefix: 'ns0' })).toEqual(READ);
  });

  it.each([
    ['report.docm', 'application/vnd.ms-word.document.macroEnabled.main+xml'],
    ['report.dotx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml'],
    ['report.dotm', 'application/vnd.ms-word.template.macroEnabledTemplate.main+xml'],
    ['report.wps', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'],
    ['REPORT.DOCX', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'],
  ])('named %s are read', async (name, mainType) => {
    expect((await readSourceBytes(buildDocx({ body: p('甲'), mainType }), name)).text).toBe('甲\n');
  });

  it('are followed by their relationships', () => {
    const bytes = renamed({ 'word/document.xml': 'content/main.xml', 'word/_rels/document.xml.rels': 'content/_rels/main.xml.rels', 'styles.xml': '/word/styles.xml', 'numbering.xml': '../word/./numbering.xml' });
    expect(readDocxBytes(bytes).text).toBe('举措\n一、甲\n');
  });

  it('are read without styles and numbering', () => {
    expect(textsOf(BODY)).toEqual(['举措', '甲']);
  });

  it('never lead outside', () => {
    const relationships =
      relationship('rId7', `${TYPES}/styles`, 'file:///etc/passwd', 'External') +
      relationship('rId8', `${TYPES}/numbering`, 'http://example.invalid/numbering.xml', 'External') +
      relationship('rId9', `${TYPES}/attachedTemplate`, '../../../../../secret.dotx');
    expect(textsOf(BODY, { relationships })).toEqual(['举措', '甲']);
    expect(textsOf(BODY, { relationships: relationship('rId1', `${TYPES}/styles`, '../../../../../../etc/passwd') })).toEqual(['举措', '甲']);
  });

  it('ignore macros and embedded files', () => {
    expect(textsOf(p('甲'), { entries: { 'word/vbaProject.bin': new Uint8Array(500), 'word/embeddings/x.exe': new Uint8Array(500) } })).toEqual(['甲']);
  });

  it('without their main part are refused', () => {
    const entries = docxEntries({ body: p('甲') });
    const { 'word/document.xml': _, ...rest } = entries;
    expect(refusal(() => readDocxBytes(zipEntries(rest))).code).toBe('broken');
    const { '_rels/.rels': __, ...without } = entries;
    expect(refusal(() => readDocxBytes(zipEntries(without))).code).toBe('broken');
  });

  it('whose main part is something else are refused', () => {
    const entries = { ...docxEntries({ body: p('甲') }), 'word/document.xml': new TextEncoder().encode('<html>甲</html>') };
    expect(refusal(() => readDocxBytes(zipEntries(entries))).code).toBe('wrong-type');
  });

  it.each(['<w:altChunk r:id="rId5"/>', '<w:p><w:subDoc r:id="rId5"/></w:p>'])('that keep their text in other documents are refused: %s', (element) => {
    expect(refusal(() => textsOf(p('甲') + element)).code).toBe('unsupported');
  });

  it('without text are refused', async () => {
    expect((await refusalOf(readSourceBytes(buildDocx({ body: p('') + p('　 ') }), 'x.docx'))).code).toBe('no-text');
  });
});
