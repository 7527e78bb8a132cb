import { perBlock } from '../../reading/text/block-reading.ts';
import { clausesOf, textShape, type Span } from '../text/sentences.ts';
import { spanAt } from '../text/span-at.ts';
import { allMatches } from '../../reading/text/all-matches.ts';

/**
 * The person first responsible, as a text names him or her.
 * - `acts`: by post or name, doing something (“局长主持召开……”)
 * - `named`: by post or name, but not as the one who acts (“由局长任组长”, “向主要负责人汇报”)
 * - `duty`: only inside the name of the duty (“落实党政主要负责人履行推进法治建设第一责任人职责”)
 */
export interface HeadMention extends Span {
  role: 'acts' | 'named' | 'duty';
  /** The word that names the person: “局长”, “主要负责人”, “本人”. */
  post: string;
  /** Whose post it is, where the words in front tell: a town or village (“乡镇党委书记”), a Party committee (“县委书记”). */
  of: 'town' | 'committee' | null;
}

const GENERAL = '(?:党政)?主要(?:负责人|负责同志|领导)(?:同志)?|党政“?一把手”?|“?一把手”?';
/** Posts of the heads of units, by what the unit's name ends in. */
const POSTS_OF_UNITS: readonly (readonly [ending: RegExp, posts: readonly string[]])[] = [
  [/人民政府$/, ['省长', '主席', '市长', '州长', '盟长', '区长', '县长', '旗长', '镇长', '乡长']],
  [/厅$/, ['厅长']],
  [/部$/, ['部长']],
  [/海关$/, ['关长']],
  [/[总支大]队$/, ['总队长', '支队长', '大队长', '队长']],
  [/院$/, ['院长']],
  [/署$/, ['署长']],
  [/[站所]$/, ['站长', '所长']],
  [/(?:委员会|委|办公室|办|办事处|中心)$/, ['主任']],
  [/局$/, ['局长']],
];
const POSTS = ['书记', ...POSTS_OF_UNITS.flatMap(([, posts]) => posts)];
const HEADS = new RegExp(`(${GENERAL}|本人|第一责任人(?![的职责])|${POSTS.join('|')})`, 'g');
/** A colleague named without post: “张明远同志”. */
const COMRADE = /[\u4e00-\u9fff]{2,3}同志(?=[^，。；]{1,12})/g;

/** Behind a post these make another word: 局长办公会, 书记员, 主任科员, “一把手”工程. */
const OTHER_WORD = /^”?(?:办公会|办公室|会议|专题会|碰头会|例会|信箱|热线|接待日|接访日|员|助理|科员|护师|医师|药师|技师|检察官|法官|质量奖|负责制|工程|基金|责任制|职务|岗位)/;
/** Other people who hold such posts: deputies, heads of subordinate and other bodies. */
const OTHERS_BEFORE =
  /(?:副|总|(?:\d|[一二三四五六七八九十])[个名位家][^，。；]{0,14}|各[\u4e00-\u9fff]{0,8}|下[级属辖][\u4e00-\u9fff]{0,10}|所属[\u4e00-\u9fff]{0,8}|直属[\u4e00-\u9fff]{0,6}|基层[\u4e00-\u9fff]{0,8}|[科股处室所站队]室?(?:和[\u4e00-\u9fff]{2,6})?|(?<!本)单位(?:及|和|的)?|(?<!本)机构|企业|学校|医院|法院|检察院|组织|(?<!本)部门(?:和[\u4e00-\u9fff]{2,6})?|法治副?|小组|[条]线|项目|工会|协会|网格|派出所|司法所|党支部|支部|名)$/;
const TOWN_BEFORE = /(?:乡镇|镇街|街镇|街道|社区|村)[\u4e00-\u9fff（）]{0,6}$/;
const COMMITTEE_BEFORE = /[省市区县州旗盟]委$/;
const OBJECT_BEFORE = /(?:向|报|请|给|对|经|报经|报请|督促|要求)(?:[\u4e00-\u9fff]{0,6}(?:党[组委]|局|委|县|区|市|镇))?(?:党政)?$/;
const LEADS_GROUP = /^[^，。；]{0,10}?(?:(?:任|为|担任|兼任?)[^，。；]{0,8}(?:组长|主任|召集人|总召集人|指挥长)|负总责)/;
const IN_DUTY = /^(?:履行|落实)?(?:推进)?(?:本[地部][区门])?法[治制](?:政府)?建设(?:的)?第一责任/;
const NOT_ACTING_AFTER = /^[”’]?(?:的|等|、|$|）)/;

function roleOf(text: string, start: number, end: number, clause: Span): HeadMention['role'] | null {
  const after = text.slice(end, Math.min(clause.end, end + 24));
  const before = text.slice(clause.start, start);
  const name = text.slice(start, end);
  if (OTHER_WORD.test(after) || (name !== '本人' && OTHERS_BEFORE.test(before))) return null;
  if (/主要|一把手/.test(name) && IN_DUTY.test(after)) return 'duty';
  if (LEADS_GROUP.test(after) || OBJECT_BEFORE.test(before)) return 'named';
  return NOT_ACTING_AFTER.test(after) ? 'named' : 'acts';
}

function ownerOf(before: string): HeadMention['of'] {
  if (TOWN_BEFORE.test(before)) return 'town';
  return COMMITTEE_BEFORE.test(before) ? 'committee' : null;
}

/**
 * Mentions of the person first responsible in a block, outside of 《》. Which unit's head a bare post means is not told by
 * the text; deputies and heads of subordinate bodies are left out.
 */
export const headMentions = perBlock((reading): HeadMention[] => {
  const text = reading.normal.text;
  const { enclosures } = textShape(reading);
  const titles = enclosures.filter((one) => one.open === '《');
  const clauses = clausesOf(reading);
  const mentions: HeadMention[] = [];
  const add = (start: number, end: number): void => {
    if (titles.some((title) => title.start <= start && end <= title.end)) return;
    const role = roleOf(text, start, end, spanAt(clauses, start) ?? { start, end });
    if (role) mentions.push({ start, end, role, post: text.slice(start, end), of: ownerOf(text.slice(Math.max(0, start - 9), start)) });
  };
  for (const match of allMatches(HEADS, text)) add(match.index, match.index + match[0].length);
  for (const match of allMatches(COMRADE, text)) {
    if (!/负责|主要|领导|各位|全体|[书局主县区市镇乡]/.test(match[0].slice(0, -2))) add(match.index, match.index + match[0].length);
  }
  return mentions.sort((a, b) => a.start - b.start);
});

/**
 * Whether a mention can mean the unit's own head: in the report of a bureau the mayor is somebody else, in that of a
 * county a town's secretary. General names (主要负责人, 本人) and unknown kinds of units fit always.
 * @param unit full name of the unit; empty when unknown
 */
export function isOwnHead({ post, of }: HeadMention, unit: string): boolean {
  if (of === 'town' && unit !== '' && !/[镇乡]|街道|村|社区/.test(unit)) return false;
  if (of === 'committee' && unit !== '' && !/^中共|委$/.test(unit)) return false;
  // A committee reports on both: its secretary and the head of the government.
  if (!POSTS.includes(post) || post === '书记' || unit.startsWith('中共')) return true;
  const own = POSTS_OF_UNITS.find(([ending]) => ending.test(unit));
  return !own || own[1].includes(post);
}
