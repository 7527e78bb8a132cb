import type { UnitKind } from '../../shared/report/report.ts';

/** Endings of organ names, longest first. */
const ORGAN_END =
  '(?:人民政府办公室|人民政府|管理委员会|办事处|委员会办公室|委员会|人大常委会|党工委|党委|管委会|政府|办公室|街道|监察局|总队|支队|大队|研究院|研究所|分局|总局|中心|集团|公司|学院|大学|医院|法院|检察院|党组|局|厅|委|署|办|部|院|站|社)';
const ORGAN = new RegExp(`^(?:中共|中国共产党)?[\\u4e00-\\u9fff·（）]{1,34}?${ORGAN_END}$`);
const PLACE = '(?:(?:(?![委府局乡镇])[\\u4e00-\\u9fff]){2,11}?(?:特别行政区|自治区|自治州|自治县|自治旗|省|市|州|盟|地区|县|区|旗|新区|林区|开发区|高新区|兵团))';

/** Whether a short text is the name of one organ, or several joined by 、 or a space. */
export function isOrganName(text: string): boolean {
  const names = text.split(/[、　 ]|(?<=委)(?=[\u4e00-\u9fff]{2,20}政府)/).filter((name) => name !== '');
  return names.length > 0 && names.length <= 6 && text.length <= 60 && names.every((name) => ORGAN.test(name));
}

/**
 * 单位类别 of a unit by its name.
 * Party organs other than a committee itself (宣传部, 政法委), 人大, courts and 管委会 are `other`.
 */
export function unitKindOf(unit: string): UnitKind {
  const name = unit.replace(/[（(].*?[）)]$/, '');
  if (name === '') return 'other';
  if (/(?:街道办事处|街道办|街道|街道工委|街道党工委|(?:镇|乡|民族乡|苏木)(?:人民政府|政府|党委|委员会)?)$/.test(name) && !/局$|委员会办公室$/.test(name)) return '乡镇街道';
  if (/^(?:中共|中国共产党)/.test(name)) return /(?:省|自治区|市|州|盟|县|区|旗)(?:委|委员会)(?:、|$)/.test(name) ? '党委' : 'other';
  if (/(?:省|自治区|市|州|盟|县|区|旗)委$/.test(name)) return '党委';
  if (/(?:人民政府|(?:省|市|州|盟|县|区|旗)政府)$/.test(name)) return '政府';
  // The committee that runs a development zone is no department; 城市管理委员会 and 建设和管理委员会 are.
  if (/(?:区|园|港|城|基地|景点)管(?:理委员|委)会$/.test(name)) return 'other';
  if (/人大常委会|人民代表大会|政协|法院|检察院|(?:组织|宣传|统战|政法)(?:部|委)|政法委员会|纪委|监委|总工会|共青团|妇联|妇女联合会|残联|残疾人联合会|公司$|集团$|大学$|学院$|学校$|医院$/.test(name)) return 'other';
  if (/(?:局|委员会|委|厅|部|办公室|办|署|处|院|中心|支队|总队|大队|社|站|所|行|总署)$/.test(name)) return '政府部门';
  return 'other';
}

/** 行政区划 that a unit's name starts with, e.g. “某省某市”; empty when it names none. */
export function regionOf(unit: string): string {
  const name = unit.replace(/^(?:中共|中国共产党)/, '');
  const match = new RegExp(`^${PLACE}{1,3}(?=[\\u4e00-\\u9fff])`).exec(name);
  return match ? match[0] : '';
}

/**
 * The unit that a title names: what stands before “关于”, else before the year.
 * @param title normal text of the title
 */
export function unitOfTitle(title: string): string {
  const about = title.indexOf('关于');
  if (about > 0) return title.slice(0, about).replace(/^20\d{2}年度?|20\d{2}年度?$/g, '');
  if (/^20\d{2}年/.test(title)) return unitOfTitle(title.replace(/^20\d{2}年度?/, ''));
  const year = title.search(/(?:20\d{2}年|二[〇零]..年)/);
  const head = year > 0 ? title.slice(0, year) : /^(.*?)(?:推进)?(?:法治政府|法治建设|依法行政)/.exec(title)?.[1] ?? '';
  return head === '关于' ? '' : head.replace(/(?:关于)?(?:开展|推进)?$/, '');
}

const BODY_UNIT = new RegExp(`(?:^|[，。：；])(?:20\\d{2}年(?:度|以来)?，?|今年(?:以来)?，?|一年来，?)?((?:中共)?[\\u4e00-\\u9fff]{2,24}?(?:局|委员会|厅|人民政府|街道办事处|街道|办公室|镇政府|乡政府))(?:党[委组]|高度|认真|坚持|始终|深入|紧紧|以习近平|在|全面|严格|按照|切实|积极|扎实|持续|围绕|贯彻|推进)`);
/** What may stand where a subject is expected, but is not the name of a unit. */
const NOT_A_UNIT = /^(?:我|本|全|各|在|对|由|向|经|按照|根据|为|以|市?区?县?[委]?[、，])|(?:领导|指导|支持|监督|正确|坚强)/;

/** The unit that acts in the first sentences of a report; empty when none is named. */
export function unitOfBody(opening: string): string {
  for (let from = 0; from < opening.length; ) {
    const match = BODY_UNIT.exec(opening.slice(from));
    if (!match) return '';
    const name = match[1]!;
    if (!NOT_A_UNIT.test(name)) return name;
    from += match.index + Math.max(match[0].length - 2, 1);
  }
  return '';
}

/** The title's unit, completed by the signature when that names the same organ more fully. */
export function unitOf(ofTitle: string, signature: string, opening: string): string {
  const own = /^(?:我|本|区|县|市|省|州|街道|镇|乡)?(?:局|委|镇|街道|办)?$/.test(ofTitle) ? '' : ofTitle;
  if (own === '') return signature || unitOfBody(opening);
  // A committee and a government that report together.
  const two = /^(中共.{2,20}?委(?:员会)?)([\u4e00-\u9fff]{2,16}人民政府)$/.exec(own);
  if (two) return `${two[1]}、${two[2]}`;
  return signature.length > own.length && signature.endsWith(own) ? signature : own;
}
