import type { Random } from '../../fixtures/layouts/random.ts';
import type { TextRange } from '../../fixtures/layouts/traced-text.ts';
import { paragraphsOf, type Anatomy } from '../anatomy.ts';
import { addSentence, fill, replace } from '../edits.ts';
import type { Operator } from '../mutation.ts';
import { chineseCount } from '../numerals.ts';
import { sumsOf, type Quantity, type Sum } from '../quantities.ts';

function written(quantity: Quantity, value: number): string {
  return quantity.chinese ? chineseCount(value) : value.toFixed(quantity.decimals);
}

/** A wrong value near the right one, above zero. */
function off(quantity: Quantity, random: Random): string {
  const step = 10 ** -quantity.decimals;
  const difference = step * random.int(1, Math.max(2, Math.round(quantity.value / step / 8)));
  const value = random.chance(0.5) && quantity.value > difference + step ? quantity.value - difference : quantity.value + difference;
  return written(quantity, value);
}

/** Two neighbouring digits exchanged, the classic slip of a typist; null when that changes nothing. */
function transposed(quantity: Quantity): string | null {
  const digits = quantity.value.toFixed(quantity.decimals);
  for (let index = 0; index + 1 < digits.length; index += 1) {
    const [first, second] = [digits[index]!, digits[index + 1]!];
    if (first !== second && /\d\d/.test(first + second) && !(index === 0 && second === '0')) return digits.slice(0, index) + second + first + digits.slice(index + 2);
  }
  return null;
}

interface Found {
  paragraph: TextRange;
  sum: Sum;
}

function everySum(report: Anatomy): Found[] {
  return report.sections.flatMap((section) => paragraphsOf(report, section.body)).flatMap((paragraph) =>
    sumsOf(report.text.slice(paragraph.start, paragraph.end)).map((sum) => ({ paragraph, sum })));
}

/** Changes one number of a sum; the place is the whole sum. */
function changed(name: string, change: (sum: Sum, random: Random) => { quantity: Quantity; text: string } | null, only: (sum: Sum) => boolean = () => true): Operator {
  return {
    rule: 'figures/sum', name,
    inject: (report, random) => {
      const candidates = everySum(report).filter(({ sum }) => only(sum));
      if (candidates.length === 0) return null;
      const { paragraph, sum } = random.pick(candidates);
      const edit = change(sum, random);
      if (!edit) return null;
      const injected = replace(report.text, {
        start: paragraph.start + edit.quantity.number.start, end: paragraph.start + edit.quantity.number.end,
      }, edit.text);
      const all = [sum.total, ...sum.parts];
      const growth = injected.text.length - report.text.length;
      return {
        ...injected,
        places: [{
          start: paragraph.start + Math.min(...all.map(({ start }) => start)),
          end: paragraph.start + Math.max(...all.map(({ end }) => end)) + growth,
        }],
      };
    },
  };
}

const droppedPart: Operator = {
  rule: 'figures/sum', name: 'one of four or more parts left out',
  inject: (report, random) => {
    const candidates = everySum(report).filter(({ sum }) => sum.parts.length >= 4);
    if (candidates.length === 0) return null;
    const { paragraph, sum } = random.pick(candidates);
    const index = random.int(1, sum.parts.length - 2);
    const gone = { start: paragraph.start + sum.parts[index - 1]!.end, end: paragraph.start + sum.parts[index]!.end };
    const injected = replace(report.text, gone, '');
    return { ...injected, places: [{ start: paragraph.start + Math.min(sum.total.start, sum.parts[0]!.start), end: paragraph.start + sum.parts.at(-1)!.end }] };
  },
};

/** `{t}` is not the sum of the parts `{a}` `{b}` (`{c}` `{d}`), by `{e}` too much or too little. */
const TEMPLATES = [
  '全年开展联合检查{t}次，其中牵头组织{a}次，参与配合{b}次。',
  '受理涉企诉求{t}件（线上{a}件、线下{b}件），均已回复。',
  '排查整治各类问题隐患{t}处，包括立行立改{a}处、限期整改{b}处、挂牌督办{c}处。',
  '法律援助中心接待咨询{t}人次，农民工、老年人、残疾人分别为{a}人次、{b}人次、{c}人次。',
  '新增执法辅助人员{t}名：城区{a}名，乡镇{b}名。',
  '线上宣讲{a}场、线下宣讲{b}场，总计{t}场。',
  '制作法治微视频{a}部、公益海报{b}部、情景短剧{c}部，共{t}部。',
  '梳理行政检查事项{t}项，按层级划分，省级{a}项、市级{b}项、县级{c}项。',
  '对标对表查找问题{t}个，制度建设方面{a}个，程序规范方面{b}个，队伍管理方面{c}个，监督制约方面{d}个。',
  '年度投入法治建设经费{ta}万元，其中宣传教育{aa}万元、装备购置{ba}万元、其他支出{ca}万元。',
  '全年组织模拟执法演练{tc}次，其中室内推演{ac}次、现场演练{bc}次。',
  '评选示范单位{t}家，一类{a}家，二类{b}家，其余{c}家为三类。',
] as const;

function template(text: string, index: number): Operator {
  return {
    rule: 'figures/sum', name: `brought in ${index + 1}`,
    inject: (report, random) => {
      const parts = ['a', 'b', 'c', 'd'].map(() => random.int(11, 96));
      const used = (['a', 'b', 'c', 'd'] as const).filter((name) => text.includes(`{${name}`));
      const sum = used.reduce((total, _name, position) => total + parts[position]!, 0);
      const total = sum + random.pick([-10, -3, -2, -1, 1, 2, 4, 10]);
      const values: Record<string, string | number> = { t: total, ta: (total / 10).toFixed(1), tc: chineseCount(total) };
      for (const [position, name] of (['a', 'b', 'c', 'd'] as const).entries()) {
        values[name] = parts[position]!;
        values[`${name}a`] = (parts[position]! / 10).toFixed(1);
        values[`${name}c`] = chineseCount(parts[position]!);
      }
      return addSentence(report, random, fill(text, values));
    },
  };
}

function pick(random: Random, quantities: readonly Quantity[]): Quantity {
  return random.pick(quantities);
}

export const SUM_OPERATORS: readonly Operator[] = [
  changed('a part', (sum, random) => {
    const quantity = pick(random, sum.parts);
    return { quantity, text: off(quantity, random) };
  }),
  changed('the total', (sum, random) => ({ quantity: sum.total, text: off(sum.total, random) })),
  changed('digits of a part exchanged', (sum, random) => {
    const quantity = pick(random, sum.parts);
    const text = quantity.chinese ? null : transposed(quantity);
    return text === null ? null : { quantity, text };
  }),
  changed('digits of the total exchanged', (sum) => {
    const text = sum.total.chinese ? null : transposed(sum.total);
    return text === null ? null : { quantity: sum.total, text };
  }),
  changed('a decimal part', (sum, random) => {
    const quantity = pick(random, sum.parts);
    return { quantity, text: off(quantity, random) };
  }, (sum) => sum.total.decimals > 0),
  droppedPart,
  ...TEMPLATES.map(template),
];
