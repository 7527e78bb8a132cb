import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../../shared/finding/finding.ts';
import { makeReport, emptyMeta, type Block } from '../../../../shared/report/report.ts';
import { analyse } from '../../../../rules/analysis/analysis.ts';
import { runRules } from '../../../../rules/engine/run-rules.ts';
import { nationalEngine } from '../../../support/check-text.ts';

const engine = await nationalEngine();

function paragraphs(...texts: string[]): Block[] {
  return texts.map((text, index) => ({ type: 'paragraph', id: `p${index}`, text }));
}

function paragraph(id: string, text: string): Block {
  return { type: 'paragraph', id, text };
}

function findings(rule: string, blocks: Block[], meta: Partial<ReturnType<typeof emptyMeta>> = {}): Finding[] {
  return runRules(analyse(makeReport({ ...emptyMeta(), ...meta }, blocks)), engine, { only: new Set([rule]) }).findings;
}

/** The text of a block after the edits of all its findings' fixes. */
function fixed(blocks: Block[], found: Finding[], id: string): string {
  const block = blocks.find((one) => one.id === id)!;
  const edits = found.flatMap((one) => one.fix?.edits ?? []).filter((edit) => edit.place.block === id);
  let text = block.type === 'paragraph' ? block.text : '';
  for (const { place, replacement } of edits.toSorted((a, b) => b.place.start - a.place.start)) text = text.slice(0, place.start) + replacement + text.slice(place.end);
  return text;
}

describe('pairs', () => {
  test('a pair may reach over a paragraph that the layout broke', () => {
    expect(findings('text/unpaired', paragraphs('组织学习《行政处罚法》《行政', '复议法》等法律，参加干部85人。'))).toEqual([]);
  });

  test('a heading on the first line of its paragraph belongs to it', () => {
    const heading: Block = { type: 'heading', id: 'h', level: 2, ordinal: '（一）', text: '落实“谁执法谁普法。', runIn: true };
    expect(findings('text/unpaired', [heading, ...paragraphs('谁服务谁普法”责任制，开展活动26场。')])).toEqual([]);
  });

  test('each lone mark is one finding, placed on the clause that misses its partner', () => {
    const found = findings('text/unpaired', paragraphs('学习民法典》3次，推进“放管服改革，压减材料26份。', '印发《要点，明确任务。'));
    expect(found.map((one) => one.quote)).toEqual(['学习民法典》', '“放管服改革', '《要点']);
  });

  test('marks that cross are reported once', () => {
    expect(findings('text/unpaired', paragraphs('印发《要点（试行》和细则），明确任务36项。'))).toHaveLength(1);
  });

  test('the title is looked at too', () => {
    expect(findings('text/unpaired', [], { title: '某局2025年度法治政府建设情况报告（公开版' })[0]?.place.block).toBe('meta:title');
  });
});

describe('half-width marks and blanks', () => {
  test('a single slip is found where it is', () => {
    const blocks = paragraphs('全年办件312件，办结312件。', '评查案卷60卷,优秀率95%。');
    expect(findings('text/half-width-punctuation', blocks).map(({ place }) => place)).toEqual([{ block: 'p1', start: 7, end: 8 }]);
  });

  test('a report typed so throughout gives one finding that corrects everything', () => {
    const blocks = paragraphs(...Array.from({ length: 40 }, (_, index) => `第${index}项工作办件312件,办结312件;满意率100%.`));
    const found = findings('text/half-width-punctuation', blocks);
    expect(found).toHaveLength(1);
    expect(found[0]!.message).toContain('40段');
    expect(fixed(blocks, found, 'p7')).toBe('第7项工作办件312件，办结312件；满意率100%。');
  });

  test('in a short report two paragraphs may be all of it', () => {
    expect(findings('text/half-width-punctuation', paragraphs('全年办件312件,办结312件.', '评查案卷60卷,优秀率95%.'))).toHaveLength(1);
  });

  test('corrections of marks and of blanks can be applied together', () => {
    const blocks = paragraphs('全年办件 312 件, 办结 312 件.');
    const found = [...findings('text/half-width-punctuation', blocks), ...findings('text/spacing', blocks)];
    expect(fixed(blocks, found, 'p0')).toBe('全年办件312件，办结312件。');
  });
});

describe('missing and stray marks', () => {
  const closed = paragraphs('评查案卷60卷，优秀率95%。', '培训人员56人，合格率100%。', '修订制度6项，废止2项。', '开展活动26场，发放资料1200份。');

  test('a paragraph without a final stop', () => {
    const found = findings('text/stray-punctuation', [...closed, paragraph('last', '主持会议4次，研究解决问题6个')]);
    expect(found.map((one) => [one.place.block, one.quote])).toEqual([['last', '研究解决问题6个']]);
  });

  test('labels, announcements, lists, headings and table cells need none', () => {
    const others: Block[] = [
      paragraph('announcement', '现将有关情况报告如下：'),
      paragraph('note', '（此件公开发布，联系人略）'),
      paragraph('annex', '附件：1.任务清单，2.数据表'),
      paragraph('address', '详见门户网站，http://www.example.gov.cn/list.html'),
      { type: 'heading', id: 'h', level: 2, ordinal: '（一）', text: '加强领导，压实责任' },
      { type: 'table', id: 't', headerRows: 1, rows: [[{ text: '项目，名称' }, { text: '数量' }], [{ text: '、办件' }, { text: '312' }]] },
    ];
    expect(findings('text/stray-punctuation', [...closed, ...others])).toEqual([]);
  });

  test('a file without any final stops was made so', () => {
    expect(findings('text/stray-punctuation', paragraphs(...Array.from({ length: 9 }, (_, index) => `第${index}项工作办件312件，办结312件`)))).toEqual([]);
  });

  test('a point that starts without the point before having ended', () => {
    const found = findings('text/stray-punctuation', paragraphs('一是加强领导。主持会议4次二是完善制度。修订裁量基准3项，统一是非标准。'));
    expect(found.map((one) => one.data?.words)).toEqual(['二是']);
  });

  test('a mark left over at the start of a paragraph', () => {
    const heading: Block = { type: 'heading', id: 'h', level: 2, ordinal: '（一）', text: '加强领导。', runIn: true };
    const found = findings('text/stray-punctuation', [heading, ...paragraphs('。主持会议4次，研究议题9个。')]);
    expect(found.map((one) => one.place)).toEqual([{ block: 'p0', start: 0, end: 1 }]);
  });

  test('blanks in a slogan of two halves or in a text set with blanks are no missing stops', () => {
    expect(findings('text/stray-punctuation', paragraphs('提高政治站位 强化使命担当。开展专题学习4次，讨论发言36人次。', '坚持 依法 行政 的 基本 要求 推进各项 工作开展。'))).toEqual([]);
  });
});
