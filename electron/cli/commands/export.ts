import { realpath } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { readReport } from '../../formats/read-report.ts';
import { exportReport } from '../../services/export-report.ts';
import { oneOf, parseCommand } from '../arguments.ts';
import type { CliContext } from '../context.ts';
import { EXIT, UsageError } from '../usage.ts';

const OPTIONS = { output: { type: 'string', short: 'o' }, copy: { type: 'string' } } as const;

async function samePlace(a: string, b: string): Promise<boolean> {
  const real = await Promise.all([a, b].map((path) => realpath(path).catch(() => resolve(path))));
  return real[0] === real[1];
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
  const { report } = await readReport(file);
  await exportReport(report, copy, target);
  context.write(`已导出：${resolve(target)}\n`);
  return EXIT.ok;
}
