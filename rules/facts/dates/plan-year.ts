import { kindAt, type BlockEntry } from '../../analysis/analysis.ts';
import { rawRangeOf } from '../../reading/text/block-reading.ts';
import { yearsInText, type YearInText } from './time-use.ts';

/** Why a year in running text is taken for the time of a plan. */
export interface PlanYear extends YearInText {
  /** `deadline`: “2025年6月底前”; `task`: “制定2025年普法计划”; `lead`: “2025年，我局将……”. */
  role: 'deadline' | 'task' | 'lead';
}

const BEFORE_END = /^(?:\d{1,2}月(?:\d{1,2}日)?)?(?:年?[底末]|上半年|[一二三四]季度|年内)?(?:之?前|以?内)/;
const DEADLINE_OUT = /较|比|同比|此前|起施行|以来/;
const FORWARD = /将|计划|拟|力争|打算|争取|要(?!求|素|点|件)|重点(?:抓|做|推进|围绕)|下一步|继续|进一步|着力|努力|持续|深入推进|全力|谋划/;
const STARTS_FORWARD = /^[，、]?(?:是[^，。；]{2,20}之年|我[局委县区市镇办院会厅]|本[局委县区市镇]|全[局县区市镇委]|[区县市镇街]{1,2}道?|各[科股处室]+)?[，]?(?:将|为|计划|拟|力争|要|重点|继续|进一步|着力|努力|持续|深入|全面|加强|加快|加大|推进|推动|开展|完成|实现|建立|健全|完善|组织|做好|抓好|聚焦|围绕|坚持|以|不断|严格|强化|优化|提升|扎实|切实|积极|公开|选派|招录|培训|新增|配齐|配备|培育|创建|打造|制定|编制|修订|出台|举办|召开)/;
const DONE = /取得|以来|已|了|虽然|尽管|存在|暴露|发现|基础上|期间|受理|办结|查处|情况|回顾|总结|收官之年/;
const TASK_BEFORE = /(?:制定|编制|印发|出台|发布|公布|开展|举办|组织|实施|启动|落实|推进|抓好|做好|完成|谋划|部署|确定|列入|纳入)[^，。；、]{0,6}$/;
const TASK_AFTER = /^[^，。；、]{0,14}(?:要点|计划|目录|清单|方案|安排|活动|任务|培训|检查计划|普法|宣传|工作)/;
const TASK_OUT = /整改|反馈|考核|问题|总结|评估|复盘|结转|遗留|督察|基础|成果|经验|情况|扫尾|收尾|后续/;

/** Whether what follows a leading year is still to be done; in a short clause the next ones are looked at too. */
function speaksOfPlan(after: string, clause: string): boolean {
  const statement = clause.length < 14 ? after.slice(0, 60) : clause;
  if (FORWARD.test(after.slice(0, 80)) && !DONE.test(statement.slice(0, 40))) return true;
  return STARTS_FORWARD.test(after) && !DONE.test(statement);
}

function roleOf(text: string, mention: YearInText): PlanYear['role'] | null {
  const { clause, sentence } = mention;
  const before = text.slice(clause.start, mention.start);
  const after = text.slice(mention.end, sentence.end);
  const rest = text.slice(mention.end, clause.end);
  if (mention.since || mention.compared) return null;
  if (BEFORE_END.test(after) && !DEADLINE_OUT.test(before)) return 'deadline';
  if (mention.leads) return speaksOfPlan(after, rest) ? 'lead' : null;
  if (TASK_BEFORE.test(before) && TASK_AFTER.test(after) && !TASK_OUT.test(before + rest)) return 'task';
  return null;
}

const NONE: readonly PlanYear[] = [];

/** The years that the plan passages of a paragraph set for what is to be done; none outside of plans. */
export function planYears(entry: BlockEntry): readonly PlanYear[] {
  const { section } = entry;
  const years = yearsInText(entry.reading);
  if (years.length === 0) return NONE;
  const mayPlan = section && (section.kind === 'nextYear' || section.contains.some((part) => part.kind === 'nextYear'));
  if (!mayPlan || (entry.block.type !== 'paragraph' && entry.block.type !== 'listItem')) return NONE;
  const merged = section.contains.some((part) => part.how === 'merged');
  const text = entry.reading.normal.text;
  return years.flatMap((mention) => {
    const role = roleOf(text, mention);
    const planned = kindAt(entry, rawRangeOf(entry.reading, mention.start, mention.end).start) === 'nextYear'
      // A wrong year hides where a merged plan begins; there only a plain statement of intention counts.
      || (merged && role === 'lead' && /将|计划|拟|力争/.test(text.slice(mention.end, mention.sentence.end)));
    return role && planned ? [{ ...mention, role }] : [];
  });
}
