import type { MandatoryKind } from '../../../shared/finding/finding.ts';

/**
 * Passages that open a mandatory content without a heading of their own. Strict on purpose: a mention in passing must
 * not pass for the content.
 */

const SHORTCOMINGS_LEAD =
  /(?:存在|还有|仍有|面临|有)[^。；：]{0,18}(?:不足|问题|短板|差距|薄弱环节|弱项|困难)(?:[^。；：]{0,14}(?:[：:。]|，?主要(?:是|有|表现|体现))|[^。；：]{0,24}(?:一是|1[.、]|（一）))/;
const PLAN_LEAD = /^(?:下一?(?:步|阶段|年度)|今后|明年|来年|新的一年)|^20\d{2}年(?:度)?，?(?:我|本|全|区|县|市|镇|街道|[\u4e00-\u9fff]{2,16}?(?:局|委|政府|办))[^。]{0,12}?将/;
const PLAN_YEAR = /^(20\d{2})年(?:度)?[，、]?/;
const RESPONSIBLE_LEAD = /第一责任人?(?:的)?(?:职责|责任)?/;
const PERSON = /主要负责人|主要负责同志|主要领导|党政“?一把手”?|书记|局长|主任|县长|区长|市长|镇长|乡长|厅长/;

/** Shortest passages that can be the content, in characters. */
const SHORTEST = { shortcomings: 40, nextYear: 40, firstResponsible: 120, measures: Infinity } as const;

/**
 * The offset in a paragraph where a mandatory content begins that has no heading.
 * @param text normal text of the paragraph
 * @param rest how many characters follow the paragraph in the section, to judge whether the passage has substance
 * @returns null when the paragraph does not open that content
 */
export function passageStart(text: string, kind: MandatoryKind, reportYear: number | null, rest: number): number | null {
  if (kind === 'measures') return null;
  if (kind === 'firstResponsible') {
    const first = text.slice(0, Math.max(text.search(/[。；]/), 0) || text.length);
    const opens = RESPONSIBLE_LEAD.test(first) && PERSON.test(first);
    return opens && text.length >= SHORTEST.firstResponsible ? 0 : null;
  }
  for (const sentence of sentencesOf(text)) {
    const enough = text.length - sentence.start + rest >= SHORTEST[kind];
    if (!enough) continue;
    const clause = text.slice(sentence.start, sentence.end);
    if (kind === 'shortcomings' ? SHORTCOMINGS_LEAD.test(clause) && !/解决|整改|化解|整治/.test(clause) : opensPlan(clause, reportYear)) return sentence.start;
  }
  return null;
}

function opensPlan(sentence: string, reportYear: number | null): boolean {
  if (PLAN_LEAD.test(sentence)) return !/^20\d{2}/.test(sentence) || later(sentence, reportYear);
  return later(sentence, reportYear) && /将|计划|拟|力争|重点(?:抓|做|推进)|继续|进一步/.test(sentence);
}

function later(sentence: string, reportYear: number | null): boolean {
  const match = PLAN_YEAR.exec(sentence);
  return match !== null && reportYear !== null && Number(match[1]) > reportYear;
}

/** Sentences of a normal text, each with the mark that ends it. */
export function sentencesOf(text: string): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!'。！？'.includes(text[at]!)) continue;
    let end = at + 1;
    while (end < text.length && '”’」』）》'.includes(text[end]!)) end += 1;
    sentences.push({ start, end });
    start = end;
    at = end - 1;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}
