import type { Figure } from './figures.ts';
import { GENERAL_NOUNS, type Action } from './words.ts';

/** What makes two figures values of the same indicator. */
export interface IndicatorKey {
  /** The noun in its standard form: 群众投诉 and 各类投诉 give 投诉. */
  noun: string;
  /** The organ or place counted, when that is what stands behind the unit: 乡镇 in “14个乡镇主要负责人”. Empty otherwise. */
  body: string;
  action: Action | null;
  /** How much the noun alone says: 0 for 案件 or 问题, 2 for 行政规范性文件. */
  specific: 0 | 1 | 2;
}

/** Nouns written in several ways. */
const SAME: readonly [RegExp, string][] = [
  [/[“”‘’「」]/g, ''],
  [/^(?:各类|各项|各种|各级|全部|所有|相关|有关|群众|社会|涉及|本|该|上述)+/, ''],
  [/^(?:全省|全市|全县|全区|全镇|全局|全系统|我局|我委|我市|我县|我区|本级|县级|市级|区级|镇级|各地)(?=.{2})/, ''],
  [/^(?:省|市|州|县|区|镇|乡)(?=人大|政协|政府|人民)/, ''],
  [/^(?:人大代表|人大|代表)(?:提出的)?建议$/, '人大代表建议'],
  [/^(?:政协)?(?:委员)?提案$/, '政协提案'],
  [/^(?:政府)?(?:信息)?(?:依)?申请公开(?:事项|信息|件)?$|^(?:政府)?信息公开申请(?:件)?$/, '政府信息公开申请'],
  [/^政府信息$|^政务信息$|^政务公开信息$|^政府公开信息$/, '政府信息'],
  [/^(?:被)?(?:申请)?(?:行政)?复议(?:案件)?$/, '行政复议案件'],
  [/^(?:被)?(?:提起)?行政(?:诉讼|应诉)(?:案件)?$|^诉讼案件$|^应诉案件$/, '行政诉讼案件'],
  [/^(?:行政)?规范性文件$/, '行政规范性文件'],
  [/^信访(?:件|事项|案件|投诉)?$/, '信访事项'],
  [/^重大(?:行政)?执法决定(?:法制审核)?$/, '重大执法决定法制审核'],
  [/^(?:行政)?处罚(?:案件|决定)?$/, '行政处罚案件'],
  [/^(?:行政)?许可(?:申请|事项)?$/, '行政许可'],
  [/^投诉举报(?:件|事项)?$/, '投诉举报'],
  [/^(?:政府)?工作部门$/, '部门'],
  [/^执法(?:人员)$/, '行政执法人员'],
  [/^法律明白人(?:队伍)?$/, '法律明白人'],
];

/** Organs and places a report counts; what stands behind them says what they do, not what is counted. */
const BODIES = /^(?:部门|乡镇|镇街|街道|社区|行政村|科室|股室|处室|派驻中队|班子成员|村|镇)/;

const KEYS = new WeakMap<Figure, IndicatorKey>();

/** The key of a figure's indicator. */
export function indicatorKey(figure: Figure): IndicatorKey {
  let key = KEYS.get(figure);
  if (key) return key;
  let noun = figure.indicator.noun;
  for (const [pattern, standard] of SAME) noun = noun.replace(pattern, standard);
  const behind = figure.follows !== '' && figure.follows.startsWith(figure.indicator.noun.slice(0, 2));
  const body = behind ? BODIES.exec(figure.follows)?.[0] ?? '' : BODIES.test(noun) && noun.length <= 4 ? noun : '';
  const general = GENERAL_NOUNS.has(noun) || GENERAL_NOUNS.has(figure.indicator.noun);
  key = { noun, body, action: figure.indicator.action, specific: general || noun.length < 2 ? 0 : noun.length >= 4 ? 2 : 1 };
  KEYS.set(figure, key);
  return key;
}
