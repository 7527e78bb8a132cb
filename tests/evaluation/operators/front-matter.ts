import type { TextRange } from '../../fixtures/layouts/traced-text.ts';
import type { Anatomy } from '../anatomy.ts';
import { replace } from '../edits.ts';
import type { Injected, Operator } from '../mutation.ts';

/** Title, 主送机关, 署名 and 成文日期. */
function rewriting(
  rule: string, name: string, range: (report: Anatomy) => TextRange, change: (text: string, report: Anatomy) => string,
  options: { margin?: number; accepts?: readonly string[] } = {},
): Operator {
  return {
    rule, name, accepts: options.accepts ?? [],
    inject: (report) => {
      const place = range(report);
      const text = report.text.slice(place.start, place.end);
      const changed = change(text, report);
      return changed === text ? null : replace(report.text, place, changed, options.margin ?? 0);
    },
  };
}

const title = (name: string, change: (title: string, report: Anatomy) => string): Operator =>
  rewriting('structure/title', name, (report) => report.title, (_text, report) => change(report.label.title, report));

const addressee = (name: string, change: (line: string) => string, accepts: readonly string[] = []): Operator =>
  rewriting('structure/addressee', name, (report) => report.addressee, change, { accepts });

/** Also matches a finding that stands beside the date: a date that cannot be read may be reported at the end of the text. */
const date = (name: string, change: (parts: { year: number; month: number; day: number }) => string): Operator =>
  rewriting('structure/date', name, (report) => report.issueDate, (text) => {
    const [year, month, day] = text.split(/\D/).map(Number);
    return change({ year: year!, month: month!, day: day! });
  }, { margin: 20, accepts: ['dates/invalid-date'] });

const CHINESE_DIGITS = '〇一二三四五六七八九';

function inChinese(value: number): string {
  return value < 10 ? CHINESE_DIGITS[value]! : `${value > 19 ? CHINESE_DIGITS[Math.floor(value / 10)]! : ''}十${value % 10 ? CHINESE_DIGITS[value % 10]! : ''}`;
}

function withoutLine(name: string, rule: string, range: (report: Anatomy) => TextRange): Operator {
  return {
    rule, name,
    inject: (report): Injected => {
      const line = range(report);
      return { text: report.text.slice(0, line.start) + report.text.slice(line.end + 1), places: [] };
    },
  };
}

export const FRONT_MATTER_OPERATORS: readonly Operator[] = [
  withoutLine('no title', 'structure/title', (report) => report.title),
  title('no year', (text) => text.replace(/\d{4}年(?:度)?/, '')),
  title('no organ', (text, report) => text.replace(report.label.unit, '').replace(/^关于/, '')),
  title('no document type', (text) => text.replace(/(?:情况)?的?报告$/, '')),
  title('full stop', (text) => `${text}。`),
  title('exclamation mark', (text) => `${text}！`),
  withoutLine('no addressee', 'structure/addressee', (report) => report.addressee),
  addressee('no colon', (line) => line.slice(0, -1)),
  addressee('comma for colon', (line) => `${line.slice(0, -1)}，`),
  addressee('half-width colon', (line) => `${line.slice(0, -1)}:`, ['text/half-width-punctuation']),
  withoutLine('no signature', 'structure/signature', (report) => report.signature),
  withoutLine('no date', 'structure/date', (report) => report.issueDate),
  date('hyphens', ({ year, month, day }) => `${year}-${month}-${day}`),
  date('dots', ({ year, month, day }) => `${year}.${month}.${day}`),
  date('leading zero', ({ year, month, day }) => `${year}年0${month}月${String(day).padStart(2, '0')}日`),
  date('Chinese numerals', ({ year, month, day }) =>
    `${String(year).split('').map((digit) => CHINESE_DIGITS[Number(digit)]!).join('')}年${inChinese(month)}月${inChinese(day)}日`),
  date('no day', ({ year, month }) => `${year}年${month}月`),
  date('day “号”', ({ year, month, day }) => `${year}年${month}月${day}号`),
  date('30 February', ({ year }) => `${year}年2月30日`),
  date('32 January', ({ year }) => `${year}年1月32日`),
];
