import { GENERAL_NOUNS, type Action } from './words.ts';

/** What makes two figures values of the same indicator. */
export interface IndicatorKey {
  /** The noun in its standard form: 群众投诉 and 各类投诉 give 投诉. */
  noun: string;
  /** The organ or place counted, when that is what stands behind the unit: 乡镇 in “14个乡镇主要负责人”. Empty otherwise. */
  body: string;
  action: Action | null;
  /** Length of the noun as written. */
  length: number;
  /** How much the noun alone says: 0 for 案件 or 问题, 2 for 行政规范性文件. */
  specific: 0 | 1 | 2;
}

/** Nouns written in several ways: the first form stands for all. */
const FORMS: readonly string[] = [
  '人大代表建议 人大建议 代表建议 人大代表意见建议',
  '政协提案 提案 委员提案 政协委员提案',
  '政府信息公开申请 信息公开申请 政府信息公开申请件 依申请公开 依申请公开事项 依申请公开件 依申请公开信息 申请公开事项',
  '政府信息 信息 政务信息 政务公开信息 政府公开信息',
  '行政复议案件 行政复议 复议案件 被申请行政复议 被申请行政复议案件 行政复议申请',
  '行政诉讼案件 行政诉讼 诉讼案件 应诉案件 行政应诉案件 行政应诉 被提起行政诉讼',
  '行政规范性文件 规范性文件',
  '信访事项 信访件 信访 信访案件 信访投诉',
  '重大执法决定法制审核 重大行政执法决定法制审核 重大执法决定',
  '行政处罚案件 行政处罚 处罚案件 处罚决定 行政处罚决定',
  '行政许可 行政许可申请 行政许可事项 许可申请 许可事项',
  '投诉举报 投诉举报件 投诉举报事项',
  '行政执法人员 执法人员',
  '法律明白人 法律明白人队伍',
  '部门 政府工作部门 工作部门',
];
const STANDARD = new Map<string, string>();
for (const forms of FORMS) {
  const words = forms.split(' ');
  for (const form of words) STANDARD.set(form, words[0]!);
}
const QUOTES = /[“”‘’「」]/g;
const QUOTED = /[“”‘’「」]/;
const DETERMINERS = /^(?:各类|各项|各种|各级|全部|所有|相关|有关|群众|社会|涉及|本|该|上述|全省|全市|全县|全区|全镇|全局|全系统|我局|我委|我市|我县|我区|本级|各地)+(?=.{2})/;
/** “作为被告的行政诉讼案件” are the unit's lawsuits. */
const PARTY = /^(?:作为)?被(?:告|申请人)的/;
const LEVEL = /^(?:[省市州县区镇乡](?=人大|政协|政府|人民)|[县市区镇]级(?=.{2}))/;

function standardNoun(noun: string): string {
  const known = STANDARD.get(noun);
  if (known !== undefined) return known;
  const ofParty = noun.replace(PARTY, '');
  const unquoted = QUOTED.test(ofParty) ? ofParty.replaceAll(QUOTES, '') : ofParty;
  const ranked = unquoted.replace(DETERMINERS, '').replace(LEVEL, '');
  const bare = ranked.length >= 6 && ranked.endsWith('群众') ? ranked.slice(0, -2) : ranked;
  return STANDARD.get(bare) ?? bare;
}

/** Organs and places a report counts; what stands behind them says what they do, not what is counted. */
const BODIES = /^(?:部门|乡镇|镇街|街道|社区|行政村|科室|股室|处室|派驻中队|班子成员|村|镇)/;

/**
 * The key of an indicator.
 * @param follows the words behind the figure's unit
 */
export function indicatorKey(noun: string, action: Action | null, follows: string): IndicatorKey {
  const standard = standardNoun(noun);
  const behind = follows !== '' && follows.startsWith(noun.slice(0, 2));
  const body = behind ? BODIES.exec(follows)?.[0] ?? '' : standard.length <= 4 && BODIES.test(standard) ? standard : '';
  const general = GENERAL_NOUNS.has(standard) || (standard === noun && GENERAL_NOUNS.has(noun));
  return { noun: standard, body, action, length: noun.length, specific: general || standard.length < 2 ? 0 : standard.length >= 4 ? 2 : 1 };
}
