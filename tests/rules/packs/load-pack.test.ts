import { describe, expect, test } from 'vitest';
import { checks } from '../../../rules/checks/index.ts';
import { armPack, runRules } from '../../../rules/engine/run-rules.ts';
import { analyse } from '../../../rules/analysis/analysis.ts';
import { describeProblem, loadPack, type PackSource } from '../../../rules/packs/load-pack.ts';
import type { Pack } from '../../../rules/packs/pack.ts';
import { nationalPack, readText } from '../../support/check-text.ts';

const national = await nationalPack();

const HEADER = 'pack: { format: 1, id: local, title: 某区规则包, version: "1", extends: national }\n';

function load(text: string, base: Pack | undefined = national, more: PackSource[] = []): ReturnType<typeof loadPack> {
  return loadPack([{ name: 'local.yaml', text }, ...more], checks, base);
}

function problems(text: string): string[] {
  const result = load(text);
  return result.ok ? [] : result.problems.map(describeProblem);
}

const SAMPLE = national.samples['standard']!;

function findings(pack: Pack, text: string): string[] {
  return runRules(analyse(readText(text).report), armPack(pack, checks)).findings.map((finding) => `${finding.severity} ${finding.rule}`);
}

/** A pack with one rule that lacks what `changes` adds. */
function withRule(changes: string): string {
  return `${HEADER}rules:\n  - id: local/one\n    title: 某\n    severity: info\n    message: 某\n    advice: 某\n${changes}`;
}

describe('a local pack on top of the national one', () => {
  test('raises a severity', () => {
    const result = load(`${HEADER}overrides:\n  - rule: structure/section-order\n    severity: error\n`);
    expect(result.ok && result.pack.rules.find((rule) => rule.id === 'structure/section-order')?.severity).toBe('error');
    expect(result.ok && result.pack.rules.length).toBe(national.rules.length);
  });

  test('switches a rule off', () => {
    const result = load(`${HEADER}overrides:\n  - rule: structure/addressee\n    severity: off\n`);
    const text = SAMPLE.replace('县委、县人民政府：\n', '');
    expect(findings(national, text)).toContain('warning structure/addressee');
    expect(result.ok && findings(result.pack, text)).not.toContain('warning structure/addressee');
  });

  test('adds a rule of its own, with its basis and examples', () => {
    const result = load(`${HEADER}
provisions:
  - { id: notice-3, document: "《某区年度报告通知》", article: 第三条, summary: 报告须写明公开网址。, verified: "yes" }
rules:
  - id: local/thin
    title: 安排不得过短
    severity: warning
    basis: [notice-3]
    check: thin-section
    params: { shares: { measures: 0, shortcomings: 0, firstResponsible: 0, nextYear: 0.9 }, emptyBelow: 1, enough: 10000 }
    message: “{section}”过短。
    advice: 请充实。
    examples:
      pass: [{ section: nextYear, text: 组织培训四次，充实执法力量。 }]
      fail: [{ base: standard }]
`);
    expect(result.ok && findings(result.pack, SAMPLE)).toContain('warning local/thin');
  });

  test('changes one parameter and keeps the others', () => {
    const result = load(`${HEADER}overrides:\n  - rule: structure/empty-section\n    params: { atLeast: 100000 }\n`);
    expect(result.ok && findings(result.pack, SAMPLE)).toContain('error structure/empty-section');
  });

  test('severity of a rule reaches its variants unless they are given their own', () => {
    const result = load(`${HEADER}overrides:\n  - rule: structure/title\n    severity: info\n    variants: { no-organ: { severity: warning } }\n`);
    const text = SAMPLE.replace('青岑县水务局关于2025年度法治政府建设情况的报告', '关于法治政府建设情况的报告');
    const titles = result.ok ? findings(result.pack, text).filter((finding) => finding.endsWith('/title')) : [];
    expect(titles).toEqual(['warning structure/title', 'info structure/title']);
  });

  test('names its own version and that of the pack it extends', () => {
    const result = load(HEADER);
    expect(result.ok && result.pack.version).toBe(`1+national-${national.version}`);
  });
});

describe('a bad pack is refused with file, line and field', () => {
  test('YAML that does not parse', () => {
    expect(problems(`${HEADER}rules: [\n`)[0]).toMatch(/^local\.yaml 第 \d 行：YAML 语法有误/);
  });

  test('a value that is not allowed', () => {
    expect(problems(`${HEADER}overrides:\n  - rule: structure/title\n    severity: fatal\n`)).toEqual([
      expect.stringMatching(/^local\.yaml 第 4 行 overrides\[0\]\.severity：.*"error"/),
    ]);
  });

  test('a field that does not exist', () => {
    expect(problems(`${HEADER}overrides:\n  - rule: structure/title\n    colour: red\n`)).toEqual([
      expect.stringMatching(/^local\.yaml 第 4 行 overrides\[0\]\.colour：/),
    ]);
  });

  test('an override of a rule that does not exist', () => {
    expect(problems(`${HEADER}overrides:\n  - rule: structure/nothing\n    severity: off\n`)).toEqual([
      'local.yaml 第 3 行 overrides[0].rule：没有名为“structure/nothing”的规则可供改动',
    ]);
  });

  test('parameters that the check does not know', () => {
    expect(problems(`${HEADER}overrides:\n  - rule: structure/empty-section\n    params: { atLeast: many }\n`)).toEqual([
      expect.stringMatching(/^local\.yaml 第 4 行 overrides\[0\]\.params\.atLeast：检查“empty-section”的参数 atLeast：/),
    ]);
  });

  test('an unknown check, basis, variant and sample', () => {
    expect(problems(withRule('    basis: [inspection-25]\n    check: magic\n    examples: { pass: [{ text: 甲 }], fail: [{ text: 乙 }] }\n'))[0]).toContain('没有名为“magic”的检查');
    expect(problems(withRule('    basis: [nowhere]\n    check: signature\n    examples: { pass: [{ text: 甲 }], fail: [{ text: 乙 }] }\n'))[0]).toContain('依据“nowhere”未在 provisions 中列出');
    expect(problems(withRule('    basis: [inspection-25]\n    check: addressee\n    variants: { odd: {} }\n    examples: { pass: [{ text: 甲 }], fail: [{ text: 乙 }] }\n'))[0]).toContain('没有“odd”这种情形');
    expect(problems(withRule('    basis: [inspection-25]\n    check: signature\n    examples: { pass: [{ base: gone }], fail: [{ text: 乙 }] }\n'))[0]).toContain('没有名为“gone”的样例报告');
  });

  test('a parameter that hides one of the tables', () => {
    expect(problems(`${HEADER}tables: { required: [] }\noverrides:\n  - rule: structure/missing-section\n    params: { required: [measures] }\n`)[0])
      .toContain('参数“required”与规则包的表同名');
  });

  test('a rule twice, no header, a pack to extend that is not there', () => {
    expect(problems(`${HEADER}rules:\n  - id: structure/title\n    title: 某\n    severity: info\n    basis: [inspection-25]\n    check: title\n    params: { subjects: [法治], genre: 报告 }\n    message: 某\n    advice: 某\n    examples: { pass: [{ base: standard }], fail: [{ base: standard }] }\n`)[0]).toContain('规则“structure/title”重复');
    expect(problems('rules: []\n')[0]).toContain('规则包缺少 pack 说明');
    expect(problems(HEADER.replace('extends: national', 'extends: provincial'))[0]).toContain('所扩展的规则包“provincial”不存在');
  });
});
