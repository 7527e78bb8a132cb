import { describe, expect, it } from 'vitest';
import { field, p, paragraphStyle, r, rawRun, styled, t } from '../../../../fixtures/docx-builder.ts';
import { linesOf, readBuilt, textsOf } from '../../../../fixtures/docx-reading.ts';

function characterStyle(id: string, value: string): string {
  return `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${id}"/><w:rPr>${value}</w:rPr></w:style>`;
}

/** A line of a table of contents. */
function entry(text: string, page: number): string {
  return `${r(text)}<w:r><w:tab/></w:r>${field(' PAGEREF _Toc1 \\h ', r(String(page)))}`;
}

/** A text box as a drawing. */
function drawn(content: string): string {
  return `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
}

/** A text box as VML. */
function vml(content: string): string {
  return `<w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict>`;
}

/** A text box as Word writes it: a drawing, and VML for old versions. */
function textBox(content: string): string {
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawn(content)}</mc:Choice><mc:Fallback>${vml(content)}</mc:Fallback></mc:AlternateContent></w:r>`;
}

/** Runs with manual line breaks between them. */
function broken(...parts: string[]): string {
  return parts.map((part) => r(part)).join('<w:r><w:br/></w:r>');
}

describe('paragraphs', () => {
  it('are joined by line feeds and closed by one', () => {
    expect(readBuilt({ body: p('甲') + p('') + p('乙') })).toEqual({
      text: '甲\n\n乙\n',
      lines: [{ start: 0, end: 1 }, { start: 2, end: 2 }, { start: 3, end: 4 }],
      breaks: 'paragraphs',
    });
  });

  it('do not depend on how runs are split', () => {
    const split = `${r('我')}<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="0" w:name="a"/>${r('局坚', '<w:b/>')}<w:bookmarkEnd w:id="0"/><w:proofErr w:type="spellEnd"/>${r('持。')}`;
    expect(textsOf(p(split))).toEqual(['我局坚持。']);
  });

  it('include what stands in links, smart tags, controls and custom XML', () => {
    const content =
      `<w:hyperlink r:id="rId9">${r('链接')}</w:hyperlink><w:smartTag w:element="x"><w:smartTagPr/>${r('标记')}</w:smartTag>` +
      `<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr><w:alias w:val="名"/></w:sdtPr><w:sdtContent>${r('控件')}</w:sdtContent></w:sdt>` +
      `<w:customXml w:element="y"><w:customXmlPr/>${r('自定')}</w:customXml>`;
    expect(textsOf(p(content))).toEqual(['链接标记控件自定']);
  });

  it('in content controls and insertions around whole paragraphs are read', () => {
    expect(textsOf(`<w:sdt><w:sdtContent>${p('甲')}</w:sdtContent></w:sdt><w:customXml w:element="x">${p('乙')}</w:customXml>`)).toEqual(['甲', '乙']);
  });

  it('keep blanks only where the file asks for them, and ideographic spaces always', () => {
    expect(textsOf(p(`<w:r><w:t> 甲 </w:t></w:r><w:r><w:t xml:space="preserve"> 乙 </w:t></w:r>`) + p('<w:r><w:t>　　丙</w:t></w:r>'))).toEqual(['甲 乙 ', '　　丙']);
  });

  it('read line ends in the XML as blanks', () => {
    expect(textsOf(p('<w:r><w:t>甲\n乙</w:t></w:r>'))).toEqual(['甲 乙']);
  });

  it('show tabs, hyphens and symbols', () => {
    const content =
      `${r('甲')}<w:r><w:tab/></w:r>${r('乙')}<w:r><w:noBreakHyphen/></w:r>${r('丙')}<w:r><w:softHyphen/></w:r>${r('丁')}` +
      '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r><w:r><w:sym w:font="Symbol" w:char="F0B0"/></w:r><w:r><w:sym w:font="SimSun" w:char="2460"/></w:r><w:r><w:ptab w:alignment="right"/></w:r>' +
      '<w:r><w:sym w:font="Wingdings" w:char="not hex"/></w:r>';
    expect(textsOf(p(content, '<w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs>'))).toEqual(['甲\t乙-丙丁☑°①\t']);
  });

  it('show formulas as their characters', () => {
    expect(textsOf(p(`${r('面积')}<m:oMath><m:r><m:t>S=ab</m:t></m:r></m:oMath>`))).toEqual(['面积S=ab']);
  });

  it('show the base of a pronunciation guide, not the guide', () => {
    const ruby = '<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>fǎ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>法</w:t></w:r></w:rubyBase></w:ruby></w:r>';
    expect(textsOf(p(`${ruby}${r('治')}`))).toEqual(['法治']);
  });

  it('leave out notes and comments', () => {
    const content = `${r('正文')}<w:commentRangeStart w:id="1"/><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r>${r('继续')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`;
    expect(textsOf(p(content))).toEqual(['正文继续']);
  });

  it('leave out the section properties', () => {
    expect(textsOf(`${p('甲', '<w:sectPr><w:headerReference r:id="rId8"/><w:pgNumType w:fmt="decimal"/></w:sectPr>')}<w:sectPr/>`)).toEqual(['甲']);
  });
});

describe('line breaks', () => {
  it('begin a new line with the same alignment', () => {
    const body = p(`${r('某市林业局')}<w:r><w:br/></w:r>${r('2025年1月8日')}`, '<w:jc w:val="right"/>');
    expect(linesOf({ body })).toEqual([{ text: '某市林业局', align: 'right' }, { text: '2025年1月8日', align: 'right' }]);
  });

  it('inside one run divide its text', () => {
    expect(textsOf(p(rawRun(`${t('甲')}<w:cr/>${t('乙')}<w:br w:type="textWrapping"/>${t('丙')}`)))).toEqual(['甲', '乙', '丙']);
  });

  it('at the edges of a paragraph add nothing', () => {
    expect(textsOf(p(`<w:r><w:br w:type="page"/></w:r>${r('甲')}<w:r><w:lastRenderedPageBreak/></w:r><w:r><w:br/></w:r>`) + p('<w:r><w:br w:type="page"/></w:r>') + p('乙')))
      .toEqual(['甲', '', '乙']);
  });

  it('are paragraphs, unless they stand in the middle of sentences all over the text', () => {
    const whole = ['2024年，我局坚持依法行政，全面推进各项工作落到实处。', '全年组织学习十二次，参加学习的干部职工三百余人次。', '一、上一年度推进法治政府建设的主要举措和取得的成效情况', '某市某区林业和草原局'];
    const wrapped = ['2024年，我局坚持依法行政，全面推进各项工作落到实处，全', '年组织学习十二次，参加学习的干部职工三百余人次，制定制', '度八项，修订流程十二项，办理许可一千二百零六件，群众满', '意率进一步提高。'];
    expect(readBuilt({ body: whole.map((line) => p(line)).join('') }).breaks).toBe('paragraphs');
    expect(readBuilt({ body: wrapped.map((line) => p(line)).join('') }).breaks).toBe('unknown');
    expect(readBuilt({ body: p(broken(...wrapped)) }).breaks).toBe('unknown');
    expect(readBuilt({ body: whole.map((line) => p(line)).join('').repeat(5) + p(broken(...wrapped)) }).breaks).toBe('paragraphs');
  });

  it('keep the offsets of all lines right', () => {
    const { text, lines } = readBuilt({ body: p(`${r('甲乙')}<w:r><w:br/></w:r>${r('丙')}`) + p('丁') });
    expect(text).toBe('甲乙\n丙\n丁\n');
    expect(lines.map(({ start, end }) => [start, end])).toEqual([[0, 2], [3, 4], [5, 6]]);
  });
});

describe('fields', () => {
  it('show their result and not their code', () => {
    expect(textsOf(p(`${r('见')}${field(' REF _Ref1 \\h ', r('表1'))}${r('。')}`))).toEqual(['见表1。']);
    expect(textsOf(p(`<w:fldSimple w:instr=" DATE ">${r('2025年1月8日')}</w:fldSimple>`))).toEqual(['2025年1月8日']);
  });

  it('nest', () => {
    const inner = field(' MERGEFIELD 单位 ', r('林业局'));
    expect(textsOf(p(field(' QUOTE ', `${r('本单位：')}${inner}`)))).toEqual(['本单位：林业局']);
    const condition = rawRun('<w:fldChar w:fldCharType="begin"/>') + rawRun('<w:instrText> IF </w:instrText>') + inner + r(' = "x" "甲" "乙"') +
      rawRun('<w:fldChar w:fldCharType="separate"/>') + r('乙') + rawRun('<w:fldChar w:fldCharType="end"/>');
    expect(textsOf(p(condition))).toEqual(['乙']);
  });

  it('span paragraphs', () => {
    const begin = rawRun('<w:fldChar w:fldCharType="begin"/>') + rawRun('<w:instrText> INCLUDETEXT x </w:instrText>') + rawRun('<w:fldChar w:fldCharType="separate"/>');
    expect(textsOf(p(`${begin}${r('甲')}`) + p('乙') + p(`${r('丙')}${rawRun('<w:fldChar w:fldCharType="end"/>')}`))).toEqual(['甲', '乙', '丙']);
  });

  it('without an end hide nothing', () => {
    expect(textsOf(p(`${rawRun('<w:fldChar w:fldCharType="begin"/>')}${r('甲')}`) + p('乙'))).toEqual(['甲', '乙']);
    expect(textsOf(p(`${rawRun('<w:fldChar w:fldCharType="end"/>')}${rawRun('<w:fldChar w:fldCharType="separate"/>')}${r('甲')}`))).toEqual(['甲']);
  });

  it.each([
    [' eq \\o\\ac(○,3) ', '③'],
    ['EQ \\o\\ac(□,急)', '急'],
    ['eq \\f(1,2)', ''],
  ])('draw enclosed characters: %s', (code, shown) => {
    const equation = rawRun('<w:fldChar w:fldCharType="begin"/>') + rawRun(`<w:instrText>${code}</w:instrText>`) + rawRun('<w:fldChar w:fldCharType="end"/>');
    expect(textsOf(p(`${r('第')}${equation}${r('项')}`))).toEqual([`第${shown}项`]);
  });
});

describe('a table of contents', () => {
  const styles = paragraphStyle('T1', 'toc 1') + paragraphStyle('TH', 'TOC Heading') + paragraphStyle('1', 'heading 1');
  const begin = rawRun('<w:fldChar w:fldCharType="begin"/>') + rawRun('<w:instrText> TOC \\o "1-3" </w:instrText>') + rawRun('<w:fldChar w:fldCharType="separate"/>');
  const end = rawRun('<w:fldChar w:fldCharType="end"/>');

  it('in a field is left out with the word above it', () => {
    const body = p('目　录') + p('') + styled('T1', begin + entry('一、举措', 1)) + styled('T1', entry('二、不足', 3)) + p(end) + styled('1', '一、举措');
    expect(textsOf(body, { styles })).toEqual(['', '一、举措']);
  });

  it('in a content control is left out', () => {
    const body = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${styled('TH', '目录')}${styled('T1', begin + entry('一、举措', 1))}${p(end)}</w:sdtContent></w:sdt>${p('正文。')}`;
    expect(textsOf(body, { styles })).toEqual(['正文。']);
  });

  it('made into plain text is left out by its style', () => {
    expect(textsOf(styled('T1', `${r('一、举措')}<w:r><w:tab/></w:r>${r('1')}`) + p('正文。'), { styles })).toEqual(['正文。']);
  });

  it('never takes prose with it', () => {
    const body = styled('T1', begin + entry('一、举措', 1)) + p('我局坚持依法行政。') + p(end) + styled('T1', '这是正文。');
    expect(textsOf(body, { styles })).toEqual(['我局坚持依法行政。', '', '这是正文。']);
  });

  it('that never ends takes nothing with it', () => {
    expect(textsOf(p(`${begin}${r('一、举措')}`) + p('正文'))).toEqual(['一、举措', '正文']);
  });
});

describe('hidden text', () => {
  const hide = '<w:vanish/>';

  it('is left out when formatted directly, unless switched off', () => {
    expect(textsOf(p(`${r('甲')}${r('藏', hide)}${r('乙', '<w:vanish w:val="0"/>')}${r('丙', '<w:webHidden/>')}`))).toEqual(['甲乙丙']);
  });

  it('is left out by character style, also through inheritance', () => {
    const styles = characterStyle('h', hide) + '<w:style w:type="character" w:styleId="h2"><w:name w:val="h2"/><w:basedOn w:val="h"/></w:style>';
    expect(textsOf(p(`${r('甲')}${r('藏', '<w:rStyle w:val="h"/>')}${r('藏', '<w:rStyle w:val="h2"/>')}${r('乙', '<w:rStyle w:val="h"/><w:vanish w:val="false"/>')}`), { styles })).toEqual(['甲乙']);
  });

  it('is left out by paragraph style with the paragraph itself', () => {
    const styles = paragraphStyle('h', '隐藏', `<w:rPr>${hide}</w:rPr>`);
    expect(textsOf(p('甲') + styled('h', '藏') + styled('h', r('现', '<w:vanish w:val="0"/>')), { styles })).toEqual(['甲', '现']);
  });

  it('toggles between paragraph and character style', () => {
    const styles = paragraphStyle('h', '隐藏', `<w:rPr>${hide}</w:rPr>`) + characterStyle('c', hide);
    expect(textsOf(styled('h', `${r('藏')}${r('现', '<w:rStyle w:val="c"/>')}`), { styles })).toEqual(['现']);
  });

  it('leaves out paragraphs that are hidden altogether', () => {
    expect(textsOf(p('甲') + p(r('藏', hide), `<w:rPr>${hide}</w:rPr>`) + p('乙'))).toEqual(['甲', '乙']);
  });

  it('joins a run-in heading to its text where only the paragraph mark is hidden', () => {
    const body = p(r('（一）加强领导。'), '<w:outlineLvl w:val="1"/><w:rPr><w:vanish/><w:specVanish/></w:rPr>') + p('我局成立专班。');
    expect(linesOf({ body })).toEqual([{ text: '（一）加强领导。我局成立专班。' }]);
  });
});

describe('frames and text boxes', () => {
  it('leaves out page numbers in frames and keeps other frames', () => {
    const frame = '<w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="outside" w:y="1"/>';
    expect(textsOf(p(field(' PAGE ', r('3')), frame) + p('— 3 —', frame) + p('某局文件', frame) + p('2024'))).toEqual(['某局文件', '2024']);
  });

  it('joins a drop cap to its paragraph', () => {
    expect(textsOf(p('法', '<w:framePr w:dropCap="drop" w:lines="3"/>') + p('治政府建设。'))).toEqual(['法治政府建设。']);
  });

  it('reads a text box once, in front of the text it is anchored before', () => {
    expect(textsOf(p(`${textBox(p('某市林业局文件') + p('第二行'))}${r('正文')}`))).toEqual(['某市林业局文件', '第二行', '正文']);
  });

  it('reads a text box behind the text it is anchored after', () => {
    expect(textsOf(p(`${r('正文')}${textBox(p('注释'))}`) + p('下文'))).toEqual(['正文', '注释', '下文']);
  });

  it('reads boxes of old files, boxes in boxes and boxes in hidden text', () => {
    expect(textsOf(p(`<w:r>${vml(p(`${textBox(p('里'))}${r('外')}`))}</w:r>${r('正文')}`))).toEqual(['里', '外', '正文']);
    expect(textsOf(p(`<w:r><w:rPr><w:vanish/></w:rPr>${drawn(p('藏'))}</w:r>${r('正文')}`))).toEqual(['正文']);
  });
});
