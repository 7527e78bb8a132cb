import { readFile, realpath } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import type { Finding } from '../../../shared/finding/finding.ts';
import type { Report } from '../../../shared/report/report.ts';
import { analyse } from '../../../rules/analysis/analysis.ts';
import { runRules } from '../../../rules/engine/run-rules.ts';
import type { CopyKind, Profile } from '../../formats/profiles/profile.ts';
import { builtInProfiles } from '../../formats/profiles/profiles.ts';
import { describeProfileProblem, readProfile } from '../../formats/profiles/read-profile.ts';
import { readReport } from '../../formats/read-report.ts';
import { exportChecklist, exportReport } from '../../services/export-report.ts';
import { oneOf, parseCommand } from '../arguments.ts';
import type { CliContext } from '../context.ts';
import { engineFor } from '../engine.ts';
import { EXIT, UsageError } from '../usage.ts';

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  copy: { type: 'string' },
  profile: { type: 'string' },
  'with-findings': { type: 'boolean' },
  'check-report': { type: 'boolean' },
  pack: { type: 'string' },
} as const;

async function samePlace(a: string, b: string): Promise<boolean> {
  const real = await Promise.all([a, b].map((path) => realpath(path).catch(() => resolve(path))));
  return real[0] === real[1];
}

/** The profile of a built-in name, or of an office's file. */
async function profileFor(name: string): Promise<Profile> {
  const builtIn = builtInProfiles.find(({ id }) => id === name);
  if (builtIn) return builtIn;
  const text = await readFile(name, 'utf8').catch(() => {
    throw new UsageError(`找不到版式文件“${name}”。可以写一个版式文件，或写自带版式的名称：${builtInProfiles.map(({ id }) => id).join('、')}。`);
  });
  const result = readProfile(text);
  if (result.ok) return result.profile;
  throw new UsageError(`版式文件“${name}”不能使用：\n${result.problems.map((problem) => `  ${describeProfileProblem(problem)}`).join('\n')}`);
}

/** What the rules find in a report; the rules that fail on it are named on standard error, so that none is missed unseen. */
async function findingsIn(report: Report, copy: CopyKind, pack: string | undefined, context: CliContext): Promise<Finding[]> {
  const { findings, failures } = runRules(analyse(report), await engineFor(context.packsFolder, pack), { copy });
  for (const { rule, reason } of failures) context.writeError(`规则 ${rule} 运行出错，已跳过：${reason}\n`);
  return findings;
}

/** `export <file> -o out.docx`: writes the report as a Word file in 公文格式. */
export async function exportCommand(args: readonly string[], context: CliContext): Promise<number> {
  const { values, positionals } = parseCommand(args, OPTIONS);
  const [file] = positionals;
  const target = values.output;
  if (file === undefined || positionals.length > 1) throw new UsageError('请写明一份要导出的文件，例如：fazhi export 报告.txt -o 报告.docx');
  if (target === undefined) throw new UsageError('请用 -o 写明导出到哪里，例如：-o 报告.docx');
  if (extname(target).toLowerCase() !== '.docx') throw new UsageError(`导出的是 Word 文件，文件名要以 .docx 结尾，不能是“${target}”。`);
  if (await samePlace(file, target)) throw new UsageError('导出的文件不能与原文件相同，以免原文件丢失；请换一个文件名。');
  const copy = oneOf('--copy', values.copy, ['submission', 'public'], 'submission');
  if (values['with-findings'] && values['check-report']) throw new UsageError('--with-findings 与 --check-report 只能选一个：前者在报告上加批注，后者另出一份自查表。');
  const checks = values['with-findings'] === true || values['check-report'] === true;
  if (values.pack !== undefined && !checks) throw new UsageError('--pack 只与 --with-findings 或 --check-report 一起使用：规则包决定核查出哪些问题。');
  const settings = values.profile === undefined ? {} : { profile: await profileFor(values.profile) };
  const { report } = await readReport(file);
  const findings = checks ? await findingsIn(report, copy, values.pack, context) : [];
  if (values['check-report']) await exportChecklist(report, findings, target, settings);
  else await exportReport(report, copy, target, { ...settings, findings });
  context.write(`已导出：${resolve(target)}\n`);
  return EXIT.ok;
}
