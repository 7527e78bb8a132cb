import type { OfficeProfile } from '../../../shared/storage/office.ts';
import { emptyMeta, makeReport, type Block, type HeadingLevel, type Report, type UnitKind } from '../../../shared/report/report.ts';

/** What a report is begun for. */
export interface Beginning {
  unit: OfficeProfile;
  /** 报告年度. */
  year: number;
}

/**
 * Sub-headings of the first section after the eight 体系 of 《法治政府建设实施纲要（2021—2025年）》, parts two to nine, and
 * the Party's leadership, part ten; worded for each kind of unit.
 */
const MEASURES: Record<UnitKind, readonly string[]> = {
  党委: [
    '加强党对法治建设的领导', '支持政府依法全面履行职能', '加强党内法规和规范性文件管理', '坚持依法依规决策',
    '推动严格规范公正文明执法', '提高依法处置突发事件能力', '依法预防化解矛盾纠纷', '强化对权力的制约和监督', '推进法治建设数字化',
  ],
  政府: [
    '加强党对法治政府建设的领导', '健全政府机构职能体系', '健全依法行政制度体系', '健全行政决策制度体系',
    '健全行政执法工作体系', '健全突发事件应对体系', '健全社会矛盾纠纷行政预防调处化解体系', '健全行政权力制约和监督体系', '健全法治政府建设科技保障体系',
  ],
  政府部门: [
    '加强组织领导', '依法全面履行部门职能', '加强规范性文件管理', '坚持依法科学民主决策',
    '严格规范公正文明执法', '提高依法处置突发事件能力', '依法有效化解矛盾纠纷', '自觉接受各方面监督', '推进数字法治建设',
  ],
  乡镇街道: [
    '加强组织领导', '依法履行基层治理职责', '加强规范性文件管理', '坚持依法决策',
    '规范综合行政执法', '提高依法处置突发事件能力', '排查化解矛盾纠纷', '推进政务公开、接受监督', '推进法治宣传教育和数字化建设',
  ],
  other: [
    '加强组织领导', '依法全面履行职能', '加强制度建设', '坚持依法决策',
    '严格规范公正文明执法', '提高依法处置突发事件能力', '依法化解矛盾纠纷', '强化对权力的制约和监督', '加强法治建设科技保障',
  ],
};

const LEVEL_ONE = ['一、', '二、', '三、', '四、'];
const LEVEL_TWO = ['（一）', '（二）', '（三）', '（四）', '（五）', '（六）', '（七）', '（八）', '（九）'];

/** Whom the third section is about. */
function responsiblePersons({ kind, responsiblePosts }: OfficeProfile): string {
  if (responsiblePosts.length > 0) return responsiblePosts.join('、');
  return kind === '党委' ? '党委主要负责人' : '党政主要负责人';
}

/**
 * An empty report for a unit and a year: title, addressees, the four contents with their sub-headings, and an empty
 * paragraph wherever something is to be written.
 */
export function skeletonReport({ unit, year }: Beginning): Report {
  const blocks: Block[] = [];
  const heading = (level: HeadingLevel, ordinal: string, text: string): void => {
    blocks.push({ type: 'heading', id: `b${blocks.length + 1}`, level, ordinal, text });
  };
  const paragraph = (text = ''): void => {
    blocks.push({ type: 'paragraph', id: `b${blocks.length + 1}`, text });
  };
  const section = (index: number, title: string, parts: readonly string[], opening = ''): void => {
    heading(1, LEVEL_ONE[index] ?? '', title);
    for (const [at, part] of parts.entries()) {
      heading(2, LEVEL_TWO[at] ?? '', part);
      paragraph();
    }
    if (parts.length === 0) paragraph(opening);
  };

  paragraph(`按照《法治政府建设与责任落实督察工作规定》要求，现将${year}年度法治政府建设情况报告如下。`);
  section(0, `${year}年推进法治政府建设的主要举措和成效`, MEASURES[unit.kind]);
  section(1, '存在的不足和原因', ['存在的不足', '原因分析']);
  section(2, '党政主要负责人履行推进法治建设第一责任人职责情况', [], `${responsiblePersons(unit)}履行推进法治建设第一责任人职责，____。`);
  section(3, `${year + 1}年推进法治政府建设的主要安排`, []);
  return makeReport(
    {
      ...emptyMeta(),
      unit: unit.name,
      unitKind: unit.kind,
      region: unit.region,
      year,
      title: `${unit.name}关于${year}年度法治政府建设情况的报告`,
      addressees: [...unit.addressees],
      signature: [unit.name],
    },
    blocks,
  );
}
