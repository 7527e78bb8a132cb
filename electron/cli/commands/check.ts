import { analyse } from '../../../rules/analysis/analysis.ts';
import type { RunOptions } from '../../../rules/engine/run-rules.ts';
import { ReadError } from '../../formats/read-error.ts';
import { readReport } from '../../formats/read-report.ts';
import { oneOf, parseCommand } from '../arguments.ts';
import { checkFile, type FileOutcome } from '../check-file.ts';
import type { CliContext } from '../context.ts';
import { engineFor } from '../engine.ts';
import { inputFiles } from '../input-files.ts';
import { painter } from '../output/style.ts';
import { textReport } from '../output/text-report.ts';
import { EXIT, UsageError } from '../usage.ts';

const OPTIONS = {
  format: { type: 'string' },
  pack: { type: 'string' },
  copy: { type: 'string' },
  'last-year': { type: 'string' },
  only: { type: 'string' },
  timing: { type: 'boolean' },
  'no-color': { type: 'boolean' },
} as const;

/** `check <file|folder>…`: the exit code says whether anything is wrong. */
export async function checkCommand(args: readonly string[], context: CliContext): Promise<number> {
  const { values, positionals } = parseCommand(args, OPTIONS);
  const format = oneOf('--format', values.format, ['text', 'json', 'jsonl'], 'text');
  if (positionals.length === 0) throw new UsageError('请写明要检查的文件或文件夹，例如：fazhi check 报告.docx');
  const { files, fromFolder } = await inputFiles(positionals);
  if (format === 'json' && (fromFolder || files.length !== 1)) {
    throw new UsageError('--format json 一次只检查一份文件；检查多份或整个文件夹请用 --format jsonl。');
  }
  if (files.length === 0) throw new UsageError(`“${positionals.join('”“')}”里没有报告文件。`);
  const engine = await engineFor(context.packsFolder, values.pack);
  const options: RunOptions = {};
  if (values.copy !== undefined) options.copy = oneOf('--copy', values.copy, ['submission', 'public'], 'submission');
  if (values.only !== undefined) options.only = new Set(knownRules(values.only, engine.pack.rules.map((rule) => rule.id)));
  if (values['last-year'] !== undefined) options.lastYear = await lastYearReport(values['last-year']);
  const timings = new Map<string, number>();
  if (values.timing) {
    options.now = () => performance.now();
    options.onTiming = (rule, milliseconds) => timings.set(rule, (timings.get(rule) ?? 0) + milliseconds);
  }

  const coloured = !values['no-color'] && context.coloured;
  let unreadable = 0;
  let errors = 0;
  for (const file of files) {
    const outcome = await checkFile(file, engine, options);
    if (outcome.ok) errors += outcome.checked.output.summary.errors;
    else unreadable += 1;
    write(outcome, format, coloured, context);
  }
  if (values.timing) context.writeError(timingTable(timings));
  if (unreadable > 0) return EXIT.badInput;
  return errors > 0 ? EXIT.findings : EXIT.ok;
}

function write(outcome: FileOutcome, format: 'text' | 'json' | 'jsonl', coloured: boolean, context: CliContext): void {
  if (format === 'text') {
    if (outcome.ok) context.write(`${textReport(outcome.source, outcome.checked, painter(coloured))}\n`);
    else context.writeError(`${outcome.unreadable.file}：${outcome.unreadable.error.message}\n`);
    return;
  }
  const output = outcome.ok ? outcome.checked.output : outcome.unreadable;
  context.write(`${format === 'json' ? JSON.stringify(output, null, 2) : JSON.stringify(output)}\n`);
}

function knownRules(list: string, known: readonly string[]): string[] {
  const names = list.split(',').map((name) => name.trim()).filter((name) => name !== '');
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new UsageError(`没有这些规则：${unknown.join('、')}。运行 fazhi rules list 查看全部规则。`);
  return names;
}

async function lastYearReport(file: string): Promise<NonNullable<RunOptions['lastYear']>> {
  try {
    return analyse((await readReport(file)).report);
  } catch (error) {
    if (error instanceof ReadError) throw new UsageError(`上年报告“${file}”：${error.message}`);
    throw error;
  }
}

function timingTable(timings: ReadonlyMap<string, number>): string {
  const rows = [...timings].sort((a, b) => b[1] - a[1]);
  return rows.map(([rule, milliseconds]) => `${milliseconds.toFixed(2).padStart(9)} ms  ${rule}\n`).join('');
}
