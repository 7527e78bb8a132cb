import { describe, expect, test } from 'vitest';
import { analyse } from '../../../../rules/analysis/analysis.ts';
import { dutiesMatrix, dutyTableSchema } from '../../../../rules/facts/actors/duties.ts';
import { firstResponsible } from '../../../../rules/facts/actors/first-responsible.ts';
import { headMentions, isOwnHead, type HeadMention } from '../../../../rules/facts/actors/posts.ts';
import { proofsIn } from '../../../../rules/facts/actors/substance.ts';
import { sentencesOf } from '../../../../rules/facts/text/sentences.ts';
import { nationalPack, readText } from '../../../support/check-text.ts';
import { readBlock } from '../../../support/read-block.ts';

const pack = await nationalPack();
const duties = dutyTableSchema.parse(pack.tables['duties']);
const standard = pack.samples['standard']!;

function analysisOf(text: string) {
  return analyse(readText(text).report);
}

function head(post: string, of: HeadMention['of'] = null): HeadMention {
  return { start: 0, end: 0, role: 'acts', post, of };
}

describe('who acts', () => {
  test.each([
    ['局党组书记、局长主持召开会议4次', ['书记 named', '局长 acts']],
    ['委主要领导认真履行牵头抓总职责', ['主要领导 acts']],
    ['党委书记、局长张明远同志深入学习', ['书记 named', '局长 acts', '张明远同志 acts']],
    ['本人带头述法', ['本人 acts']],
    ['落实党政主要负责人履行推进法治建设第一责任人职责', ['党政主要负责人 duty']],
    ['成立由局长任组长、副局长任副组长的领导小组', ['局长 named']],
    ['向主要负责人汇报工作', ['主要负责人 named']],
  ])('%s', (text, expected) => {
    expect(headMentions(readBlock(text)).map(({ post, role }) => `${post === '同志' ? '' : post} ${role}`)).toEqual(expected);
  });

  test.each([
    '学习习近平总书记重要讲话', '副局长带队检查', '局长办公会议研究事项6项', '将法治工作作为“一把手”工程', '各科室主要负责人参加', '落实《党政主要负责人履行推进法治建设第一责任人职责规定》',
    '听取12名党委（党组）书记述法', '办公室主任科员参加', '列入对直属单位及其主要领导的考核', '领导班子集体学法', '行政机关负责人出庭应诉',
  ])('nobody first responsible in “%s”', (text) => {
    expect(headMentions(readBlock(text)).filter(({ role }) => role === 'acts')).toEqual([]);
  });

  test('whether a post can be that of the own head', () => {
    expect(isOwnHead(head('局长'), '青岑县水务局')).toBe(true);
    expect(isOwnHead(head('县长'), '青岑县水务局')).toBe(false);
    expect(isOwnHead(head('主任'), '临岚区卫生健康委员会')).toBe(true);
    expect(isOwnHead(head('书记', 'town'), '安澜县人民政府')).toBe(false);
    expect(isOwnHead(head('书记', 'town'), '白沙河镇人民政府')).toBe(true);
    expect(isOwnHead(head('书记', 'committee'), '青岑县水务局')).toBe(false);
    expect(isOwnHead(head('书记', 'committee'), '中共岚溪县委')).toBe(true);
    expect(isOwnHead(head('县长'), '')).toBe(true);
  });
});

describe('what proves that something was done', () => {
  test.each([
    ['主持会议4次。', ['figure', 'meeting']],
    ['出庭应诉一次。', ['figure']],
    ['专题研究法治工作四次。', ['figure']],
    ['12月26日述法。', ['date']],
    ['组织学习《中华人民共和国水法》。', ['document']],
    ['主持召开党组会议研究法治工作。', ['meeting']],
    ['挂牌督办重大案件。', ['case']],
    ['对法治建设重要工作亲自部署、重大问题亲自过问。', []],
    ['严格落实《党政主要负责人履行推进法治建设第一责任人职责规定》。', []],
    ['将“12345”热线、宪法宣传、一项重大任务抓紧抓实，学习第一次、第二次会议精神。', []],
  ])('%s', (text, proofs) => {
    const reading = readBlock(text);
    expect(sentencesOf(reading).flatMap(({ start }) => proofsIn(reading, start))).toEqual(proofs);
  });
});

describe('the passages about the person first responsible', () => {
  test('of a section of their own', () => {
    const part = firstResponsible(analysisOf(standard))!;
    expect(part.nested).toBe(false);
    expect(part.heading?.reading.raw).toContain('第一责任人职责情况');
    expect(part.sentences.length).toBeGreaterThan(5);
  });

  test('are missing in a report without them', () => {
    expect(firstResponsible(analysisOf('一、主要做法和成效\n全年办理案件12件。'))).toBeNull();
  });
});

describe('the matrix of duties', () => {
  test('of the sample report: every duty of a department with proof', () => {
    const rows = dutiesMatrix(analysisOf(standard), duties);
    expect(rows.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'organise evidenced', 'decide evidenced', 'open evidenced', 'enforce evidenced', 'team evidenced', 'respond evidenced', 'study evidenced', 'publicise evidenced', 'account evidenced',
    ]);
  });

  test('evidence points to the sentence, that of the own section first', () => {
    const analysis = analysisOf(standard);
    const respond = dutiesMatrix(analysis, duties).find(({ id }) => id === 'respond')!;
    const { place, quote } = respond.evidence[0]!;
    expect(analysis.byId.get(place.block)!.reading.raw.slice(place.start, place.end)).toBe(quote);
    expect(quote).toContain('出庭应诉1次');
  });

  test('what is only said is stated, what is planned or deplored is missing', () => {
    const report = `某县某局关于2025年度法治政府建设情况的报告
一、2025年主要举措和成效
认真落实法律顾问制度。
二、存在的不足和原因
述法不够深入，原因是重视不够。
三、党政主要负责人履行推进法治建设第一责任人职责情况
局长带头履职尽责。
四、2026年主要安排
组织出庭应诉2次。`;
    const status = new Map(dutiesMatrix(analysisOf(report), duties).map((row) => [row.id, row.status]));
    expect([status.get('decide'), status.get('account'), status.get('respond')]).toEqual(['stated', 'missing', 'missing']);
  });

  test('each unit kind has its own duties', () => {
    const analysis = analysisOf(standard);
    const idsFor = (unitKind: '党委' | '乡镇街道' | 'other') =>
      dutiesMatrix({ ...analysis, report: { ...analysis.report, meta: { ...analysis.report.meta, unitKind } } }, duties).map(({ id }) => id);
    expect(idsFor('党委')).toEqual(expect.arrayContaining(['support', 'party-rules', 'cadres']));
    expect(idsFor('党委')).not.toContain('open');
    expect(idsFor('乡镇街道')).toContain('resolve');
    expect(idsFor('other')).toContain('respond');
  });
});
