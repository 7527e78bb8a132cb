import { describe, expect, it } from 'vitest';
import { abstractNum, lvl, num, numbered, p, paragraphStyle, r, styled, tbl, tc, tr } from '../../../../fixtures/docx-builder.ts';
import { linesOf, textsOf } from '../../../../fixtures/docx-reading.ts';

const OUTLINE = lvl(0, 'chineseCountingThousand', '%1、') + lvl(1, 'chineseCounting', '（%2）') + lvl(2, 'decimal', '%3.') + lvl(3, 'decimal', '（%4）');
const CHINESE = abstractNum(0, OUTLINE) + num(1, 0);

function override(level: number, content: string): string {
  return `<w:lvlOverride w:ilvl="${level}">${content}</w:lvlOverride>`;
}

function startOverride(level: number, start: number): string {
  return override(level, `<w:startOverride w:val="${start}"/>`);
}

function bullet(text: string, font: string, more = ''): string {
  return `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>${more}<w:lvlText w:val="${text}"/>` +
    `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:hint="default"/></w:rPr></w:lvl>`;
}

/** Numbering in a style. */
function numPr(id: number, level?: number): string {
  return `<w:pPr><w:numPr>${level === undefined ? '' : `<w:ilvl w:val="${level}"/>`}<w:numId w:val="${id}"/></w:numPr></w:pPr>`;
}

/** A level tied to a paragraph style. */
function tied(index: number, text: string, style: string): string {
  return lvl(index, 'chineseCounting', text, `<w:pStyle w:val="${style}"/>`);
}

describe('automatic numbering', () => {
  it('stands at the start of the text and in the hint', () => {
    expect(linesOf({ body: numbered('主要举措', 1) + numbered('组织领导', 1, 1) + p('正文。'), numbering: CHINESE })).toEqual([
      { text: '一、主要举措', ordinal: '一、', listDepth: 0 },
      { text: '（一）组织领导', ordinal: '（一）', listDepth: 1 },
      { text: '正文。' },
    ]);
  });

  it('counts each level and restarts the deeper ones', () => {
    const levels = [0, 1, 1, 2, 3, 3, 2, 1, 2, 0, 1];
    expect(textsOf(levels.map((level) => numbered('甲', 1, level)).join(''), { numbering: CHINESE })).toEqual([
      '一、甲', '（一）甲', '（二）甲', '1.甲', '（1）甲', '（2）甲', '2.甲', '（三）甲', '1.甲', '二、甲', '（一）甲',
    ]);
  });

  it('goes on counting across text that is not numbered and empty paragraphs that are', () => {
    expect(textsOf(numbered('甲', 1) + p('正文。') + numbered('', 1) + numbered('丙', 1), { numbering: CHINESE }))
      .toEqual(['一、甲', '正文。', '二、', '三、丙']);
  });

  it('shows the numbers of higher levels', () => {
    const numbering = abstractNum(0, lvl(0, 'decimal', '%1') + lvl(1, 'decimal', '%1.%2') + lvl(2, 'lowerLetter', '%1.%2.%3)')) + num(1, 0);
    expect(textsOf([0, 1, 2, 2, 0, 1].map((level) => numbered('甲', 1, level)).join(''), { numbering }))
      .toEqual(['1 甲', '1.1 甲', '1.1.a)甲', '1.1.b)甲', '2 甲', '2.1 甲']);
  });

  it('keeps digits apart from the text unless the list sets nothing between them', () => {
    const levels = lvl(0, 'decimal', '%1') + lvl(1, 'decimal', '%2', '<w:suff w:val="nothing"/>') + lvl(2, 'decimal', '第%3项');
    expect(textsOf([0, 1, 2].map((level) => numbered('2025年', 1, level)).join(''), { numbering: abstractNum(0, levels) + num(1, 0) }))
      .toEqual(['1 2025年', '12025年', '第1项 2025年']);
  });

  it('writes all numbers as decimals on a legal level', () => {
    const numbering = abstractNum(0, lvl(0, 'chineseCounting', '第%1章') + lvl(1, 'decimal', '%1.%2', '<w:isLgl/>')) + num(1, 0);
    expect(textsOf(numbered('总则', 1) + numbered('目的', 1, 1), { numbering })).toEqual(['第一章 总则', '1.1 目的']);
  });

  it('starts where the level says', () => {
    const level = '<w:lvl w:ilvl="0"><w:start w:val="5"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>';
    expect(textsOf(numbered('甲', 1) + numbered('乙', 1), { numbering: abstractNum(0, level) + num(1, 0) })).toEqual(['5.甲', '6.乙']);
  });

  it('counts instances of one definition on together', () => {
    const numbering = abstractNum(0, OUTLINE) + num(1, 0) + num(2, 0);
    expect(textsOf(numbered('甲', 1) + numbered('乙', 2) + numbered('丙', 1), { numbering })).toEqual(['一、甲', '二、乙', '三、丙']);
  });

  it('starts anew with an instance that overrides the start, once', () => {
    const numbering = abstractNum(0, OUTLINE) + num(1, 0) + num(2, 0, startOverride(0, 1)) + num(3, 0, startOverride(0, 8));
    expect(textsOf([1, 1, 2, 2, 1, 3, 1].map((id) => numbered('甲', id)).join(''), { numbering }))
      .toEqual(['一、甲', '二、甲', '一、甲', '二、甲', '三、甲', '八、甲', '九、甲']);
  });

  it('leaves the higher level alone when an instance overrides it but uses a lower one', () => {
    const numbering = abstractNum(0, OUTLINE) + num(1, 0) + num(2, 0, startOverride(0, 1) + startOverride(1, 1));
    expect(textsOf(numbered('甲', 1) + numbered('乙', 1) + numbered('子', 2, 1) + numbered('丙', 1), { numbering }))
      .toEqual(['一、甲', '二、乙', '（一）子', '三、丙']);
  });

  it('takes a level that an instance defines anew', () => {
    const numbering = abstractNum(0, OUTLINE) + num(1, 0, override(0, lvl(0, 'upperRoman', '%1.')));
    expect(textsOf(numbered('甲', 1) + numbered('乙', 1), { numbering })).toEqual(['I.甲', 'II.乙']);
  });

  it('restarts a level only after the level it names', () => {
    const levels = lvl(0, 'decimal', '%1.') + lvl(1, 'decimal', '%2)') + lvl(2, 'decimal', '(%3)', '<w:lvlRestart w:val="1"/>') + lvl(3, 'decimal', '<%4>', '<w:lvlRestart w:val="0"/>');
    expect(textsOf([0, 1, 2, 3, 1, 2, 3, 0, 2, 3].map((level) => numbered('甲', 1, level)).join(''), { numbering: abstractNum(0, levels) + num(1, 0) }))
      .toEqual(['1.甲', '1)甲', '(1)甲', '<1>甲', '2)甲', '(2)甲', '<2>甲', '2.甲', '(1)甲', '<3>甲']);
  });

  it('counts a higher level that was passed over as used once', () => {
    const numbering = abstractNum(0, lvl(0, 'decimal', '%1.') + lvl(1, 'decimal', '%1.%2.')) + num(1, 0);
    expect(textsOf(numbered('甲', 1, 1) + numbered('乙', 1, 1) + numbered('丙', 1), { numbering })).toEqual(['1.1.甲', '1.2.乙', '2.丙']);
  });

  it('counts lists of different definitions apart', () => {
    const numbering = abstractNum(0, OUTLINE) + abstractNum(1, lvl(0, 'decimal', '%1.')) + num(1, 0) + num(2, 1);
    expect(textsOf(numbered('甲', 1) + numbered('子', 2) + numbered('丑', 2) + numbered('乙', 1), { numbering }))
      .toEqual(['一、甲', '1.子', '2.丑', '二、乙']);
  });

  it('counts on in table cells in the order of the document', () => {
    const cells = tbl(tr([tc('项目'), tc(numbered('乙', 1))]), tr([tc('数量'), tc(numbered('丙', 1))]));
    expect(textsOf(numbered('甲', 1) + cells + numbered('丁', 1), { numbering: CHINESE }))
      .toEqual(['一、甲', '项目\t二、乙\n数量\t三、丙', '四、丁']);
  });

  it('counts hidden numbers without showing them', () => {
    const numbering = abstractNum(0, lvl(0, 'decimal', '%1.', '<w:rPr><w:vanish/></w:rPr>') + lvl(1, 'decimal', '%1.%2.')) + num(1, 0);
    expect(textsOf(numbered('甲', 1) + numbered('乙', 1) + numbered('丙', 1, 1), { numbering })).toEqual(['甲', '乙', '2.1.丙']);
  });

  it('has no hint where a level shows nothing', () => {
    expect(linesOf({ body: numbered('甲', 1), numbering: abstractNum(0, lvl(0, 'none', '')) + num(1, 0) })).toEqual([{ text: '甲' }]);
  });

  it('ignores numbers and levels that are not defined', () => {
    expect(textsOf(numbered('甲', 9) + numbered('乙', 1, 8), { numbering: CHINESE })).toEqual(['甲', '乙']);
    expect(textsOf(numbered('甲', 1))).toEqual(['甲']);
  });

  it('reads a custom format from the choice of its compatible writing', () => {
    const format =
      '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice>' +
      '<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>';
    const level = `<w:lvl w:ilvl="0"><w:start w:val="1"/>${format}<w:lvlText w:val="%1、"/></w:lvl>`;
    expect(textsOf(numbered('甲', 1), { numbering: abstractNum(0, level) + num(1, 0) })).toEqual(['001、甲']);
  });
});

describe('bullets', () => {
  it.each([
    ['\uf06c', 'Wingdings', '●'],
    ['\uf075', 'Wingdings', '◆'],
    ['\uf0b7', 'Symbol', '•'],
    ['l', 'Wingdings', '●'],
    ['•', 'Arial', '•'],
    ['\uf011', 'Wingdings', '•'],
    ['—', '', '—'],
  ])('shows %j of font %s as %s', (text, font, shown) => {
    expect(linesOf({ body: numbered('甲', 1), numbering: abstractNum(0, bullet(text, font)) + num(1, 0) }))
      .toEqual([{ text: `${shown}甲`, ordinal: shown, listDepth: 0 }]);
  });

  it('shows a picture bullet as a dot', () => {
    const numbering = abstractNum(0, bullet('\uf0b7', 'Symbol', '<w:lvlPicBulletId w:val="0"/>')) + num(1, 0);
    expect(textsOf(numbered('甲', 1), { numbering })).toEqual(['•甲']);
  });
});

describe('numbering by style', () => {
  it('takes the level that is tied to the style, whatever level the style names', () => {
    const styles = paragraphStyle('1', 'heading 1', numPr(1)) + paragraphStyle('2', 'heading 2', numPr(1, 0));
    const numbering = abstractNum(0, tied(0, '%1、', '1') + tied(1, '（%2）', '2')) + num(1, 0);
    expect(linesOf({ body: styled('1', '举措') + styled('2', '领导') + styled('2', '普法') + styled('1', '不足'), styles, numbering })).toEqual([
      { text: '一、举措', headingLevel: 1, ordinal: '一、', listDepth: 0 },
      { text: '（一）领导', headingLevel: 2, ordinal: '（一）', listDepth: 1 },
      { text: '（二）普法', headingLevel: 2, ordinal: '（二）', listDepth: 1 },
      { text: '二、不足', headingLevel: 1, ordinal: '二、', listDepth: 0 },
    ]);
  });

  it('inherits numbering from the style it is based on', () => {
    const styles = paragraphStyle('base', '条目', numPr(1)) + paragraphStyle('own', '单位条目', '<w:basedOn w:val="base"/>');
    const numbering = abstractNum(0, tied(0, '%1、', 'base')) + num(1, 0);
    expect(textsOf(styled('base', '甲') + styled('own', '乙'), { styles, numbering })).toEqual(['一、甲', '二、乙']);
  });

  it('takes the level that the style sets when none is tied to it', () => {
    const styles = paragraphStyle('deep', '二级', numPr(1, 1));
    expect(textsOf(styled('deep', '甲'), { styles, numbering: CHINESE })).toEqual(['（一）甲']);
  });

  it('is taken away by number 0 and changed by direct formatting', () => {
    const styles = paragraphStyle('s', '条目', numPr(1));
    const none = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';
    const deeper = '<w:numPr><w:ilvl w:val="1"/></w:numPr>';
    expect(textsOf(styled('s', '甲') + styled('s', '乙', none) + styled('s', '丙', deeper), { styles, numbering: CHINESE }))
      .toEqual(['一、甲', '乙', '（一）丙']);
  });

  it('follows the link to a numbering style', () => {
    const styles = `<w:style w:type="numbering" w:styleId="list"><w:name w:val="公文序号"/>${numPr(1)}</w:style>`;
    const numbering =
      abstractNum(0, `<w:styleLink w:val="list"/>${OUTLINE}`) + abstractNum(1, '<w:numStyleLink w:val="list"/>') + num(1, 0) + num(2, 1);
    expect(textsOf(numbered('甲', 2) + numbered('乙', 1), { styles, numbering })).toEqual(['一、甲', '二、乙']);
  });

  it('ends circles of links', () => {
    const styles = `<w:style w:type="numbering" w:styleId="list"><w:name w:val="x"/>${numPr(1)}</w:style>`;
    const numbering = abstractNum(0, `<w:numStyleLink w:val="list"/>${OUTLINE}`) + num(1, 0);
    expect(textsOf(numbered('甲', 1), { styles, numbering })).toEqual(['一、甲']);
  });
});

describe('numbering and tracked changes', () => {
  it('does not count paragraphs that are deleted or hidden', () => {
    const gone = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1" w:author="x"/></w:rPr></w:pPr><w:del w:id="2" w:author="x"><w:r><w:delText>删</w:delText></w:r></w:del></w:p>`;
    const hidden = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/></w:rPr></w:pPr>${r('藏', '<w:vanish/>')}</w:p>`;
    expect(textsOf(numbered('甲', 1) + gone + hidden + numbered('乙', 1), { numbering: CHINESE })).toEqual(['一、甲', '二、乙']);
  });

  it('sets the number in front of paragraphs joined by a deleted mark', () => {
    const first = '<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="x"/></w:rPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>';
    expect(linesOf({ body: first + numbered('乙', 1), numbering: CHINESE })).toEqual([{ text: '一、甲乙', ordinal: '一、', listDepth: 0 }]);
  });

  it('leaves each number in its place where a hidden mark joins paragraphs', () => {
    const heading = p('领导。', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/><w:specVanish/></w:rPr>');
    expect(linesOf({ body: heading + p('正文。') + heading + numbered('条目', 1, 2), numbering: CHINESE })).toEqual([
      { text: '（一）领导。正文。', ordinal: '（一）', listDepth: 1 },
      { text: '（二）领导。1.条目', ordinal: '（二）', listDepth: 1 },
    ]);
  });

  it('counts by the present numbering, not by the former one', () => {
    const changed = p('乙', '<w:pPrChange w:id="1" w:author="x"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>');
    expect(textsOf(numbered('甲', 1) + changed + numbered('丙', 1), { numbering: CHINESE })).toEqual(['一、甲', '乙', '二、丙']);
  });
});
