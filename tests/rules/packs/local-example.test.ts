import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPackFolder } from '../../../electron/packs/read-pack-folder.ts';
import { analyse } from '../../../rules/analysis/analysis.ts';
import { checks } from '../../../rules/checks/index.ts';
import { runExamples } from '../../../rules/engine/run-examples.ts';
import { armPack, runRules, type Engine } from '../../../rules/engine/run-rules.ts';
import { nationalEngine, nationalPack, readText } from '../../support/check-text.ts';

const FOLDER = join(import.meta.dirname, '../../../rules/packs/local-example');
const result = await readPackFolder(FOLDER, await nationalPack());
if (!result.ok) throw new Error(JSON.stringify(result.problems));
const local = armPack(result.pack, checks);
const national = await nationalEngine();
const STANDARD = result.pack.samples['standard']!;

function found(engine: Engine, text: string): string[] {
  return runRules(analyse(readText(text).report), engine).findings.map((finding) => `${finding.severity} ${finding.rule}`);
}

describe('the example of a local pack', () => {
  test('does what its own examples say, and the national rules still do', () => {
    const failures = local.rules.flatMap(({ rule }) => runExamples(rule, local)).filter((outcome) => outcome.failure !== null);
    expect(failures).toEqual([]);
  });

  test('adds a required item', () => {
    expect(found(national, STANDARD)).not.toContain('warning local/certified-officers');
    expect(found(local, STANDARD)).toContain('warning local/certified-officers');
    expect(found(local, STANDARD.replace('组织执法人员参加专题培训', '执法人员16名全部持证，参加专题培训'))).not.toContain('warning local/certified-officers');
  });

  test('raises a severity', () => {
    const text = STANDARD.replace('二、2025年推进法治政府建设存在的不足和原因', '二、甲').replace('三、2025年党政主要负责人履行推进法治建设第一责任人职责情况', '三、2025年推进法治政府建设存在的不足和原因').replace('二、甲', '二、2025年党政主要负责人履行推进法治建设第一责任人职责情况');
    expect(found(national, text)).toContain('info structure/section-order');
    expect(found(local, text)).toContain('warning structure/section-order');
  });

  test('moves a deadline', () => {
    const text = STANDARD.replace('2026年1月20日', '2026年2月25日');
    expect(found(national, text)).not.toContain('warning deadline/late');
    expect(found(local, text)).toContain('warning deadline/late');
  });
});
