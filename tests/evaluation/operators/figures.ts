import type { Random } from '../../fixtures/layouts/random.ts';
import type { TextRange } from '../../fixtures/layouts/traced-text.ts';
import { contentOf, paragraphsOf, sentencesOf } from '../anatomy.ts';
import { addSentence, fill, replace, replaceMatch } from '../edits.ts';
import type { Operator } from '../mutation.ts';
import { ratiosOf } from '../quantities.ts';

type Values = Record<string, string | number>;

/** Adds a sentence made from a template and numbers that contradict each other. */
function broughtIn(rule: string, index: number, text: string, values: (random: Random, year: number) => Values, accepts: readonly string[] = []): Operator {
  return {
    rule, accepts, name: `brought in ${index + 1}`,
    inject: (report, random) => addSentence(report, random, fill(text, { ...values(random, report.label.year), year: report.label.year, last: report.label.year - 1 })),
  };
}

// figures/conflict ---------------------------------------------------------------------------------------------------

/** What most reports count once, and how the same is said a second time with another number. */
const RESTATED: readonly { pattern: RegExp; again: string }[] = [
  { pattern: /主动公开(?:政府)?信息(\d+)条/, again: '督促主动公开政府信息{n}条。' },
  { pattern: /(?:受理|收到|答复|办理)?政府信息公开申请(\d+)件/, again: '要求依法办理政府信息公开申请{n}件。' },
  { pattern: /行政复议案件(\d+)件/, again: '推动依法办理行政复议案件{n}件。' },
  { pattern: /(?<!一审)行政诉讼案件(\d+)件/, again: '全年行政诉讼案件{n}件均依法应诉。' },
  { pattern: /培育(?:医疗机构)?“法律明白人”(\d+)名/, again: '全年培育“法律明白人”{n}名。' },
  { pattern: /(?:审查|审核)(?:各类)?合同(\d+)份/, again: '推动全年审查合同{n}份。' },
  { pattern: /办理行政处罚案件(\d+)件/, again: '统筹推进执法办案，全年办理行政处罚案件{n}件。' },
  { pattern: /(?<![县市区镇])人大代表建议(\d+)件/, again: '领衔督办，全年办理人大代表建议{n}件。' },
  { pattern: /政协提案(\d+)件/, again: '全年承办政协提案{n}件，均按期答复。' },
  { pattern: /(?:受理|办理|收到)信访事项(\d+)件/, again: '带头化解矛盾，全年办理信访事项{n}件。' },
  { pattern: /(?:组织|开展)(?:实战演练|应急演练|桌面推演和实战演练)(\d+)场/, again: '全年组织应急演练{n}场。' },
  { pattern: /立案查处违法案件(\d+)件/, again: '指挥执法办案，全年立案查处违法案件{n}件。' },
  { pattern: /罚没款(\d+(?:\.\d+)?)万元/, again: '全年罚没款{n}万元。' },
];

function restated({ pattern, again }: (typeof RESTATED)[number], index: number): Operator {
  return {
    rule: 'figures/conflict', name: `restated ${index + 1}`,
    inject: (report, random) => {
      const first = [...report.text.matchAll(new RegExp(pattern, 'g'))];
      const content = contentOf(report, 'firstResponsible');
      // Counted twice already (for two scopes, or a total and a share): a third would not be a clear contradiction.
      if (first.length !== 1 || !content) return null;
      const found = first[0]!;
      const slots = paragraphsOf(report, content.body).filter(({ start, end }) => found.index < start || found.index > end);
      if (slots.length === 0) return null;
      const slot = random.pick(slots).end;
      const value = Number(found[1]);
      const sentence = fill(again, { n: found[1]!.includes('.') ? (value + random.pick([-2.1, 0.9, 3.3])).toFixed(2) : value + random.pick([3, 5, 10]) });
      const shift = found.index > slot ? sentence.length : 0;
      return {
        text: report.text.slice(0, slot) + sentence + report.text.slice(slot),
        places: [
          { start: slot, end: slot + sentence.length },
          { start: found.index + shift, end: found.index + found[0].length + shift },
        ],
      };
    },
  };
}

/** Two sentences on the same thing for two paragraphs. */
const CONTRADICTIONS: readonly [string, string][] = [
  ['全年举办行政执法人员能力测试{a}次。', '行政执法人员能力测试开展{b}次，做到全员参与。'],
  ['共收到企业法治需求清单{a}份。', '梳理企业法治需求清单{b}份，逐一明确责任单位。'],
  ['{year}年，组织法治副职履职评估{a}场。', '法治副职履职评估全年开展{b}场。'],
  ['累计接待来电来访咨询群众{a}人次。', '全年接待群众来电来访咨询{b}人次，均妥善处置。'],
  ['发出行政指导建议书{a}份。', '针对共性问题，发出行政指导建议书{b}份。'],
  ['全年投入法治建设专项经费{a}.5万元。', '落实法治建设专项经费{b}.5万元，保障执法装备更新。'],
];

function contradiction([first, second]: (typeof CONTRADICTIONS)[number], index: number): Operator {
  return {
    rule: 'figures/conflict', name: `two sentences ${index + 1}`,
    inject: (report, random) => {
      const paragraphs = report.sections.filter(({ kind }) => kind === 'measures').flatMap((section) => paragraphsOf(report, section.body));
      if (paragraphs.length < 2) return null;
      const at = random.int(0, paragraphs.length - 2);
      const [early, late] = [paragraphs[at]!.end, paragraphs[random.int(at + 1, paragraphs.length - 1)]!.end];
      const a = random.int(31, 180);
      const values = { a, b: a + random.pick([-7, -3, 3, 6, 20]), year: report.label.year };
      const [one, two] = [fill(first, values), fill(second, values)];
      return {
        text: report.text.slice(0, early) + one + report.text.slice(early, late) + two + report.text.slice(late),
        places: [{ start: early, end: early + one.length }, { start: late + one.length, end: late + one.length + two.length }],
      };
    },
  };
}

// figures/ratio ------------------------------------------------------------------------------------------------------

const changedPercentage: Operator = {
  rule: 'figures/ratio', name: 'percentage changed',
  inject: (report, random) => {
    const candidates = report.sections.flatMap((section) => paragraphsOf(report, section.body)).flatMap((paragraph) =>
      ratiosOf(report.text.slice(paragraph.start, paragraph.end)).map((ratio) => ({ paragraph, ratio })));
    if (candidates.length === 0) return null;
    const { paragraph, ratio: { percentage, part, whole } } = random.pick(candidates);
    const change = random.pick([-6, -3, -1.5, 1.5, 3]);
    const value = percentage.value + change > 99.9 ? percentage.value - Math.abs(change) - 1 : Math.max(0.5, percentage.value + change);
    const injected = replace(report.text, { start: paragraph.start + percentage.start, end: paragraph.start + percentage.end }, `${value.toFixed(percentage.decimals)}%`);
    return { ...injected, places: [{ start: paragraph.start + Math.min(part.start, whole.start), end: injected.places[0]!.end }] };
  },
};

const percent = (part: number, whole: number): number => (part / whole) * 100;

const RATIO_TEMPLATES: readonly string[] = [
  '全年受理法律援助申请{w}件，办结{p}件，办结率{x}%。',
  '应参加法治培训{w}人，实际参加{p}人，参训率为{x}%。',
  '抽查执法案卷{w}卷，合格{p}卷，合格率达到{x}%。',
  '完成重点任务{p}项，占年度重点任务{w}项的{x}%。',
  '发放满意度问卷{w}份，表示满意的{p}份，满意率{x}%。',
];

const CHANGE_TEMPLATES: readonly string[] = [
  '执法信息公示{q}条，比{last}年的{p}条增长{g}%。',
  '法律服务咨询量由{last}年的{p}人次增至{q}人次，同比增长{g}%。',
];

function ratioValues(random: Random): Values {
  const w = random.int(120, 480);
  const p = Math.round(w * (0.55 + random.next() * 0.35));
  const q = Math.round(p * (1.1 + random.next() * 0.6));
  const wrong = (right: number): string => (right + random.pick([-9, -4, 3, 6.5]) * (right > 93 ? -1 : 1)).toFixed(2);
  return { w, p, q, x: wrong(Math.min(percent(p, w), 92)), g: wrong(percent(q, p) - 100 + 12) };
}

const IMPOSSIBLE_SHARES = ['群众满意率达到{x}%。', '行政执法人员持证上岗率{x}%。', '法律顾问覆盖率为{x}%。', '一次性办结事项占全部事项的{x}%。', '投诉按期办结率{x}%。'];

// figures/order ------------------------------------------------------------------------------------------------------

const ORDER_TEMPLATES: readonly string[] = [
  '受理司法确认申请{s}件，办结{l}件。',
  '全年收到公民法人建议{s}条，采纳{l}条。',
  '检查重点企业{s}家次，其中小微企业{l}家次。',
  '开展专题法治讲座{s}场，其中面向青少年{l}场。',
  '行政调解案件由{last}年的{l}件上升到{s}件。',
  '法治督察发现问题{s}个，整改完成{l}个。',
  '涉企投诉量{s}件，比{last}年的{l}件增加{d}件。',
  '受理仲裁申请{s}件、结案{l}件，其中当庭履行{m}件。',
  '执法文书抽查{s}份，其中规范文书{l}份。',
];

function orderValues(random: Random): Values {
  const s = random.int(60, 200);
  const d = random.int(9, 40);
  return { s, l: s + d, d, m: Math.floor(s / 2) };
}

const finishedExceedsAccepted: Operator = {
  rule: 'figures/order', name: 'more settled than accepted', accepts: ['figures/sum', 'figures/ratio'],
  inject: (report, random) => {
    const pairs = report.sections.flatMap((section) => sentencesOf(report, section.body)).flatMap((sentence): TextRange[] => {
      const text = report.text.slice(sentence.start, sentence.end);
      const found = /(?:受理|转办|收到|立案|调处|发现|排查)[^，。；]{0,16}?\d+(?:件|起|个|处)，(?:全部)?(?:办结|结案|调解成功|整改完成|完成整改|化解)(\d+)(?=件|起|个|处)/.exec(text);
      if (!found) return [];
      return [{ start: sentence.start + found.index, end: sentence.start + found.index + found[0].length }];
    });
    if (pairs.length === 0) return null;
    const pair = random.pick(pairs);
    const text = report.text.slice(pair.start, pair.end);
    const accepted = Number(/\d+/.exec(text)![0]);
    return replace(report.text, pair, text.replace(/\d+$/, String(accepted + random.int(2, 90))));
  },
};

// figures/minimum ----------------------------------------------------------------------------------------------------

const MINIMUM_TEMPLATES: readonly string[] = [
  '对辖区{u}家重点单位每家检查不少于{k}次，全年共检查{t}次。',
  '{u}个村（社区）每个至少配备调解员{k}名，共配备调解员{t}名。',
  '为{u}所学校每校每年安排法治课不少于{k}节，累计授课{t}节。',
  '每名执法人员至少参加{k}期轮训，{u}名执法人员参训{t}人次。',
  '对纳入监管的{u}户企业开展每户不少于{k}次的走访，累计走访{t}户次。',
];

function minimumValues(random: Random): Values {
  const u = random.int(24, 180);
  const k = random.int(2, 5);
  return { u, k, t: u * k - random.int(Math.ceil(u / 4), u) };
}

/** The fixtures that say “at least k for each of u” and the total that holds; a lower total breaks it. */
const LOWERED: readonly { slug: string; right: string; wrong: string; place: string }[] = [
  { slug: 'pingze-education-2023', right: '累计检查871家次', wrong: '累计检查781家次', place: '按照每家每年检查不少于4次的要求，会同公安、民政、市场监管、消防等部门累计检查781家次' },
  { slug: 'anlan-county-government-2024', right: '“法律明白人”1028名', wrong: '“法律明白人”928名', place: '196个村（社区）培育“法律明白人”928名，每个村（社区）不少于5名' },
  { slug: 'jiangping-district-government-2026', right: '“法律明白人”1530名', wrong: '“法律明白人”1030名', place: '“法律明白人”1030名，全区136个村（社区）均不少于10名' },
];

function lowered({ slug, right, wrong, place }: (typeof LOWERED)[number]): Operator {
  return {
    rule: 'figures/minimum', name: `lowered total in ${slug}`,
    inject: (report) => {
      if (report.slug !== slug) return null;
      const text = report.text.replace(right, wrong);
      const start = text.indexOf(place);
      return { text, places: [{ start, end: start + place.length }] };
    },
  };
}

// figures/unit -------------------------------------------------------------------------------------------------------

const UNIT_TEMPLATES: readonly { text: string; mark: string }[] = [
  { text: '全年办理行政调解案件46件宗。', mark: '46件宗' },
  { text: '发放普法读物3200份册。', mark: '3200份册' },
  { text: '开展执法监督检查24次场。', mark: '24次场' },
  { text: '组建普法志愿服务队18支个。', mark: '18支个' },
  { text: '办理涉企法律咨询137，均在3个工作日内答复。', mark: '137' },
  { text: '清理证明事项58，其中取消21项。', mark: '58' },
  { text: '投入法治宣传阵地建设资金86.5，新建法治公园2个。', mark: '86.5' },
  { text: '调处物业纠纷112件，其中商品房小区物业纠纷67宗。', mark: '112件，其中商品房小区物业纠纷67宗' },
];

const droppedUnit: Operator = {
  rule: 'figures/unit', name: 'unit left out',
  inject: (report, random) => {
    const clauses = /(?<=(?:开展|举办|组织|审查|审核|受理|办理|公开|调处|培训)[^，。；、0-9]{2,16}[0-9]{2,5})(?:件|场|次|条|份|期)(?=[，。；])/;
    return replaceMatch(report, random, clauses, '', { margin: 5 });
  },
};

const doubledUnit: Operator = {
  rule: 'figures/unit', name: 'unit doubled',
  inject: (report, random) => replaceMatch(report, random, /(?<=[0-9])件(?=[，。；、])/, () => random.pick(['件宗', '件份', '起件', '宗件']), { margin: 5 }),
};

/** The same indicator a second time with another unit. */
const otherUnit: Operator = {
  rule: 'figures/unit', name: 'another unit for the same indicator',
  inject: (report, random) => {
    const found = [...report.text.matchAll(/行政(?:处罚|复议|诉讼)案件(\d+)件/g)];
    const content = contentOf(report, 'firstResponsible');
    if (found.length !== 1 || !content) return null;
    const slots = paragraphsOf(report, content.body).filter(({ start, end }) => found[0]!.index < start || found[0]!.index > end);
    if (slots.length === 0) return null;
    const slot = random.pick(slots).end;
    const sentence = `全年依法办理${found[0]![0].slice(0, -1)}宗。`;
    const shift = found[0]!.index > slot ? sentence.length : 0;
    return {
      text: report.text.slice(0, slot) + sentence + report.text.slice(slot),
      places: [{ start: slot, end: slot + sentence.length }, { start: found[0]!.index + shift, end: found[0]!.index + found[0]![0].length + shift }],
    };
  },
};

export const FIGURE_OPERATORS: readonly Operator[] = [
  ...RESTATED.map(restated),
  ...CONTRADICTIONS.map(contradiction),
  changedPercentage,
  ...[...RATIO_TEMPLATES, ...CHANGE_TEMPLATES].map((text, index) => broughtIn('figures/ratio', index, text, ratioValues)),
  ...IMPOSSIBLE_SHARES.map((text, index) => broughtIn('figures/ratio', 20 + index, text, (random) => ({ x: random.pick([101.5, 104, 108.3, 112]) }))),
  ...ORDER_TEMPLATES.map((text, index) => broughtIn('figures/order', index, text, orderValues)),
  finishedExceedsAccepted,
  ...MINIMUM_TEMPLATES.map((text, index) => broughtIn('figures/minimum', index, text, minimumValues)),
  ...LOWERED.map(lowered),
  ...UNIT_TEMPLATES.map(({ text, mark }, index): Operator => ({
    rule: 'figures/unit', name: `brought in ${index + 1}`, inject: (report, random) => addSentence(report, random, text, mark),
  })),
  droppedUnit,
  doubledUnit,
  otherUnit,
];
