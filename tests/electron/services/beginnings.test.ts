import { describe, expect, test } from 'vitest';
import { analyse } from '../../../rules/analysis/analysis.ts';
import { placeholders } from '../../../rules/facts/passages/placeholders.ts';
import { blockText } from '../../../shared/report/block-text.ts';
import { emptyMeta, makeReport, reportSchema, UNIT_KINDS, type Report } from '../../../shared/report/report.ts';
import { renewedReport } from '../../../electron/services/beginnings/renewal.ts';
import { skeletonReport } from '../../../electron/services/beginnings/skeleton.ts';

const UNIT = { name: '青山县水务局', region: '青山县', addressees: ['县委', '县人民政府'], responsiblePosts: ['局党组书记、局长'] };

describe('a report begun from the skeleton', () => {
  test.each(UNIT_KINDS)('has the four contents in order, for %s', (kind) => {
    const report = skeletonReport({ unit: { ...UNIT, kind }, year: 2025 });
    expect(reportSchema.safeParse(report).success).toBe(true);
    const { outline } = analyse(report);
    expect(outline.sections.map((section) => section.kind)).toEqual(['measures', 'shortcomings', 'firstResponsible', 'nextYear']);
    expect(report.meta.title).toBe('青山县水务局关于2025年度法治政府建设情况的报告');
    expect(report.meta.addressees).toEqual(['县委', '县人民政府']);
    expect(report.blocks.filter((block) => block.type === 'heading' && block.level === 2).length).toBeGreaterThanOrEqual(8);
  });
});

function lastYear(...paragraphs: string[]): Report {
  return makeReport(
    { ...emptyMeta(), unit: UNIT.name, unitKind: '政府部门', year: 2024, title: '青山县水务局关于2024年度法治政府建设情况的报告', documentNumber: '青水〔2025〕3号', issueDate: '2025年2月10日' },
    [
      { type: 'heading', id: 'h', level: 1, ordinal: '一、', text: '2025年推进法治政府建设的主要安排' },
      ...paragraphs.map((text, index) => ({ type: 'paragraph' as const, id: `p${index}`, text })),
    ],
  );
}

function renewedTexts(...paragraphs: string[]): string[] {
  return renewedReport(lastYear(...paragraphs), 2025).blocks.slice(1).map(blockText);
}

describe("a report begun from last year's", () => {
  test('moves the years of title, headings and text on, and leaves out what belongs to the old document', () => {
    const report = renewedReport(lastYear('2024年，我局完善制度。'), 2025);
    expect(report.meta).toMatchObject({ year: 2025, title: '青山县水务局关于2025年度法治政府建设情况的报告', documentNumber: '', issueDate: '' });
    expect(report.blocks.map(blockText)).toEqual(['一、2026年推进法治政府建设的主要安排', '2025年，我局完善制度。']);
  });

  test('blanks figures, dates and sessions, and nothing else', () => {
    expect(renewedTexts('办理取水许可17件，罚款3.5万元，按期办结率98.5%。')).toEqual(['办理取水许可____件，罚款____元，按期办结率____%。']);
    expect(renewedTexts('3月6日召开会议，学习党的二十届三中全会精神。')).toEqual(['【日期待更新】召开会议，学习【会议待更新】精神。']);
    expect(renewedTexts('落实《法治政府建设实施纲要（2021—2025年）》，推行“一网通办”。')).toEqual(['落实《法治政府建设实施纲要（2021—2025年）》，推行“一网通办”。']);
    expect(renewedTexts('严格执行重大行政决策程序。')).toEqual(['严格执行重大行政决策程序。']);
  });

  test('every mark counts as a placeholder', () => {
    const analysis = analyse(renewedReport(lastYear('办理许可17件。', '3月6日召开会议。', '学习党的二十大精神。'), 2025));
    expect(analysis.blocks.slice(1).map((entry) => placeholders(entry.reading).length)).toEqual([1, 1, 1]);
  });
});
