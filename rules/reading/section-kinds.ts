import type { MandatoryKind } from '../../shared/finding/finding.ts';
import { allMatches } from './text/all-matches.ts';

/**
 * What a heading promises. Recognised by the nouns that name a content (domain research D-3), not by one wording.
 */
export interface HeadingKinds {
  /** Kinds in the order the heading names them; empty when it names none. */
  kinds: MandatoryKind[];
  /**
   * `named`: the heading names the content itself (“存在的不足”).
   * `topic`: it reads like the heading of a piece of work (“加强行政执法”), which in most reports is a measure.
   * `overview`: 基本情况, 总体情况 – measures only where nothing else is.
   * `further`: 其他需要报告的情况, suggestions, annexes.
   * `none`: it says nothing of its content.
   */
  strength: 'named' | 'topic' | 'overview' | 'further' | 'none';
}

interface Mention {
  kind: MandatoryKind;
  at: number;
}

const YEAR = /(20\d{2})年/g;

const FIRST_RESPONSIBLE = [
  /第一责任/,
  /(?:主要负责人|主要负责同志|主要领导(?:干部)?|一把手”?|党政领导)(?:干部)?[^，。；]{0,16}(?:履行|履职|履责|述法|职责|责任|带头)/,
  /(?:履行|落实)[^，。；]{0,14}(?:主要负责人|主要领导|一把手)[^，。；]{0,8}(?:职责|责任)/,
  /(?:主要负责人|主要负责同志|主要领导|一把手”?)[^，。；]{0,10}(?:抓|推进|推动|落实|组织)[^，。；]{0,14}(?:情况|工作)$/,
  /述法(?:工作|情况)|(?:抓好?|落实)“?关键少数”?/,
];

const FAULT = '(?:不足之?处|不足|问题|短板|弱项|薄弱环节|薄弱点|差距|困难|欠缺|缺陷|难点|堵点|瓶颈|挑战)';
const SHORTCOMINGS = [
  new RegExp(`(?:存在|面临|遇到|现有|尚有|仍有|还有|主要|突出|当前|工作中?|建设中?|自身)的?(?:一些|若干|主要|突出|具体)?(?:的)?${FAULT}(?!导向|整改|整治|治理|清单|线索|反映|处置|受理)`),
  new RegExp(`^(?:20\\d{2}年度?)?(?:法治政府建设)?(?:主要)?(?:的)?${FAULT}(?:(?:和|与|及|以及|、|短板|不足|困难|弱项|差距)*(?:原因|分析|剖析|表现|情况|建议|$)|$)`),
  new RegExp(`${FAULT}(?:及其?|和|与|、|以及)(?:主要|产生|存在)?的?(?:原因|成因|根源|下一步|改进|努力|今后|对策|短板|不足|困难|差距|整改)`),
  /(?:存在|主要)?原因分析|(?:^|[，、和与及])(?:主要)?原因$/,
  /(?:不足|短板|差距)$/,
];

/** “解决突出问题”, “聚焦主要问题” is work done, not a shortcoming admitted. */
const FAULT_AS_OBJECT = /(?:解决|补齐|补足|补上|补强|弥补|克服|缩小|消除|破除|攻坚|整改|整治|化解|破解|攻克|聚焦|针对|围绕|反映|治理|紧盯|瞄准)[^，。；、]{0,10}(?:问题|不足|短板|弱项|差距|难点|堵点|瓶颈|困难|挑战)/;

const PLAN_NOUN = '(?:安排|打算|计划|思路|设想|规划|谋划|展望|要点|方向|目标|任务|部署|举措|措施|重点|建议|考虑)';
const NEXT_YEAR = [
  /下一?(?:步|年度?|个年度|阶段|段)|(?:^|[，、和与及])(?:今后|明年|来年|未来|后续|后期)/,
  new RegExp(`工作(?:的)?(?:主要|总体|初步|重点)?(?:安排|打算|计划|思路|设想|规划|谋划|展望|要点)`),
  new RegExp(`(?:主要|总体|初步|重点|工作)?(?:安排|打算|设想|展望)(?:情况)?$`),
  /努力方向|改进(?:方向|措施|举措|思路|计划|办法)|整改(?:方向|措施|举措|计划|打算)|对策(?:建议|措施)?$/,
];
/** Improvement measures belong to the plan only when nothing names the plan more plainly. */
const NEXT_YEAR_WEAK = /^(?:改进|整改|对策)/;

const MEASURES = [
  /(?:主要|重点|工作|具体|采取的?|建设的?|开展的?|推进的?)(?:的)?(?:举措|措施|做法|成效|成绩|进展|成果|经验|亮点|特色)/,
  /(?:举措|措施|做法)(?:和|与|及|以及|、)(?:其|取得的?|主要|工作)?(?:成效|成绩|效果|进展)/,
  /(?:成效|成绩|进展|成果|亮点|做法)(?:情况)?$|^(?:举措|措施|做法)$/,
  /主要工作|重点工作|工作(?:任务)?(?:总结|回顾|进展|推进|开展|完成|落实|实施|成效)|(?:工作|建设|进展|推进|开展|完成|落实|实施|任务|整改|整治)(?:的)?(?:总体|主要|具体|有关|基本)?情况(?:$|[及和与、，]|以及)/,
  /(?:主要|有关|具体)?(?:举措|成效)/,
];
const OVERVIEW = /^(?:20\d{2}年度?)?(?:法治政府建设)?(?:工作)?(?:总体|基本|整体)(?:工作)?(?:情况|概况|进展)?$|^(?:概况|引言|前言|概述|总述)$/;
const OTHER = /^其[他它](?:需要|应当|有关|方面)?|需要(?:报告|说明)的(?:其[他它])?(?:事项|情况|问题)|^(?:意见|工作)?建议$|^意见(?:和|与|、)建议|^附[件表录]/;
/** A piece of work: opens with a verb of doing, or names one of the fields of the 纲要. */
const TOPIC =
  /^(?:20\d{2}年,?)?(?:持续|不断|着力|全面|深入|扎实|积极|切实|大力|进一步|全力|有效|纵深|依法|严格|聚焦|紧扣|突出|坚持|强化|加强|健全|完善|推进|推动|深化|优化|规范|落实|提升|提高|压实|抓好|抓实|建立|构建|创新|开展|做好|做实|夯实|履行|自觉|维护|化解|打造|营造|加快|加大|统筹|学习|贯彻|围绕|以)|体系|机制|职能|执法|决策|普法|复议|监督|服务|营商|政务|法治|制度|队伍/;

function firstMatch(patterns: readonly RegExp[], text: string): number {
  let first = -1;
  for (const pattern of patterns) {
    const at = text.search(pattern);
    if (at >= 0 && (first < 0 || at < first)) first = at;
  }
  return first;
}

/** Years a heading names, in order. */
export function yearsIn(text: string): number[] {
  return allMatches(YEAR, text).map((match) => Number(match[1]));
}

/**
 * Reads what a heading names.
 * @param heading normal text without ordinal and final punctuation
 * @param reportYear the report year when known: a later year in the heading points to the plan
 */
export function headingKinds(heading: string, reportYear: number | null): HeadingKinds {
  // The name of a document says nothing of the section: “深入实施《……行动计划》”.
  const text = heading.replace(/[。：；，、]+$/, '').replaceAll(/《[^》]*》?/g, '《》');
  if (OTHER.test(text)) return { kinds: [], strength: 'further' };
  const mentions: Mention[] = [];
  const responsible = firstMatch(FIRST_RESPONSIBLE, text);
  if (responsible >= 0) mentions.push({ kind: 'firstResponsible', at: responsible });
  const fault = FAULT_AS_OBJECT.test(text) ? -1 : firstMatch(SHORTCOMINGS, text);
  if (fault >= 0) mentions.push({ kind: 'shortcomings', at: fault });

  const later = reportYear !== null && yearsIn(text).some((year) => year > reportYear);
  let plan = firstMatch(NEXT_YEAR, text);
  if (plan < 0 && later) {
    const named = new RegExp(`20\\d{2}年.{0,40}?${PLAN_NOUN}`).exec(text);
    if (named) plan = named.index + named[0].length - 1;
  }
  if (plan >= 0) mentions.push({ kind: 'nextYear', at: plan });

  const done = firstMatch(MEASURES, text);
  if (done >= 0 && namesMeasures(text, mentions, reportYear)) mentions.push({ kind: 'measures', at: done });
  mentions.sort((a, b) => a.at - b.at);
  if (mentions.length > 0) return { kinds: mentions.map((mention) => mention.kind), strength: 'named' };
  if (OVERVIEW.test(text)) return { kinds: ['measures'], strength: 'overview' };
  if (later) return { kinds: ['nextYear'], strength: 'named' };
  if (TOPIC.test(text)) return { kinds: ['measures'], strength: 'topic' };
  return { kinds: [], strength: 'none' };
}

/** Reads what headings of one report name; the same words are asked for again and again while headings are sought. */
export type KindsReader = (heading: string) => HeadingKinds;

/** A reader of headings that reads the same words once. */
export function kindsReader(reportYear: number | null): KindsReader {
  const known = new Map<string, HeadingKinds>();
  return (heading) => {
    let kinds = known.get(heading);
    if (!kinds) {
      kinds = headingKinds(heading, reportYear);
      known.set(heading, kinds);
    }
    return kinds;
  };
}

/**
 * “情况”, “举措” and “措施” also close headings of the other contents (“履行职责情况”, “下一步工作举措”); beside another
 * content only a word for results, or a pair joined by 和 or 及 before the other content, names the measures too.
 */
function namesMeasures(text: string, others: readonly Mention[], reportYear: number | null): boolean {
  if (others.length === 0) return true;
  if (others.some((mention) => mention.kind === 'shortcomings') && /改进|整改|对策/.test(text)) return /成效|成绩/.test(text);
  const results = /(?:主要)?(?:成效|成绩|做法|成果|亮点)|工作(?:开展|完成|推进|进展|总结|回顾|落实)|工作情况/;
  if (others.some((mention) => mention.kind === 'nextYear')) {
    const years = yearsIn(text);
    const namesReportYear = years.length > 1 && reportYear !== null && years.includes(reportYear);
    return /成效|成绩|工作(?:开展|完成|推进|进展|落实|建设)?情况|工作(?:总结|回顾)|做法/.test(text) || (namesReportYear && results.test(text));
  }
  return results.test(text) || /主要举措|主要措施/.test(text);
}

/** Whether a plan is named only by words for improvement (“改进措施”), which may as well belong to the shortcomings. */
export function planIsOnlyImprovement(heading: string): boolean {
  const at = firstMatch(NEXT_YEAR, heading);
  return at >= 0 && NEXT_YEAR_WEAK.test(heading.slice(at)) && !/下一?步|今后|打算|计划|安排|思路|20\d{2}年/.test(heading);
}
