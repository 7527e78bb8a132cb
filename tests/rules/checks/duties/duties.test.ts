import { describe, expect, test } from 'vitest';
import { checkText, nationalPack } from '../../../support/check-text.ts';

const standard = (await nationalPack()).samples['standard']!;
const HEADING = '三、2025年党政主要负责人履行推进法治建设第一责任人职责情况';

async function duties(text: string) {
  const { findings } = await checkText(text);
  return findings.filter(({ rule }) => rule.startsWith('duties/'));
}

/** The sample with its section about the person first responsible rewritten. */
function withSection(body: string): string {
  const start = standard.indexOf(HEADING) + HEADING.length;
  const end = standard.indexOf('四、2026年');
  return `${standard.slice(0, start)}\n\n${body}\n\n${standard.slice(end)}`;
}

describe('duties/uncovered', () => {
  test('names the duty, at the heading of the section', async () => {
    const [finding, ...more] = await duties(standard.replace('，并在年终述职中述法', ''));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ rule: 'duties/uncovered', quote: HEADING, data: { id: 'account' } });
    expect(finding!.message).toContain('述法');
  });

  test('one finding for each duty', async () => {
    const ids = (await duties(withSection('局长主持会议4次，研究解决执法装备问题6个。'))).map(({ data }) => data?.['id']);
    expect(ids).toEqual(['team', 'account']);
  });

  test('findings on different duties stay apart when ignored', async () => {
    const prints = (await duties(withSection('局长主持会议4次，研究解决执法装备问题6个。'))).map(({ fingerprint }) => fingerprint);
    expect(new Set(prints).size).toBe(prints.length);
  });
});

describe('duties/no-person', () => {
  test('a unit that acts throughout is an error', async () => {
    const findings = await duties(withSection('我局高度重视法治建设，召开会议4次，研究解决问题6个；班子成员带头学法5次，督促分管科室整改问题3个，年终组织述法。'));
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['duties/no-person', 'error']]);
  });

  test('a person of another unit does not count', async () => {
    const findings = await duties(withSection('我局召开会议4次，研究解决问题6个，县长、县委书记到我局调研2次；班子成员带头学法5次，督促分管科室整改问题3个，年终组织述法。'));
    expect(findings.map(({ rule }) => rule)).not.toContain('duties/uncovered');
    expect(findings.filter(({ rule }) => rule === 'duties/no-person')).toHaveLength(1);
  });
});

describe('duties/slogan-only', () => {
  test('the section as a whole', async () => {
    const findings = await duties(withSection('局长始终把法治建设摆在重要位置，督促班子成员依法行政，带头学法用法，认真述法，对重要工作亲自部署、重大问题亲自过问。'));
    // Formulas are no evidence of a duty either.
    expect(findings.map(({ rule, quote }) => [rule, quote])).toContainEqual(['duties/slogan-only', HEADING]);
  });

  test('one point of it', async () => {
    const text = standard.replace('带队开展河道采砂专项检查3次，督促落实行政执法责任制，审签重大行政处罚决定4件。', '始终把执法规范化摆在突出位置，对重点环节亲自协调、重要任务亲自督办，真正抓紧抓实抓到位。');
    const findings = await duties(text);
    expect(findings).toMatchObject([{ rule: 'duties/slogan-only' }]);
    expect(findings[0]!.message).toContain('亲自');
  });

  test('an opening in formulas before facts is fine', async () => {
    expect(await duties(standard)).toEqual([]);
  });
});

describe('duties/term', () => {
  test.each([
    ['推进法治政府建设第一责任人职责', '推进法治建设第一责任人职责'],
    ['法治政府建设第一责任人职责', '法治建设第一责任人职责'],
    ['推动法治建设第一责任人职责', '推进法治建设第一责任人职责'],
    ['推进法治建设第一责任', '推进法治建设第一责任人职责'],
    ['推进法治建设主要责任人职责', '推进法治建设第一责任人职责'],
  ])('%s', async (written, right) => {
    const findings = await duties(standard.replace('认真履行推进法治建设第一责任人职责，', `认真履行${written}，`));
    expect(findings).toMatchObject([{ rule: 'duties/term', severity: 'info', quote: written }]);
    expect(findings[0]!.suggestions?.[0]?.edits[0]?.replacement).toBe(right);
  });
});
