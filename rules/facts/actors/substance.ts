import { perBlock, type BlockReading } from '../../reading/text/block-reading.ts';
import { timeMentions } from '../dates/time-mentions.ts';
import { titlesOf } from '../documents/titles.ts';
import { sentencesOf, type Span } from '../text/sentences.ts';
import { spanAt } from '../text/span-at.ts';
import { allMatches } from '../../reading/text/all-matches.ts';

/** What shows that something was done, not only said. */
export type Proof = 'figure' | 'date' | 'document' | 'meeting' | 'case';

const NUMBER = /\d+/g;
/** Numbers that name a thing: hot lines, slogans, days such as 12·4. */
const NAMING_NUMBER = /^(?:1[12]\d{3}|12[.·]4|3[.·]15|4[.·]15|6[.·]26|24)$/;
const COUNTED = '(?:件|项|人次|份|条|起|场|期|家|名|轮|批|次(?![性会全]))';
/** “一项重大任务” counts nothing; “出庭应诉一次” does. */
const CHINESE_COUNT = new RegExp(`(?<![第同统唯专])(?:(?:[二三四五六七八九两]|[一二三四五六七八九十两百]{2,4})余?${COUNTED}|一${COUNTED}(?=[，。；、）]|$))`);
const MEETING = /(?:召开|主持|列席|出席|举行|组织召开|参加)[^，。；]{0,24}(?:会议?|党课|座谈|论证|听证|研讨|论坛)|(?:党[组委]会?|常务|办公|专题|工作|常委会?|局务|党工委)会议?(?:上|研究|审议|听取|审定|传达|部署)/;
const CASE = /案例|(?:诉|处罚|复议|违法|纠纷|信访|赔偿|征收|许可)[^，。；]{0,8}案|挂牌督办|败诉案/;
/** What every report cites as its basis proves nothing of the year's work. */
const STANDING = /第一责任人|督察工作规定|法治政府建设实施纲要|法治中国建设规划|法治社会建设实施纲要|习近平|^宪法$|论述|论坚持|读本|纲要》?$/;

function readProofs(reading: BlockReading, { start, end }: Span): Proof[] {
  const sentence = reading.normal.text.slice(start, end);
  const within = (span: Span): boolean => span.start >= start && span.end <= end;
  const named = titlesOf(reading).filter(within);
  const dates = timeMentions(reading).filter((time) => within(time) && !named.some((title) => title.start < time.start && time.end < title.end));
  const proofs: Proof[] = [];
  const figure = allMatches(NUMBER, sentence).some((match) => {
    const at = start + match.index;
    const inside = (span: Span): boolean => span.start <= at && at < span.end;
    return !named.some(inside) && !dates.some(inside) && !NAMING_NUMBER.test(match[0]) && !/^[.、）]/.test(sentence.slice(match.index + match[0].length));
  });
  if (figure || CHINESE_COUNT.test(sentence)) proofs.push('figure');
  if (dates.some((time) => time.from.month !== null)) proofs.push('date');
  if (named.some((title) => !STANDING.test(title.name))) proofs.push('document');
  if (MEETING.test(sentence)) proofs.push('meeting');
  if (CASE.test(sentence)) proofs.push('case');
  return proofs;
}

const proofsByStart = perBlock(() => new Map<number, readonly Proof[]>());

/**
 * What a sentence of a block proves. Read when asked for: few sentences speak of a duty.
 * @param start offset in the normal text at which the sentence starts; none starts elsewhere
 */
export function proofsIn(reading: BlockReading, start: number): readonly Proof[] {
  const known = proofsByStart(reading);
  let proofs = known.get(start);
  if (!proofs) {
    const sentence = spanAt(sentencesOf(reading), start);
    proofs = sentence?.start === start ? readProofs(reading, sentence) : [];
    known.set(start, proofs);
  }
  return proofs;
}
