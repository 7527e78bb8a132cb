import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describePoint, runsBackwards, whyNonexistent } from '../../../../rules/facts/dates/calendar.ts';
import { timeMentions, type TimeMention } from '../../../../rules/facts/dates/time-mentions.ts';
import { readBlock } from '../../../support/read-block.ts';

function mentionsIn(text: string): { text: string; mention: TimeMention }[] {
  const reading = readBlock(text);
  return timeMentions(reading).map((mention) => ({ text: reading.normal.text.slice(mention.start, mention.end), mention }));
}

describe('times named in a text', () => {
  test.each([
    ['全年到2024年底', '2024年', { year: 2024, month: null, day: null }],
    ['2024年度情况', '2024年度', { year: 2024, month: null, day: null }],
    ['于 2024 年 3 月 5 日召开', '2024年3月5日', { year: 2024, month: 3, day: 5 }],
    ['3月5号召开', '3月5号', { year: null, month: 3, day: 5 }],
    ['12月份', '12月份', { year: null, month: 12, day: null }],
    ['２０２４年', '2024年', { year: 2024, month: null, day: null }],
    ['成文于2024.3.5', '2024.3.5', { year: 2024, month: 3, day: 5 }],
    ['二〇二四年', '二〇二四年', { year: 2024, month: null, day: null }],
    ['2024年13月5日', '2024年13月5日', { year: 2024, month: 13, day: 5 }],
  ])('%s', (text, quote, point) => {
    expect(mentionsIn(text)).toMatchObject([{ text: quote, mention: { from: point, to: point, range: false } }]);
  });

  test.each([
    ['（2021—2025年）', '2021—2025年', { year: 2021 }, { year: 2025 }],
    ['（2021-2025）', '2021-2025', { year: 2021 }, { year: 2025 }],
    ['2021年至2025年', '2021年至2025年', { year: 2021 }, { year: 2025 }],
    ['2023—2024学年', '2023—2024', { year: 2023 }, { year: 2024 }],
    ['1—12月', '1—12月', { month: 1 }, { month: 12 }],
    ['2024年1至12月', '2024年1至12月', { year: 2024, month: 1 }, { year: 2024, month: 12 }],
    ['2023年10月至2024年3月', '2023年10月至2024年3月', { year: 2023, month: 10 }, { year: 2024, month: 3 }],
    ['3月1日至5日', '3月1日至5日', { month: 3, day: 1 }, { month: 3, day: 5 }],
    ['2024年3月1—5日', '2024年3月1—5日', { year: 2024, month: 3, day: 1 }, { year: 2024, month: 3, day: 5 }],
    ['5月20日～6月5日', '5月20日～6月5日', { month: 5, day: 20 }, { month: 6, day: 5 }],
  ])('the range %s', (text, quote, from, to) => {
    expect(mentionsIn(text)).toMatchObject([{ text: quote, mention: { from, to, range: true } }]);
  });

  test.each(['办理案件2024件', '12345热线', '3个月', '第3月', '5万元/年/人', '1.5年期', '1,234件', '共2至5项', '30日内'])('none in “%s”', (text) => {
    expect(mentionsIn(text)).toEqual([]);
  });

  test('every written day is found at its place', () => {
    assert(property(integer({ min: 1950, max: 2199 }), integer({ min: 1, max: 12 }), integer({ min: 1, max: 28 }), constantFrom('', '我局于', '（', '，'), constantFrom('召开会议。', '），', ''),
      (year, month, day, before, after) => {
        const written = `${year}年${month}月${day}日`;
        const [found, ...more] = mentionsIn(before + written + after);
        expect(more).toEqual([]);
        expect(found).toMatchObject({ text: written, mention: { from: { year, month, day } } });
        expect(whyNonexistent(found!.mention.from)).toBeNull();
      }));
  });
});

describe('the calendar', () => {
  test.each([
    ['2024年2月29日', null], ['2月29日', null], ['2023年2月29日', '2023年2月只有28天'], ['2月30日', '2月最多有29天'],
    ['4月31日', '4月只有30天'], ['2024年13月', '一年没有13月'], ['11月0日', '11月只有30天'],
  ])('%s', (text, reason) => {
    expect(whyNonexistent(mentionsIn(text)[0]!.mention.from)).toBe(reason);
  });

  test.each([
    ['2024年9月至3月', true], ['2024年3月至9月', false], ['2023年10月至2024年3月', false], ['2025—2021年', true], ['12月15日至10日', true],
    ['8月15日至8月1日', true], ['5月20日至6月5日', false], ['11月至3月', true], ['2024年', false],
  ])('%s runs backwards: %s', (text, backwards) => {
    expect(runsBackwards(mentionsIn(text)[0]!.mention)).toBe(backwards);
  });

  test('a point is named as one writes it', () => {
    expect(['2024年2月30日', '2月30日', '2024年'].map((text) => describePoint(mentionsIn(text)[0]!.mention.from))).toEqual(['2024年2月30日', '2月30日', '2024年']);
  });
});
