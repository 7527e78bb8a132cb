import { lexicon } from '../text/lexicon.ts';

/** What a unit measures. `none`: a bare number. */
export type UnitKind = 'count' | 'occasion' | 'money' | 'percent' | 'points' | 'duration' | 'age' | 'measure' | 'none';

/**
 * Measure words that reports use for the same things, so that figures in them can be compared and added
 * (“59件，其中简易程序36起”). A word may stand in several groups; each group is one bit of a number, so 31 at most.
 */
const INTERCHANGEABLE: readonly [UnitKind, string][] = [
  ['count', '件 起 宗 例 案 桩'],
  ['count', '人 名 位'],
  ['count', '家 户 所 个 处 间 座'],
  ['count', '项 个 条 点'],
  ['count', '份 册 本 卷 篇 张 页 幅'],
  ['count', '台 套 部 辆 架 台套 台件'],
  ['occasion', '次 场 期 批 轮 堂 节 课 场次 批次 期次 班次 轮次'],
  ['occasion', '件次 起次 宗次 例次 条次 项次'],
  ['occasion', '家次 户次 店次 个次 所次 站次 处次 点次'],
  ['occasion', '人次'],
  ['occasion', '台次 车次 辆次 架次 艘次'],
  ['occasion', '剂次 针次'],
  ['occasion', '课时 学时'],
  ['points', '个百分点 百分点'],
  ['duration', '天 日'],
  ['duration', '个工作日 工作日'],
  ['duration', '小时 个小时'],
  ['age', '岁 周岁'],
  ['measure', '公斤 千克'],
  ['measure', '平方米 平米 平方'],
  ['measure', '立方米 立方'],
  ['measure', '公里 千米'],
];

/** Measure words that are compared with themselves only. */
const SINGLE: readonly [UnitKind, string][] = [
  ['money', '元 美元 欧元 港元 角'],
  ['percent', '% ‰'],
  ['duration', '年 个月 周 个周 个季度 分钟 秒'],
  ['measure', '吨 斤 克 毫克 微克 米 厘米 毫米 平方公里 亩 公顷 顷 升 毫升 分 倍 成 度 千瓦 千瓦时 兆瓦 标箱 人月 人年 台班'],
  ['count', '块 则 支 只 队 组 类 种 门 枚 面 栋 幢 床 盏 头 匹 株 棵 对 双 盒 箱 瓶 袋 包 桶 艘 段 道 口 孔 管 剂 针 根 站 票 艇 宗地'],
  ['count', '人天 人日 人份 版 席 颗 片 尾 粒 眼 盘 顶 樘 笔 首 具 副 封 股 串 排 列 团 群 羽 单 集 帧 样 趟 遍 棚 窝 捆 筐 帖 幕 尊 枝 束 伙 层级'],
];

export interface Unit {
  /** As written, without 万 and 亿: “件”, “人次”, “元”. Empty for a bare number. */
  written: string;
  kind: UnitKind;
  /** Bits of the groups of interchangeable words it belongs to; 0 for a word that is compared with itself only. */
  groups: number;
}

export const NO_UNIT: Unit = { written: '', kind: 'none', groups: 0 };

const UNITS = new Map<string, Unit>();
let nextGroup = 1;
for (const [kind, words] of INTERCHANGEABLE) {
  for (const written of words.split(' ')) {
    const known = UNITS.get(written);
    UNITS.set(written, { written, kind: known?.kind ?? kind, groups: (known?.groups ?? 0) | nextGroup });
  }
  nextGroup <<= 1;
}
for (const [kind, words] of SINGLE) for (const written of words.split(' ')) UNITS.set(written, { written, kind, groups: 0 });

const WORDS = lexicon([...UNITS.keys()].join(' '));
/** “件（次）”, “家（户）”, “台（套）”: a second measure word in brackets, perhaps with 次 behind. */
const BRACKETED = /（([家户个所处件宗起例份人名次项条套台场期批]{1,2})）(次)?/y;

/**
 * Words that begin with a measure word but are no measure after a number: “3部门联合”, “5人民警察”.
 * Numbers before them count the thing itself.
 */
const NOUNS = lexicon(
  '首批 首次 首席 首创 首案 首要 首个 首问 具有 具体 具备 副县 副市 副区 副镇 副乡 副主 副局 副书 副处 副科 副所 封闭 封存 股室 股份 股东 股长 排查 排名 排污 排水 排放 列入 列席 列出 团队 团体 团员 团委 群众 群体 单位 单元 单独 单项 单一 单个 集中 集体 集团 集市 集约 样本 样品 样板 样式 笔试 笔录 度假 度量 克服 束缚 ' +
  '部门 部委 分管 场景 人大 人民 条例 条款 条线 场所 场馆 家庭 家长 户籍 户外 点位 道路 口岸 站点 天然 分局 分钟制 课题 节点 次生 期间 名录 名单 ' +
  '项目 处室 处罚 篇章 位列 日常 年度 年来 年前 周边 升级 成员 成果 成效 成立 面积 面向 头部 双随机 对外 组织 类型 级 台账 册页',
);

/** The unit that starts at `index`, with the number of characters it takes; null when there is none. */
export function unitAt(text: string, index: number): { unit: Unit; length: number } | null {
  const length = WORDS.lengthAt(text, index);
  if (length === 0) return null;
  if (NOUNS.lengthAt(text, index) > length) return null;
  const unit = UNITS.get(text.slice(index, index + length))!;
  BRACKETED.lastIndex = index + length;
  const bracketed = text[index + length] === '（' ? BRACKETED.exec(text) : null;
  if (!bracketed) return { unit, length };
  const other = UNITS.get(bracketed[2] ? unit.written + bracketed[2] : bracketed[1]!);
  const visits = bracketed[1] === '次' ? UNITS.get(`${unit.written}次`) : undefined;
  const groups = unit.groups | (other?.groups ?? 0) | (visits?.groups ?? 0);
  const written = unit.written + bracketed[0];
  return { unit: { written, kind: bracketed[2] ? 'occasion' : unit.kind, groups }, length: length + bracketed[0].length };
}

/** Whether figures in the two units can be compared and added. A bare number is comparable to none. */
export function comparable(a: Unit, b: Unit): boolean {
  return (a.groups & b.groups) !== 0 || (a.written === b.written && a.written !== '');
}
