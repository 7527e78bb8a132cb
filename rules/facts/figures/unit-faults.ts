import { isHan } from '../../reading/text/normal-text.ts';
import { perBlock, type BlockReading } from '../../reading/text/block-reading.ts';
import { lexicon } from '../text/lexicon.ts';
import { figuresOf, type Figure } from './figures.ts';
import { groupsOf } from './groups.ts';
import { comparable, unitAt } from './units.ts';
import { NOUNS, VERB_WORDS } from './words.ts';

export interface UnitFault {
  kind: 'missing' | 'doubled' | 'differs';
  figure: Figure;
  /** `doubled`: both measure words as written. `differs`: the unit of the others. `missing`: a unit that fits, or empty. */
  unit: string;
  /** Behind the last character concerned. */
  end: number;
}

/** Before a number these say that it has no unit: scores, ranks, versions, coefficients, numbering, years. */
const BARE =
  /(?:得分|评分|分值|总分|均分|平均分|指数|排名|排|位列|名列|位居|列|编号|代码|号码|密码|版本|型号|区号|邮编|系数|频率|比值|权重|前|第|达标|IP|代号|序号|文号|附件|附表|附图|案例|表|图|双|编码|尾号|邮政编码|传真|满分|学时|课时|人数|次数|件数|户数|份数|天数|频次|人次|场次)$/;
/** Before a number of three or five digits these make it the number to dial. */
const DIALLED = /(?:热线|电话|拨打|号码|专线|平台)$/;
/** Before a number that looks like a year these make it one. */
const BEFORE_YEAR = /(?:截[至止]|[至到于在自从]|及|迎接?|版|—|-)$/;
/** Readers and views are often counted without a unit: “阅读量超10万”. */
const VIEWS = /(?:阅读|浏览|点击|播放|观看|访问|关注|粉丝|转发|点赞|曝光|下载|流)(?:量|数|人数|次数)?$/;
/** Nouns that stand behind a number only when its measure word was lost. */
const COUNTED = lexicon(
  '案件 投诉 举报 文件 企业 机构 学校 项目 问题 隐患 意见 建议 事项 合同 培训 活动 会议 人员 干部 群众 商户 纠纷 党员 学生 执法 线索 申请 提案 案卷 违法 行为 ' +
  '议题 领域 行政 派驻 首次 初次 轻微 政府 法律 公职 监督 检查 场景 任务 措施 制度 清单 预案 讲座 代表 委员 居民 村民 职工 专家 律师 调解 用户 客户 车辆 设备 站点 餐饮 食品 药品 医疗 建筑 副县长 副局长 副主任 班子 ' +
  '普通 占道 法学 专职 兼职 单位 基层 业务 直属 中小学校 县级 市级 省级 区级 镇级 败诉 决策 组织 信息 社会 工作人员 巡查 党委 党组织 履职 持证 新录用 典型 优秀 示范 志愿 矛盾 信访 群众 ' +
  '当事人 劳动者 经营者 网格员 志愿者 被监督 用人 生产 重点 重大 中小学 幼儿园 养老 诊所 药店 超市 市场 未成年人 老年人 残疾人 农民工',
);
/** Words that open a statement on a number whose measure word was lost: “其余25均在办理”, “5840增长5.1%”. */
const STATEMENTS = lexicon(
  '均 全部 都 已 增长 下降 减少 上升 增加 降至 减至 增至 提高 中 的 左右 以上 以下 正在 尚 未 因 经 被 由 在 到 为 需 将 并 不 依法 逐 获 进入 集中 述法 自愿 存在 一次 补考 具有 长期 拟',
);

/** Words that begin with a measure word; behind another one they are no second unit. */
const WORDS_NOT_UNITS = lexicon(
  '个体 个人 个性 个案 个别 家庭 家长 家政 家装 家属 家具 家电 户外 户籍 户主 户用 户口 户内 人大 人民 人员 人才 人社 人口 人力 人事 人选 人工 人行 人防 人家 名单 名录 名师 名优 名校 名医 名人 名家 名特 ' +
  '项目 条例 条款 条线 条件 场所 场馆 场地 场景 场站 场外 期刊 期货 期限 期满 期间 批发 批复 批准 批示 批量 部门 部委 部级 部队 部分 件套 起草 起重 起诉 起步 起源 起火 宗教 宗地 宗族 宗祠 份额 篇章 本科 本地 本级 本土 本区 本市 本县 本镇 本单位 ' +
  '台账 台风 台式 套餐 套路 套用 门店 门诊 门户 门牌 门前 口岸 口腔 口罩 口径 口头 道路 道德 道口 站点 站所 点位 点对 点评 点单 面包 面向 面积 片区 块状 组织 组长 队伍 队员 类型 类别 类案 种植 种子 种业 种类 对象 对外 对接 座谈 支部 支队 支持 支行 头部 节点 节水 节约 节能 节日 课程 课题 课堂 ' +
  '位于 位置 位列 轮训 轮岗 幅度 则因 页面 席位 级别 年度 年轻 日常 周边 周期 次要 次数 次日 次年 案件 案卷 案例 案由 案源 卷宗 卷烟 点餐 店铺 店员 处室 处方 处置 处理 处罚 处分 所属 所有 所长 所队 间隔 部长 册页 版面 张贴 幢楼 座位 根据 根治 枚举 盏灯 ' +
  '例会 例行 起到 起因 件事 分别 分类 分管 元旦 元件 成人 成员 成立 成功 成果 米面 升级 升学 吨位 亩产 倍增 岁末 天然 天气 小时 月度 年检 针对 孔径 管理 管道 管网 管委 包括 包保 包联 包案 包装 桶装 袋装 瓶装 箱式 盒马 双方 双随机 双拥 双向 双减 双重 串联 口子 卡口',
);
/** Pairs of measure words that are one unit or name a thing: 台套, 场次. */
const COMPOUNDS = new Set(['台套', '台辆', '个人', '个所', '个处', '个点', '个站', '个组', '个队', '个类', '个部', '个面', '个口', '个道', '个段', '个门', '个项目', '个项', '个课', '个包', '个批次', '个村', '个店', '个节', '个案', '家店', '名人', '件案', '起案', '宗案', '例案', '户人', '个户', '份卷', '册卷', '个批', '个期', '个场', '个班', '个版', '条线', '项点', '人年', '人天', '人日', '个周', '个季', '处点', '处站', '处所', '元人', '对人', '个对', '个支', '个种', '次轮', '个管', '间房', '幢间', '批人', '组人', '队人', '班人', '次人', '件人', '起人']);
/** As the second of two measure words these cannot open a noun, whatever follows. */
const NEVER_OPENS = new Set(['件', '宗', '起', '份', '名', '位', '例']);

function doubled(text: string, figure: Figure): UnitFault | null {
  const { written, kind } = figure.unit;
  if (kind !== 'count' && kind !== 'occasion' && kind !== 'money' && kind !== 'percent') return null;
  const at = figure.numberEnd + written.length;
  if (at !== figure.end) return null;
  const second = unitAt(text, at);
  if (!second || WORDS_NOT_UNITS.lengthAt(text, at) > 0 || NOUNS.lengthAt(text, at) > 0) return null;
  const other = second.unit.written;
  if (second.unit.kind === 'duration' || second.unit.kind === 'measure' || second.unit.kind === 'age') return null;
  const pair = written + other;
  if (pair.length > 6 || COMPOUNDS.has(pair)) return null;
  const next = text[at + second.length];
  const closed = next === undefined || !isHan(next);
  const same = other === written || other.startsWith(written.slice(-1));
  if (!closed && !same && !NEVER_OPENS.has(other)) return null;
  return { kind: 'doubled', figure, unit: pair, end: at + second.length };
}

/** A unit that neighbours of the same list have. */
function unitOfNeighbours(figures: readonly Figure[], figure: Figure): string {
  if (/(?:率|比|占比|比重|比例)$/.test(figure.lead)) return '%';
  for (const step of [-1, 1, -2, 2]) {
    const other = figures[figure.index + step];
    if (other && other.sentence === figure.sentence && (other.unit.kind === 'count' || other.unit.kind === 'occasion')) return other.unit.written;
  }
  return '';
}

function missing(text: string, figures: readonly Figure[], figure: Figure): UnitFault | null {
  if (figure.unit.kind !== 'none' || figure.chinese) return null;
  const raw = text.slice(figure.leadStart, figure.start);
  const likeYear = figure.multiple === 1 && figure.value >= 1900 && figure.value <= 2100;
  const dialled = DIALLED.test(raw) && (figure.value >= 1e4 || (figure.value >= 110 && figure.value <= 122));
  if (BARE.test(raw) || dialled || (likeYear && BEFORE_YEAR.test(raw))) return null;
  const next = text[figure.end];
  const behind = text.slice(figure.end, figure.end + 2);
  // “分别为5、7件”: the unit stands behind the last number.
  if (/^[、和与]\d/.test(behind)) return null;
  const unit = unitOfNeighbours(figures, figure);
  const fault: UnitFault = { kind: 'missing', figure, unit, end: figure.end };
  if (next === undefined || /[，。；、）（]/.test(next)) {
    if (/占[^，。；]*的?$|率(?:为|达|达到)?$/.test(raw) || (raw === '的' && figure.index > 0)) return fault;
    if (raw === '' || /^[、，]$/.test(raw)) return raw === '、' && unit !== '' ? fault : null;
    if (VIEWS.test(figure.lead) && (figure.multiple > 1 || unit === '')) return null;
    if (likeYear && unit === '') return null;
    return isHan(text[figure.start - 1]) || /[”》）]/.test(text[figure.start - 1]!) ? fault : null;
  }
  // “18.6万学生” and “300余群众” are good Chinese.
  if ((!isHan(next) && next !== '“') || figure.multiple > 1 || likeYear) return null;
  if (STATEMENTS.lengthAt(text, figure.end) > 0 || VERB_WORDS.lengthAt(text, figure.end) > 1) return raw !== '' || (figure.index > 0 && /^(?:均|全部|都)/.test(behind)) ? fault : null;
  // An unknown word may be a rare measure word; only a noun that needs one shows that it is missing.
  if (figure.step < 1 || figure.bound !== 'exact') return null;
  return next === '“' || NOUNS.lengthAt(text, figure.end) > 0 || COUNTED.lengthAt(text, figure.end) > 0 ? fault : null;
}

/** Cases are counted in 件 or 起; 宗 and 例 for the same cases are another count word, not a shorter one. */
const CASES = new Set(['件', '起']);
const OTHER_CASES = new Set(['宗', '例', '桩']);

/** A part counted in 宗 whose total is counted in 件. */
function* otherCases(reading: BlockReading): Generator<UnitFault> {
  for (const { total, parts, relation } of groupsOf(reading).groups) {
    if (relation === 'list') continue;
    for (const part of parts) {
      const [one, other] = [total.unit.written, part.unit.written];
      if ((CASES.has(one) && OTHER_CASES.has(other)) || (OTHER_CASES.has(one) && CASES.has(other))) {
        yield { kind: 'differs', figure: part, unit: one, end: part.end };
      }
    }
  }
}

/** A part of a marked list whose unit is another than that of its neighbours on both sides. */
function* strangers(text: string, figures: readonly Figure[], reading: BlockReading): Generator<UnitFault> {
  for (const group of groupsOf(reading).groups) {
    if (group.relation !== 'among' && group.relation !== 'by' && group.relation !== 'brackets') continue;
    const last = group.parts[group.parts.length - 1]!;
    const stranger = figures[last.index + 1];
    const next = figures[last.index + 2];
    if (!stranger || !next || stranger.sentence !== last.sentence || next.sentence !== last.sentence) continue;
    if (stranger.unit.kind !== 'count' && stranger.unit.kind !== 'occasion') continue;
    if (comparable(stranger.unit, last.unit) || next.unit.written !== last.unit.written || stranger.indicator.action !== null || next.indicator.action !== null) continue;
    const joined = [last, stranger].every((figure, index) => text.slice(figure.end, (index === 0 ? stranger : next).start).startsWith('、'));
    if (joined) yield { kind: 'differs', figure: stranger, unit: last.unit.written, end: stranger.end };
  }
}

function readFaults(reading: BlockReading): UnitFault[] {
  const text = reading.normal.text;
  const figures = figuresOf(reading);
  const faults: UnitFault[] = [];
  if (figures.length === 0) return faults;
  for (const figure of figures) {
    const fault = doubled(text, figure) ?? missing(text, figures, figure);
    if (fault) faults.push(fault);
  }
  faults.push(...strangers(text, figures, reading), ...otherCases(reading));
  return faults;
}

/** Missing, doubled and differing measure words of a block. */
export const unitFaultsOf = perBlock(readFaults);
