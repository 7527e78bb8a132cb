import type { Figure } from './figures.ts';
import type { Completeness, Relation } from './groups.ts';

/**
 * Labels that between them exhaust a whole: who lists three of a family lists all of it. A list of other labels may
 * name the important parts only (“其中食品类12件、药品类5件”).
 */
const FAMILIES: readonly (readonly string[])[] = [
  ['来信', '来访', '来电', '网信', '网上', '网络', '热线', '电话', '邮件', '走访', '上级交办'],
  ['投诉', '举报', '咨询', '求助', '表扬', '建议', '意见'],
  ['予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理', '不存在'],
  ['优秀', '良好', '合格', '不合格', '优良', '达标'],
  ['网站', '微信', '公众号', '微博', '客户端', '公告栏', '报刊', '新媒体'],
  ['受理', '不予受理', '立案前'],
  ['一季度', '二季度', '三季度', '四季度'],
  ['小学', '初中', '高中', '幼儿园', '职业学校', '中学'],
  ['新制定', '制定', '修订', '修改', '废止'],
  ['认定', '不予认定', '终止认定'],
  ['农用地', '建设用地', '未利用地'],
  ['省级', '市级', '县级', '区级', '国家级', '镇级'],
  ['招标', '拍卖', '挂牌', '协议'],
];
/** Pairs that exhaust a whole by themselves. */
const PAIRS: readonly (readonly string[])[] = [
  ['简易程序', '一般程序', '普通程序', '简易', '普通', '快速办理'],
  ['主办', '协办', '会办', '分办', '协助办理'],
  ['人大', '政协', '建议', '提案'],
  ['投诉', '举报'],
  ['罚款', '没收'],
  ['维持', '撤销', '终止', '驳回', '确认违法', '变更', '责令履行', '撤回', '调解', '和解', '未审结', '正在审理', '审理中', '撤诉', '胜诉', '败诉', '裁决'],
  ['线上', '线下'],
  ['属实', '不属实'],
  ['上半年', '下半年'],
  ['新收', '新立案', '结转', '新增'],
  ['男', '女'],
  ['新制定', '修订'],
  ['一审', '二审', '再审'],
  ['合法', '违法'],
  ['城镇', '农村', '城市', '乡村', '城区', '乡镇', '镇村'],
  ['牵头', '参与', '配合', '协助'],
  ['地表水', '地下水'],
  ['现场', '非现场'],
  ['招标', '拍卖', '挂牌', '协议'],
  ['新增', '取消', '下放', '承接'],
  ['认定', '不予认定'],
  ['整改', '限期整改', '正在整改', '未整改'],
];
/** Families that are complete only with one of these: what a clean-up left in force, the third kind of enterprise. */
const CLOSED_BY: readonly { words: readonly string[]; closing: readonly string[] }[] = [
  { words: ['修改', '废止', '失效', '修订', '取消', '收回'], closing: ['继续有效', '保留', '继续执行'] },
  { words: ['企业', '个体'], closing: ['合作社'] },
];

const STATUS_ACTIONS = new Set([
  'close', 'fix', 'transfer', 'adopt', 'find', 'sanction', 'settle', 'review', 'propose', 'attend', 'investigate', 'complete', 'disclose', 'deliver', 'hold', 'lead',
]);
const STATUS_WORDS = /^(?:经|已|需|因|涉及|属于|可|有|无|按期|按时|及时|当场|提前|满意|基本满意|申请|获|被)/;

/** Whether a part gathers what the others leave: 其他, 其余. */
export function isOthers(part: Figure): boolean {
  return part.rest || /^(?:其他|其它)/.test(labelOf(part));
}

/** Words that name a part: what stands before its number, else behind its unit. */
export function labelOf(part: Figure): string {
  return part.lead === '' ? part.follows : part.lead;
}

function within(labels: readonly string[], words: readonly string[]): boolean {
  return labels.every((label) => words.some((word) => label.includes(word)));
}

/** Whether one label is the other with a 非 or 不 before it, in full or in its first word: 经营性 and 非经营性, 调解成功 and 未成功. */
function denies(one: string, other: string): boolean {
  if (one.length < 3 || !'非不未无'.includes(one.charAt(0))) return false;
  return other.endsWith(one.slice(1)) || other.startsWith(one.slice(1, 3));
}

function opposed(labels: readonly string[]): boolean {
  const [a, b, third] = labels;
  return a !== undefined && b !== undefined && third === undefined && (denies(a, b) || denies(b, a));
}

/** Whether the labels of parts belong to one family, so that together they make up a whole. */
export function ofOneFamily(parts: readonly Figure[]): boolean {
  const labels = parts.map(labelOf);
  if (labels.length < 2 || labels.some((label) => label === '') || new Set(labels).size !== labels.length) return false;
  if (opposed(labels) || PAIRS.some((words) => within(labels, words))) return true;
  const closed = CLOSED_BY.some(({ words, closing }) =>
    within(labels, [...words, ...closing]) && labels.some((label) => closing.some((word) => label.includes(word))));
  return closed || (labels.length >= 3 && FAMILIES.some((words) => within(labels, words)));
}

/**
 * Whether a part names what was done with some of the things, so that parts may overlap: “移送公安3件”, “经审核的41项”.
 * The verb of the total itself is none (“参保86.3万人，其中城乡居民参保54.6万人”).
 */
function isStatus(part: Figure, total: Figure): boolean {
  if (part.indicator.verb !== '' && part.indicator.verb === total.indicator.verb) return false;
  return part.attributive || STATUS_WORDS.test(labelOf(part)) || (part.indicator.action !== null && STATUS_ACTIONS.has(part.indicator.action));
}

/** A difference that one wrong digit explains: 9, 30, 4000. */
function isOneDigit(difference: number): boolean {
  let rest = Number(difference.toPrecision(10));
  while (rest !== 0 && rest < 1) rest = Number((rest * 10).toPrecision(10));
  while (rest >= 10 && rest % 10 === 0) rest /= 10;
  return rest < 10 && Number.isInteger(rest);
}

interface Hints {
  /** 等 or 主要 leaves the list open. */
  open: boolean;
  /** All parts are joined by 、, or are worded alike (“……方面66个，……方面40个”). */
  joined: boolean;
  /** The whole is named right before: “286件中，……”. */
  named: boolean;
}

/** How sure it is that parts that do not add up to their total ought to. */
export function completeness(relation: Relation, total: Figure, parts: readonly Figure[], hints: Hints): Completeness {
  if (parts.length < 2 || hints.open) return 'open';
  const sum = parts.reduce((value, part) => value + part.value, 0);
  const ratio = sum / total.value;
  // Figures of quite another size are about something else; a marker makes it sure that they are not.
  if (relation === 'list' ? !(ratio > 0.2 && ratio < 5) : !(ratio > 0.08 && ratio < 15)) return 'open';
  if (isOthers(parts[parts.length - 1]!) || (relation === 'by' && !parts.some((part) => part.attributive))) return 'complete';
  if (ofOneFamily(parts)) return 'complete';
  const difference = Math.abs(sum - total.value);
  const near = ratio >= 0.9 && ratio <= 1.1;
  if (parts.some((part) => isStatus(part, total))) {
    // Three results that nearly add up to the whole are meant to.
    const marked = relation === 'among' || relation === 'brackets';
    const close = near || (parts.length >= 4 && hints.joined && ratio > 0.75 && ratio < 1.25);
    return marked && close && parts.length >= 3 && !parts.some((part) => part.attributive) ? 'complete' : 'open';
  }
  if (relation === 'brackets') return ratio > 0.45 && ratio < 2.2 ? 'complete' : 'likely';
  if (relation === 'list' && !hints.named) return near && hints.joined && parts.every((part) => part.indicator.action === null) ? 'complete' : 'open';
  // Two parts may leave a small third one unnamed; one wrong digit is likelier than that.
  if (near && ((hints.joined && parts.length >= 3) || isOneDigit(difference))) return 'complete';
  if (difference >= 100 && isOneDigit(difference)) return 'complete';
  if (relation === 'respectively') return near ? 'likely' : 'open';
  if (ratio > 1.1 && ratio < 2.2) return hints.joined ? 'complete' : 'likely';
  return ratio >= 0.8 && ratio < 2.2 ? 'likely' : 'open';
}
