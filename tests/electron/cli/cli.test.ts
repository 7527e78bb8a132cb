import { Ajv2020 } from 'ajv/dist/2020.js';
import { strFromU8, unzipSync } from 'fflate';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkCommand } from '../../../electron/cli/commands/check.ts';
import { demoCommand } from '../../../electron/cli/commands/demo.ts';
import { exportCommand } from '../../../electron/cli/commands/export.ts';
import { outlineCommand } from '../../../electron/cli/commands/outline.ts';
import { rulesCommand } from '../../../electron/cli/commands/rules.ts';
import type { CliContext } from '../../../electron/cli/context.ts';
import { compileNationalPack } from '../../../electron/packs/compile-packs.ts';
import { checkedFileSchema, checkOutputJsonSchema, checkOutputSchema, type CheckedFile, type CheckOutput } from '../../../shared/check-output/check-output.ts';
import { REPORT_VERSION } from '../../../shared/report/report.ts';
import { NATIONAL_FOLDER } from '../../support/check-text.ts';

const SAMPLE = join(import.meta.dirname, '../../../electron/sample/sample-report.txt');
const STANDARD = join(NATIONAL_FOLDER, 'samples/standard.txt');

let folder = '';
let packsFolder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fazhi-cli-'));
  packsFolder = join(folder, 'packs');
  await compileNationalPack(NATIONAL_FOLDER, packsFolder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Run {
  code: number;
  out: string;
  err: string;
}

async function run(command: (args: readonly string[], context: CliContext) => Promise<number>, ...args: string[]): Promise<Run> {
  const result: Run = { code: -1, out: '', err: '' };
  const context: CliContext = {
    packsFolder,
    sampleFile: SAMPLE,
    checkWorker: new URL('file:///nowhere'),
    coloured: false,
    write: (text) => {
      result.out += text;
    },
    writeError: (text) => {
      result.err += text;
    },
  };
  result.code = await command(args, context);
  return result;
}

async function checkJson(file: string, ...more: string[]): Promise<{ code: number; output: CheckOutput }> {
  const { code, out } = await run(checkCommand, '--format', 'json', file, ...more);
  return { code, output: checkOutputSchema.parse(JSON.parse(out)) };
}

/** What was read, without where it stands in the file. */
function withoutOffsets({ report }: CheckedFile): unknown {
  return { ...report, sections: report.sections.map(({ kind, heading, level }) => ({ kind, heading, level })) };
}

/** The output for a file that could be read. */
async function checkedJson(file: string, ...more: string[]): Promise<CheckedFile> {
  return checkedFileSchema.parse((await checkJson(file, ...more)).output);
}

describe('check', () => {
  test('a correct report: exit code 0, verdict pass', async () => {
    const { code, output } = await checkJson(STANDARD);
    expect(code).toBe(0);
    expect(checkedFileSchema.parse(output).summary).toMatchObject({ errors: 0, verdict: 'pass' });
  });

  test('a report with faults: exit code 1, offsets into the file, quotes that stand there', async () => {
    const text = await readFile(SAMPLE, 'utf8');
    const { code, output } = await checkJson(SAMPLE);
    expect(code).toBe(1);
    const { findings, report, summary } = checkedFileSchema.parse(output);
    expect(summary.verdict).toBe('fail');
    for (const finding of findings) {
      expect(text.slice(finding.start, finding.end)).toBe(finding.quote);
      expect(finding.basis.length).toBeGreaterThan(0);
    }
    for (const section of report.sections) expect(text.slice(section.start, section.start + section.heading.length)).toBe(section.heading);
    expect(findings.map((finding) => finding.rule)).toEqual(expect.arrayContaining(['structure/missing-causes', 'structure/ordinal-sequence', 'structure/date']));
  });

  test('the output follows the published schema, readable or not', async () => {
    const published: unknown = JSON.parse(await readFile(join(import.meta.dirname, '../../../shared/check-output/fazhi-check-1.schema.json'), 'utf8'));
    expect(published).toEqual(JSON.parse(JSON.stringify(checkOutputJsonSchema())));
    const validate = new Ajv2020({ strict: false }).compile(z.record(z.string(), z.unknown()).parse(published));
    for (const file of [SAMPLE, STANDARD, join(folder, 'missing.docx')]) {
      const { output } = await checkJson(file);
      validate(output);
      expect(validate.errors).toBeNull();
    }
  });

  test('a folder: one object a line, in stable order, unreadable files among them; exit code 2', async () => {
    const reports = join(folder, 'reports');
    await mkdir(join(reports, '乙'), { recursive: true });
    await cp(STANDARD, join(reports, 'b.txt'));
    await cp(SAMPLE, join(reports, '乙', 'a.txt'));
    await writeFile(join(reports, 'a.docx'), 'PK\u0003\u0004 not a document');
    await writeFile(join(reports, '~$b.docx'), 'owner file');
    await writeFile(join(reports, 'notes.xlsx'), 'not a report');
    const { code, out } = await run(checkCommand, '--format', 'jsonl', reports);
    const lines = out.trim().split('\n').map((line) => checkOutputSchema.parse(JSON.parse(line)));
    expect(lines.map((line) => line.file)).toEqual([join(reports, 'a.docx'), join(reports, 'b.txt'), join(reports, '乙', 'a.txt')]);
    expect('error' in lines[0]! && lines[0].error.code).toBe('broken');
    expect(code).toBe(2);
  });

  test('for people: grouped by section, line and column, quote, basis with its certainty, advice', async () => {
    const { out, code } = await run(checkCommand, SAMPLE);
    expect(code).toBe(1);
    expect(out).toMatch(/^二、2025年推进法治政府建设存在的不足和原因〔不足和原因〕$/m);
    expect(out).toMatch(/^ {2}19:1 错误 .*structure\/missing-causes$/m);
    expect(out).toMatch(/依据：《法治政府建设与责任落实督察工作规定》第二十五条（条号系推定）：/);
    expect(out).toMatch(/结论：不通过（错误 \d+，警告 \d+，提示 \d+）/);
    // Terminal colours start with this character.
    expect(out).not.toContain('\u001b');
  });

  test('colours only where they are wanted', async () => {
    const settings = { packsFolder, format: 'text', coloured: true, timing: false } as const;
    const { makeFileChecker } = await import('../../../electron/cli/check-file.ts');
    expect((await (await makeFileChecker(settings)).check(SAMPLE)).output).toContain('\u001b[');
  });

  test('only the rules asked for; an unknown one is named', async () => {
    const { output } = await checkJson(SAMPLE, '--only', 'structure/date');
    expect(new Set(checkedFileSchema.parse(output).findings.map((finding) => finding.rule))).toEqual(new Set(['structure/date']));
    await expect(run(checkCommand, SAMPLE, '--only', 'structure/nothing')).rejects.toThrow('没有这些规则：structure/nothing');
  });

  test('timings go to standard error', async () => {
    const { err } = await run(checkCommand, '--format', 'jsonl', '--timing', SAMPLE);
    expect(err).toMatch(/ ms {2}structure\/title$/m);
  });

  test.each([
    [['--format', 'json', 'a.txt', 'b.txt'], '一次只检查一份文件'],
    [['--format', 'xml', 'a.txt'], '只能是 text、json、jsonl'],
    [[], '请写明要检查的文件或文件夹'],
    [['--colour', 'a.txt'], '没有“--colour”这个选项'],
    [['a.txt', '--pack'], '选项“--pack”的值不对'],
  ])('wrong use %j is explained', async (args, message) => {
    await expect(run(checkCommand, ...args)).rejects.toThrow(message);
  });

  test('a local pack is used, and one with mistakes is refused with file, line and field', async () => {
    const pack = join(folder, 'local');
    await mkdir(pack, { recursive: true });
    const header = 'pack: { format: 1, id: local, title: 某区规则包, version: "1", extends: national }\n';
    await writeFile(join(pack, 'pack.yaml'), `${header}overrides:\n  - { rule: structure/date, severity: error }\n`);
    const { output } = await checkJson(SAMPLE, '--pack', pack, '--only', 'structure/date');
    expect(checkedFileSchema.parse(output).findings[0]?.severity).toBe('error');
    await writeFile(join(pack, 'pack.yaml'), `${header}overrides:\n  - { rule: structure/date, severity: fatal }\n`);
    await expect(run(checkCommand, SAMPLE, '--pack', pack)).rejects.toThrow(/pack\.yaml 第 3 行 overrides\[0\]\.severity/);
  });
});

describe('export', () => {
  test('writes a Word file that reads back to the same structure', async () => {
    const target = join(folder, 'out', '报告.docx');
    expect((await run(exportCommand, STANDARD, '-o', target)).code).toBe(0);
    const before = await checkedJson(STANDARD);
    const after = await checkedJson(target);
    expect(withoutOffsets(after)).toEqual(withoutOffsets(before));
    expect(after.findings.map((finding) => finding.rule)).toEqual(before.findings.map((finding) => finding.rule));
  });

  test('the same report twice gives the same bytes', async () => {
    const [a, b] = [join(folder, 'a.docx'), join(folder, 'b.docx')];
    await run(exportCommand, STANDARD, '-o', a, '--copy', 'public');
    await run(exportCommand, STANDARD, '-o', b, '--copy', 'public');
    expect((await readFile(a)).equals(await readFile(b))).toBe(true);
  });

  test.each([
    [[STANDARD], '请用 -o 写明导出到哪里'],
    [[STANDARD, '-o', 'x.pdf'], '文件名要以 .docx 结尾'],
    [['-o', 'x.docx'], '请写明一份要导出的文件'],
    [[STANDARD, '-o', 'x.docx', '--copy', 'secret'], '只能是 submission、public'],
    [[STANDARD, '-o', 'x.docx', '--with-findings', '--check-report'], '只能选一个'],
    [[STANDARD, '-o', 'x.docx', '--pack', 'local'], '--pack 只与 --with-findings 或 --check-report 一起使用'],
  ])('wrong use %j is explained', async (args, message) => {
    await expect(run(exportCommand, ...args)).rejects.toThrow(message);
  });

  test('--with-findings puts every finding into a comment, and the text stays the same', async () => {
    const [plain, commented] = [join(folder, 'plain.docx'), join(folder, 'commented.docx')];
    await run(exportCommand, SAMPLE, '-o', plain);
    await run(exportCommand, SAMPLE, '-o', commented, '--with-findings');
    const { findings } = await checkedJson(SAMPLE, '--copy', 'submission');
    const comments = strFromU8(unzipSync(await readFile(commented))['word/comments.xml']!);
    expect(comments.match(/<w:comment /g)).toHaveLength(findings.length);
    for (const { message } of findings) expect(comments).toContain(message);
    expect((await run(outlineCommand, '--text', commented)).out).toBe((await run(outlineCommand, '--text', plain)).out);
  });

  test('--check-report writes the verdict and every finding with basis and advice', async () => {
    const target = join(folder, 'check.docx');
    await run(exportCommand, SAMPLE, '-o', target, '--check-report');
    const { out } = await run(outlineCommand, '--text', target);
    const { findings, summary } = await checkedJson(SAMPLE, '--copy', 'submission');
    expect(out).toContain(`错误${summary.errors}处，警告${summary.warnings}处，提示${summary.infos}处，共${findings.length}处`);
    expect(out).toContain('不通过');
    for (const { message, advice } of findings) {
      expect(out).toContain(message);
      expect(out).toContain(advice);
    }
  });

  test('--profile takes a built-in name or a file; what is wrong with a file is said', async () => {
    const [plain, other] = [join(folder, 'national.docx'), join(folder, 'glyph.docx')];
    await run(exportCommand, STANDARD, '-o', plain);
    await run(exportCommand, STANDARD, '-o', other, '--profile', 'national-glyph-margins');
    expect((await readFile(plain)).equals(await readFile(other))).toBe(false);
    const file = join(folder, 'profile.yaml');
    await writeFile(file, 'id: national\nname: GB/T 9704—2012 党政机关公文格式\n');
    await run(exportCommand, STANDARD, '-o', other, '--profile', file);
    expect((await readFile(plain)).equals(await readFile(other))).toBe(true);
    await writeFile(file, 'page:\n  widthMm: wide\n');
    await expect(run(exportCommand, STANDARD, '-o', other, '--profile', file)).rejects.toThrow(/第 2 行 page\.widthMm：/);
    await expect(run(exportCommand, STANDARD, '-o', other, '--profile', 'nowhere.yaml')).rejects.toThrow('找不到版式文件“nowhere.yaml”');
  });

  test('never over the file it reads', async () => {
    const file = join(folder, 'same.docx');
    await run(exportCommand, STANDARD, '-o', file);
    await expect(run(exportCommand, file, '-o', file)).rejects.toThrow('不能与原文件相同');
  });

  test('a place that cannot be written to is said, and nothing is left behind', async () => {
    await writeFile(join(folder, 'plain'), '');
    await expect(run(exportCommand, STANDARD, '-o', join(folder, 'plain', 'x.docx'))).rejects.toThrow(/不能写入/);
  });
});

describe('outline', () => {
  test('the structure with the kinds of the sections', async () => {
    const { out } = await run(outlineCommand, SAMPLE);
    expect(out).toContain('一、2025年推进法治政府建设的主要举措和成效〔举措和成效〕');
    expect(out).toContain('  （一）依法履行文化和旅游管理职能。');
  });

  test('--text prints the text that offsets count in', async () => {
    expect((await run(outlineCommand, '--text', SAMPLE)).out).toBe(await readFile(SAMPLE, 'utf8'));
    const target = join(folder, 'offsets.docx');
    await run(exportCommand, SAMPLE, '-o', target);
    const text = (await run(outlineCommand, '--text', target)).out;
    const { findings } = await checkedJson(target);
    for (const finding of findings) expect(text.slice(finding.start, finding.end).replaceAll('\n', '')).toBe(finding.quote.replaceAll('\n', ''));
  });

  test('--json prints the report model', async () => {
    expect(JSON.parse((await run(outlineCommand, '--json', SAMPLE)).out)).toMatchObject({ schema: 'fazhi-report', version: REPORT_VERSION });
  });
});

describe('rules', () => {
  test('list names every rule with basis and certainty', async () => {
    const { out } = await run(rulesCommand, 'list');
    expect(out).toContain('structure/missing-section');
    expect(out).toMatch(/第二十五条（条号系推定）/);
  });

  test('show explains one rule with its examples; an unknown one is said', async () => {
    const { out } = await run(rulesCommand, 'show', 'structure/title');
    expect(out).toContain('情形 no-genre〔错误〕');
    expect(out).toContain('示例（报）');
    await expect(run(rulesCommand, 'show', 'structure/none')).rejects.toThrow('没有“structure/none”这条规则');
  });

  test('test runs the examples of the pack', async () => {
    const { code, out } = await run(rulesCommand, 'test');
    expect(out).toMatch(/\d+ 个示例，\d+ 个通过，0 个不通过/);
    expect(code).toBe(0);
  });
});

describe('demo', () => {
  test('reads, checks and exports the built-in sample and says where the Word files are', async () => {
    const { code, out } = await run((_args, context) => demoCommand(context));
    expect(code).toBe(0);
    expect(out).toContain('structure/missing-causes');
    for (const name of ['报送版', '公开版']) {
      const file = new RegExp(`Word 文件（${name}）：(.+)$`, 'm').exec(out)?.[1];
      expect((await readFile(file!)).subarray(0, 2).toString()).toBe('PK');
    }
  });
});
