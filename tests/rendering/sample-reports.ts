import { emptyMeta, makeReport, type Block, type HeadingLevel, type Report, type ReportMeta, type TableCell } from '../../shared/report/report.ts';

/** Blocks without ids; `report` numbers them. */
export type Draft = Block extends infer Kind ? (Kind extends Block ? Omit<Kind, 'id'> : never) : never;

export function heading(level: HeadingLevel, ordinal: string, text: string, runIn?: true): Draft {
  return { type: 'heading', level, ordinal, text, ...(runIn ? { runIn } : {}) };
}

export function paragraph(text: string): Draft {
  return { type: 'paragraph', text };
}

export function listItem(ordinal: string, text: string, depth = 0): Draft {
  return { type: 'listItem', depth, ordinal, text };
}

export function table(headerRows: number, rows: readonly (readonly (string | TableCell)[])[]): Draft {
  return { type: 'table', headerRows, rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? { text: cell } : cell))) };
}

export function report(meta: Partial<ReportMeta>, drafts: readonly Draft[]): Report {
  return makeReport({ ...emptyMeta(), ...meta }, drafts.map((draft, index): Block => ({ ...draft, id: `b${index + 1}` })));
}

/** Metadata of an invented bureau. */
export const BUREAU: Partial<ReportMeta> = {
  unit: '青川市云岭区司法局',
  unitKind: '政府部门',
  region: '青川市云岭区',
  year: 2024,
  title: '青川市云岭区司法局关于2024年度法治政府建设情况的报告',
  documentNumber: '云司发〔2025〕3号',
  signatories: ['周明远'],
  addressees: ['区委', '区人民政府'],
  copyTo: ['区委全面依法治区委员会办公室', '区人大常委会办公室', '青川市司法局'],
  signature: ['青川市云岭区司法局'],
  issueDate: '2025年1月20日',
};

const SENTENCES = [
  '我局把学习贯彻习近平法治思想摆在首要位置，党组会议先后专题研究法治工作，分管负责同志按月调度，各科室按季报告进展。',
  '围绕群众反映集中的办证等候时间长问题，我们逐项梳理流程，合并重复环节，把原来分散在不同窗口的材料一次收齐。',
  '执法人员在检查中坚持先提醒、再指导、后处罚，对首次轻微且及时改正的行为依法不予处罚，并把理由当面讲清楚。',
  '合法性审查人员提前介入文件起草，对涉及市场主体权益的条款逐条说明依据，起草单位没有采纳的意见书面说明原因。',
  '行政复议案件实行繁简分流，事实清楚的案件从快办理，争议较大的案件一律公开听证，办结以后回访当事人。',
  '乡镇司法所与派出法庭建立了会商机制，遇到邻里纠纷先行调解，调解不成的及时引导当事人依法申请仲裁或者提起诉讼。',
];

/** A paragraph of `count` sentences without figures, from the `seed`-th on; every line of it can be full. */
export function prose(seed: number, count: number): string {
  return Array.from({ length: count }, (_, index) => SENTENCES[(seed + index) % SENTENCES.length]!).join('');
}

/** The four mandatory contents on two or three pages. */
export const SHORT_REPORT = report(BUREAU, [
  paragraph('2024年，我局深入学习贯彻习近平法治思想，认真落实“法治建设第一责任人”职责，全面推进依法行政，现将有关情况报告如下。'),
  heading(1, '一、', '推进法治政府建设的主要举措和成效'),
  heading(2, '（一）', '加强组织领导，压实法治建设责任。', true),
  paragraph('全年召开党组会议专题研究法治工作6次，解决重大问题9个；印发《云岭区司法局2024年法治政府建设工作要点》，明确任务32项。'),
  heading(2, '（二）', '深化“放管服”改革，优化法治化营商环境'),
  paragraph('一是精简办事环节。全区共梳理证明事项126项，取消41项，惠及群众3668户次。二是规范涉企检查，全年检查次数同比下降18.5%。'),
  heading(3, '1.', '推行“扫码入企”'),
  paragraph('检查人员入企先扫码，检查结果当场上传，企业可以在线评价——“无事不扰、有求必应”逐步成为常态……'),
  heading(4, '（1）', '建立白名单'),
  paragraph(prose(0, 2)),
  heading(4, '（2）', '开展回头看'),
  paragraph(prose(2, 1)),
  heading(3, '2.', '规范裁量权基准'),
  paragraph(prose(3, 3)),
  heading(1, '二、', '存在的不足和原因'),
  paragraph(`对照上级要求，我局工作还有差距：${prose(1, 1)}主要原因是基层力量不足，专业人员流动较快。`),
  heading(1, '三、', '主要负责人履行推进法治建设第一责任人职责情况'),
  paragraph(`局主要负责人坚持重要工作亲自部署、重大问题亲自过问。${prose(4, 2)}`),
  heading(1, '四、', '下一年度推进法治政府建设的主要安排'),
  listItem('1.', '完善行政规范性文件备案审查机制，做到有件必备、有备必审、有错必纠。'),
  listItem('2.', '健全行政执法监督机制，年内完成案卷评查200件以上。'),
  paragraph('特此报告。'),
]);

const SECTION_TITLES = ['推进法治政府建设的主要举措和成效', '存在的不足和原因', '党政主要负责人履行推进法治建设第一责任人职责情况', '下一年度推进法治政府建设的主要安排'];

function longSection(title: string, section: number): Draft[] {
  const drafts = [heading(1, '一、', title)];
  for (let part = 0; part < 3; part += 1) {
    drafts.push(heading(2, '（一）', `完善依法行政制度体系的第${'一二三'[part]!}项工作`));
    for (let item = 0; item < 2; item += 1) {
      drafts.push(heading(3, '1.', `落实重点任务的${'甲乙'[item]!}类举措`), paragraph(prose(section + part + item, 5)), paragraph(prose(section + part + item + 2, 8)));
    }
  }
  return drafts;
}

/** Many full pages of running text under headings of three levels. */
export const LONG_REPORT = report(
  { ...BUREAU, title: '青川市云岭区人民政府关于2024年度推进法治政府建设工作情况的报告', signature: ['青川市云岭区人民政府'], unit: '青川市云岭区人民政府', unitKind: '政府' },
  [paragraph(prose(0, 3)), ...SECTION_TITLES.flatMap(longSection), paragraph('特此报告。')],
);

/** Tables of several shapes, one of them longer than a page. */
export const TABLE_REPORT = report(BUREAU, [
  heading(1, '一、', '推进法治政府建设的主要举措和成效'),
  paragraph('全年行政执法情况见下表。'),
  table(1, [
    ['序号', '单位', '执法事项', '办结数（件）', '同比'],
    ...Array.from({ length: 45 }, (_, index) => [
      String(index + 1), ['云岭镇', '松溪街道', '白石乡'][index % 3]!, ['占道经营整治', '餐饮油烟污染防治巡查与整改督办', '违法建设查处'][index % 3]!, String(1200 + index * 37), `${(index % 9) + 0.5}%`,
    ]),
  ]),
  paragraph('行政复议和行政应诉情况如下。'),
  table(2, [
    [{ text: '类别', rowSpan: 2 }, { text: '行政复议（件）', colSpan: 2 }, { text: '行政应诉（件）', colSpan: 2 }],
    ['收件', '办结', '收件', '办结'],
    ['2023年', '58', '57', '21', '20'],
    ['2024年', '63', '63', '18', '18'],
  ]),
  heading(1, '二、', '存在的不足和原因'),
  paragraph(prose(2, 4)),
]);

/** A row of a table too wide for an upright page. */
function wideRow(index: number): string[] {
  return [String(index + 1), ['云岭镇', '松溪街道', '白石乡'][index % 3]!, ...Array.from({ length: 16 }, (_, column) => String(10_000 + index * 913 + column * 377))];
}

/** Every element of a 公文, three attachments, one of them only named, another with a landscape table. */
export const FULL_REPORT = report({
  ...BUREAU,
  copyNumber: '000012',
  secrecy: '秘密★1年',
  urgency: '加急',
  note: '联系人：陈望，电话：0000—0000000',
  printingOrgan: '青川市云岭区司法局办公室',
  printingDate: '2025年1月22日',
  attachments: [
    {
      title: '2024年云岭区司法局重大行政决策目录',
      blocks: [
        { type: 'paragraph', id: 'a1', text: prose(0, 3) },
        { type: 'heading', id: 'a2', level: 1, ordinal: '一、', text: '目录' },
        { type: 'table', id: 'a3', headerRows: 1, rows: [['序号', '事项'], ['1', '云岭区公共法律服务体系建设规划']].map((row) => row.map((text) => ({ text }))) },
      ],
    },
    { title: '云岭区规范性文件清理结果及修改、废止的全部规范性文件的目录和说明材料', blocks: [] },
    {
      title: '2024年行政执法数据表',
      blocks: [
        { type: 'paragraph', id: 'a4', text: '各镇、街道执法数据按月汇总如下。' },
        {
          type: 'table', id: 'a5', headerRows: 1,
          rows: [['序号', '单位', ...Array.from({ length: 12 }, (_, month) => `${month + 1}月`), '合计', '罚没', '复议', '诉讼'], ...Array.from({ length: 30 }, (_, index) => wideRow(index))]
            .map((row) => row.map((text) => ({ text }))),
        },
        { type: 'paragraph', id: 'a6', text: prose(1, 2) },
      ],
    },
  ],
}, SHORT_REPORT.blocks);

/** More than forty pages of running text. */
export const BOOK_REPORT = report(LONG_REPORT.meta, [...LONG_REPORT.blocks.slice(0, -1), ...LONG_REPORT.blocks.slice(1)]);
