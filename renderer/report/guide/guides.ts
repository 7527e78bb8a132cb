import type { MandatoryKind } from '../../../shared/finding/finding.ts';

/** What a section needs, and sentences to begin with; blanks count as placeholders until they are filled in. */
export interface Guide {
  /** What 《法治政府建设与责任落实督察工作规定》 asks of the section, in our own words. */
  asks: string;
  /** What a reader looks for. */
  points: readonly string[];
  frames: readonly { title: string; text: string }[];
}

/** The provision that names the four contents; its number follows from the article before and was not read in print. */
export const GUIDE_BASIS = '《法治政府建设与责任落实督察工作规定》第二十五条（条号系推定）';

export const GUIDES: Record<MandatoryKind, Guide> = {
  measures: {
    asks: '写上一年度推进法治政府建设做了哪些事、成效怎样。',
    points: ['每一项举措有做法、有数据或事例', '成效说得出变化，能与上年比较', '案件、会议、培训写明件数、次数、人数'],
    frames: [
      { title: '行政执法', text: '全年开展执法检查____次，立案查处违法案件____件，办结____件，罚没款____万元。' },
      { title: '行政许可', text: '全年受理行政许可申请____件，办结____件，按期办结率____%。' },
      { title: '规范性文件', text: '制定行政规范性文件____件，清理____件，其中废止____件、修改____件，全部经过合法性审核。' },
      { title: '依法决策', text: '公布重大行政决策事项目录____项，全部履行公众参与、专家论证、风险评估、合法性审查和集体讨论决定程序。' },
      { title: '复议应诉', text: '全年办理行政复议案件____件、行政应诉案件____件，其中败诉____件，负责人出庭应诉____次。' },
      { title: '普法培训', text: '组织法治培训____期，培训____人次；开展普法宣传____场。' },
    ],
  },
  shortcomings: {
    asks: '写上一年度存在的不足，并写明每个不足的原因。',
    points: ['不足具体到环节、数量，不写空话', '每个不足都有原因，原因落到自身', '下一年度的安排能对上这里的不足'],
    frames: [
      { title: '不足与原因', text: '____方面还有不足，____。原因是____。' },
      { title: '执法能力', text: '执法人员能力与要求有差距，案卷评查发现____问题____处。原因是培训针对性不强，全年实务培训只有____期。' },
    ],
  },
  firstResponsible: {
    asks: '写党政主要负责人本人怎样履行推进法治建设第一责任人职责。',
    points: ['主语是负责人，不是单位或班子', '写明主持的会议、听取的汇报、次数和日期', '写到依法决策、带头学法、督促班子成员、出庭应诉、述法'],
    frames: [
      { title: '研究部署', text: '主持召开会议____次，研究法治政府建设年度计划、____等事项，听取专题汇报____次。' },
      { title: '带头学法', text: '带头参加集体学法____次，讲授法治课____次。' },
      { title: '出庭应诉', text: '出庭应诉____次，督促落实司法建议____件。' },
      { title: '年终述法', text: '督促班子成员在分管领域落实法治建设任务，在年终述职中专题述法。' },
    ],
  },
  nextYear: {
    asks: '写下一年度推进法治政府建设的主要安排。',
    points: ['针对今年的不足安排举措', '任务有内容、有数量或时限', '年份写对：是报告年度的下一年'],
    frames: [
      { title: '针对不足', text: '针对____的问题，____月底前完成____。' },
      { title: '培训', text: '组织执法人员培训____期，实现一线执法人员全覆盖。' },
      { title: '制度', text: '修订____制度____项，清理与上位法不一致的规定。' },
    ],
  },
};
