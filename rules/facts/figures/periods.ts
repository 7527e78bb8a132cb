import { perBlock } from '../../reading/text/block-reading.ts';

/** The time a figure is counted over. */
export type Period =
  /** The year reported on: nothing said, or 全年, 今年. */
  | { kind: 'report'; whole: boolean }
  | { kind: 'year'; year: number; text: string }
  /** 上年, 去年, 同期. */
  | { kind: 'previous'; text: string }
  /** A part of the year: 上半年, 1—11月, a day. */
  | { kind: 'part'; text: string }
  /** A state at a day: 截至6月底. */
  | { kind: 'asOf'; text: string }
  /** Over several years: 近三年, 累计, “十四五”期间. */
  | { kind: 'several'; text: string };

/** A time expression in a block's normal text. */
export interface TimeMark {
  start: number;
  end: number;
  period: Period;
  /** It belongs to the words behind it only: “2023年的”, “上年同期的”, “较2023年”. */
  local: boolean;
}

const MARK =
  /(?:(截[至止](?:到)?)|(比|较|同|与|由|从|自)?)((?:19|20|21)\d\d年(?:[—～至到-](?:(?:19|20|21)\d\d年)?)?(?:度|末|底|初|全年|上半年|下半年|以来)?(?:\d{1,2}月)?(?:[—～至到-]\d{1,2}月)?(?:\d{1,2}日)?|上一?年度?|去年|前年|往年|历年|今年(?:以来)?|本年度?|全年|当年|年内|上半年|下半年|[前第][一二三四]季度|\d{1,2}月?[—～至到-]\d{1,2}月|\d{1,2}月\d{1,2}日|\d{1,2}月(?:份|底|末|初)?|近[两三五]年来?|近年来|累计|目前)/y;
/** For each UTF-16 unit 1 when a time expression may begin with it. */
const MARK_STARTS = new Uint8Array(0x10000);
for (const start of '截比较同与由从自0123456789上去前往历今本全当年下第近累目') MARK_STARTS[start.charCodeAt(0)] = 1;

function periodOf(asOf: boolean, words: string): Period {
  if (words === '目前') return { kind: 'report', whole: false };
  const year = /^(\d{4})年/.exec(words);
  if (asOf) return { kind: 'asOf', text: words };
  if (year) {
    const tail = words.slice(5);
    if (/[—～至到-]/.test(tail) && !/月/.test(tail)) return { kind: 'several', text: words };
    if (/月|半年/.test(tail)) return { kind: 'part', text: words };
    return { kind: 'year', year: Number(year[1]), text: words };
  }
  if (/^(?:上一?年|去年)/.test(words)) return { kind: 'previous', text: words };
  if (/^(?:前年|往年|历年|近|累计)/.test(words)) return { kind: 'several', text: words };
  if (/^(?:今年|本年|全年|当年|年内)/.test(words)) return { kind: 'report', whole: true };
  return { kind: 'part', text: words };
}

/** The time expressions of a block, in order. */
export const timeMarksOf = perBlock((reading): TimeMark[] => {
  const text = reading.normal.text;
  const marks: TimeMark[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = start + 1;
    if (MARK_STARTS[text.charCodeAt(start)] === 0) continue;
    MARK.lastIndex = start;
    const match = MARK.exec(text);
    if (!match) continue;
    const [all, asOf, compared, words] = match;
    end = start + all.length;
    const next = text[end] ?? '';
    const local = compared !== undefined && compared !== '' && '比较同与由从自'.includes(compared)
      ? true
      : (next === '的' || text.startsWith('同期', end) || text.startsWith('末', end) || text.startsWith('底', end)
        || text.startsWith('新增', end) || text.startsWith('结转', end) || text.startsWith('出台', end));
    marks.push({ start, end, period: periodOf(asOf !== undefined, words!), local });
  }
  return marks;
});
