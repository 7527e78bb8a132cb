import { describe, expect, test } from 'vitest';
import { analyse } from '../../../../rules/analysis/analysis.ts';
import { deadline } from '../../../../rules/checks/dates/deadline.ts';
import type { Detection } from '../../../../rules/checks/check.ts';
import { loadReports } from '../../../fixtures/reports/load-reports.ts';
import { checkText, nationalPack, readText } from '../../../support/check-text.ts';
import { CORPUS, NO_CORPUS } from '../../../support/corpus.ts';

const standard = (await nationalPack()).samples['standard']!;

/** Findings of one rule as “severity quote”. */
async function found(rule: string, text: string): Promise<string[]> {
  const { findings } = await checkText(text, { only: new Set([rule]) });
  return findings.map(({ severity, quote }) => `${severity} ${quote}`);
}

function changed(...replacements: [string, string][]): string {
  return replacements.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, standard);
}

describe('dates/wrong-year', () => {
  test('a wrong title is reported once, not every right heading', async () => {
    const text = changed(['关于2025年度', '关于2024年度']);
    expect(await found('dates/wrong-year', text)).toEqual(['error 2024年度']);
  });

  test('one wrong heading leaves the others alone', async () => {
    expect(await found('dates/wrong-year', changed(['三、2025年党政', '三、2024年党政']))).toEqual(['error 2024年']);
  });

  test('says what the year should be and offers it', async () => {
    const { findings } = await checkText(changed(['四、2026年', '四、2025年']), { only: new Set(['dates/wrong-year']) });
    expect(findings[0]!.message).toBe('标题把安排写成2025年的，而本报告的年度是2025年，安排应当是2026年的。');
    expect(findings[0]!.suggestions?.[0]?.edits[0]?.replacement).toBe('2026');
  });

  test('a plan may look back and further ahead', async () => {
    const text = changed(['三是创新普法方式，', '三是创新普法方式，巩固2025年专项整治成果，针对2024年度督察反馈问题，按照《节水行动方案（2023—2027年）》要求，到2027年实现全覆盖，']);
    expect(await found('dates/wrong-year', text)).toEqual([]);
  });
});

describe('dates/anachronism', () => {
  test('names a thing once and points to its other places', async () => {
    const sentence = '深入贯彻党的二十届五中全会精神。';
    const text = changed(['（一）依法履行水行政管理职能。', `（一）依法履行水行政管理职能。${sentence}`], ['（二）健全依法决策机制。', `（二）健全依法决策机制。${sentence}`]);
    const { findings } = await checkText(text.replaceAll('2025年', '2024年').replaceAll('2026年', '2025年'), { only: new Set(['dates/anachronism']) });
    expect(findings).toHaveLength(1);
    expect(findings[0]!.related).toHaveLength(1);
  });

  test('a session held before the report was written may be named', async () => {
    const february = changed(['（一）依法履行水行政管理职能。', '（一）依法履行水行政管理职能。学习党的二十届二中全会精神。'])
      .replaceAll('2025年', '2022年').replaceAll('2026年', '2023年').replaceAll(/《重大行政决策程序暂行条例》/g, '有关规定');
    expect(await found('dates/anachronism', february)).toEqual(['warning 党的二十届二中全会']);
    expect(await found('dates/anachronism', february.replace('2023年1月20日', '2023年3月10日'))).toEqual([]);
  });
});

describe('dates/relative', () => {
  test('offers the year that is meant', async () => {
    const { findings } = await checkText(changed(['全年受理取水许可', '今年受理取水许可']), { only: new Set(['dates/relative']) });
    expect(findings[0]!.suggestions?.[0]?.edits[0]?.replacement).toBe('2025年');
  });
});

describe('deadline/late', () => {
  const report = readText(standard).report;
  function detections(issueDate: string, params: unknown, meta: Partial<typeof report.meta> = {}): Detection[] {
    const analysis = analyse({ ...report, meta: { ...report.meta, asWritten: {}, issueDate, ...meta } });
    return Array.from(deadline.bind(params)(analysis, {}));
  }
  const local = { deadlines: [{ action: '报送', before: '03-01' }, { action: '报送', before: '01-31', regions: ['某省'], unitKinds: ['政府部门'] }] };

  test('a more particular deadline further down the list counts', () => {
    expect(detections('2026年2月10日', local)).toEqual([]);
    expect(detections('2026年2月10日', local, { region: '某省某市' })).toMatchObject([{ variant: 'late', data: { missed: '2026年1月31日之前报送' } }]);
    expect(detections('2026年2月10日', local, { region: '某省某市', unitKind: '政府' })).toEqual([]);
  });

  test('the day itself is a case of its own', () => {
    expect(detections('2026年3月1日', local)).toMatchObject([{ variant: 'on-the-day' }]);
  });

  test('every deadline that was missed is named', async () => {
    const { findings } = await checkText(changed(['2026年1月20日', '2026年5月6日']), { only: new Set(['deadline/late']) });
    expect(findings.map(({ message }) => message)).toEqual(['成文日期是2026年5月6日，而2025年度报告应在2026年3月1日之前报送、2026年4月1日之前公开。']);
  });

  test('a province reports a month later', async () => {
    const province = changed(['青岑县水务局关于', '某某省人民政府关于']).replaceAll('青岑县水务局', '某某省人民政府').replace('2026年1月20日', '2026年3月20日');
    expect(await found('deadline/late', province)).toEqual([]);
  });

  test('a day or month that does not exist is refused in a pack', () => {
    expect(() => deadline.bind({ deadlines: [{ action: '报送', before: '02-30' }] })).toThrow('没有这个日期');
  });
});

const OWN = new Set(['dates/wrong-year', 'dates/anachronism', 'dates/invalid-date', 'dates/stale-figure', 'deadline/late', 'text/law-name', 'duties/uncovered', 'duties/no-person', 'duties/slogan-only']);

describe('clean reports', () => {
  test.each(loadReports().map(({ slug, text }) => [slug, text] as const))('%s has no error or warning of years, duties or laws', async (_, text) => {
    const { findings } = await checkText(text, { only: OWN });
    expect(findings.filter(({ severity }) => severity !== 'info').map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
  });
});

describe.skipIf(CORPUS.length === 0)(`the sample reports (${NO_CORPUS})`, () => {
  const expected: Record<string, string[]> = {
    'year-mistake': ['dates/wrong-year'], 'stale-year-figure': ['dates/stale-figure'], 'ambiguous-year': ['dates/relative'], terminology: ['duties/term'],
  };
  for (const { label, text } of CORPUS) {
    test(`${label.file.slice(0, 3)}: what the labels say of years and terms is found`, async () => {
      const { output } = await checkText(text);
      for (const { kind, quote } of label.defects) {
        const rules = /第一责任。/.test(quote) ? ['duties/term'] : expected[kind];
        if (!rules) continue;
        // The quote and the finding may differ in the spaces of the original.
        const start = text.replaceAll(/\s/g, '').indexOf(quote.replaceAll(/\s/g, ''));
        const own = output.findings.filter(({ rule }) => rules.includes(rule)).map((finding) => text.slice(0, finding.start).replaceAll(/\s/g, '').length);
        expect(own.some((at) => at >= start - 1 && at <= start + quote.length), `${kind} ${quote}`).toBe(true);
      }
    });

    test(`${label.file.slice(0, 3)}: no right year is called wrong`, async () => {
      const { findings } = await checkText(text, { only: new Set(['dates/wrong-year', 'dates/anachronism', 'dates/invalid-date', 'text/law-name', 'deadline/late']) });
      const labelled = label.defects.filter(({ kind }) => kind === 'year-mistake').length;
      expect(findings.filter(({ severity }) => severity !== 'info')).toHaveLength(labelled);
    });
  }
});
