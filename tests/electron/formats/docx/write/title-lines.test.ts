import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth } from '../../../../../electron/formats/docx/write/text-width.ts';
import { titleLines } from '../../../../../electron/formats/docx/write/title-lines.ts';
import { reportText } from '../../../../fixtures/report-arbitrary.ts';

const CAPACITY = 19;

describe('title lines', () => {
  test.each([
    ['云岭区2024年度法治政府建设情况报告', ['云岭区2024年度法治政府建设情况报告']],
    ['青川市云岭区司法局关于2024年度法治政府建设情况的报告', ['青川市云岭区司法局', '关于2024年度法治政府建设情况的报告']],
    ['青川市云岭区规划和自然资源局关于2023年度推进法治政府建设工作情况的报告', ['青川市云岭区规划和自然资源局关于', '2023年度推进法治政府建设工作情况的报告']],
    ['青川市人力资源和社会保障局2023年法治政府建设情况报告', ['青川市人力资源和社会保障局', '2023年法治政府建设情况报告']],
    ['中共青川市云岭区委、青川市云岭区人民政府关于2024年法治政府建设情况的报告', ['中共青川市云岭区委、', '青川市云岭区人民政府关于', '2024年法治政府建设情况的报告']],
  ])('%s', (title, lines) => {
    expect(titleLines(title, CAPACITY)).toEqual(lines);
  });

  test('a figure is never parted from its unit, nor a mark from what it closes', () => {
    for (let capacity = 8; capacity <= 20; capacity += 1) {
      const lines = titleLines('云岭区贯彻《法治政府建设实施纲要（2021—2025年）》暨2024年度法治政府建设工作的报告', capacity);
      expect(lines.slice(1).filter((line) => /^[年）》的\d]/.test(line) && !/^\d{4}/.test(line))).toEqual([]);
      expect(lines.slice(0, -1).filter((line) => /[（《]$/.test(line))).toEqual([]);
    }
  });

  test('no text is lost, and every line of a title that can be broken fits', () => {
    assert(property(reportText, integer({ min: 8, max: 20 }), (text, capacity) => {
      const title = text.trim();
      const lines = titleLines(title, capacity);
      expect(lines.join('').replaceAll(/\s/g, '')).toBe(title.replaceAll(/\s/g, ''));
      expect(lines.length === 1 || lines.every((line) => textWidth(line) <= capacity)).toBe(true);
    }));
  });

  test('a paragraph taken for a title is left to the word processor', () => {
    const long = '云岭区司法局坚持依法行政'.repeat(20);
    expect(titleLines(long, CAPACITY)).toEqual([long]);
  });
});
