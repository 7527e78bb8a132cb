import { assert, constantFrom, date, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysInMonth, formatDate, parseDate } from '../../../shared/text/dates.ts';

const day = { year: 2023, month: 2, day: 10 };

describe('成文日期', () => {
  test('the prescribed form', () => {
    expect(formatDate(day)).toBe('2023年2月10日');
    expect(parseDate('2023年2月10日')).toEqual({ ...day, exists: true, prescribed: true });
  });

  test.each([
    '2023年02月10日', '2023年2月10号', '2023 年 2 月 10 日', '２０２３年２月１０日', '2023-02-10', '2023.2.10', '2023/2/10', '2023．2．10',
    '二〇二三年二月十日', '二零二三年二月十日', '二○二三年二月十日', ' 2023年2月10日', '2023年2月10',
  ])('“%s” is the same day in another form', (text) => {
    expect(parseDate(text)).toEqual({ ...day, exists: true, prescribed: false });
  });

  test.each([['二〇二四年十二月三十一日', 12, 31], ['二〇二四年十一月二十日', 11, 20], ['二〇二四年一月廿一日', 1, 21]])('%s', (text, month, monthDay) => {
    expect(parseDate(text)).toMatchObject({ year: 2024, month, day: monthDay, exists: true });
  });

  test.each(['2023年2月29日', '2023年4月31日', '2023年13月1日', '2023年0月1日', '2023-02-30', '2023年1月0日'])('%s does not exist', (text) => {
    expect(parseDate(text)).toMatchObject({ year: 2023, exists: false });
  });

  test.each([['2024年1月', 1, null], ['2024年', null, null], ['2024年　月　日', null, null], ['2024年 1 月 日', 1, null], ['二〇二四年一月', 1, null]])(
    '“%s” is not complete',
    (text, month, monthDay) => {
      expect(parseDate(text)).toEqual({ year: 2024, month, day: monthDay, exists: false, prescribed: false });
    },
  );

  test.each(['', '某区司法局', '2023年2月10日印发', '23年2月10日', '1.2.3', '2023年度', '2023-02/10', '2023', '12345年1月1日'])('“%s” is no date', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  test('leap years', () => {
    expect([1900, 2000, 2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
  });

  test('every day of the calendar is read back from the prescribed form and from others', () => {
    const dates = date({ min: new Date(Date.UTC(1949, 0, 1)), max: new Date(Date.UTC(2200, 0, 1)), noInvalidDate: true });
    assert(property(dates, constantFrom('prescribed', 'iso', 'spaced'), (instant, form) => {
      const written = { year: instant.getUTCFullYear(), month: instant.getUTCMonth() + 1, day: instant.getUTCDate() };
      const prescribed = formatDate(written);
      const text = form === 'iso' ? instant.toISOString().slice(0, 10) : form === 'spaced' ? prescribed.replaceAll(/(\D)/g, ' $1 ') : prescribed;
      expect(parseDate(text)).toEqual({ ...written, exists: true, prescribed: form === 'prescribed' });
    }));
  });
});
