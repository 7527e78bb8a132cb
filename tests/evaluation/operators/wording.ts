import { paragraphsOf, sentencesOf, type Anatomy } from '../anatomy.ts';
import { addSentence, replaceMatch, sentenceSlot } from '../edits.ts';
import type { Injected, Operator } from '../mutation.ts';

/** Wrong words, wrong names, residue, and what does not belong into a report. */

interface Insertion {
  text: string;
  mark: string;
}

function inserted(rule: string, { text, mark }: Insertion, accepts: readonly string[] = []): Operator {
  return { rule, name: text, accepts, inject: (report, random) => addSentence(report, random, text, mark) };
}

// text/confusable ----------------------------------------------------------------------------------------------------

/** Words of the reports themselves, exchanged for the ones they are mixed up with. */
const EXCHANGED: readonly [RegExp, string][] = [
  [/截至(?=\d{4}年)/, '截止'],
  [/法治(?=政府建设(?!实施|与责任|年))/, '法制'],
  [/法治(?=建设(?!第一|实施))/, '法制'],
  [/法治(?=宣传(?!教育法|月|周))/, '法制'],
  [/法治(?=意识|素养|保障|思维|氛围)/, '法制'],
  [/法制(?=审核)/, '法治'],
  [/其他/, '其它'],
  [/(?<=行政)权力(?=事项)/, '权利'],
  [/权力(?=监督|运行)/, '权利'],
  [/(?<=合法)权益/, '权力'],
  [/签订/, '签定'],
  [/部署/, '布署'],
];

const CONFUSED: readonly Insertion[] = [
  { text: '截止12月底，建成基层立法联系点2个。', mark: '截止' },
  { text: '建立工作台帐3本，实行销号管理。', mark: '台帐' },
  { text: '查办帐外经营案件2件。', mark: '帐外' },
  { text: '清理其它证明事项5项。', mark: '其它' },
  { text: '开展法制教育进校园活动6场。', mark: '法制教育' },
  { text: '坚持在法制轨道上推进各项工作，出台配套措施4项。', mark: '法制轨道' },
  { text: '依法保障公民权力，办理法律援助案件38件。', mark: '公民权力' },
  { text: '规范行政权利运行，梳理风险点26个。', mark: '行政权利' },
  { text: '接受中央环保督查反馈问题整改2项。', mark: '督查' },
  { text: '做为牵头单位，召开协调会3次。', mark: '做为' },
  { text: '布署开展执法大练兵活动1次。', mark: '布署' },
  { text: '与属地签定共建协议7份。', mark: '签定' },
];

// text/law-name ------------------------------------------------------------------------------------------------------

const MISNAMED: readonly [RegExp, string][] = [
  [/《法治政府建设与责任落实督察工作规定》/, '《法治政府建设与责任落实督查工作规定》'],
  [/《法治政府建设与责任落实督察工作规定》/, '《法治政府建设和责任落实督察工作规定》'],
  [/《党政主要负责人履行推进法治建设第一责任人职责规定》/, '《党政主要负责人履行推进法治政府建设第一责任人职责规定》'],
  [/《法治政府建设实施纲要（2021—2025年）》/, '《法治政府建设实施纲要（2020—2025年）》'],
  [/《法治政府建设实施纲要（2021—2025年）》/, '《法治政府建设纲要（2021—2025年）》'],
  [/《重大行政决策程序暂行条例》/, '《重大行政决策暂行条例》'],
  [/《公平竞争审查条例》/, '《公平竞争审查办法》'],
  [/《中华人民共和国行政处罚法》/, '《中华人民共和国行政处法》'],
  [/《中华人民共和国行政复议法》/, '《中华人民共和国行政复意法》'],
  [/《提升行政执法质量三年行动计划（2023—2025年）》/, '《提高行政执法质量三年行动计划（2023—2025年）》'],
  [/《保障农民工工资支付条例》/, '《保障农民工工资支付规定》'],
  [/《信访工作条例》/, '《信访工作规定》'],
];

const WRONG_LAWS: readonly Insertion[] = [
  { text: '认真贯彻《中华人民共和国政务信息公开条例》，组织培训2次。', mark: '《中华人民共和国政务信息公开条例》' },
  { text: '组织学习中华人民共和国行政许可法2次。', mark: '中华人民共和国行政许可法' },
  { text: '举办中华人民共和国行政强制法专题讲座1场。', mark: '中华人民共和国行政强制法' },
  { text: '落实《重大行政决策程序条例》要求，组织专家论证3次。', mark: '《重大行政决策程序条例》' },
  { text: '学习《党政主要负责人履行推进法治建设第一责任人规定》2次。', mark: '《党政主要负责人履行推进法治建设第一责任人规定》' },
];

/** Laws that no longer applied from a report year on. */
const REPEALED: readonly { from: number; insertion: Insertion }[] = [
  { from: 2021, insertion: { text: '依据《中华人民共和国合同法》审查协议12份。', mark: '《中华人民共和国合同法》' } },
  { from: 2021, insertion: { text: '开展《中华人民共和国物权法》专题宣讲3场。', mark: '《中华人民共和国物权法》' } },
  { from: 2021, insertion: { text: '围绕《中华人民共和国婚姻法》开展以案释法6场。', mark: '《中华人民共和国婚姻法》' } },
  { from: 2023, insertion: { text: '严格执行《信访条例》，开展业务培训2次。', mark: '《信访条例》' } },
];

// text/names, text/residue, text/placeholder, text/request-in-report -------------------------------------------------

const TWO_NAMES: readonly { first: string; second: string; mark: string }[] = [
  { first: '深化“双随机、一公开”监管，抽查市场主体42家。', second: '推进“双随机一公开”监管结果运用，公示结果42条。', mark: '“双随机一公开”' },
  { first: '健全县综合执法指挥中心运行机制，召开调度会4次。', second: '县综合行政执法指挥中心派发任务136件。', mark: '县综合行政执法指挥中心' },
  { first: '“法治副校长”开展授课20节。', second: '法制副校长参与校园纠纷调解3起。', mark: '法制副校长' },
  { first: '会同市生态环境保护综合行政执法支队开展检查9次。', second: '向市生态环境综合执法支队移送线索2条。', mark: '市生态环境综合执法支队' },
];

const RESIDUE: readonly Insertion[] = [
  { text: '[bookmark: _GoBack]', mark: '[bookmark: _GoBack]' },
  { text: '[bookmark: _Toc12345678]', mark: '[bookmark: _Toc12345678]' },
  { text: '错误!未找到引用源。', mark: '错误!未找到引用源' },
  { text: 'PAGE \\* MERGEFORMAT', mark: 'MERGEFORMAT' },
  { text: '&nbsp;&nbsp;', mark: '&nbsp;' },
  { text: '【填写】', mark: '【填写】' },
  { text: '浏览次数：356次', mark: '浏览次数' },
  { text: '【打印本页】【关闭窗口】', mark: '打印本页' },
  { text: '（点击下载附件）', mark: '点击下载' },
  { text: '<br/>', mark: '<br/>' },
];

const PLACEHOLDERS: readonly Insertion[] = [
  { text: '全年办理行政确认事项XX件。', mark: 'XX' },
  { text: '印发《XXX管理办法》1份。', mark: 'XXX' },
  { text: '召开专题会议××次。', mark: '××' },
  { text: '根据某政发〔20  〕  号文件要求，制定配套措施3项。', mark: '〔20  〕  号' },
  { text: '开展联合检查____次。', mark: '____' },
  { text: '于20XX年X月印发工作方案1份。', mark: '20XX年X月' },
  { text: '普法工作覆盖群众（此处填写人数）人次。', mark: '此处填写人数' },
  { text: '化解矛盾纠纷**件。', mark: '**' },
  { text: '由（单位名称）牵头开展检查3次。', mark: '（单位名称）' },
  { text: '全年培训执法人员ＸＸ人次。', mark: 'ＸＸ' },
];

const REQUESTS = [
  '妥否，请批示。',
  '当否，请批复。',
  '恳请县委、县政府增加行政执法人员编制。',
  '特请示拨付法治建设专项经费，请予批准。',
  '以上请示，请审批。',
  '建议上级尽快批复我单位执法用房项目，望予支持为盼。',
  '现申请追加普法经费20万元，请予解决。',
];

function request(text: string, index: number): Operator {
  return {
    rule: 'text/request-in-report', name: text,
    inject: (report, random): Injected | null => {
      if (index > 1 && random.chance(0.5)) return addSentence(report, random, text, text, 'nextYear');
      const slot = report.closing.start;
      return { text: `${report.text.slice(0, slot)}${text}\n${report.text.slice(slot)}`, places: [{ start: slot, end: slot + text.length }] };
    },
  };
}

// text/duplicate-passage ---------------------------------------------------------------------------------------------

function duplicated(name: string, change: (sentence: string) => string): Operator {
  return {
    rule: 'text/duplicate-passage', name,
    inject: (report, random) => {
      const measures = report.sections.filter(({ kind }) => kind === 'measures');
      const sentences = measures.flatMap((section) => sentencesOf(report, section.body)).filter(({ start, end }) => end - start > 45);
      const source = random.pick(sentences);
      const slots = report.sections.flatMap((section) => paragraphsOf(report, section.body)).filter(({ start, end }) => source.start > end || source.end < start);
      const slot = random.pick(slots).end;
      const copy = change(report.text.slice(source.start, source.end).replace(/^[一二三四五六七八九十]是|^（.{1,2}）|^\d\./, ''));
      const shift = source.start >= slot ? copy.length : 0;
      return {
        text: report.text.slice(0, slot) + copy + report.text.slice(slot),
        places: [{ start: slot, end: slot + copy.length }, { start: source.start + shift, end: source.end + shift }],
      };
    },
  };
}

// text/length --------------------------------------------------------------------------------------------------------

const tooShort: Operator = {
  rule: 'text/length', name: 'first sentences only',
  inject: (report) => {
    let text = report.text;
    for (const paragraph of report.sections.flatMap((section) => paragraphsOf(report, section.body)).toReversed()) {
      const stop = report.text.indexOf('。', paragraph.start) + 1;
      text = text.slice(0, stop) + text.slice(paragraph.end);
    }
    return text.length < 1400 ? { text, places: [] } : null;
  },
};

export const WORDING_OPERATORS: readonly Operator[] = [
  ...EXCHANGED.map(([right, wrong]): Operator => ({
    rule: 'text/confusable', name: `${wrong} for ${right.source}`, accepts: ['text/names'],
    inject: (report: Anatomy, random) => replaceMatch(report, random, right, wrong, { range: { start: report.addressee.end, end: report.closing.start }, margin: 3 }),
  })),
  ...CONFUSED.map((insertion) => inserted('text/confusable', insertion)),
  ...MISNAMED.map(([right, wrong]): Operator => ({
    rule: 'text/law-name', name: wrong, accepts: ['text/confusable', 'dates/anachronism'],
    inject: (report, random) => replaceMatch(report, random, right, wrong),
  })),
  ...WRONG_LAWS.map((insertion) => inserted('text/law-name', insertion)),
  ...REPEALED.map(({ from, insertion }): Operator => ({
    rule: 'text/law-name', name: insertion.mark, accepts: ['dates/anachronism'],
    inject: (report, random) => (report.label.year >= from ? addSentence(report, random, insertion.text, insertion.mark) : null),
  })),
  ...TWO_NAMES.map(({ first, second, mark }): Operator => ({
    rule: 'text/names', name: mark, accepts: ['text/confusable'],
    inject: (report, random) => {
      const slot = sentenceSlot(report, random, 'measures');
      if (slot === null) return null;
      const start = slot + first.length + second.indexOf(mark);
      return {
        text: report.text.slice(0, slot) + first + second + report.text.slice(slot),
        places: [{ start: slot, end: slot + first.length }, { start, end: start + mark.length }],
      };
    },
  })),
  ...RESIDUE.map((insertion) => inserted('text/residue', insertion, ['text/placeholder'])),
  ...PLACEHOLDERS.map((insertion) => inserted('text/placeholder', insertion, ['text/residue'])),
  ...REQUESTS.map(request),
  duplicated('word for word', (sentence) => sentence),
  duplicated('with a joining word', (sentence) => `同时，${sentence}`),
  duplicated('a word exchanged', (sentence) => sentence.replace(/全年|共计|其中|均/, '').replace('开展', '组织开展')),
  tooShort,
];
