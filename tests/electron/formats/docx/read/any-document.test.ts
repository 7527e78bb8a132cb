import { array, assert, boolean, constantFrom, integer, nat, oneof, property, record, string, tuple, type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abstractNum, escapeXml, lvl, num, paragraphStyle, tbl, tc, tr } from '../../../../fixtures/docx-builder.ts';
import { linesOf, type ReadLine } from '../../../../fixtures/docx-reading.ts';
import { randomFrom } from '../../../../fixtures/mutate.ts';

/** A paragraph as its author sees it. */
interface ModelParagraph {
  kind: 'paragraph';
  text: string;
  role: 'body' | 'title' | 'heading1' | 'heading2' | 'listed';
  align: 'left' | 'center' | 'right' | null;
}

interface ModelTable {
  kind: 'table';
  header: boolean;
  rows: string[][];
}

type ModelBlock = ModelParagraph | ModelTable;

const STYLES =
  paragraphStyle('t', 'Title') + paragraphStyle('h1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') +
  paragraphStyle('h2', 'heading 2', '<w:basedOn w:val="h1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>');
const NUMBERING = abstractNum(0, lvl(0, 'decimal', '%1.')) + num(1, 0);

const text: Arbitrary<string> = string({
  unit: constantFrom('我局', '坚持', '依法行政', '，', '。', '2024年', '（一）', ' ', '　', '&', '<w:t>', '"', "'", 'A', '\t', '𠀀', '①'),
  maxLength: 30,
}).filter((value) => value.trim() !== '');

const paragraph: Arbitrary<ModelParagraph> = record({
  kind: constantFrom('paragraph' as const),
  text,
  role: constantFrom('body', 'body', 'title', 'heading1', 'heading2', 'listed'),
  align: constantFrom(null, 'left', 'center', 'right'),
});

const cell = text.map((value) => value.replaceAll('\t', ' ').trim());
const table: Arbitrary<ModelTable> = tuple(integer({ min: 2, max: 4 }), integer({ min: 1, max: 4 }), boolean()).chain(([columns, rows, header]) =>
  array(array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })
    .map((cells): ModelTable => ({ kind: 'table', header, rows: cells })));

const blocks = array(oneof({ weight: 5, arbitrary: paragraph }, { weight: 1, arbitrary: table }), { minLength: 1, maxLength: 12 });

/** The lines that a reader must give for a document. */
function expectedLines(model: readonly ModelBlock[]): ReadLine[] {
  let count = 0;
  return model.map((block): ReadLine => {
    if (block.kind === 'table') {
      return {
        text: block.rows.map((row) => row.join('\t')).join('\n'),
        table: { headerRows: block.header ? 1 : 0, rows: block.rows.map((row) => row.map((value) => ({ text: value }))) },
      };
    }
    const line: ReadLine = { text: block.text };
    if (block.align) line.align = block.align;
    if (block.role === 'title') line.title = true;
    else if (block.role === 'heading1') line.headingLevel = 1;
    else if (block.role === 'heading2') line.headingLevel = 2;
    else if (block.role === 'listed') {
      const ordinal = `${++count}.`;
      Object.assign(line, { text: ordinal + block.text, ordinal, listDepth: 0 });
    }
    return line;
  });
}

/** Things that Word and its fellows put between runs and that change nothing. */
const NOISE = [
  '<w:proofErr w:type="gramStart"/>', '<w:proofErr w:type="gramEnd"/>', '<w:bookmarkStart w:id="1" w:name="_GoBack"/>', '<w:bookmarkEnd w:id="1"/>',
  '<w:commentRangeStart w:id="3"/>', '<w:commentRangeEnd w:id="3"/>', '<w:r><w:commentReference w:id="3"/></w:r>', '<w:r/>', '<w:r><w:rPr><w:b/></w:rPr></w:r>',
  '<w:r><w:lastRenderedPageBreak/></w:r>', '<w:permStart w:id="5" w:edGrp="everyone"/>', '<w:del w:id="8" w:author="x"><w:r><w:delText>旧文</w:delText></w:r></w:del>',
  '<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>', '<w:moveFrom w:id="9" w:author="x"><w:r><w:t>移走</w:t></w:r></w:moveFrom>', '<w:r><w:footnoteReference w:id="2"/></w:r>',
];

const WRAPPERS: readonly ((runs: string) => string)[] = [
  (runs) => runs,
  (runs) => `<w:ins w:id="4" w:author="x">${runs}</w:ins>`,
  (runs) => `<w:moveTo w:id="4" w:author="x">${runs}</w:moveTo>`,
  (runs) => `<w:hyperlink w:anchor="x">${runs}</w:hyperlink>`,
  (runs) => `<w:smartTag w:uri="u" w:element="date"><w:smartTagPr><w:attr w:name="Y" w:val="2024"/></w:smartTagPr>${runs}</w:smartTag>`,
  (runs) => `<w:sdt><w:sdtPr><w:id w:val="1"/></w:sdtPr><w:sdtContent>${runs}</w:sdtContent></w:sdt>`,
  (runs) => `<w:fldSimple w:instr=" DOCPROPERTY x ">${runs}</w:fldSimple>`,
  (runs) => `<mc:AlternateContent><mc:Choice Requires="w14">${runs}</mc:Choice><mc:Fallback>${runs}</mc:Fallback></mc:AlternateContent>`,
];

/** Runs for a text, split anywhere, wrapped in anything, with noise between. */
function noisyRuns(value: string, random: (below: number) => number): string {
  let runs = '';
  const characters = Array.from(value);
  while (characters.length > 0) {
    const part = characters.splice(0, 1 + random(8)).join('');
    const content = part.split('\t').map((piece) => (piece === '' ? '' : `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`)).join('<w:tab/>');
    const properties = random(2) === 0 ? '<w:rPr><w:rFonts w:hint="eastAsia"/><w:sz w:val="32"/></w:rPr>' : '';
    runs += WRAPPERS[random(WRAPPERS.length)]!(`<w:r w:rsidR="00${random(1000)}">${properties}${content}</w:r>`);
    while (random(3) === 0) runs += NOISE[random(NOISE.length)]!;
  }
  return runs;
}

const ROLE_PROPERTIES: Readonly<Record<ModelParagraph['role'], string>> = {
  body: '', title: '<w:pStyle w:val="t"/>', heading1: '<w:pStyle w:val="h1"/>', heading2: '<w:pStyle w:val="h2"/>',
  listed: '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
};

function documentXml(model: readonly ModelBlock[], seed: number): string {
  const random = randomFrom(seed);
  return model.map((block) => {
    if (block.kind === 'table') {
      return tbl(...block.rows.map((row, index) => tr(row.map((value) => tc(`<w:p>${noisyRuns(value, random)}</w:p>`)), block.header && index === 0 ? '<w:tblHeader/>' : '')));
    }
    const align = block.align ? `<w:jc w:val="${block.align}"/>` : '';
    return `<w:p w:rsidR="00${random(1000)}" w:rsidRDefault="00A1"><w:pPr>${ROLE_PROPERTIES[block.role]}<w:spacing w:line="579"/>${align}</w:pPr>${noisyRuns(block.text, random)}</w:p>`;
  }).join('\n');
}

describe('any document', () => {
  it('is read back as it was written, however its runs are split and what stands between them', () => {
    assert(
      property(blocks, nat(), boolean(), constantFrom(undefined, 'ns1'), (model, seed, strict, prefix) => {
        const source = { body: documentXml(model, seed), styles: STYLES, numbering: NUMBERING, strict };
        expect(linesOf(prefix === undefined ? source : { ...source, prefix })).toEqual(expectedLines(model));
      }),
      { numRuns: 200 },
    );
  });
});
