import { oneOf, parseCommand } from '../arguments.ts';
import type { CheckSettings } from '../check-file.ts';
import { checkFiles } from '../check-pool.ts';
import type { CliContext } from '../context.ts';
import { inputFiles } from '../input-files.ts';
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
  const settings: CheckSettings = {
    packsFolder: context.packsFolder,
    format,
    coloured: context.coloured && !values['no-color'],
    timing: values.timing ?? false,
    ...(values.pack === undefined ? {} : { pack: values.pack }),
    ...(values.copy === undefined ? {} : { copy: oneOf('--copy', values.copy, ['submission', 'public'], 'submission') }),
    ...(values.only === undefined ? {} : { only: namesIn(values.only) }),
    ...(values['last-year'] === undefined ? {} : { lastYear: values['last-year'] }),
  };
  let unreadable = 0;
  let errors = 0;
  const timings = await checkFiles(files, settings, context.checkWorker, (outcome) => {
    errors += outcome.errors;
    if (outcome.unreadable) unreadable += 1;
    if (outcome.output !== '') context.write(outcome.output);
    if (outcome.complaint !== '') context.writeError(outcome.complaint);
  });
  if (settings.timing) context.writeError(timingTable(timings));
  if (unreadable > 0) return EXIT.badInput;
  return errors > 0 ? EXIT.findings : EXIT.ok;
}

function namesIn(list: string): string[] {
  return list.split(',').map((name) => name.trim()).filter((name) => name !== '');
}

function timingTable(timings: ReadonlyMap<string, number>): string {
  const rows = [...timings].sort((a, b) => b[1] - a[1]);
  return rows.map(([rule, milliseconds]) => `${milliseconds.toFixed(2).padStart(9)} ms  ${rule}\n`).join('');
}
