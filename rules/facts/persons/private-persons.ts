import { perBlock } from '../../reading/text/block-reading.ts';
import { lexicon } from '../text/lexicon.ts';
import { sentencesOf } from '../text/sentences.ts';
import { namesAt, namesBefore } from './personal-names.ts';
import { CLEAR_SURNAMES } from './surnames.ts';

/** A private person named in full. Offsets into the block's normal text. */
export interface PrivatePerson {
  name: string;
  start: number;
  end: number;
  /** `party`: in a dispute or case. `role`: as petitioner, patient, party by a word before the name. `data`: with personal data. */
  as: 'party' | 'role' | 'data';
}

const STRONG_ROLES =
  '被申请人|复议申请人|再审申请人|申请人|原告人?|上诉人|第三人|行政相对人|相对人|当事人|信访人|上访人|上访户|来访人|投诉人|举报人|反映人|求助人|患者家属|患者|病人|死者|伤者|产妇|患儿|被害人|受害人|受援人|被执行人|被处罚人|违法行为人|违法嫌疑人|犯罪嫌疑人|嫌疑人|违法人员|被告人|服刑人员|社区矫正对象|戒毒人员|吸毒人员|法定代表人|个体工商户|户主|摊主|店主|车主|驾驶员|业主';
const WEAK_ROLES = '村民|居民|市民|游客|旅客|乘客|顾客|消费者|租户|群众|学生|家长|农户|工人|农民工|职工|老人|妇女|儿童|贫困户|低保户|残疾人|经营者|负责人为?';
const CASES =
  '行政诉讼|行政复议|行政赔偿|行政处罚|行政裁决|行政争议|信访|上访|医疗纠纷|医疗损害|医疗事故|医患纠纷|工伤认定|工伤|劳动争议|劳动仲裁|非法行医|无证行医|无证经营|违法建设|违法建筑|违法占地|非法占地|违建|民事诉讼|诈骗|交通肇事|危险驾驶|故意伤害|土地承包|土地权属|林权|房屋征收|房屋拆迁|拆迁|征地|宅基地|欠薪|讨薪|涉嫌';
/** How each alternative of `TRIGGER` may begin: the expression is tried only there. */
const TRIGGER_STARTS = lexicon(
  [STRONG_ROLES, WEAK_ROLES, CASES].join('|').replaceAll(/.\?/g, '').replaceAll('|', ' '),
  '诉 因不服 不服 来信 来电 来访 多次 长期 反映 信访 上访 等 身份证 公民身份证',
  ...Array.from('，（、', (mark) => ['男', '女', '身份证', '公民身份证', '现年', ...Array.from('0123456789')].map((next) => mark + next).join(' ')),
);
const TRIGGER = new RegExp(
  [
    `(?<role>${STRONG_ROLES})(?:[：为是系即]|姓名：?)?`,
    `(?<weak>${WEAK_ROLES})`,
    '(?<sues>(?<![投申起上应胜败控告公反撤抗倾涉陈自])诉)(?![求讼前源调状权苦说累冤])(?=[^，。；]{0,30}?(?:局|委|政府|办事处|公司|支队|大队|医院|学校|村委会|居委会|所|案))',
    '(?<protest>(?:因)?不服)',
    '(?<says>(?:来信|来电|来访|多次|长期)?(?:反映|信访|上访)(?=[^，。；]{0,20}(?:问题|诉求|事项|情况)))',
    String.raw`(?<group>等(?:(?:\d+|[一二三四五六七八九十百]+)余?)?(?:人|户))`,
    String.raw`(?<data>[，（、](?:男|女)(?=[，、）])|[，（、]?(?:公民)?身份证|[，（、](?:现年)?\d{1,3}岁(?=[，、）]))`,
    `(?<case>(?:${CASES})(?=[^，。；、：“”《》]{0,14}?(?:案|纠纷|问题|事项)))`,
  ].join('|'),
  'y',
);
/** What may stand before a name that a trigger follows: no word ends inside the name. */
const LEFT = /(?:^|[^\u4e00-\u9fff\d%]|[了对由与和向及即的在为如给]|办理|处理|处置|化解|解决|审理|受理|调处|调解|代理|涉及|查处|结案|关于|回应|协调|完成|原告|患者|家属|群众|村民|居民|市民|游客|旅客|乘客|顾客|消费者|租户|业主|当事人|申请人|信访人|上访人|老户|[一二三四五六七八九十]是)$/;
/** What may stand behind a name that a role precedes. */
const RIGHT =
  /^(?:$|[^\u4e00-\u9fff]|不服|诉|因|与|和|及|等|一案|一家|反映|提出|申请|投诉|举报|信访|上访|来访|同志|女士|先生|身份证|联系|电话|家中|家属|名下|的|系|被|患|涉嫌|非法|无证|擅自|违法|违规|在|于|向|将|对|以|请求|要求|主张|认为|就|作出|处以|罚款|给予|追回|追讨|讨回|支付|提供|进行|实施|办理|予以|称|未|已|到|所|依法|行政|民事|医疗|工伤|之)/;
/** What a person does or what happens to one; hardly anything else stands before these words. */
const PREDICATE = /^(?:不服|诉|因|一案|反映|请求|要求|信访|上访|投诉|举报|与)/;
const CASE_WORDS = /案|诉|纠纷|信访|上访|投诉|举报|处罚|复议|患|病|治疗|救助|调解|受伤|死亡|维权|赔偿|反映|工资|欠薪|追回/;

interface Span {
  start: number;
  end: number;
}

/** @param sure the role leaves hardly a doubt that a name follows, so a predicate of a person behind it is enough */
function nameBehind(text: string, at: number, sure: boolean): Span | null {
  const length =
    namesAt(text, at).find((one) => RIGHT.test(text.slice(at + one, at + one + 4))) ??
    (sure ? namesAt(text, at, 'any').find((one) => PREDICATE.test(text.slice(at + one, at + one + 4))) : undefined);
  return length === undefined ? null : { start: at, end: at + length };
}

function nameInFront(text: string, end: number, sure: boolean): Span | null {
  const length = namesBefore(text, end, sure ? 'any' : 'clear').find((one) => LEFT.test(text.slice(Math.max(0, end - one - 4), end - one)));
  return length === undefined ? null : { start: end - length, end };
}

function sentenceAt(sentences: readonly Span[], text: string, at: number): string {
  const sentence = sentences.find((one) => at < one.end);
  return sentence ? text.slice(sentence.start, sentence.end) : text;
}

/**
 * Private persons named in full: parties to cases, petitioners, patients, people with personal data. Officials by their
 * post, lawyers and teachers are not among them, because nothing of this stands beside their names; nor are names that
 * are kept back already (“张某”).
 */
export const privatePersons = perBlock((reading): PrivatePerson[] => {
  const { text } = reading.normal;
  const found: PrivatePerson[] = [];
  const taken = new Set<number>();
  for (let at = 0, reached = 0; at < text.length; at = reached) {
    reached = at + 1;
    if (TRIGGER_STARTS.lengthAt(text, at) === 0) continue;
    TRIGGER.lastIndex = at;
    const match = TRIGGER.exec(text);
    if (!match) continue;
    reached = TRIGGER.lastIndex;
    const { role, weak, group, data, says, sues } = match.groups!;
    const behind = match.index + match[0].length;
    const name = role !== undefined || weak !== undefined ? nameBehind(text, behind, role !== undefined) : nameInFront(text, match.index, (sues ?? data) !== undefined);
    if (!name || taken.has(name.start) || (says !== undefined && !CLEAR_SURNAMES.has(text[name.start]!))) continue;
    if ((weak !== undefined || group !== undefined) && !CASE_WORDS.test(sentenceAt(sentencesOf(reading), text, name.start))) continue;
    const as = data !== undefined ? 'data' : (role ?? weak) === undefined ? 'party' : 'role';
    for (let next: Span | null = name; next && !taken.has(next.start); next = text[next.end] === '、' ? nameBehind(text, next.end + 1, false) : null) {
      taken.add(next.start);
      found.push({ name: text.slice(next.start, next.end), ...next, as });
    }
  }
  return found.sort((a, b) => a.start - b.start);
});
