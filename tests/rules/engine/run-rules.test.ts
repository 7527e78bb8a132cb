import { z } from 'zod';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../rules/analysis/analysis.ts';
import { armPack, fillBlanks, runRules } from '../../../rules/engine/run-rules.ts';
import { checks } from '../../../rules/checks/index.ts';
import { defineCheck } from '../../../rules/checks/check.ts';
import { ReadingCache } from '../../../rules/reading/text/block-reading.ts';
import { checkText, nationalEngine, nationalPack, readText } from '../../support/check-text.ts';

const pack = await nationalPack();
const STANDARD = pack.samples['standard']!;

describe('running rules', () => {
  test('a rule that fails is reported as such, and the others still run', () => {
    const broken = defineCheck({
      kind: 'signature',
      params: z.strictObject({}),
      run() {
        throw new Error('broken on purpose');
      },
    });
    const engine = armPack(pack, new Map([...checks, ['signature', broken]]));
    const text = STANDARD.replace('县委、县人民政府：\n', '');
    const { findings, failures } = runRules(analyse(readText(text).report), engine);
    expect(failures).toEqual([{ rule: 'structure/signature', reason: 'broken on purpose' }]);
    expect(findings.map((finding) => finding.rule)).toContain('structure/addressee');
  });

  test('findings come in text order', async () => {
    const { output } = await checkText(STANDARD.replace('县委、县人民政府：\n', '').replace('2026年1月20日', '2026年01月20日'));
    const starts = output.findings.map((finding) => finding.start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  test('rules that do not apply to the unit kind or year are left out', async () => {
    const engine = await nationalEngine();
    const only = engine.rules.map(({ rule, look }) => ({ rule: { ...rule, applies: { unitKinds: ['党委' as const] } }, look }));
    const { report } = readText(STANDARD.replace('县委、县人民政府：\n', ''));
    expect(runRules(analyse(report), { pack, rules: only }).findings).toEqual([]);
  });

  test('timings are reported for every rule that ran', async () => {
    const timed: string[] = [];
    await checkText(STANDARD, { now: () => 0, onTiming: (rule) => timed.push(rule) });
    expect(timed).toContain('structure/title');
  });
});

describe('fingerprints', () => {
  const fault = STANDARD.replace('（三）严格规范', '（二）严格规范');

  test('stay the same when other text moves the place', async () => {
    const before = (await checkText(fault)).findings.map((finding) => finding.fingerprint);
    const moved = fault.replace('现将我局2025年度法治政府建设情况报告如下：', '现将我局2025年度法治政府建设有关情况报告如下：');
    const after = (await checkText(moved)).findings.map((finding) => finding.fingerprint);
    expect(after).toEqual(before);
    expect(before.length).toBeGreaterThan(0);
  });

  test('tell findings of one report apart', async () => {
    const { findings } = await checkText(fault.replace('县委、县人民政府：\n', ''));
    const prints = findings.map((finding) => finding.fingerprint);
    expect(new Set(prints).size).toBe(prints.length);
  });
});

describe('wordings', () => {
  test('blanks are filled from the data, lists joined by 、', () => {
    expect(fillBlanks('其中项之和 {sum}，与{names}不符', { sum: 35, names: ['甲', '乙'] })).toBe('其中项之和 35，与甲、乙不符');
  });
});

describe('reading cache', () => {
  test('unchanged blocks are not read again', () => {
    const cache = new ReadingCache();
    const first = analyse(readText(STANDARD).report, cache);
    cache.turn();
    const edited = readText(STANDARD.replace('全年受理取水许可', '全年依法受理取水许可')).report;
    const second = analyse(edited, cache);
    const changed = second.blocks.filter((entry, index) => entry.reading !== first.blocks[index]!.reading);
    expect(changed).toHaveLength(1);
  });
});
