import { describe, expect, it } from 'vitest';
import { p, paragraphStyle, r, styled, tbl, tc, tr } from '../../../../fixtures/docx-builder.ts';
import { linesOf, textsOf } from '../../../../fixtures/docx-reading.ts';

const BY = 'w:id="7" w:author="核稿人" w:date="2024-12-01T00:00:00Z"';

function inserted(content: string): string {
  return `<w:ins ${BY}>${content}</w:ins>`;
}

function deleted(text: string): string {
  return `<w:del ${BY}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
}

/** A paragraph whose mark carries a change. */
function marked(change: 'del' | 'ins' | 'moveFrom' | 'moveTo', content: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}<w:rPr><w:${change} ${BY}/></w:rPr></w:pPr>${content}</w:p>`;
}

describe('tracked changes', () => {
  it('are read as accepted: insertions stay, deletions go', () => {
    expect(textsOf(p(`${r('办理')}${deleted('1206')}${inserted(r('1306'))}${r('件')}`))).toEqual(['办理1306件']);
  });

  it('drop an insertion that was deleted again', () => {
    expect(textsOf(p(`${r('甲')}${inserted(deleted('乙'))}${r('丙')}`))).toEqual(['甲丙']);
  });

  it('keep moved text in its new place only', () => {
    const from = `<w:moveFromRangeStart w:id="1" w:name="m"/><w:moveFrom ${BY}>${r('移动的话。')}</w:moveFrom><w:moveFromRangeEnd w:id="1"/>`;
    const to = `<w:moveTo ${BY}>${r('移动的话。')}</w:moveTo>`;
    expect(textsOf(p(`${r('甲。')}${from}`) + p(`${r('乙。')}${to}`))).toEqual(['甲。', '乙。移动的话。']);
  });

  it('drop deleted paragraphs whole', () => {
    expect(textsOf(p('甲') + marked('del', deleted('整段')) + marked('moveFrom', `<w:moveFrom ${BY}>${r('移走的段')}</w:moveFrom>`) + p('乙'))).toEqual(['甲', '乙']);
  });

  it('keep inserted paragraphs', () => {
    expect(textsOf(p('甲') + marked('ins', inserted(r('新段'))) + marked('moveTo', `<w:moveTo ${BY}>${r('移来的段')}</w:moveTo>`))).toEqual(['甲', '新段', '移来的段']);
  });

  it('join paragraphs whose mark between them is deleted; the second gives the format', () => {
    const styles = paragraphStyle('1', 'heading 1');
    const body = marked('del', r('我局坚持'), '<w:pStyle w:val="1"/>') + p('依法行政。', '<w:jc w:val="center"/>');
    expect(linesOf({ body, styles })).toEqual([{ text: '我局坚持依法行政。', align: 'center' }]);
    expect(textsOf(marked('del', r('甲')) + marked('del', r('乙')) + p('丙'))).toEqual(['甲乙丙']);
  });

  it('keep the text where there is nothing to join to', () => {
    expect(textsOf(marked('del', r('甲')) + tbl(tr([tc('一'), tc('二')])) + marked('del', r('乙')))).toEqual(['甲', '一\t二', '乙']);
  });

  it('ignore former formatting', () => {
    const styles = paragraphStyle('1', 'heading 1');
    const change = `<w:pPrChange ${BY}><w:pPr><w:pStyle w:val="1"/><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>`;
    const run = `<w:r><w:rPr><w:rPrChange ${BY}><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>现文</w:t></w:r>`;
    expect(linesOf({ body: p(run, change) + styled('1', '甲'), styles })).toEqual([{ text: '现文' }, { text: '甲', headingLevel: 1 }]);
  });

  it('drop deleted rows and cells', () => {
    const body = tbl(
      tr([tc('一'), tc('二'), tc('删', `<w:cellDel ${BY}/>`)]),
      tr([tc('三'), tc('四')], `<w:del ${BY}/>`),
      tr([tc('五'), tc('六')], `<w:ins ${BY}/>`),
      tr([tc('七'), tc('八')], '<w:hidden/>'),
    );
    expect(textsOf(body)).toEqual(['一\t二\n五\t六']);
  });
});
