import { describe, expect, test } from 'vitest';
import { headingKinds } from '../../../rules/reading/section-kinds.ts';

/** Headings as offices word them, for a report on 2023. */
const HEADINGS: Record<string, string[]> = {
  measures: [
    '2023年推进法治政府建设的主要举措和成效', '主要举措及成效', '工作完成情况', '2023年工作情况', '主要做法及成效', '法治政府建设推进情况',
    '工作亮点', '取得成绩', '经验做法', '2023年重点工作推进情况', '健全政府机构职能体系，推动更好发挥政府作用', '聚焦问题导向，强化执法监督',
    '着力解决突出问题，加强重点领域执法', '问题整改情况', '群众反映突出问题整治情况',
  ],
  shortcomings: [
    '存在的不足和原因', '存在的不足', '问题与不足', '存在的主要问题和原因分析', '法治政府建设存在的短板弱项', '差距与不足', '存在的困难和问题', '问题短板及成因',
  ],
  firstResponsible: [
    '党政主要负责人履行推进法治建设第一责任人职责情况', '主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况',
    '主要领导履行法治建设职责情况', '局主要负责人述法情况', '压实第一责任人职责，加强党的领导', '主要负责人抓法治情况',
  ],
  nextYear: [
    '2024年推进法治政府建设的主要安排', '下一步工作打算', '下一步工作举措', '明年工作思路', '2024年工作重点', '努力方向', '2024年法治政府建设的主要措施',
    '2024年及“十四五”后两年法治政府建设的思路目标和举措', '下年度法治政府建设重点任务', '2023年工作打算',
  ],
  'shortcomings+nextYear': ['面临的问题及2023年工作打算', '不足之处及下一步努力方向', '存在问题及改进措施'],
  'measures+nextYear': ['2023年工作情况及2024年工作计划'],
  'firstResponsible+measures': ['党政主要负责人履行第一责任人职责情况及法治政府建设主要举措成效'],
  '': ['其他需要报告的情况', '需要提请解决的问题', '意见和建议'],
};

for (const [kinds, headings] of Object.entries(HEADINGS)) {
  describe(kinds || 'none of the four contents', () => {
    test.each(headings)('%s', (heading) => expect(headingKinds(heading, 2023).kinds.join('+')).toBe(kinds));
  });
}

test('the name of a document says nothing of the section', () => {
  expect(headingKinds('深入实施《某市三年行动计划》，规范行政执法', 2023).kinds).toEqual(['measures']);
});
