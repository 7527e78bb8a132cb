import { perBlock } from '../../reading/text/block-reading.ts';
import { SURNAMES } from '../persons/surnames.ts';
import { lexicon } from '../text/lexicon.ts';
import type { Range } from './substance.ts';
import { allMatches } from '../../reading/text/all-matches.ts';

const MEASURE = '人次|件次|户次|家次|件|次|名|个|份|起|项|户|家|场|期|批|条|处|万元|亿元|元|月|日|年|%|届|部|人|天|小时|学时';
/** Signs that hold a place; each alternative is one way of leaving something to be filled in. */
const PLACEHOLDERS = new RegExp(
  [
    '[Xx×✕╳]{2,}',
    `[X×](?=${MEASURE})`,
    '[_＿﹍]{2,}',
    String.raw`〔(?:20|\d{2}[X×]{2}|[X×]*)〕|〔20\d{2}〕第?(?=号)`,
    String.raw`20\d{2}年(?:\d{1,2})?月日(?![均常报益前程])|20\d{2}年月(?=[，。；、）]|$)`,
    '（）|《》|“”|【】',
    '某某(?:省|市|县|区|镇|乡|街道|村|局|委|厅|单位|部门|年|月)',
    '(?<![一二三四五六七八九〇零])〇{2,}(?![一二三四五六七八九〇零])|[●△□■◇◆▲]{2,}',
    String.raw`[*?？]{2,}(?=${MEASURE}|[省市县区镇乡局委])`,
    '[（【\\[](?:数据|具体|此处|内容|数字|单位)?[^（）【】]{0,6}(?:待补充?|待填写?|待核实?|待定|待完善|待更新|待确认)[^（）【】]{0,6}[）】\\]]',
  ].join('|'),
  'g',
);
/** Without one of these nothing is left to be filled in; a quick look before the exact one. */
const HINTS = lexicon('X x × ✕ ╳ _ ＿ ﹍ 〇 ● △ □ ■ ◇ ◆ ▲ * ? ？ 〔 待 （） 《》 “” 【】 某某 月日 年月');
/** “20  年” with the figures of the year left out; only in the raw text can the gap be seen. */
const BLANK_YEAR = /(?<!\d)20(?:[ \u00a0]{2,}|\u3000+)年/g;
/** Placeholders this close belong to one phrase: “XX县XX局”, “X年X月X日”. */
const NEAR = 3;

const ANONYMISED_FIRM = /^(?:有限|公司|企业|店|厂|商行|商贸|超市|餐饮|酒店|饭店|药房|诊所|养殖|合作社|网吧|工程|科技|食品|物业)/;
const MEASURED = new RegExp(`^(?:${MEASURE})`);
const BEFORE_NAME = /(?:^|[^\u4e00-\u9fff]|人|原告|被告|患者|村民|居民|对|与|和|诉|由|为|给|向|及|是|了)$/;

/** “张××” and “XX公司” keep a name back; nothing is left to be filled in. */
function isAnonymised(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 4);
  if (ANONYMISED_FIRM.test(after)) return true;
  const surname = text[start - 1];
  return surname !== undefined && SURNAMES.has(surname) && !MEASURED.test(after) && BEFORE_NAME.test(text.slice(Math.max(0, start - 3), start - 1));
}

function isSign(text: string, start: number, end: number): boolean {
  const sign = text.slice(start, end);
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  if (/^[Xx×✕╳]+$/.test(sign)) {
    if (/[A-Za-z+]/.test(before) || /[A-Za-z+]/.test(after)) return false;
    // “138XXXX5678” is masked on purpose; “20XX年” is not.
    if (/\d/.test(before) && (/\d/.test(after) || sign.length === 1)) return false;
    return !isAnonymised(text, start, end);
  }
  return !(sign === '【】' && /字体：?$/.test(text.slice(0, start)));
}

/** Places of a block's normal text that were left to be filled in. */
export const placeholders = perBlock((reading): Range[] => {
  const { text, offsets } = reading.normal;
  const found: Range[] = [];
  if (HINTS.occursIn(text)) {
    for (const match of allMatches(PLACEHOLDERS, text)) {
      const range = { start: match.index, end: match.index + match[0].length };
      if (isSign(text, range.start, range.end)) found.push(range);
    }
  }
  for (const match of allMatches(BLANK_YEAR, reading.raw)) {
    const start = offsets.indexOf(match.index);
    found.push({ start, end: start + 3 });
  }
  found.sort((a, b) => a.start - b.start);
  const merged: Range[] = [];
  for (const range of found) {
    const last = merged.at(-1);
    if (last && range.start - last.end <= NEAR) last.end = Math.max(last.end, range.end);
    else merged.push({ ...range });
  }
  return merged;
});
