import { describe, expect, test } from 'vitest';
import { loadReports } from '../fixtures/reports/load-reports.ts';
import { anatomyOf, contentOf, sectionsOf, subsectionsOf } from './anatomy.ts';
import { generateMutations } from './generate.ts';
import type { Mutation } from './mutation.ts';
import { chineseCount, chineseOrdinal, parseChineseCount } from './numerals.ts';
import { OPERATORS } from './operators/operators.ts';
import { quantitiesOf, ratiosOf, sumsOf } from './quantities.ts';

const reports = loadReports();
const mutations = generateMutations(reports, OPERATORS, { seed: 1 });

/** The rules whose findings the product promises; each must be put to the test. */
const RULES = [
  'structure/missing-section', 'structure/nested-section', 'structure/merged-sections', 'structure/empty-section',
  'structure/missing-causes', 'structure/thin-section', 'structure/section-order', 'structure/title', 'structure/addressee',
  'structure/signature', 'structure/date', 'structure/heading-sequence', 'structure/ordinal-sequence',
  'duties/uncovered', 'duties/no-person', 'duties/slogan-only', 'duties/term',
  'quantity/unquantified', 'quantity/vague', 'quantity/density',
  'figures/sum', 'figures/conflict', 'figures/ratio', 'figures/order', 'figures/minimum', 'figures/unit',
  'dates/wrong-year', 'dates/anachronism', 'dates/invalid-date', 'dates/stale-figure', 'dates/relative', 'deadline/late',
  'text/unpaired', 'text/duplicate-passage', 'text/half-width-punctuation', 'text/spacing', 'text/stray-punctuation',
  'text/confusable', 'text/law-name', 'text/names', 'text/residue', 'text/placeholder', 'text/request-in-report', 'text/length',
  'privacy/person', 'privacy/id-number', 'privacy/phone', 'secrecy/marking', 'similarity/last-year',
];

describe('anatomy', () => {
  test.each(reports)('the parts of $slug are where its labels say', (report) => {
    const anatomy = anatomyOf(report);
    const part = ({ start, end }: { start: number; end: number }): string => report.text.slice(start, end);
    expect(part(anatomy.title).replaceAll('\n', '')).toBe(report.label.title);
    expect(part(anatomy.addressee)).toMatch(/^[^\n]+：$/);
    expect(part(anatomy.signature)).toBe(report.label.signature);
    expect(part(anatomy.issueDate)).toBe(report.label.issueDate);
    expect(anatomy.sections.map(({ heading }) => part(heading))).toEqual(report.label.sections.map(({ heading }) => heading));
    expect(anatomy.sections.at(-1)!.end).toBe(anatomy.closing.start);
    expect(part(contentOf(anatomy, 'firstResponsible')!)).toContain('主持');
  });

  test('subsections run from their ordinal to the next one', () => {
    const anatomy = anatomyOf(reports.find(({ slug }) => slug === 'lanhe-market-regulation-2024')!);
    const subsections = subsectionsOf(anatomy, sectionsOf(anatomy, 'shortcomings')[0]!);
    expect(subsections.map(({ topic }) => anatomy.text.slice(topic.start, topic.end)))
      .toEqual(['基层执法能力不够均衡。', '案卷质量仍有短板。', '普法精准度有待提高。']);
  });
});

describe('numerals', () => {
  test.each([[1, '一'], [10, '十'], [12, '十二'], [20, '二十'], [99, '九十九']])('ordinal %i is %s', (value, text) => {
    expect(chineseOrdinal(value)).toBe(text);
  });

  test.each([[2, '两'], [16, '十六'], [108, '一百零八'], [152, '一百五十二'], [1126, '一千一百二十六'], [1003, '一千零三']])('count %i is %s and back', (value, text) => {
    expect(chineseCount(value)).toBe(text);
    expect(parseChineseCount(text)).toBe(value);
  });
});

describe('sums and ratios by arithmetic', () => {
  test('years, dates and percentages are no counts', () => {
    expect(quantitiesOf('2024年1月18日召开会议3次，办结率99.75%').map(({ value }) => value)).toEqual([3]);
  });

  test.each([
    ['立案286件，其中食品类112件、药品类174件。', [286, 112, 174]],
    ['核查图斑一百零八处，其中乱占二十一处、乱建八十七处。', [108, 21, 87]],
    ['办理人大代表建议8件、政协提案11件，合计19件。', [19, 8, 11]],
  ])('finds the sum in %s', (text, values) => {
    const [sum] = sumsOf(text);
    expect([sum!.total, ...sum!.parts].map(({ value }) => value)).toEqual(values);
  });

  test('a change is no sum', () => {
    expect(sumsOf('审查文件12份，申请材料由9份减至3份。')).toEqual([]);
  });

  test('a ratio follows from the counts before it', () => {
    expect(ratiosOf('受理9826件，办结9801件，办结率99.75%。')).toHaveLength(1);
    expect(ratiosOf('受理9826件，办结9801件，办结率97.75%。')).toHaveLength(0);
  });
});

function idsOf(wrong: (mutation: Mutation) => boolean, among = mutations): string[] {
  return among.filter(wrong).map(({ id }) => id);
}

function placed({ text, places }: Mutation): string {
  return text.slice(places[0]!.start, places[0]!.end);
}

function cleanText({ slug }: Mutation): string {
  return reports.find((report) => report.slug === slug)!.text;
}

describe('mutations', () => {
  test('every rule has several', () => {
    expect(RULES.filter((rule) => mutations.filter((mutation) => mutation.rule === rule).length < 5)).toEqual([]);
    expect(new Set(mutations.map(({ rule }) => rule))).toEqual(new Set(RULES));
  });

  test('every operator finds a report to work on, and ids are unique', () => {
    const used = new Set(mutations.map(({ id }) => id.split(' | ').slice(0, 2).join(' | ')));
    expect(OPERATORS.map(({ rule, name }) => `${rule} | ${name}`).filter((name) => !used.has(name))).toEqual([]);
    expect(new Set(mutations.map(({ id }) => id)).size).toBe(mutations.length);
  });

  test('the text differs from the clean one unless last year’s report makes the defect', () => {
    expect(idsOf((mutation) => (mutation.text === cleanText(mutation)) !== (mutation.lastYear !== undefined))).toEqual([]);
  });

  test('places lie within the text', () => {
    expect(idsOf(({ text, places }) => places.some(({ start, end }) => start < 0 || end < start || end > text.length))).toEqual([]);
  });

  test('the same seed gives the same texts, another seed others', () => {
    expect(generateMutations(reports, OPERATORS, { seed: 1 })).toEqual(mutations);
    const other = generateMutations(reports, OPERATORS, { seed: 2 });
    expect(other.map(({ text }) => text)).not.toEqual(mutations.map(({ text }) => text));
  });

  test('fewer reports for each operator when asked', () => {
    const few = generateMutations(reports, OPERATORS, { seed: 1, perOperator: 2 });
    expect(few.length).toBeLessThanOrEqual(2 * OPERATORS.length);
    expect(new Set(few.map(({ rule }) => rule))).toEqual(new Set(RULES));
  });

  test('a changed sum no longer adds up, and the place covers it', () => {
    const changed = mutations.filter(({ id }) => /^figures\/sum \| (?:a part|the total) /.test(id));
    expect(changed.length).toBeGreaterThan(10);
    expect(idsOf((mutation) => cleanText(mutation).includes(placed(mutation)) || quantitiesOf(placed(mutation)).length < 3, changed)).toEqual([]);
  });

  test('identity numbers carry a valid check digit', () => {
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const numbers = mutations.filter(({ id }) => id.includes('身份')).map(placed);
    expect(numbers.length).toBeGreaterThan(0);
    for (const number of numbers) {
      const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
      expect('10X98765432'[sum % 11]).toBe(number[17]);
    }
  });

  test('no cause is left where the causes were taken out', () => {
    const causeless = mutations.filter(({ rule }) => rule === 'structure/missing-causes');
    expect(idsOf((mutation) => /原因|由于|因为|根源/.test(placed(mutation).replace(/^.*\n/, '')), causeless)).toEqual([]);
  });

  test('nobody responsible is left where the section speaks of the unit only', () => {
    const impersonal = mutations.filter(({ rule }) => rule === 'duties/no-person');
    expect(idsOf((mutation) => /(?<!副)(?:局长|县长|区长|镇长)|(?:县委|党组|党工委)书记|(?<!《党政)主要负责人/.test(placed(mutation).replace(/^.*\n/, '')), impersonal)).toEqual([]);
  });
});
