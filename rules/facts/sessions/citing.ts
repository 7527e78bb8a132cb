import type { BlockReading } from '../../reading/text/block-reading.ts';
import { spanAt } from '../text/span-at.ts';
import { clausesOf, type Span } from '../text/sentences.ts';

/** How a clause speaks of a session, a plan or a formulation it names. */
export interface Citation {
  /** It is what the work follows now: 贯彻, 按照, 以……为指导. */
  guiding: boolean;
  /** It is spoken of as history: 以来, 时期, 已废止. */
  past: boolean;
  /** It is being concluded: 收官, 终期评估, 总结验收. */
  closing: boolean;
  /** It is spoken of as still to come: 迎接, 编制, 草案. */
  coming: boolean;
}

const GUIDING = /贯彻|落实|学习|领会|践行|遵循|遵照|按照|根据|依据|依照|对照|为指导|为主线|为抓手|为引领|为契机|锚定|宣传|宣讲|执行|实施|推进|推动|深化|围绕|聚焦/;
const PAST = /以来|期间|时期|此前|之前|曾|原有|当时|首次|提出|期满|回顾|到期|届满|废止|失效|替代|取代|代替|修订前|旧|自从|历史|过渡/;
const CLOSING = /收官|终期|总结|评估|验收|圆满|完成|衔接|收尾/;
const COMING = /迎接|喜迎|即将|筹备|谋划|编制|起草|草案|征求意见|前期|做好[^，。；]{0,10}准备|拟定|拟制|启动[^，。；]{0,8}(?:编制|起草)|研究制定|立法/;

/** How the clause around a span cites it. */
export function citationOf(reading: BlockReading, span: Span): Citation {
  const text = reading.normal.text;
  const clause = spanAt(clausesOf(reading), span.start) ?? span;
  const around = text.slice(clause.start, Math.min(clause.end, span.end + 40));
  const outside = text.slice(clause.start, span.start) + text.slice(span.end, Math.min(clause.end, span.end + 40));
  return {
    guiding: GUIDING.test(around), past: PAST.test(outside) || /[原旧]$/.test(text.slice(clause.start, span.start)), closing: CLOSING.test(outside), coming: COMING.test(outside),
  };
}
