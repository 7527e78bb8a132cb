import { describe, expect, it } from 'vitest';
import { p, paragraphStyle, r, styled } from '../../../../fixtures/docx-builder.ts';
import { linesOf, textsOf } from '../../../../fixtures/docx-reading.ts';

function outline(level: number): string {
  return `<w:pPr><w:outlineLvl w:val="${level}"/></w:pPr>`;
}

function basedOn(id: string): string {
  return `<w:basedOn w:val="${id}"/>`;
}

/** Runs with manual line breaks between them. */
function broken(...parts: string[]): string {
  return parts.map((part) => r(part)).join('<w:r><w:br/></w:r>');
}

describe('headings', () => {
  it.each([
    ['heading 1', '1', 1],
    ['Heading 2', 'Heading2', 2],
    ['标题 3', '3', 3],
    ['标题4', 'x', 4],
    ['heading 7', '7', 4],
    ['一级标题', 'a', 1],
    ['公文二级标题', 'b', 2],
    ['', 'Heading1', 1],
  ])('are told by the style name %j with id %j: level %d', (name, id, level) => {
    expect(linesOf({ body: styled(id, '主要举措'), styles: paragraphStyle(id, name) })).toEqual([{ text: '主要举措', headingLevel: level }]);
  });

  it.each(['Normal', '正文', 'heading', '标题 1 字符', 'List Paragraph'])('are not told by the style name %j', (name) => {
    expect(linesOf({ body: styled('x', '文字'), styles: paragraphStyle('x', name) })).toEqual([{ text: '文字' }]);
  });

  it('are told by the outline level of the style, before its name', () => {
    const styles = paragraphStyle('a', '小标', outline(1)) + paragraphStyle('b', 'heading 1', outline(9));
    expect(linesOf({ body: styled('a', '甲') + styled('b', '乙'), styles })).toEqual([{ text: '甲', headingLevel: 2 }, { text: '乙' }]);
  });

  it('are told by the outline level of the paragraph, before its style', () => {
    const styles = paragraphStyle('1', 'heading 1');
    const body = p('甲', '<w:outlineLvl w:val="2"/>') + styled('1', '乙', '<w:outlineLvl w:val="9"/>');
    expect(linesOf({ body, styles })).toEqual([{ text: '甲', headingLevel: 3 }, { text: '乙' }]);
  });

  it('are inherited from the style a style is based on', () => {
    const styles = paragraphStyle('1', 'heading 1', outline(0)) + paragraphStyle('own', '本局标题样式甲', basedOn('1')) + paragraphStyle('own2', '样式乙', basedOn('own') + outline(2));
    expect(linesOf({ body: styled('own', '甲') + styled('own2', '乙'), styles })).toEqual([{ text: '甲', headingLevel: 1 }, { text: '乙', headingLevel: 3 }]);
  });

  it('end circles of styles based on each other', () => {
    const styles = paragraphStyle('a', '甲样式', basedOn('b')) + paragraphStyle('b', 'heading 2', basedOn('a'));
    expect(linesOf({ body: styled('a', '甲'), styles })).toEqual([{ text: '甲', headingLevel: 2 }]);
  });

  it('stay together when a manual line break divides them', () => {
    const styles = paragraphStyle('1', 'heading 1', outline(0));
    expect(textsOf(styled('1', broken('一、上一年度推进法治政府建设的', '主要举措和成效')), { styles })).toEqual(['一、上一年度推进法治政府建设的主要举措和成效']);
    expect(textsOf(styled('1', broken('ISO', '9001认证')), { styles })).toEqual(['ISO 9001认证']);
  });

  it('end at a manual line break behind which text begins', () => {
    const styles = paragraphStyle('1', 'heading 1', outline(0));
    const body = styled('1', broken('一、主要举措', '　　2024年，我局坚持学习。')) + styled('1', broken('二、不足。', '有三点')) + styled('1', broken('三、计划', '（一）普法'));
    expect(linesOf({ body, styles })).toEqual([
      { text: '一、主要举措', headingLevel: 1 }, { text: '　　2024年，我局坚持学习。' },
      { text: '二、不足。', headingLevel: 1 }, { text: '有三点' },
      { text: '三、计划', headingLevel: 1 }, { text: '（一）普法' },
    ]);
  });
});

describe('the title', () => {
  it.each([['Title', 'a3'], ['标题', 'a'], ['公文标题', 'b'], ['title', 'Title']])('is told by the style %j', (name, id) => {
    expect(linesOf({ body: styled(id, '某局年度报告'), styles: paragraphStyle(id, name) })).toEqual([{ text: '某局年度报告', title: true }]);
  });

  it('keeps its mark on every line', () => {
    const body = styled('t', `${r('某市林业局')}<w:r><w:br/></w:r>${r('年度报告')}`, '<w:jc w:val="center"/>');
    expect(linesOf({ body, styles: paragraphStyle('t', 'Title') })).toEqual([
      { text: '某市林业局', title: true, align: 'center' },
      { text: '年度报告', title: true, align: 'center' },
    ]);
  });
});

describe('alignment', () => {
  it.each([
    ['center', 'center'], ['right', 'right'], ['end', 'right'], ['left', 'left'], ['start', 'left'],
  ])('%s is %s', (written, align) => {
    expect(linesOf({ body: p('甲', `<w:jc w:val="${written}"/>`) })).toEqual([{ text: '甲', align }]);
  });

  it('comes from the style, the default style and the document defaults, the nearest first', () => {
    const styles =
      '<w:docDefaults><w:pPrDefault><w:pPr><w:jc w:val="right"/></w:pPr></w:pPrDefault></w:docDefaults>' +
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
      paragraphStyle('c', '居中', '<w:pPr><w:jc w:val="center"/></w:pPr>') + paragraphStyle('j', '两端', '<w:pPr><w:jc w:val="both"/></w:pPr>');
    const body = p('甲') + styled('c', '乙') + styled('j', '丙') + styled('c', '丁', '<w:jc w:val="distribute"/>') + styled('missing', '戊');
    expect(linesOf({ body, styles })).toEqual([
      { text: '甲', align: 'right' }, { text: '乙', align: 'center' }, { text: '丙' }, { text: '丁' }, { text: '戊', align: 'right' },
    ]);
  });

  it('of former states does not count', () => {
    expect(linesOf({ body: p('甲', '<w:pPrChange w:id="1" w:author="x"><w:pPr><w:jc w:val="center"/></w:pPr></w:pPrChange>') })).toEqual([{ text: '甲' }]);
  });
});
