import { sectionsOf, type Anatomy } from '../anatomy.ts';
import { addSentence, fill, replace, replaceMatch } from '../edits.ts';
import type { Injected, Operator } from '../mutation.ts';

type Years = { year: number; last: number; next: number };

function years(report: Anatomy): Years {
  const { year } = report.label;
  return { year, last: year - 1, next: year + 1 };
}

/** Adds a sentence with the report's years filled in; the place is the marked part. */
function sentence(rule: string, name: string, text: string, mark: string, accepts: readonly string[] = []): Operator {
  return {
    rule, name, accepts,
    inject: (report, random) => addSentence(report, random, fill(text, years(report)), fill(mark, years(report))),
  };
}

// dates/wrong-year ---------------------------------------------------------------------------------------------------

function headingYear(kind: 'measures' | 'shortcomings' | 'nextYear' | 'firstResponsible', name: string, change: (heading: string, years: Years) => string): Operator {
  return {
    rule: 'dates/wrong-year', name: `${kind}: ${name}`,
    inject: (report) => {
      const section = sectionsOf(report, kind)[0];
      if (!section) return null;
      const heading = report.text.slice(section.heading.start, section.heading.end);
      const changed = change(heading, years(report));
      return changed === heading ? null : replace(report.text, section.heading, changed);
    },
  };
}

const planYear = (name: string, wrong: (years: Years) => number): Operator => ({
  rule: 'dates/wrong-year', name: `plan text: ${name}`,
  inject: (report, random) => {
    const section = sectionsOf(report, 'nextYear')[0];
    const { next } = years(report);
    return section ? replaceMatch(report, random, new RegExp(`${next}年(?=(?:\\d月)?底)|^${next}年(?=，我)|(?<=，)${next}年(?=[^，。]*?(?:前|开展|公开|为))`, 'm'),
      `${wrong(years(report))}年`, { range: section.body, margin: 2 }) : null;
  },
});

// dates/anachronism --------------------------------------------------------------------------------------------------

/** Phrases with the report years in which they are out of time. */
const OUT_OF_TIME: readonly { phrase: string; from: number; to: number; accepts?: readonly string[] }[] = [
  { phrase: '党的十九届五中全会精神', from: 2015, to: 2019 },
  { phrase: '党的十九届六中全会精神', from: 2015, to: 2020 },
  { phrase: '党的二十大精神', from: 2015, to: 2021 },
  { phrase: '党的二十届二中全会精神', from: 2015, to: 2022 },
  { phrase: '党的二十届三中全会精神', from: 2015, to: 2023 },
  { phrase: '党的二十届四中全会精神', from: 2015, to: 2024 },
  { phrase: '习近平法治思想', from: 2015, to: 2019 },
  { phrase: '“八五”普法规划', from: 2015, to: 2019 },
  { phrase: '“七五”普法规划', from: 2022, to: 2099 },
  { phrase: '《法治政府建设实施纲要（2015—2020年）》', from: 2022, to: 2099 },
  { phrase: '《法治政府建设实施纲要（2021—2025年）》', from: 2015, to: 2020 },
  { phrase: '《中华人民共和国民法典》', from: 2015, to: 2019, accepts: ['text/law-name'] },
  { phrase: '《公平竞争审查条例》', from: 2015, to: 2023, accepts: ['text/law-name'] },
  { phrase: '《中华人民共和国法治宣传教育法》', from: 2015, to: 2024, accepts: ['text/law-name'] },
  { phrase: '《中华人民共和国民营经济促进法》', from: 2015, to: 2024, accepts: ['text/law-name'] },
  { phrase: '《提升行政执法质量三年行动计划（2023—2025年）》', from: 2015, to: 2022 },
];

const CONTEXTS = ['认真学习贯彻{phrase}，组织专题研讨2次。', '深入贯彻落实{phrase}，开展专题培训3期。', '制定学习方案，集中学习{phrase}4次。'];

function outOfTime({ phrase, from, to, accepts }: (typeof OUT_OF_TIME)[number]): Operator {
  return {
    rule: 'dates/anachronism', name: phrase, accepts: accepts ?? [],
    inject: (report, random) => {
      const { year } = report.label;
      return year >= from && year <= to ? addSentence(report, random, fill(random.pick(CONTEXTS), { phrase }), phrase) : null;
    },
  };
}

/** A session the report names, exchanged for a later one. */
const laterSession: Operator = {
  rule: 'dates/anachronism', name: 'session of the introduction one too late',
  inject: (report, random): Injected | null => {
    const later: Record<number, [RegExp, string]> = {
      2019: [/四中全会精神/, '四中、五中全会精神'], 2020: [/十九届五中全会/, '十九届六中全会'], 2021: [/十九届六中全会/, '二十届一中全会'],
      2022: [/党的二十大精神/, '党的二十届二中全会精神'], 2023: [/二十届二中全会/, '二十届三中全会'], 2024: [/二十届二中、三中全会/, '二十届三中、四中全会'],
    };
    const change = later[report.label.year];
    return change ? replaceMatch(report, random, change[0], change[1], { margin: 8 }) : null;
  },
};

// dates/invalid-date -------------------------------------------------------------------------------------------------

const INVALID: readonly { text: string; mark: string }[] = [
  { text: '2月30日，召开法治建设领导小组会议1次。', mark: '2月30日' },
  { text: '{year}年4月31日，组织执法人员集中学习1次。', mark: '{year}年4月31日' },
  { text: '{year}年13月5日，举办法治讲座1场。', mark: '{year}年13月5日' },
  { text: '6月31日，开展执法案卷评查1次。', mark: '6月31日' },
  { text: '于{year}年11月0日完成问卷调查1次。', mark: '11月0日' },
  { text: '11月31日前完成整改任务12项。', mark: '11月31日' },
  { text: '{year}年9月至6月，开展专项整治行动1次。', mark: '9月至6月' },
  { text: '{year}年8月15日至8月1日，集中开展普法活动6场。', mark: '8月15日至8月1日' },
  { text: '制定本领域执法规范化行动方案（{next}—{last}年）1份。', mark: '{next}—{last}年' },
];

const impossibleDay: Operator = {
  rule: 'dates/invalid-date', name: 'a date of the report made impossible',
  inject: (report, random) => replaceMatch(report, random, /(?<![0-9])(\d+)月\d+日/, (match) => `${match[1]!}月${Number(match[1]) === 2 ? 30 : 32}日`, { margin: 5 }),
};

// dates/stale-figure -------------------------------------------------------------------------------------------------

const STALE = [
  '{last}年执法满意度达95%。',
  '{last}年，共办理行政确认事项312件，办结率100%。',
  '截至{last}年12月31日，共组织法治培训26期。',
  '{last}年全年开展联合执法58次，查处问题41个。',
  '经统计，{last}年公共法律服务热线接听来电2360次。',
];

const staleCutOff: Operator = {
  rule: 'dates/stale-figure', name: 'cut-off date of the year before',
  inject: (report, random) => replaceMatch(report, random, new RegExp(`截至${report.label.year}年(?:12月31日|底)，[^。]*?(?=[。])`),
    (match) => match[0].replace(String(report.label.year), String(report.label.year - 1))),
};

// dates/relative -----------------------------------------------------------------------------------------------------

const RELATIVE: readonly { text: string; mark: string }[] = [
  { text: '今年以来，新建法治宣传阵地4处。', mark: '今年' },
  { text: '今年共开展执法交流8次。', mark: '今年' },
  { text: '比去年增加法治督导2次。', mark: '去年' },
  { text: '目前，已建成法律服务站点12个。', mark: '目前' },
  { text: '近期组织模拟听证2场。', mark: '近期' },
  { text: '近年来，累计建成法治文化阵地9处。', mark: '近年来' },
  { text: '上个月开展执法装备检查1次。', mark: '上个月' },
];

const relativeYear: Operator = {
  rule: 'dates/relative', name: '今年 for the year',
  inject: (report, random) => replaceMatch(report, random, new RegExp(`${report.label.year}年(?=，)|全年(?=办理|开展|共)`), '今年'),
};

// deadline/late ------------------------------------------------------------------------------------------------------

function late(month: number, day: number): Operator {
  return {
    rule: 'deadline/late', name: `issued on ${day} ${month}`,
    inject: (report) => replace(report.text, report.issueDate, `${report.label.year + 1}年${month}月${day}日`, 2),
  };
}

export const DATE_OPERATORS: readonly Operator[] = [
  headingYear('nextYear', 'the report year', (heading, { next, year }) => heading.replace(String(next), String(year))),
  headingYear('nextYear', 'two years back', (heading, { next, last }) => heading.replace(String(next), String(last))),
  headingYear('nextYear', '2016 put in', (heading) => (/\d{4}/.test(heading) ? heading : heading.replace('、', '、2016年'))),
  headingYear('measures', 'the year before', (heading, { year, last }) => heading.replace(String(year), String(last))),
  headingYear('measures', 'the year before put in', (heading, { last }) => (/\d{4}/.test(heading) ? heading : heading.replace('、', `、${last}年度`))),
  headingYear('shortcomings', 'the year before put in', (heading, { last }) => (/\d{4}/.test(heading) ? heading : heading.replace('、', `、${last}年度`))),
  headingYear('firstResponsible', 'the year before put in', (heading, { last }) => (/\d{4}/.test(heading) ? heading : heading.replace('、', `、${last}年`))),
  planYear('the year before the report', ({ last }) => last),
  planYear('two years before the report', ({ last }) => last - 1),
  ...OUT_OF_TIME.map(outOfTime),
  laterSession,
  ...INVALID.map(({ text, mark }) => sentence('dates/invalid-date', text, text, mark)),
  impossibleDay,
  ...STALE.map((text) => sentence('dates/stale-figure', text, text, text)),
  staleCutOff,
  ...RELATIVE.map(({ text, mark }) => sentence('dates/relative', text, text, mark)),
  relativeYear,
  late(3, 15),
  late(4, 8),
  late(6, 30),
  late(11, 2),
];
